import { ok, type Result } from '../result.js';
import type { BrokenAssumption } from './broken-assumption.js';
import { withoutFirst, type Matrix } from './matrix.js';
import type { RegressionOptions } from './multiple-regression.js';
import { correlationsOf, predictorDesign, type Predictors } from './predictor-design.js';
import type { RegressionRefusal } from './regression-refusal.js';
import { seededRandom } from './seeded-random.js';

export interface ShapleyOptions extends Pick<RegressionOptions, 'highestInflation'> {
  /** Orders that are drawn when there are more than 15 predictors; 2000 unless given. */
  readonly draws?: number | undefined;
  /** Source of those draws, 0 to below 1; `seededRandom(1)` unless given. */
  readonly random?: (() => number) | undefined;
}

/** What one predictor explains, by the measures in use. */
export interface ShapleyPart {
  readonly predictor: string;
  /** Its gain of R² on average over all orders in which predictors may enter ("LMG"); the parts add up to R². */
  readonly shapley: number;
  /** Standard error of the draws; `null` when all orders were counted. */
  readonly standardError: number | null;
  /** R² of the predictor alone. */
  readonly first: number;
  /** Gain of R² when it enters after all others. */
  readonly last: number;
  /** Square of the standardised coefficient. */
  readonly betaSquared: number;
  /** Standardised coefficient by correlation; adds up to R², but may be below 0. */
  readonly pratt: number;
}

export interface ShapleyRSquared {
  /** In the order of the predictors. */
  readonly parts: readonly ShapleyPart[];
  /** Share of the variance that the predictors explain together, 0 to 1. */
  readonly rSquared: number;
  /** How many orders were drawn; `null` when all were counted. */
  readonly draws: number | null;
  readonly n: number;
  /** `large-sample` below ten rows for each predictor. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** Up to here all subsets are counted: 32,768 regressions, each one step from another. */
const exactUpTo = 15;

/**
 * R² divided among the predictors by Shapley's rule, which is the measure of Lindeman, Merenda and Gold: the gain of
 * R² by each predictor, averaged over all orders in which they may enter. Exact up to 15 predictors; beyond, orders
 * are drawn, each with its reverse.
 *
 * @param outcome - one value for each row
 * @param predictors - by name, each with one value for each row
 * @returns parts >= 0 that add up to R²; refused like `multipleRegression`
 * @throws RangeError when lengths differ, a value is not finite, there is no predictor, or draws is not a whole
 *   number >= 4
 * @see Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis; Grömping (2006),
 *   Journal of Statistical Software 17(1)
 * @example
 * shapleyRSquared([1, 2, 4, 5, 9], { price: [1, 2, 3, 4, 5], support: [2, 1, 2, 3, 3] });
 * // { ok: true, value: { rSquared: 0.9312…, draws: null, parts: [
 * //   { predictor: 'price', shapley: 0.6508…, first: 0.9304…, last: 0.3712…, … },
 * //   { predictor: 'support', shapley: 0.2804…, first: 0.5600…, last: 0.0008…, … }], … } }
 */
export function shapleyRSquared(
  outcome: readonly number[],
  predictors: Predictors,
  { highestInflation = 10, draws = 2000, random = seededRandom(1) }: ShapleyOptions = {},
): Result<ShapleyRSquared, RegressionRefusal> {
  if (!Number.isSafeInteger(draws) || draws < 4) throw new RangeError(`shapleyRSquared: ${draws} is not a number of draws`);
  const designed = predictorDesign(outcome, predictors, highestInflation);
  if (!designed.ok) return designed;
  const { names, n, beta, inflations, rSquared, brokenAssumptions } = designed.value;
  const correlations = correlationsOf(designed.value);
  const exact = names.length <= exactUpTo;
  const gains = exact ? gainsOfAllOrders(correlations) : gainsOfDrawnOrders(correlations, Math.ceil(draws / 2), random);
  return ok({
    parts: names.map((predictor, at) => {
      const slope = beta[at + 1] ?? 0;
      const correlation = correlations[at]?.[names.length] ?? 0;
      return {
        predictor,
        shapley: gains.means[at] ?? 0,
        standardError: gains.errors?.[at] ?? null,
        first: correlation ** 2,
        last: slope ** 2 / (inflations[at] ?? 1),
        betaSquared: slope ** 2,
        pratt: slope * correlation + 0,
      };
    }),
    rSquared,
    draws: exact ? null : 2 * Math.ceil(draws / 2),
    n,
    brokenAssumptions,
  });
}

interface Gains {
  readonly means: readonly number[];
  readonly errors?: readonly number[];
}

function gainsOfAllOrders(correlations: Matrix): Gains {
  const k = correlations.length - 1;
  // R² of each subset of the predictors; bit j stands for predictor j.
  const explained = new Float64Array(2 ** k);
  const visit = (rest: Matrix, at: number, subset: number): void => {
    if (at === k) {
      explained[subset] = 1 - (rest[0]?.[0] ?? 0);
      return;
    }
    visit(rest.slice(1).map((row) => row.slice(1)), at + 1, subset);
    visit(withoutFirst(rest), at + 1, subset | (1 << at));
  };
  visit(correlations, 0, 0);

  // Chance that just this subset of a given size comes before a given predictor: 1 / (k * (k - 1 over size)).
  const chances = [1 / k];
  for (let size = 1; size < k; size += 1) chances.push(((chances[size - 1] ?? 0) * size) / (k - size));
  const means = chances.map(() => 0);
  explained.forEach((before, subset) => {
    const chance = chances[bitsOf(subset)] ?? 0;
    for (let at = 0; at < k; at += 1) {
      if ((subset >> at) & 1) continue;
      means[at] = (means[at] ?? 0) + chance * ((explained[subset | (1 << at)] ?? 0) - before);
    }
  });
  return { means };
}

function bitsOf(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

function gainsOfDrawnOrders(correlations: Matrix, pairs: number, random: () => number): Gains {
  const sums = correlations.slice(1).map(() => 0);
  const squares = sums.slice();
  const order = sums.map((_, at) => at);
  for (let pair = 0; pair < pairs; pair += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    const forth = gainsOfOrder(correlations, order);
    const back = gainsOfOrder(correlations, order.toReversed());
    sums.forEach((sum, at) => {
      const gain = ((forth[at] ?? 0) + (back[at] ?? 0)) / 2;
      sums[at] = sum + gain;
      squares[at] = (squares[at] ?? 0) + gain ** 2;
    });
  }
  const means = sums.map((sum) => sum / pairs);
  return {
    means,
    errors: means.map((mean, at) => Math.sqrt(Math.max(0, (squares[at] ?? 0) / pairs - mean ** 2) / (pairs - 1))),
  };
}

/** What each predictor adds when they enter one by one. */
function gainsOfOrder(correlations: Matrix, order: readonly number[]): readonly number[] {
  const places = [...order, order.length];
  let rest: Matrix = places.map((row) => places.map((column) => correlations[row]?.[column] ?? 0));
  const gains: number[] = [];
  for (const at of order) {
    const [[own = 1, ...others] = []] = rest;
    gains[at] = (others.at(-1) ?? 0) ** 2 / own;
    rest = withoutFirst(rest);
  }
  return gains;
}
