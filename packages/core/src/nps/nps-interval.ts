import { critical } from '../stats/confidence-level.js';
import type { Interval } from '../stats/interval.js';
import { checkedLevel, limitsAbout } from './estimate.js';
import { clipped, type Limits } from './limits.js';
import { answerMoments } from './moments.js';
import type { PseudoAnswers } from './pseudo-answers.js';
import { veryLowBelow } from './reliability.js';
import { scoreLimits } from './score-interval.js';
import { categoryCounts, type CategoryCounts, type Tally } from './tally.js';
import { waldEstimate, type WaldMethod } from './wald-estimate.js';

/**
 * A formula for the interval. With average coverage at 95 % over realistic mixes, n = 10 and n = 100:
 *
 * - `adjusted-wald`: Wald after adding 0.75 promoters, 1.5 passives, 0.75 detractors (Rocks 2016). 95.2, 95.1 %.
 *   Its centre is drawn towards 0, so the limits do not lie symmetrically about the score; with a single answer,
 *   or at levels below 85 %, a score of 100 or -100 may even lie just outside.
 * - `score`: every score that the score test does not reject (Tango 1998, Statistics in Medicine 17:891; Rocks'
 *   "iterative" method). 96.2, 95.0 %. The choice below ten answers and where a category is empty.
 * - `may-johnson`: the same with the observed shares of promoters and detractors together (May & Johnson 1997).
 *   92.2, 94.9 %.
 * - `t`: the mean of 100, 0 and -100 with Student's t (Lewis & Sauro, MeasuringU: "trinomial means"). 92.0, 94.8 %.
 * - `goodman-contrast`: holds for all contrasts of the three shares at once (Goodman 1964). 92.0, 98.1 %.
 * - `wald`: the textbook formula, for comparison with older reports; too narrow below fifty answers. 86.6, 94.4 %.
 * - `adjusted-wald-uniform` (1, 1, 1), `agresti-min` (0.5, 1, 0.5; Agresti & Min 2005), `bonett-price` (1, 0, 1;
 *   Bonett & Price 2012): Wald after adding other answers.
 */
export type IntervalMethod = WaldMethod | 'score' | 'may-johnson';

/** A confidence interval of a score, in points. */
export type NpsInterval = Interval<IntervalMethod>;

export interface NpsIntervalOptions {
  /**
   * `auto` takes `score` below ten answers or when a category is empty, else `adjusted-wald`. A chart uses
   * one method for all its points. Default `adjusted-wald`.
   */
  readonly method?: IntervalMethod | 'auto' | undefined;
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** Answers that the adjusted Wald methods add, in place of their own. */
  readonly pseudoAnswers?: PseudoAnswers | undefined;
  /** Whether limits are cut at -100 and 100, where no score can lie. Default true. */
  readonly clip?: boolean | undefined;
}

/**
 * Confidence interval of the Net Promoter Score of a tally.
 *
 * @returns limits in points; `null` when nobody answered, and with `wald`, `t`, `goodman-contrast` and
 *   `may-johnson` also where the formula would claim certainty, such as when all answers lie in one category
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @example
 * npsInterval(tallyOf([10, 9, 7, 3]), { method: 'auto' })?.method; // 'score'
 */
export function npsInterval(tally: Tally, options: NpsIntervalOptions = {}): NpsInterval | null {
  return intervalOfCounts(categoryCounts(tally), options);
}

/** As `npsInterval`, for those who hold the three counts already. */
export function intervalOfCounts(counts: CategoryCounts, options: NpsIntervalOptions): NpsInterval | null {
  const level = checkedLevel(options.level);
  const method = resolvedMethod(counts, options.method);
  const limits = counts.total === 0 ? null : limitsBy(method, counts, level, options.pseudoAnswers);
  return limits && { ...clipped(limits, 100, options.clip), level, method };
}

/** The method that will be used. */
export function resolvedMethod(
  { promoters, passives, detractors, total }: CategoryCounts, method: IntervalMethod | 'auto' = 'adjusted-wald',
): IntervalMethod {
  if (method !== 'auto') return method;
  return total < veryLowBelow || Math.min(promoters, passives, detractors) === 0 ? 'score' : 'adjusted-wald';
}

function limitsBy(method: IntervalMethod, counts: CategoryCounts, level: number, added?: PseudoAnswers): Limits | null {
  if (method === 'score') return scoreLimits(counts, critical(level));
  if (method === 'may-johnson') return mayJohnsonLimits(counts, critical(level));
  const found = waldEstimate(counts, method, added);
  if (found === null || method !== 'goodman-contrast') return found && limitsAbout(found, level);
  // The quantile of chi-square with two degrees of freedom has this closed form.
  const margin = found.standardError * Math.sqrt(-2 * Math.log(1 - level));
  return { lower: found.estimate - margin, upper: found.estimate + margin };
}

/** The roots of (e - t)^2 = z^2 (P + D - t^2) / n, with the discriminant written without its cancellation. */
function mayJohnsonLimits(counts: CategoryCounts, z: number): Limits | null {
  const { n, mean, variance } = answerMoments(counts);
  const k = (z * z) / n;
  const margin = Math.sqrt(k * (variance + (k * 10_000 * (n - counts.passives)) / n));
  return margin === 0 ? null : { lower: (mean - margin) / (1 + k), upper: (mean + margin) / (1 + k) };
}
