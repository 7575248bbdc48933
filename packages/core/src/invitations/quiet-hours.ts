import type { BusinessHours } from '../calendars/business-calendar.js';
import { weekdays, type Weekday } from '../calendars/weekend.js';

/**
 * Clocks on the customer's wall, `HH:MM`, between which nobody is disturbed: from 21:00 until 09:00 is a night. `until` may
 * be 24:00.
 */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** The hours of every day that are not quiet. */
export function hoursOutside({ from, until }: QuietHours, timeZone: string): BusinessHours {
  const open = [{ opens: until === '24:00' ? '00:00' : until, closes: from }];
  const week: Partial<Record<Weekday, typeof open>> = {};
  for (const day of weekdays) week[day] = open;
  return { timeZone, week };
}
