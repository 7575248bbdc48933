import { bisect } from '../stats/bisect.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { normalUpperTail } from '../stats/normal.js';
import { resembleNeighbours } from '../stats/serial-correlation.js';
import { ok, refuse, type Result } from '../result.js';
import { checkedLevel } from '../nps/estimate.js';
import { answerMoments } from '../nps/moments.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { rocksAnswers, withPseudoAnswers } from '../nps/pseudo-answers.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { addTallies, categoryCounts, emptyTally, type Tally } from '../nps/tally.js';

export interface NpsForecastOptions {
  /** How many periods behind the last one, a whole number from 1. Default 1. */
  readonly periodsAhead?: number | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /**
   * Number of answers that a future period will have. With it the intervals are for the score that will be
   * observed; without it, for the score that all customers would give.
   */
  readonly answers?: number | undefined;
}

/** The score of one period to come, in points. */
export interface NpsForecastPeriod {
  /** 1 for the period behind the last one. */
  readonly ahead: number;
  /** The same for every period ahead: the model knows no direction. */
  readonly estimate: number;
  /** Of the estimate against what will be, chance of the answers and changes of the level together. */
  readonly standardError: number;
  /** Cut at -100 and 100. */
  readonly interval: Interval<'local-level'>;
}

/** The next periods, each with an interval. */
export interface NpsForecast {
  readonly periods: readonly NpsForecastPeriod[];
  /** Standard deviation of the true change of the score from one period to the next, in points. */
  readonly changePerPeriod: number;
  readonly level: number;
  readonly method: 'local-level';
  /** Number of answers, over all periods. */
  readonly n: number;
  /** Number of periods with answers. */
  readonly answeredPeriods: number;
  readonly reliability: Reliability;
  /** `independent-periods` when the forecasts within the series erred alike again and again, as with a trend. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** Too few periods with answers to see how far the score moves from one to the next. */
export interface TooFewPeriodsToForecast {
  readonly kind: 'forecast/too-few-periods';
  readonly got: number;
  readonly atLeast: number;
}

/** What one supposed size of the changes says, with the weight that the answers give to this size. */
interface Supposition {
  readonly weight: number;
  /** Variance of the change per period; level after the last period and its variance; points and points². */
  readonly drift: number;
  readonly mean: number;
  readonly variance: number;
  readonly logLikelihood: number;
  /** How far each score lay from its forecast one period before, in standard errors. */
  readonly surprises: readonly number[];
}

/** A score, `null` without answers, and its sampling variance. */
interface Observation {
  readonly score: number | null;
  readonly variance: number;
}

const leastPeriods = 8;

/**
 * Forecast of the Net Promoter Score of the next periods with an interval, by a local level model: the true
 * score takes a random step from each period to the next, and each period's answers measure it with their
 * known sampling variance. The estimate is an exponential smoothing that trusts a period by its answers.
 *
 * How large the steps are is not known from some dozen periods. So the forecast averages over all sizes, each
 * with its likelihood, instead of taking the likeliest, which is often 0 and whose 95 % interval then holds
 * in 70 to 85 % of cases only. Where the score is steady, the interval is wider than needed.
 *
 * It knows no trend, no season, and nothing of what you are about to change. Sampling variance is taken from
 * all periods together, with the pseudo-answers of the adjusted Wald interval.
 *
 * @param tallies - of periods of equal length, the oldest first; a period without answers is an empty tally
 * @returns refused with fewer than 8 periods that have answers
 * @throws RangeError when a count is not one, the level is not between 0 and 1, or the number of periods or
 *   of answers is not a whole number from 1
 * @see Harvey (1989), "Forecasting, Structural Time Series Models and the Kalman Filter", section 4.2; for the
 *   weights of the sizes Gelman (2006), Bayesian Analysis 1:515
 * @example
 * const month = (promoters: number) => tallyOfCounts([100 - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);
 * const found = forecastNps([60, 62, 58, 61, 63, 60, 59, 64].map(month));
 * found.ok && found.value.periods[0]; // { ahead: 1, estimate: 22.67…, interval: { lower: 9.40…, upper: 38.01…, … }, … }
 */
export function forecastNps(
  tallies: readonly Tally[],
  options: NpsForecastOptions = {},
): Result<NpsForecast, TooFewPeriodsToForecast> {
  const { periodsAhead = 1, answers } = options;
  const level = checkedLevel(options.level);
  for (const count of [periodsAhead, answers ?? 1]) {
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`forecastNps: ${count} is not a whole number from 1`);
  }
  const answeredPeriods = tallies.filter((tally) => categoryCounts(tally).total > 0).length;
  if (answeredPeriods < leastPeriods) {
    return refuse({ kind: 'forecast/too-few-periods', got: answeredPeriods, atLeast: leastPeriods });
  }
  const pooled = categoryCounts(tallies.reduce(addTallies, emptyTally));
  const { variance } = answerMoments(withPseudoAnswers(pooled, rocksAnswers));
  const observations = tallies.map((tally) => ({
    score: netPromoterScore(tally),
    variance: variance / categoryCounts(tally).total,
  }));
  const typicalError = Math.sqrt((variance * answeredPeriods) / pooled.total);
  const suppositions = suppositionsOf(observations, typicalError);
  const average = (valueOf: (of: Supposition) => number): number =>
    suppositions.reduce((sum, of) => sum + of.weight * valueOf(of), 0);
  const likeliest = suppositions.reduce((best, of) => (of.logLikelihood > best.logLikelihood ? of : best));
  // As a difference, because the weights add up to 1 but for the last digit: equal scores stay what they are.
  const estimate = likeliest.mean + average(({ mean }) => mean - likeliest.mean) + 0;

