import type { CaseRefusal } from '../../src/cases/case-refusal.js';
import { caseStatuses } from '../../src/cases/case-status.js';

/** One refusal of each kind, and of each word in it, for the sentences. */
export const cases: readonly CaseRefusal[] = [
  ...caseStatuses.map((status) => ({ kind: 'case/status', status, needed: caseStatuses }) as const),
  { kind: 'case/not-owner', owner: 'what a stranger wrote' },
  ...(['note', 'reason', 'remedy'] as const).flatMap((field) =>
    (['missing', 'too-long', 'not-storable'] as const).map((fault) => ({ kind: 'case/text-malformed', field, fault, limit: 10_000 }) as const)),
  { kind: 'case/unchanged', what: 'owner' },
  { kind: 'case/unchanged', what: 'response' },
  { kind: 'case/waiting', until: new Date(0) },
  { kind: 'case/not-waiting' },
  { kind: 'case/wait-out-of-range', latest: new Date(0) },
  { kind: 'case/too-few-attempts', attempts: 1, needed: 3 },
  { kind: 'case/answer-too-early', askedAt: new Date(0) },
  { kind: 'case/cause-unknown' },
  { kind: 'case/taxonomy-malformed', path: 'categories[0].code' },
  { kind: 'case/apology-granted', at: new Date(0) },
  { kind: 'case/apology-too-large', limitedBy: 'limit', largest: 2_000, currency: 'EUR' },
  { kind: 'case/apology-too-large', limitedBy: 'budget', largest: 2_000, currency: 'EUR' },
  { kind: 'case/second-person-needed', since: new Date(0) },
];
