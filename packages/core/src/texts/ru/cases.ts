import type { CaseRefusal } from '../../cases/case-refusal.js';
import type { CaseStatus } from '../../cases/case-status.js';
import type { CaseStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const caseStatusNames: CaseStatusNames = {
  opened: 'открыто',
  contacted: 'связались с клиентом',
  causeConfirmed: 'причина подтверждена',
  remedied: 'меры приняты',
  resurveyed: 'опрошен повторно',
  recovered: 'клиент возвращён',
  notRecovered: 'клиент не возвращён',
  closedWithoutContact: 'закрыто без контакта',
};

const of = (status: CaseStatus): string => caseStatusNames[status];

const fields = { note: 'Заметка', reason: 'Причина', remedy: 'Описание мер' } as const;

export const cases: MessagesOf<CaseRefusal> = {
  'case/status': ({ status, needed }) =>
    `Это действие невозможно: состояние обращения — ${quoted(of(status))}. Нужно одно из состояний: ${needed.map(of).join(', ')}.`,
  'case/not-owner': () => 'За это обращение отвечает другой сотрудник. Он может действовать сам или передать обращение.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `Не заполнено поле ${quoted(fields[field])}. Напишите несколько слов.`
      : `Текст в поле ${quoted(fields[field])} слишком длинный или его нельзя сохранить; допускается не более ${number(limit)} знаков.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'Этот сотрудник уже отвечает за обращение.' : 'Этот ответ уже относится к обращению.',
  'case/waiting': () => 'Обращение уже ожидает клиента. Сначала завершите это ожидание.',
  'case/not-waiting': () => 'Обращение не ожидает клиента.',
  'case/wait-out-of-range': () =>
    'Ожидание должно заканчиваться в будущем, а все ожидания одного обращения вместе могут длиться 14 дней. Выберите более ранний день.',
  'case/too-few-attempts': ({ attempts, needed }) =>
    `Попыток связаться с клиентом: ${number(attempts)}, нужно ${number(needed)}.`,
  'case/answer-too-early': () =>
    'Этот ответ дан до повторного опроса клиента и не может решить исход обращения.',
  'case/cause-unknown': () => 'Такой причины нет в вашем списке. Выберите причину из списка.',
  'case/taxonomy-malformed': ({ path }) =>
    `В списке причин ошибка в ${quoted(path)}: чего-то не хватает, что-то повторяется или слишком длинное.`,
  'case/apology-granted': () => 'По этому случаю клиент уже получил компенсацию.',
  'case/apology-too-large': () =>
    'Компенсация превышает допустимую сумму или бюджет. Выберите меньшую.',
  'case/second-person-needed': () =>
    'Этот клиент недавно получил компенсацию. Попросите второго сотрудника одобрить новую.',
};
