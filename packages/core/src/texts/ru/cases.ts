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

const fields = { note: 'Заметка', reason: 'Причина', remedy: 'Меры' } as const;

export const cases: MessagesOf<CaseRefusal> = {
  'case/status': ({ status, needed }) =>
    `В состоянии ${quoted(of(status))} этот шаг невозможен; нужно: ${needed.map(of).join(', ')}.`,
  'case/not-owner': () => 'За обращение отвечает другой сотрудник; он может его передать.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `Поле ${quoted(fields[field])} не заполнено.`
      : `Поле ${quoted(fields[field])} слишком длинное или не может быть сохранено; не более ${number(limit)} знаков.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'Этот сотрудник уже отвечает за обращение.' : 'Этот ответ уже относится к обращению.',
  'case/waiting': () => 'Обращение уже ожидает клиента.',
  'case/not-waiting': () => 'Обращение не ожидает клиента.',
  'case/wait-out-of-range': () =>
    `Ожидание заканчивается в будущем, и все вместе длятся не более ${number(14)} дней. Выберите более ранний день.`,
  'case/too-few-attempts': ({ attempts, needed }) =>
    `Попыток связаться с клиентом: ${number(attempts)}, нужно ${number(needed)}.`,
  'case/answer-too-early': () => 'Этот ответ дан до повторного опроса клиента.',
  'case/cause-unknown': () => 'Такой причины нет в вашем списке.',
  'case/taxonomy-malformed': ({ path }) => `В списке причин ${quoted(path)} отсутствует, повторяется или слишком длинное.`,
  'case/apology-granted': () => 'По этому случаю компенсация уже выдана.',
  'case/apology-too-large': () => 'Компенсация превышает предел или бюджет. Выберите меньшую.',
  'case/second-person-needed': () =>
    'Этот клиент недавно получил компенсацию. Новую должен одобрить второй сотрудник.',
};
