import { isDay, type Day } from '../calendars/day.js';
import { weekdays, type Weekday } from '../calendars/weekend.js';

/** The weeks over which a list is asked. */
export interface Spread {
  readonly startsOn: Day;
  /** 1 to 52. */
  readonly weeks: number;
  /** Of every week: on these nobody is asked. */
  readonly restDays?: readonly Weekday[] | undefined;
  /** Days, `YYYY-MM-DD`, on which nobody is asked either. */
  readonly holidays?: readonly string[] | undefined;
}

const dayLength = 24 * 3_600_000;

/**
 * The days on which a list is asked, in order; none when all of them are days of rest.
 *
 * @throws RangeError when `startsOn` is no day, or `weeks` not a whole number from 1 to 52
 * @example
 * sendingDays({ startsOn: '2026-11-30' as Day, weeks: 1, restDays: ['saturday', 'sunday'] }).length; // 5
 */
export function sendingDays({ startsOn, weeks, restDays = [], holidays = [] }: Spread): readonly Day[] {
  if (!isDay(startsOn)) throw new RangeError('sendingDays: startsOn is not a day');
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52) throw new RangeError(`sendingDays: ${weeks} is not a number of weeks from 1 to 52`);
  const first = Date.parse(startsOn);
  const days = Array.from({ length: weeks * 7 }, (_, index) => new Date(first + index * dayLength));
  return days
    .filter((date) => !restDays.some((rest) => rest === weekdays[date.getUTCDay()]))
    // Ten characters of a date with a year of four digits are such a day.
    .map((date) => date.toISOString().slice(0, 10) as Day)
    .filter((on) => !holidays.includes(on));
}

/**
 * The day on which each customer of a list is asked. The days get as many each, but for one; the order of the list does not matter,
 * and who comes first is drawn anew for each wave. Draw once and store it: with one customer more, others move as well.
 *
 * @param days - in order, such as `sendingDays`; at least one
 * @param hash - hexadecimal digits of a text, such as `sha256Hex` of `@goodword/core/hash`
 * @throws RangeError when there is no day
 * @example
 * spreadOver(['ana', 'ben', 'cho'], days, 'wave 1', sha256Hex).get('ana'); // '2026-12-02'
 */
export function spreadOver(
  customerIds: Iterable<string>, days: readonly Day[], waveId: string, hash: (text: string) => string,
): ReadonlyMap<string, Day> {
  if (days.length === 0) throw new RangeError('spreadOver: there is no day to ask on');
  const drawn = [...new Set(customerIds)].map((id) => ({ id, place: hash(JSON.stringify([waveId, id])) }));
  // Equal hashes do not happen; if they did, the ids would decide, and not the order of the list.
  drawn.sort((one, other) => compare(one.place, other.place) || compare(one.id, other.id));
  const firstOf = (index: number): number => Math.floor((index * drawn.length) / days.length);
  return new Map(days.flatMap((day, index) => drawn.slice(firstOf(index), firstOf(index + 1)).map(({ id }) => [id, day] as const)));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
