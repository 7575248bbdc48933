import { calendarClock, dayOf, periodsBetween as periodsOf, weekdays, type CalendarDate } from '@goodword/core';
import { badInput } from '../bad-input.js';
import { calendars } from '../workspaces/workspace-clock.js';
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

/**
 * All periods from the one that holds `from` to the one that holds `last`, whole and without gaps.
 * Their boundaries are midnights in the time zone, so a day of 23 or 25 hours is one day.
 *
 * @throws GraphQLError BAD_USER_INPUT for an unknown zone, a weekStart outside 1 to 7, or more than 2,000 periods
 */
export function periodsBetween({ period, timeZone, calendar, weekStart }: PeriodRule, from: Date, last: Date): readonly PeriodSpan[] {
  // 7 is Sunday, which core counts as 0.
  const weekday = weekStart >= 1 && weekStart <= 7 ? weekdays[weekStart % 7] : undefined;
  if (weekday === undefined) badInput('weekStart', 'must be from 1 (Monday) to 7 (Sunday)');
  const clock = calendarClock({ timeZone, calendar: calendars[calendar], weekStart: weekday });
  if (!clock.ok) badInput('timeZone', 'must be an IANA name such as Asia/Tehran');
  const labelAt = (start: Date): string =>
    labelOf(period, clock.value.calendar.dateOf(Date.parse(dayOf(start, clock.value)) / 86_400_000));
  try {
    // Core ends before `until`, and `last` belongs to the periods.
    return periodsOf(from, new Date(last.getTime() + 1), period, clock.value)
      .map((span) => ({ start: span.from, end: span.until, label: labelAt(span.from) }));
  } catch (error) {
    if (error instanceof RangeError) badInput('period', 'is too short for this span: at most 2000 periods, from the year 1000 on');
    throw error;
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
