import type { BusinessHoursRefusal } from '../../src/calendars/business-calendar.js';

/** One refusal of each kind, for the sentences. */
export const calendars: readonly BusinessHoursRefusal[] = [
  { kind: 'calendar/time-zone-unknown' },
  { kind: 'calendar/no-hours' },
  { kind: 'calendar/hours-malformed', on: 'monday' },
  { kind: 'calendar/day-malformed', day: '2026-02-30' },
];
