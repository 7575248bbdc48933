/** How many of a group had the event. */
export interface EventCount {
  /** Whole number from 0 to n. */
  readonly events: number;
  readonly n: number;
}

/** @throws RangeError when a number is not a count, or there are more events than n */
export function checkEventCounts(groups: readonly EventCount[]): void {
  for (const { events, n } of groups) {
    if (!Number.isSafeInteger(n) || !Number.isSafeInteger(events) || events < 0 || events > n) {
      throw new RangeError(`events: ${events} of ${n} are not counts`);
    }
  }
}
