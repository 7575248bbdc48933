// The plan
export {
  checkIncentivePlan, incentiveLimits, type IncentivePlanDraft,
} from './check-incentive-plan.js';
export type {
  AlarmSettings, BonusMeasure, IncentivePlan, MixGroup, PayCurve, PayPoint, Shrinkage,
} from './incentive-plan.js';
export type {
  AnyIncentiveRefusal, BonusDecisionRefusal, IncentiveGroupUnknown, IncentivePlanRefusal, PlanField,
} from './incentive-refusal.js';
export { planWarnings, type PlanWarning } from './plan-warnings.js';
export { shrinkageOf } from './shrinkage-of.js';
export { curvePay, type CurvePay } from './curve-pay.js';
export type { AmountRounding } from './rounded-quotient.js';

// The results of a period, and what is doubted of them
export {
  answerSignals, type AnswerSignal, type BranchResults, type GroupAnswers, type StaffResults, type UnitResults,
} from './unit-results.js';
export { answersInBursts, type BurstOptions } from './answers-in-bursts.js';
export { incentiveAlarms, type AlarmCode, type IncentiveAlarm } from './incentive-alarms.js';

// The bonus
export { staffBonuses } from './staff-bonuses.js';
export { staffBonus, type DoubtedResults, type StaffPeriod } from './staff-bonus.js';
export {
  bonusTransitions, type BonusDecision, type BonusPart, type BonusStatement, type BonusStatus,
} from './bonus-statement.js';
export type { StatementLine } from './statement-line.js';
export type { MixAdjustment } from './mix-adjustment.js';
export type { BonusPartOf } from './paid-points.js';
export { bonusReasonLength, decideBonus, type BonusVerdict } from './decide-bonus.js';
