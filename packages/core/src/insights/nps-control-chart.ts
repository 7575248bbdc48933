import { answerMoments } from '../nps/moments.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { addTallies, categoryCounts, emptyTally, type Tally } from '../nps/tally.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';

export interface NpsControlChartOptions {
  /** Distance of the limits from the centre, in standard errors. Default 3. */
  readonly limit?: number | undefined;
  /** How many of the first periods set the centre: those known to have run as usual. Default all. */
  readonly baseline?: number | undefined;
}

/** One period on the chart, in points; everything but `n` is `null` when nobody answered. */
export interface NpsControlPoint {
  readonly score: number | null;
  readonly n: number;
  readonly reliability: Reliability;
  /** Where the score may lie by chance alone; closer for more answers, and within -100..100. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Distance from the centre in standard errors: what `cusumChart` and `ewmaChart` take. `null` without spread. */
  readonly z: number | null;
  /** Beyond which limit it lies; `null` for neither. */
  readonly signal: 'above' | 'below' | null;
}

/** The chart: a centre, and one point for each period. */
export interface NpsControlChart {
  /** Score of the pooled answers of the baseline, in points; `null` when nobody answered. */
  readonly centre: number | null;
  /** Of one answer of the baseline, in points². */
  readonly variance: number | null;
  /** One for each period. */
  readonly points: readonly NpsControlPoint[];
  readonly limit: number;
  readonly method: 'shewhart';
  /** Answers of the baseline. */
  readonly n: number;
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Shewhart chart of the Net Promoter Score: which periods differ from the pooled score by more than chance.
 * The limits vary with the answers of each period.
 *
 * At three standard errors one of some 370 ordinary periods signals by chance. A small lasting shift shows
 * sooner in `cusumChart` or `ewmaChart` over the distances. With many thousands of answers in a period
 * ordinary weeks differ by more than the chance of sampling, and most signal: choose a wider `limit`.
 *
 * @param tallies - one for each period, in order of time
 * @throws RangeError when a count is not one, the limit is not above 0, or the baseline is not a number of the periods
 * @see Shewhart (1931), Economic Control of Quality; Montgomery, Statistical Quality Control, charts with variable n
 * @example
 * const usual = tallyOfCounts([20, 0, 0, 0, 0, 0, 0, 30, 0, 0, 50]);
 * const bad = tallyOfCounts([50, 0, 0, 0, 0, 0, 0, 30, 0, 0, 20]);
 * npsControlChart([usual, usual, bad], { baseline: 2 }).points[2]?.signal; // 'below'
 */
export function npsControlChart(tallies: readonly Tally[], options: NpsControlChartOptions = {}): NpsControlChart {
  const limit = options.limit ?? 3;
  const baseline = options.baseline ?? tallies.length;
  if (!(limit > 0 && limit < Infinity)) throw new RangeError(`npsControlChart: limit ${limit} is not above 0`);
  if (!Number.isSafeInteger(baseline) || baseline < 0 || baseline > tallies.length) {
    throw new RangeError(`npsControlChart: baseline ${baseline} is not a number of its periods`);
  }
  const pool = categoryCounts(tallies.slice(0, baseline).reduce(addTallies, emptyTally));
  const { mean, variance } = answerMoments(pool);
  const centre = pool.total === 0 ? null : mean;
  const points = tallies.map((tally): NpsControlPoint => {
    const { total: n } = categoryCounts(tally);
    const score = netPromoterScore(tally);
    const reliability = reliabilityOf(n);
    if (score === null || centre === null) {
      return { score, n, reliability, lower: null, upper: null, z: null, signal: null };
    }
    const standardError = Math.sqrt(variance / n);
    const [lower, upper] = [centre - limit * standardError, centre + limit * standardError];
    return {
      score,
      n,
      reliability,
      lower: Math.max(-100, lower),
      upper: Math.min(100, upper),
      z: standardError === 0 ? null : (score - centre) / standardError,
      // Against the limits before they are cut: at 100 nothing could lie above.
      signal: standardError === 0 ? null : score > upper ? 'above' : score < lower ? 'below' : null,
    };
  });
  const broken: BrokenAssumption[] = [];
  if (points.some(({ n }) => n > 0 && n < veryLowBelow)) broken.push('large-sample');
  if (pool.total > 0 && variance === 0) broken.push('spread');
  return {
    centre,
    variance: centre === null ? null : variance,
    points,
    limit,
    method: 'shewhart',
    n: pool.total,
    reliability: reliabilityOf(pool.total),
    brokenAssumptions: broken,
  };
}
