/** An answer to "how likely are you to recommend us?", a whole number from 0 to 10. */
export type Score = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/**
 * Whether a value is one of the eleven scores: a number, whole, 0 to 10. A text is not; see `parseScore`.
 *
 * @example
 * isScore(7); // true
 * isScore(6.5); // false
 */
export function isScore(value: unknown): value is Score {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}
