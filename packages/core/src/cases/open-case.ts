import { ok, type Result } from '../result.js';
import { isScore } from '../scores/score.js';
import type { CaseTextMalformed } from './case-refusal.js';
import { stampOf, type CaseActionOfRule } from './case-step.js';
import { checkedId, checkedInstant } from './case-text.js';
import type { CaseChange, CaseResponse, RecoveryCase } from './recovery-case.js';

/** What a case is opened with. */
export interface CaseDraft extends CaseActionOfRule {
  readonly id: string;
  readonly customerId: string;
  /** The low answer; `null` or left out for a complaint that came another way. */
  readonly response?: CaseResponse | null | undefined;
  /** Who takes care; left out, whoever acts first. */
  readonly ownerId?: string | null | undefined;
  /** Business hours until somebody has to have spoken with the customer, above 0, at most 10,000. Default 48. */
  readonly contactWithinHours?: number | undefined;
  /** Business hours until something has to have been done, above 0, at most 10,000. Default `null`, no such deadline. */
  readonly remedyWithinHours?: number | null | undefined;
}

/** Business hours until somebody has to have spoken with an unhappy customer. */
export const defaultContactHours = 48;

const mostHours = 10_000;

/**
 * A new case. Its deadlines are fixed with it: a policy that changes later holds for later cases.
 *
 * @param now - the moment from which the deadlines count
 * @returns a case in the status `opened`; refuses `case/text-malformed`
 * @throws RangeError when an id is blank or longer than 200 characters, the score is none, hours are out of range, or a
 *   date is none
 * @example
 * const response = { responseId: 'r1', score: 3 as const, respondedAt: new Date('2026-11-27T16:50:00Z') };
 * const opened = openCase({ id: 'c1', customerId: 'u1', response }, new Date('2026-11-27T17:00:00Z'));
 * opened.ok && opened.value.status; // 'opened'
 */
export function openCase(draft: CaseDraft, now: Date): Result<RecoveryCase, CaseTextMalformed> {
  return newCase(draft, now, null);
}

/** A case, of an incident of its own or of that of the case which it reopens. */
export function newCase(draft: CaseDraft, now: Date, previous: RecoveryCase | null): Result<RecoveryCase, CaseTextMalformed> {
  const { ownerId = null, remedyWithinHours = null } = draft;
  const stamp = stampOf(draft, now);
  if (!stamp.ok) return stamp;
  const responses = draft.response === null || draft.response === undefined ? [] : [checkedResponse(draft.response)];
  const responseId = responses[0]?.responseId ?? null;
  const change: CaseChange = previous === null ? { what: 'opened', responseId } : { what: 'reopened', caseId: previous.id, responseId };
  return ok({
    id: checkedId('id', draft.id),
    customerId: checkedId('customerId', draft.customerId),
    status: 'opened',
    openedAt: now,
    reopens: previous?.id ?? null,
    incidentId: previous?.incidentId ?? draft.id,
    responses,
    ownerId: ownerId === null ? null : checkedId('ownerId', ownerId),
    contactWithinHours: checkedHours('contactWithinHours', draft.contactWithinHours ?? defaultContactHours),
    remedyWithinHours: remedyWithinHours === null ? null : checkedHours('remedyWithinHours', remedyWithinHours),
    waits: [],
    contactedAt: null,
    cause: null,
    remediedAt: null,
    apology: null,
    resurveyedAt: null,
    closedAt: null,
    closedBecause: null,
    history: [{ ...change, ...stamp.value }],
  });
}

/** A copy of the three fields: the caller may pass a whole stored answer. */
export function checkedResponse({ responseId, score, respondedAt }: CaseResponse): CaseResponse {
  if (!isScore(score)) throw new RangeError(`response: ${String(score)} is not a score`);
  return { responseId: checkedId('responseId', responseId), score, respondedAt: checkedInstant('respondedAt', respondedAt) };
}

function checkedHours(name: string, hours: number): number {
  if (!(hours > 0 && hours <= mostHours)) throw new RangeError(`${name}: ${hours} is not a number of hours up to ${mostHours}`);
  return hours;
}
