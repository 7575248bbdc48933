/** How long somebody was followed, and how it ended. */
export interface FollowUp {
  /** In any unit, 0 or more; the same unit for all. */
  readonly time: number;
  /** Whether the event, such as leaving, happened then; otherwise nothing is known of the time after. */
  readonly event: boolean;
}

/** All who were followed until the same time. */
export interface FollowUpTime<F extends FollowUp> {
  readonly time: number;
  readonly ended: readonly F[];
  readonly events: readonly F[];
}

/**
 * From the first time to the last.
 *
 * @throws RangeError when a time is not a finite number >= 0
 */
export function followUpTimes<F extends FollowUp>(followUps: readonly F[]): readonly FollowUpTime<F>[] {
  const byTime = new Map<number, F[]>();
  for (const followUp of followUps) {
    if (!(followUp.time >= 0 && followUp.time < Infinity)) throw new RangeError(`followUp: ${followUp.time} is not a time`);
    const ended = byTime.get(followUp.time);
    if (ended === undefined) byTime.set(followUp.time, [followUp]);
    else ended.push(followUp);
  }
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([time, ended]) => ({ time, ended, events: ended.filter(({ event }) => event) }));
}
