import { ok, refuse, type Result } from '../result.js';
import { checkCaseText, checkedId, checkedInstant } from './case-text.js';
import type { CaseNotOwner, CaseStatusMismatch, CaseTextMalformed } from './case-refusal.js';
import type { CaseStatus } from './case-status.js';
import type { CaseChange, CaseStamp, RecoveryCase } from './recovery-case.js';

/** Who does something with a case, and what they say about it. */
export interface CaseAction {
  /** Id of the person. */
  readonly by: string;
  readonly note?: string | null | undefined;
}

/** The same, where a rule may act as well: without a person. */
export interface CaseActionOfRule {
  readonly by?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** Why a step of the owner may be refused. */
export type CaseStepRefusal = CaseStatusMismatch | CaseNotOwner | CaseTextMalformed;

/** Who, when and why; the note was checked before. */
export function stampAt(now: Date, by: string | null | undefined, note: string | null): CaseStamp {
  return { at: checkedInstant('now', now), by: by === null || by === undefined ? null : checkedId('by', by), note };
}

/** Who, when and why, checked. */
export function stampOf({ by, note }: CaseActionOfRule, now: Date): Result<CaseStamp, CaseTextMalformed> {
  const checked = checkCaseText(note, 'note');
  return checked.ok ? ok(stampAt(now, by, checked.value)) : checked;
}

export function statusRefusal(current: RecoveryCase, needed: readonly CaseStatus[]): CaseStatusMismatch | null {
  const { status } = current;
  return needed.includes(status) ? null : { kind: 'case/status', status, needed };
}

/**
 * A step that only the owner takes. Who takes the first one of a case without an owner becomes it: nobody has to claim
 * a case before they call.
 */
export function ownersStep(
  current: RecoveryCase,
  needed: readonly CaseStatus[],
  action: CaseAction,
  now: Date,
): Result<CaseStamp & { readonly by: string }, CaseStepRefusal> {
  const mismatch = statusRefusal(current, needed);
  if (mismatch !== null) return refuse(mismatch);
  const { ownerId } = current;
  if (ownerId !== null && ownerId !== action.by) return refuse({ kind: 'case/not-owner', owner: ownerId });
  const stamp = stampOf(action, now);
  return stamp.ok ? ok({ ...stamp.value, by: checkedId('by', action.by) }) : stamp;
}

/** Each change writes one line of history; there is no other way to change a case. */
export function changedCase(
  current: RecoveryCase,
  changes: Partial<RecoveryCase>,
  change: CaseChange,
  stamp: CaseStamp,
): RecoveryCase {
  return { ...current, ...changes, history: [...current.history, { ...change, ...stamp }] };
}
