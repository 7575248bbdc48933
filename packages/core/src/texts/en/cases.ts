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
    `This step is not possible: the case is ${quoted(of(status))}. It has to be in one of these states: ${needed.map(of).join(', ')}.`,
  'case/not-owner': () => 'Somebody else owns this case. They can act, or hand it over.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `${fields[field]} is missing. Please say it in words.`
      : `${fields[field]} is too long or not storable; it may have up to ${number(limit)} characters.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'This person already owns the case.' : 'This answer already belongs to the case.',
  'case/waiting': () => 'The case already waits for the customer. Please end that wait first.',
  'case/not-waiting': () => 'The case does not wait for the customer.',
  'case/wait-out-of-range': () =>
    'The end of the wait has to lie ahead, and all waits of a case may take 14 days together. Please choose an earlier day.',
  'case/too-few-attempts': ({ attempts, needed }) =>
    `There were ${number(attempts)} attempts to reach the customer; ${number(needed)} are needed.`,
  'case/answer-too-early': () =>
    'This answer was given before the customer was asked again, so it cannot decide the case.',
  'case/cause-unknown': () => 'This cause is not in your list of causes. Please choose one from the list.',
  'case/taxonomy-malformed': ({ path }) =>
    `The list of causes has a fault at ${quoted(path)}: something is missing, repeated or too long.`,
  'case/apology-granted': () => 'This customer has already had an apology for this incident.',
  'case/apology-too-large': () =>
    'The apology is larger than one may be, or than the budget allows. Please choose a smaller one.',
  'case/second-person-needed': () =>
    'This customer had an apology not long ago. Please ask a second person to approve this one.',
};
