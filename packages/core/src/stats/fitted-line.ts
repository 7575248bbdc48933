import { roundingOf } from './rounding.js';
import { levelOf } from './running-level.js';

/** Least squares over periods 1 to n. */
export interface FittedLine {
  /** Change from one period to the next; 0 for a single value. */
  readonly slope: number;
  /** Where the line stands one period before the first. */
  readonly intercept: number;
  /** Sum of squared distances of the periods from their middle. */
  readonly sumOfSquares: number;
  /** All 0 when only rounding separates the values from the line. */
  readonly residuals: readonly number[];
}

export function fittedLine(series: readonly number[]): FittedLine {
  const n = series.length;
  const near = levelOf(series).mean;
  // A second pass takes away what the first gathered by rounding over thousands of values.
  const mean = near + series.reduce((sum, value) => sum + (value - near), 0) / Math.max(1, n);
  const middle = (n + 1) / 2;
  const sumOfSquares = (n * (n + 1) * (n - 1)) / 12;
  const products = series.reduce((sum, value, before) => sum + (before + 1 - middle) * (value - mean), 0);
  const slope = sumOfSquares === 0 ? 0 : products / sumOfSquares;
  const residuals = series.map((value, before) => value - mean - slope * (before + 1 - middle));
  // What only rounding leaves is nothing: a straight line has no spread, and no standard error that means something.
  const rounding = roundingOf(series);
  const isStraight = residuals.every((residual) => Math.abs(residual) <= rounding);
  return {
    slope, intercept: mean - slope * middle, sumOfSquares,
    residuals: isStraight ? residuals.map(() => 0) : residuals,
  };
}
