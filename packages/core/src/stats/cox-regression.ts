import { ok, refuse, type Result } from '../result.js';
import type { BrokenAssumption } from './broken-assumption.js';
import { critical, type LevelOptions } from './confidence-level.js';
import { followUpTimes, type FollowUp, type FollowUpTime } from './follow-up.js';
import type { Interval } from './interval.js';
import { normalUpperTail } from './normal.js';
import { scaled } from './predictor-design.js';
import type { ConstantVariable, SeparatedOutcomes } from './regression-refusal.js';

export interface CoxRegression {
  /** Change of the log hazard for one more of the covariate. */
  readonly coefficient: number;
  readonly standardError: number;
  readonly z: number;
  /** Two-sided (Wald). */
  readonly pValue: number;
  /** By what the hazard is multiplied for one more of the covariate; `null` beyond the doubles: take a smaller unit. */
  readonly hazardRatio: number | null;
  /** Of the hazard ratio; `null` when a limit is beyond the doubles. */
  readonly interval: Interval<'wald'> | null;
  readonly events: number;
  readonly n: number;
  readonly level: number;
  /** `large-sample` below ten events. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Cox regression on one covariate: how the risk of an event goes with it at every moment, whatever the moment.
 * Efron's likelihood for events at the same time; Newton's steps, halved when they would not help.
 *
 * @param followUps - one for each person
 * @param covariate - one finite number for each person, such as the score
 * @returns refused when the covariate is constant (`regression/constant`), when there is no event (the same, with
 *   `predictor: null`), and when the persons with events are those with the highest covariate each time, or the
 *   lowest (`regression/separated`): the most likely coefficient is infinite then
 * @throws RangeError when lengths differ, a value is not finite, a time is below 0, or the level is not between 0
 *   and 1
 * @see Cox (1972), JRSS B 34:187; Efron (1977), JASA 72:557
 * @example
 * coxRegression(
 *   [{ time: 3, event: true }, { time: 5, event: true }, { time: 8, event: true }, { time: 9, event: false }],
 *   [2, 9, 4, 8],
 * );
 * // { ok: true, value: { coefficient: -0.2296…, hazardRatio: 0.7948…, pValue: 0.3831…, … } }
 */
export function coxRegression(
  followUps: readonly FollowUp[],
  covariate: readonly number[],
  { level = 0.95 }: LevelOptions = {},
): Result<CoxRegression, ConstantVariable | SeparatedOutcomes> {
  const reach = critical(level);
  const n = followUps.length;
  if (covariate.length !== n) throw new RangeError(`coxRegression: ${covariate.length} values for ${n} follow-ups`);
  const variable = scaled(covariate);
  // In standard deviations, so that steps and stops do not depend on the unit.
  const unit = (variable?.length ?? 0) / Math.sqrt(n);
  // The last first: those at risk then grow from time to time.
  const times = followUpTimes(
    followUps.map(({ time, event }, at) => ({ time, event, x: (variable?.values[at] ?? 0) * Math.sqrt(n) })),
  ).toReversed();
  const events = times.reduce((sum, time) => sum + time.events.length, 0);
  if (variable === null) return refuse({ kind: 'regression/constant', predictor: 'covariate' });
  if (events === 0) return refuse({ kind: 'regression/constant', predictor: null });
  const most = isMonotone(times) ? null : mostLikely(times);
  if (most === null) return refuse({ kind: 'regression/separated', predictors: ['covariate'] });

  const coefficient = most.beta / unit + 0;
  const standardError = 1 / Math.sqrt(most.information) / unit;
  const z = coefficient / standardError;
  const margin = reach * standardError;
  const hazardRatio = Math.exp(coefficient);
  const [lower, upper] = [Math.exp(coefficient - margin), Math.exp(coefficient + margin)];
  return ok({
    coefficient,
    standardError,
    z,
    pValue: 2 * normalUpperTail(Math.abs(z)),
    hazardRatio: hazardRatio < Infinity ? hazardRatio : null,
    interval: upper < Infinity ? { lower, upper, level, method: 'wald' } : null,
    events,
    n,
    level,
    brokenAssumptions: events < 10 ? ['large-sample'] : [],
  });
}

type RiskTimes = readonly FollowUpTime<FollowUp & { readonly x: number }>[];

/** Whether each time the events are those with the highest covariate of all at risk, or each time the lowest. */
function isMonotone(times: RiskTimes): boolean {
  let [highest, lowest, rises, falls] = [-Infinity, Infinity, true, true];
  for (const { ended, events } of times) {
    for (const { x } of ended) [highest, lowest] = [Math.max(highest, x), Math.min(lowest, x)];
    rises &&= events.every(({ x }) => x === highest);
    falls &&= events.every(({ x }) => x === lowest);
  }
  return rises || falls;
}

interface PartialLikelihood {
  readonly beta: number;
  /** Minus its logarithm. */
  readonly loss: number;
  readonly slope: number;
  readonly information: number;
}

function mostLikely(times: RiskTimes): PartialLikelihood | null {
  let at = partialLikelihood(times, 0);
  for (let step = 0; step < 100; step += 1) {
    const { beta, loss } = at;
    let change = (2 * at.slope) / at.information;
    do {
      change /= 2;
      at = partialLikelihood(times, beta + change);
      // So far out that no weight but one is left, nothing says how far.
    } while (!(at.loss <= loss + 1e-12 * Math.abs(loss) && at.information > 0) && Math.abs(change) > 1e-12);
    if (Math.abs(change) <= 1e-10 * (1 + Math.abs(beta))) return at.information > 0 ? at : null;
  }
  return null;
}

function partialLikelihood(times: RiskTimes, beta: number): PartialLikelihood {
  let [loss, slope, information] = [0, 0, 0];
  // Sums over those at risk of exp(beta x), times x and x². The first are relative to the largest, so that none
  // overflows, the others to its x, so that an outlier does not drown the rest.
  let [centre, s0, s1, s2] = [times[0]?.ended[0]?.x ?? 0, 0, 0, 0];
  for (const { ended, events } of times) {
    for (const { x } of ended) {
      const rise = beta * (x - centre);
      if (rise > 0) {
        const [shrink, shift] = [Math.exp(-rise), centre - x];
        s2 = shrink * (s2 + shift * (2 * s1 + shift * s0));
        s1 = shrink * (s1 + shift * s0);
        s0 *= shrink;
        centre = x;
      }
      const distance = x - centre;
      const weight = Math.exp(beta * distance);
      s0 += weight;
      s1 += weight * distance;
      s2 += weight * distance * distance;
    }
    let [e0, e1, e2] = [0, 0, 0];
    for (const { x } of events) {
      const distance = x - centre;
      const weight = Math.exp(beta * distance);
      e0 += weight;
      e1 += weight * distance;
      e2 += weight * distance * distance;
      loss -= beta * distance;
      slope += distance;
    }
    // Efron: events at the same time leave one after another, each with its share.
    for (let gone = 0; gone < events.length; gone += 1) {
      const part = gone / events.length;
      const sum = s0 - part * e0;
      const mean = (s1 - part * e1) / sum;
      loss += Math.log(sum);
      slope -= mean;
      information += (s2 - part * e2) / sum - mean * mean;
    }
  }
  return { beta, loss, slope, information };
}
