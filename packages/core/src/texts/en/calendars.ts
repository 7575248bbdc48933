import type { BusinessHoursRefusal } from '../../calendars/business-calendar.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

export const calendars: MessagesOf<BusinessHoursRefusal> = {
  'calendar/time-zone-unknown': () => 'The time zone is unknown. An example of a known one is Europe/Lisbon.',
  'calendar/no-hours': () => 'No day of the week has opening hours. Please give hours for at least one.',
  'calendar/hours-malformed': ({ on }) => `The hours of ${quoted(on)} cannot be read. An example is 09:00 to 18:00.`,
  'calendar/day-malformed': ({ day }) => `There is no day ${quoted(day)}. An example of a day is 2026-12-25.`,
};
