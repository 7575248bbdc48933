import { ok, type Result } from '../result.js';
import type { BonusPart, BonusStatement } from './bonus-statement.js';
import { curvePay } from './curve-pay.js';
import type { IncentiveAlarm } from './incentive-alarms.js';
import type { IncentivePlan } from './incentive-plan.js';
import type { IncentiveGroupUnknown } from './incentive-refusal.js';
import { paidPoints, type BonusPartOf } from './paid-points.js';
import { roundedQuotient } from './rounded-quotient.js';
import type { StatementLine } from './statement-line.js';
import type { UnitResults } from './unit-results.js';
import { withTotals } from './with-totals.js';

/** A unit's period and what is doubted of it. */
export interface DoubtedResults {
  readonly results: UnitResults;
  /** From `incentiveAlarms`; none is no doubt. */
  readonly alarms: readonly IncentiveAlarm[];
}

export interface StaffPeriod {
  readonly staff: string;
  readonly branch: string;
  readonly ofBranch: DoubtedResults;
  readonly ofPerson: DoubtedResults;
}

/**
 * The bonus of a staff member for a period, as a statement.
 *
 * The score of the branch pays its per cent of the curve, the person's own score the rest; a score of too few answers pays nothing,
 * and then the other part stands alone. A cap takes from the person's part first. An alarm holds the part whose number it doubts.
 *
 * @returns refuses `incentive/group-unknown`
 * @throws RangeError when a count is not one, or more answered than were invited
 * @see `staffBonuses` for all branches at once, alarms included
 */
export function staffBonus(plan: IncentivePlan, period: StaffPeriod): Result<BonusStatement, IncentiveGroupUnknown> {
  const branch = earnedPart(plan, 'branch', period.ofBranch.results);
  if (!branch.ok) return branch;
  const person = earnedPart(plan, 'person', period.ofPerson.results);
  if (!person.ok) return person;
  const cappedBranch = capped(branch.value, plan.cap);
  const cappedPerson = capped(person.value, plan.cap - cappedBranch.amount);
  return ok(withTotals({
    staff: period.staff,
    branch: period.branch,
    currency: plan.currency,
    parts: {
      branch: doubted(cappedBranch, period.ofBranch.alarms),
      person: doubted(cappedPerson, period.ofPerson.alarms),
    },
  }));
}

type Earned = Pick<BonusPart, 'lines' | 'amount'>;

function earnedPart(plan: IncentivePlan, of: BonusPartOf, results: UnitResults): Result<Earned, IncentiveGroupUnknown> {
  const paid = paidPoints(plan, of, results);
  if (!paid.ok) return paid;
  const { points, lines } = paid.value;
  if (points === null) return ok({ lines, amount: 0 });
  const pay = curvePay(plan.curve, points, plan.rounding);
  const percent = of === 'branch' ? plan.branchPercent : 100 - plan.branchPercent;
  const amount = roundedQuotient(pay.amount * percent, 100, plan.rounding);
  return ok({ lines: [...lines, { code: 'curve', ...pay }, { code: 'share', percent, amount }], amount });
}

function capped({ lines, amount }: Earned, cap: number): Earned {
  if (amount <= cap) return { lines, amount };
  const line: StatementLine = { code: 'cap', left: cap, cut: amount - cap };
  return { lines: [...lines, line], amount: cap };
}

function doubted({ lines, amount }: Earned, alarms: readonly IncentiveAlarm[]): BonusPart {
  // Of nothing, nothing can be held; the alarms are shown all the same.
  return { lines, amount, status: alarms.length > 0 && amount > 0 ? 'held' : 'payable', alarms, decision: null };
}
