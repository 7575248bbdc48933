import { buddhist, type Calendar, type CalendarClock, calendarClock, gregorian, weekdays } from '@goodword/core';
import { jalali } from '@goodword/core/calendars/jalali';
import type { WorkspaceCalendar, WorkspaceRow } from './workspace.entity.js';

export const calendars: Readonly<Record<WorkspaceCalendar, Calendar>> = { gregorian, jalali, buddhist };

/** The clock and calendar on the wall of a workspace; UTC where its zone is one that this server does not know. */
export function workspaceClock({ timeZone, calendar, weekStart }: Pick<WorkspaceRow, 'timeZone' | 'calendar' | 'weekStart'>): CalendarClock {
  for (const zone of [timeZone, 'UTC']) {
    // 7 is Sunday, which core counts as 0.
    const clock = calendarClock({ timeZone: zone, calendar: calendars[calendar], weekStart: weekdays[weekStart % 7] });
    if (clock.ok) return clock.value;
  }
  throw new TypeError('workspaceClock: UTC is not a zone');
}
