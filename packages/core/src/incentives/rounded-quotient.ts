/** `floor` keeps what is not whole; `half-even` goes to the nearest, and from the middle to the even neighbour. */
export type AmountRounding = 'floor' | 'half-even';

/**
 * A whole number divided by another, rounded. Exact, as no quotient is formed that is not whole.
 *
 * @param dividend - whole number >= 0
 * @param divisor - whole number >= 1
 * @example
 * roundedQuotient(5, 2, 'half-even'); // 2
 */
export function roundedQuotient(dividend: number, divisor: number, rounding: AmountRounding): number {
  const rest = dividend % divisor;
  const whole = (dividend - rest) / divisor;
  if (rounding === 'floor' || 2 * rest < divisor) return whole;
  return 2 * rest > divisor ? whole + 1 : whole + (whole % 2);
}
