import type { ContactBudgetRefusal } from '../../src/invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../../src/invitations/contact-refusal.js';

const until = new Date('2026-12-24T09:00:00Z');

/** One refusal of each kind, and of each field where the sentence depends on it. */
export const invitations: readonly (ContactBudgetRefusal | ContactRefusal | ContactOutranked)[] = [
  { kind: 'contact-budget/malformed', path: '', fault: 'malformed' },
  { kind: 'contact-budget/malformed', path: 'limits.0.day', fault: 'unknown' },
  { kind: 'contact-budget/out-of-range', field: 'quarantineDays', lowest: 7, highest: 365 },
  { kind: 'contact-budget/out-of-range', field: 'limits', lowest: 0, highest: 20 },
  { kind: 'contact-budget/kind-unknown' },
  { kind: 'contact-budget/quiet-hours-malformed' },
  ...(['guard', 'quarantine', 'answer', 'decline', 'reminder'] as const).map(
    (since) => ({ kind: 'contact/too-soon', since, until }) as const,
  ),
  { kind: 'contact/limit-reached', atMost: 2, days: 30, until },
  { kind: 'contact/quiet-hours', until },
  { kind: 'contact/unsubscribed', from: 'clubMail' },
  { kind: 'contact/case-open' },
  { kind: 'contact/nothing-to-remind' },
  { kind: 'contact/outranked', by: 'what a stranger wrote' },
];
