/** A part of a plan, by its path. */
export type PlanField =
  | 'currency' | 'measure' | 'measure.level' | 'measure.branch' | 'measure.person' | 'minimumAnswers' | 'branchPercent'
  | 'curve' | 'curve.shape' | 'curve.points' | 'curve.points.from' | 'curve.points.amount' | 'cap' | 'rounding' | 'customerMix'
  | 'alarms.level' | 'alarms.responseRateFall' | 'alarms.excess';

export type IncentivePlanRefusal =
  /** It is missing, of another type, or not one of the known words. */
  | { readonly kind: 'incentive/plan-malformed'; readonly field: PlanField }
  | { readonly kind: 'incentive/out-of-range'; readonly field: PlanField; readonly lowest: number; readonly highest: number }
  /** A higher score would pay less, or the points are not in order; `at` counts from 0. */
  | { readonly kind: 'incentive/curve-falls'; readonly at: number };

/** The plan knows nothing of these customers, so nothing could be said about their answers. */
export interface IncentiveGroupUnknown {
  readonly kind: 'incentive/group-unknown';
  readonly group: string;
}

export type BonusDecisionRefusal =
  /** This part is paid, or was decided already. */
  | { readonly kind: 'incentive/nothing-held' }
  /** Nobody decides on an own bonus. */
  | { readonly kind: 'incentive/own-bonus' }
  /** A decision needs a reason of at most `limit` characters that can be stored. */
  | { readonly kind: 'incentive/reason-malformed'; readonly limit: number };

export type AnyIncentiveRefusal = IncentivePlanRefusal | IncentiveGroupUnknown | BonusDecisionRefusal;
