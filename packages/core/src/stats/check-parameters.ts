/** @throws RangeError when a value is not a number, or a parameter is not above 0 or not finite */
export function checkParameters(name: string, x: number, ...parameters: readonly number[]): void {
  if (Number.isNaN(x)) throw new RangeError(`${name}: ${x} is not a number`);
  for (const parameter of parameters) {
    if (!(parameter > 0 && parameter < Infinity)) throw new RangeError(`${name}: ${parameter} is not above 0`);
  }
}

/** @throws RangeError when a number is not between 0 and 1 */
export function checkProbability(name: string, p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name}: ${p} is not between 0 and 1`);
}
