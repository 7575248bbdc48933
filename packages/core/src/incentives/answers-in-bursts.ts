export interface BurstOptions {
  /** Length of the window, above 0. Default 10. */
  readonly minutes?: number | undefined;
  /** Fewest answers of one window that are a burst, 2 or more. Default 3. */
  readonly atLeast?: number | undefined;
}

/**
 * How many answers of a unit came in bursts: in some window of time, together with others.
 *
 * A rush hour makes bursts as well, so the number means something only beside that of others (`incentiveAlarms`).
 *
 * @param answeredAt - in any order
 * @throws RangeError when a date is none, or an option is out of range
 * @example
 * const at = (minute: number) => new Date(Date.UTC(2026, 10, 27, 18, minute));
 * answersInBursts([at(0), at(4), at(9), at(40)]); // 3
 */
export function answersInBursts(answeredAt: readonly Date[], { minutes = 10, atLeast = 3 }: BurstOptions = {}): number {
  if (!(minutes > 0 && minutes < Infinity)) throw new RangeError(`answersInBursts: ${minutes} is not a number of minutes`);
  if (!Number.isSafeInteger(atLeast) || atLeast < 2) throw new RangeError(`answersInBursts: ${atLeast} is not a number of answers`);
  const times = answeredAt.map((at) => at.getTime()).sort((one, other) => one - other);
  if (times.some(Number.isNaN)) throw new RangeError('answersInBursts: a date is none');
  let [found, nextFree] = [0, 0];
  for (let first = 0; first + atLeast <= times.length; first += 1) {
    const last = first + atLeast - 1;
    if ((times[last] ?? 0) - (times[first] ?? 0) > minutes * 60_000) continue;
    // Windows overlap: what the one before has counted is not counted again.
    found += last + 1 - Math.max(first, nextFree);
    nextFree = last + 1;
  }
  return found;
}
