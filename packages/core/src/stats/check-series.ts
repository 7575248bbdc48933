/** Squares of what lies further from 0, or nearer to it, are no doubles any more. */
const farthest = 1e150;

/** Refuses what is no series of numbers; a period without a value has to be left out or filled before. */
export function checkSeries(caller: string, series: readonly number[]): void {
  for (const value of series) {
    if (!(Math.abs(value) <= farthest)) throw new RangeError(`${caller}: ${value} is not a finite number`);
  }
}

/** Refuses a quantity that has to be above zero, such as a standard error. */
export function checkPositive(caller: string, value: number): void {
  if (!(value >= 1 / farthest && value <= farthest)) throw new RangeError(`${caller}: ${value} is not above 0`);
}

/** Refuses a length that is not a whole number of at least `least`. */
export function checkLength(caller: string, length: number, least: number): void {
  if (!Number.isSafeInteger(length) || length < least) {
    throw new RangeError(`${caller}: ${length} is not a whole number from ${least}`);
  }
}

/** One standard deviation for each value: a single one is repeated. */
export function spreads(caller: string, spread: number | readonly number[], count: number): readonly number[] {
  const each = typeof spread === 'number' ? Array.from({ length: count }, () => spread) : spread;
  if (each.length !== count) throw new RangeError(`${caller}: ${each.length} standard errors for ${count} values`);
  for (const one of each) checkPositive(caller, one);
  return each;
}
