/** Beyond, a result would have no digits left, or take minutes. */
const [least, most] = [1e-6, 1e15];

/** @throws RangeError when a value is not a number, or a parameter is not between 1e-6 and 1e15 */
export function checkParameters(name: string, x: number, ...parameters: readonly number[]): void {
  if (Number.isNaN(x)) throw new RangeError(`${name}: ${x} is not a number`);
  for (const parameter of parameters) {
    if (!(parameter >= least && parameter <= most)) throw new RangeError(`${name}: ${parameter} is not between ${least} and ${most}`);
  }
}

/** @throws RangeError when a number is not between 0 and 1 */
export function checkProbability(name: string, p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name}: ${p} is not between 0 and 1`);
}