  const periods = Array.from({ length: periodsAhead }, (_, at): NpsForecastPeriod => {
    const ahead = at + 1;
    const deviation = (of: Supposition): number =>
      Math.sqrt(of.variance + ahead * of.drift + (answers === undefined ? 0 : variance / answers));
    // The lower limit is the upper one of the mirrored scores, so that the interval is exactly antisymmetric.
    const limit = (sign: 1 | -1): number => {
      const isWithin = (share: number): boolean =>
        average((of) => normalUpperTail((100 * share - sign * of.mean) / deviation(of))) >= (1 - level) / 2;
      return isWithin(1) ? 100 : 100 * bisect(-1, 1, isWithin);
    };
    return {
      ahead,
      estimate,
      standardError: Math.sqrt(average((of) => deviation(of) ** 2 + (of.mean - estimate) ** 2)),
      interval: { lower: 0 - limit(-1), upper: limit(1), level, method: 'local-level' },
    };
  });
  const brokenAssumptions: BrokenAssumption[] = [];
  if (pooled.total < veryLowBelow * answeredPeriods) brokenAssumptions.push('large-sample');
  if (Math.max(pooled.promoters, pooled.passives, pooled.detractors) === pooled.total) brokenAssumptions.push('spread');
  // A trend or a season shows as forecasts that err on the same side again and again.
  if (resembleNeighbours(likeliest.surprises, 1)) brokenAssumptions.push('independent-periods');
  return ok({
    periods,
    changePerPeriod: Math.sqrt(average(({ drift }) => drift)),
    level,
    method: 'local-level',
    n: pooled.total,
    answeredPeriods,
    reliability: reliabilityOf(pooled.total),
    brokenAssumptions,
  });
}

// Sizes of a step from a 64th of a typical standard error, which is as good as none, to 200 points, eight to
// a doubling. All sizes below the standard error weigh alike, and all magnitudes above it.
function suppositionsOf(observations: readonly Observation[], typicalError: number): readonly Supposition[] {
  const found: Supposition[] = [];
  for (let step = typicalError / 64; step < 200; step *= 2 ** 0.125) {
    found.push({ ...filtered(observations, step ** 2), weight: step / (step + typicalError) });
  }
  const best = Math.max(...found.map(({ logLikelihood }) => logLikelihood));
  const weighted = found
    .map((of) => ({ ...of, weight: of.weight * Math.exp(of.logLikelihood - best) }))
    // What weighs less changes no digit that is shown, and each costs its share of every interval.
    .filter(({ weight }) => weight > 1e-12);
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.map((of) => ({ ...of, weight: of.weight / total }));
}

/** The Kalman filter of a level; nothing is supposed of it before the first answers. */
function filtered(observations: readonly Observation[], drift: number): Omit<Supposition, 'weight'> {
  let mean = 0;
  let variance = Infinity;
  let logLikelihood = 0;
  const surprises: number[] = [];
  for (const observed of observations) {
    variance += drift;
    if (observed.score === null) continue;
    if (variance === Infinity) {
      [mean, variance] = [observed.score, observed.variance];
      continue;
    }
    const spread = variance + observed.variance;
    const surprise = (observed.score - mean) / Math.sqrt(spread);
    surprises.push(surprise);
    logLikelihood -= (Math.log(spread) + surprise ** 2) / 2;
    mean += (variance / spread) * (observed.score - mean);
    variance *= observed.variance / spread;
  }
  return { drift, mean, variance, logLikelihood, surprises };
}
