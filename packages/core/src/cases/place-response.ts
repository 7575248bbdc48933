import { dayLength } from '../calendars/day-length.js';
import { isScore, type Score } from '../scores/score.js';
import { openStatuses } from './case-status.js';
import { checkedResponse } from './open-case.js';
import type { CaseResponse, RecoveryCase } from './recovery-case.js';

/** What an answer means for the cases of its customer. */
export type ResponsePlace =
  /** It opens a case: `openCase`. */
  | { readonly place: 'open' }
  /** It joins this one: `joinResponse`. */
  | { readonly place: 'join'; readonly caseId: string }
  /** It decides this one: `recordOutcome`. */
  | { readonly place: 'outcome'; readonly caseId: string }
  /** It comes soon after this one was closed: `reopenCase`. */
  | { readonly place: 'reopen'; readonly caseId: string }
  /** Nothing: it is not low, was placed before, or is older than what has happened since. */
  | { readonly place: 'none' };

export interface PlacingOptions {
  /** Up to which score an answer is low. Default 6, the detractors. */
  readonly lowUpTo?: Score | undefined;
  /** How many days after its end a case is reopened; later a low answer is a new incident. 0 or more, default 90. */
  readonly reopenWithinDays?: number | undefined;
}

/**
 * Where an answer belongs: each answer of a customer opens a case, joins the one that is open, decides the one whose
 * customer was asked again, reopens one that was closed not long ago, or means nothing. So a customer has one open case
 * at most, however many surveys they answer.
 *
 * A low answer that decides a case does not open another: the case ends as not recovered, and whoever wants to go on
 * reopens it.
 *
 * @param cases - all of the customer, in any order
 * @throws RangeError when the cases are of several customers, or a score, a number of days or a date is none
 * @example
 * placeResponse([], { responseId: 'r1', score: 3, respondedAt: now }); // { place: 'open' }
 */
export function placeResponse(
  cases: readonly RecoveryCase[],
  response: CaseResponse,
  { lowUpTo = 6, reopenWithinDays = 90 }: PlacingOptions = {},
): ResponsePlace {
  const { responseId, score, respondedAt } = checkedResponse(response);
  if (!isScore(lowUpTo)) throw new RangeError(`lowUpTo: ${String(lowUpTo)} is not a score`);
  if (!(reopenWithinDays >= 0 && reopenWithinDays < Infinity)) throw new RangeError(`reopenWithinDays: ${reopenWithinDays} is not a number of days`);
  if (new Set(cases.map(({ customerId }) => customerId)).size > 1) throw new RangeError('placeResponse: the cases are of several customers');
  if (cases.some((known) => hasPlaced(known, responseId))) return { place: 'none' };
  const open = latest(cases.flatMap((of) => (openStatuses.includes(of.status) ? [{ of, at: of.openedAt }] : [])));
  const isLow = score <= lowUpTo;
  if (open !== null) {
    const { id, resurveyedAt } = open.of;
    if (resurveyedAt === null) return isLow ? { place: 'join', caseId: id } : { place: 'none' };
    return respondedAt.getTime() > resurveyedAt.getTime() ? { place: 'outcome', caseId: id } : { place: 'none' };
  }
  if (!isLow) return { place: 'none' };
  const closed = latest(
    cases.flatMap((of) => (of.closedAt === null || of.closedBecause === 'mistake' ? [] : [{ of, at: of.closedAt }])),
  );
  if (closed === null) return { place: 'open' };
  // It comes late, from a file or a phone without a network, and tells of a time that was dealt with. Where an answer has ended the
  // case, nobody dealt with anything after the ask: another low one from before the end is not lost.
  const { closedBecause, resurveyedAt } = closed.of;
  const dealtWithAt = closedBecause === 'answer' && resurveyedAt !== null ? resurveyedAt : closed.at;
  if (respondedAt.getTime() <= dealtWithAt.getTime()) return { place: 'none' };
  const isSoon = respondedAt.getTime() - closed.at.getTime() <= reopenWithinDays * dayLength;
  return isSoon ? { place: 'reopen', caseId: lastOfChain(closed.of, cases).id } : { place: 'open' };
}

/** A case that was reopened by mistake has been reopened, and cannot be again: its last one can. */
function lastOfChain(first: RecoveryCase, cases: readonly RecoveryCase[]): RecoveryCase {
  let last = first;
  // As often as there are cases, so that a chain that bites its tail has an end.
  for (const _ of cases) last = cases.find(({ reopens }) => reopens === last.id) ?? last;
  return last;
}

/** It belongs to the case, or decided it. */
function hasPlaced({ responses, history }: RecoveryCase, id: string): boolean {
  return responses.some(({ responseId }) => responseId === id) || history.some((event) => event.what === 'closed' && event.responseId === id);
}

interface DatedCase {
  readonly of: RecoveryCase;
  readonly at: Date;
}

/** Of two at the same instant the one with the greater id: the order of a list decides nothing. */
function latest(cases: readonly DatedCase[]): DatedCase | null {
  const [last = null] = [...cases].sort((one, other) => other.at.getTime() - one.at.getTime() || (one.of.id > other.of.id ? -1 : 1));
  return last;
}
