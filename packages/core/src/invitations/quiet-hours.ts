import type { BusinessHours, OpenHours } from '../calendars/business-calendar.js';
import { weekdays, type Weekday } from '../calendars/weekend.js';

/**
 * Clocks on the customer's wall, `HH:MM`, between which nobody is disturbed: from 21:00 until 09:00 is a night. `until` may
 * be 24:00.
 */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** Days on which nothing is sent. */
export interface RestDays {
  /** Of every week. */
  readonly weekdays: readonly Weekday[];
  /** Days, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/**
 * The hours that are not quiet, of the days that are no days of rest. Hours that lie on both sides of quiet ones are two spans: one
 * over midnight would reach into a day of rest.
 */
export function hoursOutside(quietHours: QuietHours | null, timeZone: string, rest: RestDays = { weekdays: [], holidays: [] }): BusinessHours {
  const open = quietHours === null ? [{ opens: '00:00', closes: '24:00' }] : spansOutside(quietHours);
  const week: Partial<Record<Weekday, readonly OpenHours[]>> = {};
  for (const day of weekdays) if (!rest.weekdays.includes(day)) week[day] = open;
  return { timeZone, week, holidays: rest.holidays };
}

function spansOutside({ from, until }: QuietHours): readonly OpenHours[] {
  // A night ends on the next day; clocks of four digits stand in the order of their texts.
  if (from >= until) return [{ opens: until, closes: from }];
  return [{ opens: '00:00', closes: from }, { opens: until, closes: '24:00' }].filter(({ opens, closes }) => opens !== closes);
}
