/** How far a score can be trusted by its number of answers alone: 0, below 10, below 30, 30 and more. */
export type Reliability = 'none' | 'very-low' | 'low' | 'ok';

/** Below this number of answers a score says next to nothing. */
export const veryLowBelow = 10;

/** Below this number of answers a score is shown as uncertain and never ranked. */
export const lowBelow = 30;

/**
 * Reliability of a score with `n` answers.
 *
 * @throws RangeError when n is not a whole number >= 0
 * @example
 * reliabilityOf(29); // 'low'
 */
export function reliabilityOf(n: number): Reliability {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`reliabilityOf: ${n} is not a number of answers`);
  if (n === 0) return 'none';
  if (n < veryLowBelow) return 'very-low';
  return n < lowBelow ? 'low' : 'ok';
}
