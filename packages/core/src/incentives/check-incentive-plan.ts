import { isCurrencyCode } from '../json-values.js';
import { categoryCounts, tallyOfCounts } from '../nps/tally.js';
import { ok, refuse, type Refused, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';
import type { AlarmSettings, BonusMeasure, IncentivePlan, MixGroup, PayCurve, PayPoint, Shrinkage } from './incentive-plan.js';
import type { IncentivePlanRefusal, PlanField } from './incentive-refusal.js';
import type { AmountRounding } from './rounded-quotient.js';

export interface IncentivePlanDraft extends Omit<IncentivePlan, 'rounding' | 'customerMix' | 'alarms'> {
  /** Default `half-even`. */
  readonly rounding?: AmountRounding | undefined;
  /** Default none: all customers are held against one measure. */
  readonly customerMix?: readonly MixGroup[] | null | undefined;
  /** Defaults: level 0.99, a fall of 0.1, an excess of 0.1. */
  readonly alarms?: Partial<AlarmSettings> | undefined;
}

/** Lowest and highest value of each number of a plan. */
export const incentiveLimits: Readonly<
  Record<'level' | 'minimumAnswers' | 'branchPercent' | 'amount' | 'curvePoints' | 'groups' | 'alarmLevel' | 'share', readonly [number, number]>
> = {
  level: [0.5, 0.999],
  minimumAnswers: [10, 1_000_000],
  branchPercent: [0, 100],
  amount: [0, 1_000_000_000_000],
  curvePoints: [1, 100],
  groups: [1, 1_000],
  alarmLevel: [0.9, 0.9999],
  share: [0.01, 1],
};

/**
 * A plan for bonuses of staff, checked. Take it from a form, from JSON or from code.
 *
 * @returns the plan with its defaults; refuses `incentive/plan-malformed`, `incentive/out-of-range`, `incentive/curve-falls`
 * @example
 * const checked = checkIncentivePlan({
 *   currency: 'EUR', measure: { kind: 'lower-limit', level: 0.9 }, minimumAnswers: 30, branchPercent: 60,
 *   curve: { shape: 'linear', points: [{ from: 20, amount: 5_000 }, { from: 60, amount: 40_000 }] }, cap: 40_000,
 * });
 */
export function checkIncentivePlan(draft: IncentivePlanDraft): Result<IncentivePlan, IncentivePlanRefusal> {
  // What comes as JSON is held against its type only here.
  const given: Readonly<Record<keyof IncentivePlanDraft, unknown>> = { rounding: undefined, customerMix: undefined, alarms: undefined, ...draft };
  const { currency, rounding = 'half-even', alarms = {} } = given;
  if (!isCurrencyCode(currency)) return malformed('currency');
  if (rounding !== 'floor' && rounding !== 'half-even') return malformed('rounding');
  const measure = checkMeasure(given.measure);
  if (!measure.ok) return measure;
  const curve = checkCurve(given.curve);
  if (!curve.ok) return curve;
  const customerMix = checkMix(given.customerMix ?? null);
  if (!customerMix.ok) return customerMix;
  const { level = 0.99, responseRateFall = 0.1, excess = 0.1 } = isRecord(alarms) ? alarms : { level: null };
  const { minimumAnswers, branchPercent, cap } = given;
  const refused =
    outside('minimumAnswers', minimumAnswers, incentiveLimits.minimumAnswers)
    ?? outside('branchPercent', branchPercent, incentiveLimits.branchPercent)
    ?? outside('cap', cap, incentiveLimits.amount)
    ?? outside('alarms.level', level, incentiveLimits.alarmLevel, isNumber)
    ?? outside('alarms.responseRateFall', responseRateFall, incentiveLimits.share, isNumber)
    ?? outside('alarms.excess', excess, incentiveLimits.share, isNumber);
  if (refused !== null) return refused;
  return ok({
    currency,
    measure: measure.value,
    // `outside` has seen that these are numbers; JSON knows -0, which a sum makes 0.
    minimumAnswers: minimumAnswers as number,
    branchPercent: (branchPercent as number) + 0,
    curve: curve.value,
    cap: (cap as number) + 0,
    rounding,
    customerMix: customerMix.value,
    alarms: { level, responseRateFall, excess } as AlarmSettings,
  });
}

function checkMeasure(measure: unknown): Result<BonusMeasure, IncentivePlanRefusal> {
  if (!isRecord(measure)) return malformed('measure');
  const { kind, level, branch, person } = measure;
  if (kind === 'lower-limit') {
    return outside('measure.level', level, incentiveLimits.level, isNumber) ?? ok({ kind, level: level as number });
  }
  if (kind !== 'shrunk-score') return malformed('measure');
  if (!isShrinkage(branch)) return malformed('measure.branch');
  if (!isShrinkage(person)) return malformed('measure.person');
  return ok({ kind, branch: shrinkageOnly(branch), person: shrinkageOnly(person) });
}

function isShrinkage(value: unknown): value is Shrinkage {
  if (!isRecord(value)) return false;
  const { mean, betweenVariance, answerVariance } = value;
  // No variance of scores is larger than 100²; and answers without any would be believed without reserve.
  const isVariance = (variance: unknown, least: number): boolean => isNumber(variance) && variance >= least && variance <= 10_000;
  return isNumber(mean) && Math.abs(mean) <= 100 && isVariance(betweenVariance, 0) && isVariance(answerVariance, 1);
}

function shrinkageOnly({ mean, betweenVariance, answerVariance }: Shrinkage): Shrinkage {
  return { mean: mean + 0, betweenVariance: betweenVariance + 0, answerVariance };
}

function checkCurve(curve: unknown): Result<PayCurve, IncentivePlanRefusal> {
  if (!isRecord(curve)) return malformed('curve');
  const { shape, points } = curve;
  if (shape !== 'steps' && shape !== 'linear') return malformed('curve.shape');
  if (!Array.isArray(points)) return malformed('curve.points');
  const wrong = outside('curve.points', points.length, incentiveLimits.curvePoints);
  if (wrong !== null) return wrong;
  const checked: PayPoint[] = [];
  for (const [at, point] of points.entries()) {
    const { from, amount }: Readonly<Record<string, unknown>> = isRecord(point) ? point : {};
    const refused = outside('curve.points.from', from, [-100, 100]) ?? outside('curve.points.amount', amount, incentiveLimits.amount);
    if (refused !== null) return refused;
    // As above.
    const next = { from: (from as number) + 0, amount: (amount as number) + 0 };
    const last = checked.at(-1);
    if (last !== undefined && (next.from <= last.from || next.amount < last.amount)) return refuse({ kind: 'incentive/curve-falls', at });
    checked.push(next);
  }
  return ok({ shape, points: checked });
}

function checkMix(mix: unknown): Result<readonly MixGroup[] | null, IncentivePlanRefusal> {
  if (mix === null) return ok(null);
  if (!Array.isArray(mix)) return malformed('customerMix');
  const wrong = outside('customerMix', mix.length, incentiveLimits.groups);
  if (wrong !== null) return wrong;
  const groups = new Map<string, MixGroup>();
  for (const entry of mix) {
    const { group, tally }: Readonly<Record<string, unknown>> = isRecord(entry) ? entry : {};
    if (typeof group !== 'string' || isBlank(group) || textFault(group, 200) !== null || groups.has(group)) return malformed('customerMix');
    // Without an answer, nothing is known of what such customers answer.
    if (!isTally(tally) || categoryCounts(tallyOfCounts(tally)).total === 0) return malformed('customerMix');
    groups.set(group, { group, tally: tallyOfCounts(tally) });
  }
  return ok([...groups.values()]);
}

function isTally(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 11
    && Array.from(value).every((count) => Number.isSafeInteger(count) && count >= 0 && count <= 1_000_000_000);
}

function outside(
  field: PlanField, value: unknown, [lowest, highest]: readonly [number, number], isOne: (value: unknown) => value is number = isWhole,
): Refused<IncentivePlanRefusal> | null {
  if (!isOne(value)) return malformed(field);
  return value >= lowest && value <= highest ? null : refuse({ kind: 'incentive/out-of-range', field, lowest, highest });
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function malformed(field: PlanField): Refused<IncentivePlanRefusal> {
  return refuse({ kind: 'incentive/plan-malformed', field });
}
