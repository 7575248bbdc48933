/** An instant that is none is a bug of the caller: every comparison with it would be false. */
export function checkInstant(at: Date, what: string): Date {
  if (Number.isNaN(at.getTime())) throw new RangeError(`${what}: it is not a valid instant`);
  return at;
}
