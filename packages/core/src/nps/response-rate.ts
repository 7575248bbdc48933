import { checkCount } from './tally.js';

/**
 * Share of the invited who answered. It belongs beside every score.
 *
 * @returns 0 to 1; `null` when nobody was invited
 * @throws RangeError when a number is not a whole number >= 0, or more answered than were invited
 * @example
 * responseRate(30, 120); // 0.25
 */
export function responseRate(answered: number, invited: number): number | null {
  for (const count of [answered, invited]) checkCount('responseRate', count);
  if (answered > invited) throw new RangeError(`responseRate: ${answered} answered, ${invited} were invited`);
  return invited === 0 ? null : answered / invited;
}
