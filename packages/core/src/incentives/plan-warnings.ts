import { lowBelow } from '../nps/reliability.js';
import { curvePay } from './curve-pay.js';
import type { IncentivePlan } from './incentive-plan.js';

/** Something that is allowed, and that plans of this kind have suffered from. */
export type PlanWarning =
  /** On the way to `from`, one point of the score moves more than a quarter of the highest amount: who stands just below it will beg. */
  | { readonly code: 'cliff'; readonly from: number; readonly jump: number; readonly highest: number }
  /** The person's own score decides more than the branch's: colleagues compete, and few answers decide much. */
  | { readonly code: 'person-before-branch'; readonly branchPercent: number }
  /** A score of so few answers is of low reliability. */
  | { readonly code: 'few-answers'; readonly minimumAnswers: number; readonly reliableFrom: number }
  /** The curve promises what the cap then takes away. */
  | { readonly code: 'cap-below-curve'; readonly cap: number; readonly highest: number }
  /** It pays where detractors outnumber promoters. */
  | { readonly code: 'pays-below-zero'; readonly from: number };

/** Share of the highest amount that one point of the score may move. */
const steepest = 1 / 4;

/**
 * What to think about before a plan is published. An empty list is no promise that nobody will game it.
 *
 * @param plan - checked by `checkIncentivePlan`
 */
export function planWarnings(plan: IncentivePlan): readonly PlanWarning[] {
  const { curve, cap, branchPercent, minimumAnswers } = plan;
  const pay = (points: number): number => curvePay(curve, points, 'half-even').amount;
  const highest = pay(100);
  const warnings: PlanWarning[] = [];
  for (const { from } of curve.points) {
    // The last point of the way up to it, which is as steep as all of that way. Below -100 nobody stands.
    const jump = pay(from) - pay(Math.max(-100, from - 1));
    if (jump > steepest * highest) warnings.push({ code: 'cliff', from, jump, highest });
  }
  if (branchPercent < 50) warnings.push({ code: 'person-before-branch', branchPercent });
  if (minimumAnswers < lowBelow) warnings.push({ code: 'few-answers', minimumAnswers, reliableFrom: lowBelow });
  if (cap < highest) warnings.push({ code: 'cap-below-curve', cap, highest });
  const paysBelowZero = curve.points.find(({ from, amount }) => from < 0 && amount > 0);
  if (paysBelowZero !== undefined) warnings.push({ code: 'pays-below-zero', from: paysBelowZero.from });
  return warnings;
}
