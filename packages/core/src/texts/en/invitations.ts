import type { ContactBudgetRefusal } from '../../invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../../invitations/contact-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const tooSoon = {
  guard: 'The customer was contacted less than a day ago.',
  quarantine: 'The customer had a survey not long ago.',
  answer: 'The customer answered a survey not long ago.',
  decline: 'The customer declined a survey not long ago.',
  reminder: 'It is too early for a reminder.',
} as const;

export const invitations: MessagesOf<ContactBudgetRefusal | ContactRefusal | ContactOutranked> = {
  'contact-budget/malformed': ({ path }) => `The contact budget cannot be read${path === '' ? '' : ` at ${quoted(path)}`}.`,
  'contact-budget/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} may be from ${number(lowest)} to ${number(highest)}, in whole numbers.`,
  'contact-budget/kind-unknown': () => 'A limit names a kind of contact that does not exist. Please choose one from the list.',
  'contact-budget/quiet-hours-malformed': () =>
    'The quiet hours cannot be read, or leave no hour of the day. An example is 21:00 to 09:00.',
  'contact/too-soon': ({ since }) => tooSoon[since],
  'contact/limit-reached': ({ atMost, days }) =>
    `The limit for such messages is reached: ${number(atMost)} within ${number(days)} days.`,
  'contact/quiet-hours': () => 'It is quiet time where the customer lives. Please wait until it is over.',
  'contact/unsubscribed': () => 'The customer has unsubscribed from such messages.',
  'contact/case-open': () => 'A complaint of this customer is still open. Please settle it first.',
  'contact/nothing-to-remind': () =>
    'There is nothing to remind of: the question did not go out, is settled, or has had all its reminders.',
  'contact/outranked': () => 'Something more important goes to this customer first.',
};
