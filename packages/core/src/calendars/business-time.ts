import type { BusinessCalendar, OpenSpan } from './business-calendar.js';
import { clockChange } from './clock-change.js';
import { dayLength } from './day-length.js';
import { instantOf } from './instant-of.js';

/** A time in which the clock stands still, such as the wait for a customer who asked to be called on Monday. */
export interface Pause {
  readonly from: Date;
  readonly until: Date;
}

const minute = 60_000;

/** Who counts further than a century has a wrong date, and would wait for it. */
const furthest = 36_525 * dayLength;

/**
 * The earliest instant at which so many minutes of business time have passed.
 *
 * The clock on the wall decides: an hour that is repeated in autumn counts twice if it is open, one that is skipped in
 * spring does not count. A period that is full at closing time ends then, not at the next opening.
 *
 * @param minutes - 0 or more; with 0 it is `from` itself, open or not
 * @param pauses - do not count; they may overlap and come in any order
 * @throws RangeError when minutes are below 0 or end more than a century later, or a date is none
 * @example
 * // Open on weekdays from 09:00 to 18:00 in Lisbon
 * addBusinessTime(new Date('2026-11-27T17:00:00Z'), 120, office).toISOString(); // '2026-11-30T10:00:00.000Z'
 */
export function addBusinessTime(
  from: Date,
  minutes: number,
  calendar: BusinessCalendar,
  pauses: readonly Pause[] = [],
): Date {
  const start = instantOf('addBusinessTime', from);
  if (!(minutes >= 0 && minutes < Infinity)) throw new RangeError(`addBusinessTime: ${minutes} is not a number of minutes`);
  let left = Math.round(minutes * minute);
  if (left === 0) return from;
  for (const span of running(openSpans(start, start + furthest, calendar), pauses)) {
    const length = span.to - span.from;
    if (left <= length) return new Date(span.from + left);
    left -= length;
  }
  throw new RangeError(`addBusinessTime: ${minutes} minutes end more than a century later`);
}

/**
 * Minutes of business time from one instant to another, by the same clock as `addBusinessTime`.
 *
 * @returns minutes, with fractions; below 0 when `to` lies before `from`
 * @throws RangeError when a date is none, or they lie more than a century apart
 * @example
 * // Open on weekdays from 09:00 to 18:00 in Lisbon
 * businessTimeBetween(new Date('2026-11-27T17:00:00Z'), new Date('2026-11-30T10:00:00Z'), office); // 120
 */
export function businessTimeBetween(
  from: Date,
  to: Date,
  calendar: BusinessCalendar,
  pauses: readonly Pause[] = [],
): number {
  const [start, end] = [instantOf('businessTimeBetween', from), instantOf('businessTimeBetween', to)];
  if (Math.abs(end - start) > furthest) throw new RangeError('businessTimeBetween: more than a century');
  if (end < start) return 0 - businessTimeBetween(to, from, calendar, pauses);
  let total = 0;
  for (const span of running(openSpans(start, end, calendar), pauses)) total += span.to - span.from;
  return total / minute;
}

/**
 * Whether it is open at an instant. At closing time it is not.
 *
 * @throws RangeError when the date is none
 */
export function isBusinessTime(at: Date, calendar: BusinessCalendar): boolean {
  const start = instantOf('isBusinessTime', at);
  return !spansAt(calendar.offsetAt(start), start, start + 1, calendar).next().done;
}

/** What is open from `start` until before `end`, in order. */
function* openSpans(start: number, end: number, calendar: BusinessCalendar): Generator<OpenSpan, undefined> {
  let offset = calendar.offsetAt(start);
  for (let from = start; from < end; ) {
    const to = Math.min(end, (Math.floor(from / dayLength) + 1) * dayLength);
    const next = calendar.offsetAt(to);
    // A zone that turned its clocks to and fro within one day would be off for that day; none is known.
    const change = next === offset ? to : clockChange(from, to, calendar.offsetAt);
    yield* spansAt(offset, from, change, calendar);
    yield* spansAt(next, change, to, calendar);
    [from, offset] = [to, next];
  }
}

/** What is open between two instants through which clocks keep their offset. */
function* spansAt(offset: number, from: number, to: number, calendar: BusinessCalendar): Generator<OpenSpan, undefined> {
  for (let day = Math.floor((from + offset) / dayLength); day * dayLength - offset < to; day += 1) {
    const midnight = day * dayLength - offset;
    for (const open of calendar.openOn(day)) {
      const span = { from: Math.max(from, midnight + open.from), to: Math.min(to, midnight + open.to) };
      if (span.from < span.to) yield span;
    }
  }
}

/** The parts of spans that lie in no pause. */
function* running(spans: Iterable<OpenSpan>, pauses: readonly Pause[]): Generator<OpenSpan, undefined> {
  const stops = pauses
    .map(({ from, until }) => ({ from: instantOf('pause', from), to: instantOf('pause', until) }))
    .sort((one, other) => one.from - other.from);
  for (const { from, to } of stops) {
    if (to < from) throw new RangeError('pause: it ends before it begins');
  }
  for (const span of spans) {
    let { from } = span;
    for (const stop of stops) {
      if (stop.from >= span.to) break;
      if (stop.from > from) yield { from, to: stop.from };
      from = Math.max(from, stop.to);
    }
    if (from < span.to) yield { from, to: span.to };
  }
}
