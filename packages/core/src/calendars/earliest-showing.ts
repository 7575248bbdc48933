import { clockChange } from './clock-change.js';
import { dayLength } from './day-length.js';
import type { ZoneOffset } from './zone-offset.js';

/** No zone is or was further than that from UTC. */
const furthestOffset = (2 / 3) * dayLength;

/**
 * The earliest instant at which the clock on the wall shows a time or, where clocks skip it, a later one. So a day begins at
 * its midnight, at the first of two, or at 01:00 where clocks skip the hour from 00:00.
 *
 * @param shown - what the clock shows, as milliseconds since 1970-01-01 00:00 on that clock
 */
export function earliestShowing(shown: number, offsetAt: ZoneOffset): number {
  const from = shown - furthestOffset;
  const to = shown + furthestOffset;
  // A zone that turned its clocks twice within these 32 hours would be off around them; none is known.
  const [earlier, later] = [offsetAt(from), offsetAt(to)];
  if (earlier === later) return shown - earlier;
  const change = clockChange(from, to, offsetAt);
  // Either the clock shows it before the change, or not before it: at the change itself, or that much later.
  return shown - earlier < change ? shown - earlier : Math.max(change, shown - later);
}
