/**
 * Milliseconds since 1970 of an instant. Years have four digits: `Date.UTC` takes the year 99 for 1999.
 *
 * @param name - of the function that was called, for the message
 * @throws RangeError when the date is none, or not one of the years 1000 to 9999
 */
export function instantOf(name: string, at: Date): number {
  if (!isInstant(at)) throw new RangeError(`${name}: the date is not one of the years 1000 to 9999`);
  return at.getTime();
}

/** Whether a date is one that `instantOf` takes. */
export function isInstant(at: Date): boolean {
  const time = at.getTime();
  return time >= -30_610_224_000_000 && time < 253_402_300_800_000;
}
