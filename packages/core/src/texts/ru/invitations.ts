import type { ContactBudgetRefusal } from '../../invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../../invitations/contact-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const tooSoon = {
  guard: 'С клиентом связывались меньше суток назад.',
  quarantine: 'Клиент недавно получил опрос.',
  answer: 'Клиент недавно ответил на опрос.',
  decline: 'Клиент недавно отказался от опроса.',
  reminder: 'Напоминать ещё рано.',
} as const;

export const invitations: MessagesOf<ContactBudgetRefusal | ContactRefusal | ContactOutranked> = {
  'contact-budget/malformed': ({ path }) => `Не удаётся прочитать правила отправки сообщений${path === '' ? '' : `: ${quoted(path)}`}.`,
  'contact-budget/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)}: допустимы целые числа от ${number(lowest)} до ${number(highest)}.`,
  'contact-budget/kind-unknown': () => 'В одном из ограничений указан несуществующий вид сообщений. Выберите вид из списка.',
  'contact-budget/quiet-hours-malformed': () =>
    'Тихие часы не удаётся прочитать, или они занимают все сутки. Пример: с 21:00 до 09:00.',
  'contact/too-soon': ({ since }) => tooSoon[since],
  'contact/limit-reached': ({ atMost, days }) =>
    `Достигнут предел для таких сообщений: ${number(atMost)}, период в днях: ${number(days)}.`,
  'contact/quiet-hours': () => 'У клиента сейчас тихие часы. Подождите, пока они закончатся.',
  'contact/unsubscribed': () => 'Клиент отписался от таких сообщений.',
  'contact/case-open': () => 'Жалоба этого клиента ещё не закрыта. Сначала разберитесь с ней.',
  'contact/nothing-to-remind': () =>
    'Напоминать не о чем: вопрос не был отправлен, уже закрыт или все напоминания о нём отправлены.',
  'contact/outranked': () => 'Сначала этому клиенту уйдёт более важное сообщение.',
};
