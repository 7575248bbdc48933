import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank, trimmed } from '../trimmed.js';
import { bonusTransitions, type BonusPart, type BonusStatement } from './bonus-statement.js';
import type { BonusDecisionRefusal } from './incentive-refusal.js';
import type { BonusPartOf } from './paid-points.js';
import { withTotals } from './with-totals.js';

/** Most characters of the reason for a decision. */
export const bonusReasonLength = 1_000;

export interface BonusVerdict {
  /** Which part was held. */
  readonly part: BonusPartOf;
  readonly outcome: 'released' | 'denied';
  /** Who decides; never the person whose bonus it is. */
  readonly by: string;
  readonly decidedAt: Date;
  /** In words, at most 1,000 characters. */
  readonly reason: string | null | undefined;
}

/**
 * A person's decision on a part that an alarm holds. It is final, and stays on the statement with its reason.
 *
 * @returns the statement with the decision; refuses `incentive/nothing-held`, `incentive/own-bonus`, `incentive/reason-malformed`
 * @throws RangeError when the date is none, nobody decides, or there is no such part
 */
export function decideBonus(statement: BonusStatement, verdict: BonusVerdict): Result<BonusStatement, BonusDecisionRefusal> {
  const { outcome, by, decidedAt } = verdict;
  if (Number.isNaN(decidedAt.getTime())) throw new RangeError('decideBonus: the date is none');
  if (!Object.hasOwn(statement.parts, verdict.part)) throw new RangeError('decideBonus: there is no such part');
  if (isBlank(by)) throw new RangeError('decideBonus: nobody decides');
  if (by === statement.staff) return refuse({ kind: 'incentive/own-bonus' });
  const part = statement.parts[verdict.part];
  if (!bonusTransitions[part.status].includes(outcome)) return refuse({ kind: 'incentive/nothing-held' });
  // From a form, it may be anything.
  const reason = typeof verdict.reason === 'string' ? trimmed(verdict.reason) : '';
  if (reason === '' || textFault(reason, bonusReasonLength) !== null) {
    return refuse({ kind: 'incentive/reason-malformed', limit: bonusReasonLength });
  }
  const decided: BonusPart = { ...part, status: outcome, decision: { by, decidedAt, reason } };
  return ok(withTotals({ ...statement, parts: { ...statement.parts, [verdict.part]: decided } }));
}
