import {
  BuddhistCalendar, type Calendar, type CalendarDate, GregorianCalendar, PersianCalendar, toCalendar, toCalendarDate, toZoned,
  fromDate,
} from '@internationalized/date';
import { badInput } from '../bad-input.js';
import { isTimeZone } from '../workspaces/time-zone.js';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';
import type { Period } from './nps.enums.js';

export interface PeriodSpan {
  readonly start: Date;
  /** The start of the next one. */
  readonly end: Date;
  readonly label: string;
}

export interface PeriodRule {
  readonly period: Period;
  /** IANA name of the zone in which days begin. */
  readonly timeZone: string;
  readonly calendar: WorkspaceCalendar;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekStart: number;
}

const MOST_PERIODS = 2_000;

const calendars: Readonly<Record<WorkspaceCalendar, Calendar>> = {
  gregorian: new GregorianCalendar(),
  jalali: new PersianCalendar(),
  buddhist: new BuddhistCalendar(),
};

/**
 * All periods from the one that holds `from` to the one that holds `last`, whole and without gaps.
 * Their boundaries are midnights in the time zone, so a day of 23 or 25 hours is one day.
 *
 * @throws GraphQLError BAD_USER_INPUT for an unknown zone, a weekStart outside 1 to 7, or more than 2,000 periods
 */
export function periodsBetween(rule: PeriodRule, from: Date, last: Date): readonly PeriodSpan[] {
  if (!isTimeZone(rule.timeZone)) badInput('timeZone', 'must be an IANA name such as Asia/Tehran');
  if (rule.weekStart < 1 || rule.weekStart > 7) badInput('weekStart', 'must be from 1 (Monday) to 7 (Sunday)');
  const midnight = (day: CalendarDate) => toZoned(day, rule.timeZone).toDate();
  const spans: PeriodSpan[] = [];
  const dayOfFrom = toCalendarDate(fromDate(from, rule.timeZone));
  for (let day = firstDay(rule, toCalendar(dayOfFrom, calendars[rule.calendar])); midnight(day) <= last;) {
    if (spans.length === MOST_PERIODS) badInput('period', `is too short for this span: at most ${MOST_PERIODS} periods`);
    const next = nextFirstDay(rule, day);
    spans.push({ start: midnight(day), end: midnight(next), label: labelOf(rule.period, day) });
    day = next;
  }
  return spans;
}

function firstDay({ period, weekStart }: PeriodRule, day: CalendarDate): CalendarDate {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: (weekdayOf(day) - weekStart + 7) % 7 });
    case 'month':
      return day.set({ day: 1 });
    case 'quarter':
      return day.set({ month: quarterOf(day) * 3 - 2, day: 1 });
    case 'year':
      return day.set({ month: 1, day: 1 });
  }
}

function nextFirstDay({ period }: PeriodRule, first: CalendarDate): CalendarDate {
  switch (period) {
    case 'day':
      return first.add({ days: 1 });
    case 'week':
      return first.add({ weeks: 1 });
    case 'month':
      return first.add({ months: 1 });
    case 'quarter':
      return first.add({ months: 3 });
    case 'year':
      return first.add({ years: 1 });
  }
}

function labelOf(period: Period, { year, month, day }: CalendarDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  switch (period) {
    case 'year':
      return String(year);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return `${year}-${two(month)}`;
    default:
      return `${year}-${two(month)}-${two(day)}`;
  }
}

const quarterOf = (day: CalendarDate): number => Math.ceil(day.month / 3);

/** 1 for Monday to 7 for Sunday: the Julian day number 0 was a Monday. */
function weekdayOf(day: CalendarDate): number {
  return (day.calendar.toJulianDay(day) % 7) + 1;
}
