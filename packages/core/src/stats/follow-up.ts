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

/** Times that differ by less than this share of themselves are one: 0.1 + 0.2 months and 0.3 months. */
const sameWithin = 1e-8;

/**
 * From the first time to the last; times that only rounding tells apart are one time.
 *
 * @throws RangeError when a time is not a finite number >= 0
 */
export function followUpTimes<F extends FollowUp>(followUps: readonly F[]): readonly FollowUpTime<F>[] {
  const groups: { readonly time: number; readonly ended: F[] }[] = [];
  for (const followUp of followUps.toSorted((a, b) => a.time - b.time)) {
    const { time } = followUp;
    if (!(time >= 0 && time < Infinity)) throw new RangeError(`followUp: ${time} is not a time`);
    const last = groups.at(-1);
    if (last !== undefined && time <= last.time * (1 + sameWithin)) last.ended.push(followUp);
    else groups.push({ time, ended: [followUp] });
  }
  return groups.map(({ time, ended }) => ({ time, ended, events: ended.filter(({ event }) => event) }));
}
