import type { Score } from './score.js';

/** What an answer counts as: 9-10 promoter, 7-8 passive, 0-6 detractor. */
export type Category = 'promoter' | 'passive' | 'detractor';

/** The three categories, from the worst to the best: the order in which pictures and lists show them. */
export const categories: readonly Category[] = ['detractor', 'passive', 'promoter'];

/**
 * How a value between two scores finds its category.
 *
 * - `none`: at least 9 is a promoter, at least 7 a passive; 8.9 is a passive.
 * - `half-up`: rounded to a whole score first; 8.5 is a promoter.
 * - `r-cut`: as `cut()` in the R package NPS 1.1; above 8 a promoter, above 6 a passive.
 */
export type Rounding = 'none' | 'half-up' | 'r-cut';

/**
 * Category of a score.
 *
 * @see Reichheld (2003), HBR 81(12)
 * @example
 * categoryOf(7); // 'passive'
 */
export function categoryOf(score: Score): Category {
  return byThresholds(score);
}

/**
 * Category of a value between two scores, such as the mean of several answers.
 *
 * The rule moves the score much, so a report has to name the one it used. The mean of several answers is
 * a composite, not a Net Promoter Score: averaging pulls people towards 7 and 8.
 *
 * @param value - 0 to 10, not necessarily whole
 * @throws RangeError when the value is not a number from 0 to 10
 * @example
 * classify(8.5); // 'passive'
 * classify(8.5, { rounding: 'half-up' }); // 'promoter'
 */
export function classify(value: number, options: { readonly rounding?: Rounding } = {}): Category {
  if (!(value >= 0 && value <= 10)) throw new RangeError(`classify: ${value} is not a number from 0 to 10`);
  switch (options.rounding ?? 'none') {
    case 'none':
      return byThresholds(value);
    case 'half-up':
      return byThresholds(Math.round(value));
    case 'r-cut':
      return value > 8 ? 'promoter' : value > 6 ? 'passive' : 'detractor';
  }
}

function byThresholds(value: number): Category {
  return value >= 9 ? 'promoter' : value >= 7 ? 'passive' : 'detractor';
}
