import { checkPlanned, planningVariance } from './planning-variance.js';

/** Two groups whose scores will be compared. */
export interface PlannedGroups {
  /** Answers of either group. */
  readonly n: readonly [number, number];
  /** Variance of one answer in points², one for both or one for each. Default the worst, 10,000. */
  readonly variance?: number | readonly [number, number] | undefined;
  /** How many times the answers of this design are needed, for weights and clusters. Default 1. */
  readonly designEffect?: number | undefined;
}

/** The same people asked twice. */
export interface PlannedPairs {
  /** People who will have answered both times. */
  readonly pairs: number;
  /** Variance of the change of one person in points²: its answer as -100, 0 or 100 now, less the one before. */
  readonly variance: number;
  readonly designEffect?: number | undefined;
}

/** Standard error of the change in points; `null` when a group is empty. */
export function standardErrorOfPlan(plan: PlannedGroups | PlannedPairs): number | null {
  const { variance = planningVariance.worst, designEffect = 1 } = plan;
  const numbers = 'pairs' in plan ? [plan.pairs] : plan.n;
  checkPlanned('designEffect', designEffect, 0);
  let sum = 0;
  numbers.forEach((n, at) => {
    const own = typeof variance === 'number' ? variance : (variance[at] ?? Number.NaN);
    checkPlanned('n', n, 0);
    checkPlanned('variance', own, 0);
    sum += own / n;
  });
  return numbers.includes(0) ? null : Math.sqrt(designEffect * sum);
}
