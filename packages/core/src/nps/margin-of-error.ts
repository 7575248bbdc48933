import type { Limits } from './limits.js';

/** Beyond this margin of error, in points, an interval is called wide. */
export const wideAbove = 10;

/**
 * Half the width of an interval, in points.
 *
 * @example
 * marginOfError({ lower: 14, upper: 44 }); // 15
 */
export function marginOfError({ lower, upper }: Limits): number {
  return (upper - lower) / 2;
}

/**
 * Whether an interval reaches more than ten points to a side: the score is shown, but says little. Another thing than
 * `reliabilityOf`, which looks at the number of answers alone.
 *
 * @example
 * isWide({ lower: 14, upper: 44 }); // true
 */
export function isWide(limits: Limits): boolean {
  return marginOfError(limits) > wideAbove;
}
