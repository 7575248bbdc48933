import { checkSeries } from './check-series.js';
import { fittedLine } from './fitted-line.js';
import { normalUpperTail } from './normal.js';
import { roundingOf } from './rounding.js';
import { levelOf } from './running-level.js';

export interface SerialCorrelationOptions {
  /** What is taken away first: the mean, or a straight line, so that a trend is not mistaken for dependence. */
  readonly around?: 'mean' | 'line' | undefined;
}

export interface SerialCorrelation {
  /** Correlation of a value with the one before, about -1 to 1; `null` when nothing varies. */
  readonly lagOne: number | null;
  /** What independent values give on average: a little below 0. */
  readonly expected: number;
  /** Distance of the two in standard errors; `null` with `lagOne`, and below 4 values. */
  readonly z: number | null;
  /** Two-sided, for the claim that the periods are independent; `null` with `z`. */
  readonly pValue: number | null;
  /** Whether neighbours resemble each other beyond chance (5%), which makes the p-values of a trend too small. */
  readonly isDependent: boolean;
  readonly n: number;
}

/**
 * Autocorrelation of a series at lag 1, with a test by its exact mean and variance for independent normal values.
 *
 * @param series - values in the order of time
 * @throws RangeError when a value is not finite
 * @see Moran (1948), Biometrika 35:255; around a line, moments by Durbin & Watson (1950), Biometrika 37:409
 * @example
 * serialCorrelation([1, 2, 3, 4, 4, 3, 2, 1]).lagOne; // 0.4750000000000001
 */
export function serialCorrelation(
  series: readonly number[],
  { around = 'mean' }: SerialCorrelationOptions = {},
): SerialCorrelation {
  checkSeries('serialCorrelation', series);
  if (around === 'line') return residualCorrelation(fittedLine(series).residuals, 2);
  const { mean, squares } = levelOf(series);
  const isConstant = squares <= series.length * roundingOf(series) ** 2;
  return residualCorrelation(series.map((value) => (isConstant ? 0 : value - mean)), 1);
}

/** Two-sided 5% of the normal distribution. */
const beyondChance = 1.959963984540054;

/**
 * The test for residuals that are left by so many fitted numbers: exact moments for a mean and for a line; for
 * several levels the exact mean, but for the length of the shortest, and the variance of a line.
 */
function residualCorrelation(residuals: readonly number[], fitted: number): SerialCorrelation {
  const n = residuals.length;
  const expected = n === 0 ? 0 : -fitted / n;
  // Traces of the projection that leaves the residuals and of the matrix that joins neighbours, in closed form.
  const variance = fitted === 1 ? ((n - 2) / n) ** 2 / (n - 1) : (((n - 3) / n) ** 2 * (1 + 2 / n)) / (n - 1);
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const products = residuals.reduce((sum, residual, at) => sum + residual * (residuals[at + 1] ?? 0), 0);
  const lagOne = squares === 0 ? null : products / squares;
  const z = lagOne === null || n < 4 ? null : (lagOne - expected) / Math.sqrt(variance);
  return {
    lagOne, expected, z, n,
    pValue: z === null ? null : 2 * normalUpperTail(Math.abs(z)),
    isDependent: z !== null && z > beyondChance,
  };
}

/** Whether residuals resemble their neighbours beyond chance. */
export function resembleNeighbours(residuals: readonly number[], fitted: number): boolean {
  return residualCorrelation(residuals, fitted).isDependent;
}
