import { fromDate, parseDate, toCalendarDate, type CalendarDate } from '@internationalized/date';
import type { Day, Filters, PeriodChoice } from './filters.js';

/** A stretch of time: `from` included, `to` excluded; `null` = open at that end. */
export interface Window {
  readonly from: Date | null;
  readonly to: Date | null;
}

/**
 * The instants between which answers are looked at, in the workspace's time zone.
 *
 * "Last 30 days" are today and the 29 days before it, so that its number does not change with the time of day.
 */
export function windowOf(period: PeriodChoice, now: Date, timeZone: string): Window {
  if (period.kind === 'all') return { from: null, to: null };
  const days = period.kind === 'range' ? period : { from: firstDayOf(period.preset, now, timeZone), to: null };
  return {
    from: parseDate(days.from).toDate(timeZone),
    to: days.to === null ? null : parseDate(days.to).add({ days: 1 }).toDate(timeZone),
  };
}

/** The stretch of equally many days that ends where this one begins; `null` when this one has no beginning. */
export function windowBefore(window: Window, now: Date, timeZone: string): Window | null {
  if (window.from === null) return null;
  const first = dayOf(window.from, timeZone);
  const end = window.to === null ? dayOf(now, timeZone).add({ days: 1 }) : dayOf(window.to, timeZone);
  const days = daysBetween(first, end);
  return { from: first.subtract({ days }).toDate(timeZone), to: window.from };
}

/** How many days a window covers up to now; `null` when it has no beginning. */
export function lengthInDays(window: Window, now: Date, timeZone: string): number | null {
  if (window.from === null) return null;
  const end = window.to === null ? dayOf(now, timeZone).add({ days: 1 }) : dayOf(window.to, timeZone);
  return daysBetween(dayOf(window.from, timeZone), end);
}

/** The range of days, both included, that covers `start` up to but not including `end`. */
export function daysFrom(start: Date, end: Date, timeZone: string): { readonly from: Day; readonly to: Day } {
  return {
    from: dayOf(start, timeZone).toString(),
    to: dayOf(end, timeZone).subtract({ days: 1 }).toString(),
  };
}

/** The common part of a period of the trend and what is filtered already: its answers, and no others. */
export function narrowedTo(start: Date, end: Date, filters: Filters, now: Date, timeZone: string): PeriodChoice {
  const window = windowOf(filters.period, now, timeZone);
  const from = window.from !== null && window.from > start ? window.from : start;
  const to = window.to !== null && window.to < end ? window.to : end;
  return { kind: 'range', ...daysFrom(from, to, timeZone) };
}

/** The day of an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string): CalendarDate {
  return toCalendarDate(fromDate(instant, timeZone));
}

function firstDayOf(preset: '30d' | '90d' | '12m', now: Date, timeZone: string): Day {
  const today = dayOf(now, timeZone);
  if (preset === '12m') return today.subtract({ months: 12 }).add({ days: 1 }).toString();
  return today.subtract({ days: preset === '30d' ? 29 : 89 }).toString();
}

function daysBetween(first: CalendarDate, end: CalendarDate): number {
  return Math.round((end.toDate('UTC').getTime() - first.toDate('UTC').getTime()) / 86_400_000);
}
