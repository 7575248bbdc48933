import type { CaseRefusal } from '../../cases/case-refusal.js';
import type { CaseStatus } from '../../cases/case-status.js';
import type { CaseStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const caseStatusNames: CaseStatusNames = {
  opened: 'open',
  contacted: 'contacted',
  causeConfirmed: 'cause confirmed',
  remedied: 'remedied',
  resurveyed: 'asked again',
  recovered: 'recovered',
  notRecovered: 'not recovered',
  closedWithoutContact: 'closed without contact',
};

const of = (status: CaseStatus): string => caseStatusNames[status];

const fields = { note: 'The note', reason: 'The reason', remedy: 'The remedy' } as const;

export const cases: MessagesOf<CaseRefusal> = {
  'case/status': ({ status, needed }) =>
    `This step is not possible while the case is ${quoted(of(status))}, only from: ${needed.map(of).join(', ')}.`,
  'case/not-owner': () => 'Somebody else owns this case and can hand it over.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `${fields[field]} is missing.`
      : `${fields[field]} is too long or not storable; it may have up to ${number(limit)} characters.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'This person already owns the case.' : 'This answer already belongs to the case.',
  'case/waiting': () => 'The case already waits for the customer.',
  'case/not-waiting': () => 'The case does not wait for the customer.',
  'case/wait-out-of-range': () =>
    `A wait ends in the future, and all waits of a case take ${number(14)} days at most. Please choose an earlier day.`,
  'case/too-few-attempts': ({ attempts, needed }) =>
    `Attempts to reach the customer: ${number(attempts)}; ${number(needed)} are needed.`,
  'case/answer-too-early': () => 'This answer was given before the customer was asked again.',
  'case/cause-unknown': () => 'This cause is not in your list.',
  'case/taxonomy-malformed': ({ path }) => `In the list of causes, ${quoted(path)} is missing, repeated or too long.`,
  'case/apology-granted': () => 'This incident has already had an apology.',
  'case/apology-too-large': () => 'The apology exceeds its limit or the budget. Please choose a smaller one.',
  'case/second-person-needed': () =>
    'This customer had an apology not long ago. A second person has to approve this one.',
};
