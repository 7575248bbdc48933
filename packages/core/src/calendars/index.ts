// Days
export { isDay, type Day } from './day.js';
export { dayOf } from './day-of.js';
export { weekdays, weekendOf, type Weekday } from './weekend.js';

// Calendars; the Jalali one is an entry of its own, as it needs a package
export type { Calendar, CalendarDate } from './calendar.js';
export { gregorian } from './gregorian.js';
export { buddhist } from './buddhist.js';

// Periods
export { calendarClock, type CalendarClock, type ClockSettings, type TimeZoneUnknown } from './calendar-clock.js';
export { periodOf, type Period } from './period-of.js';
export { instantAtHour } from './instant-at-hour.js';
export { periodSince } from './period-since.js';
export { periodsBetween } from './periods-between.js';
export { periodUnits, type PeriodUnit } from './period-unit.js';
export { addPeriods } from './add-periods.js';

// Business hours
export {
  businessCalendar, type BusinessCalendar, type BusinessHours, type BusinessHoursRefusal, type OpenHours, type OpenSpan,
} from './business-calendar.js';
export type { ZoneOffset } from './zone-offset.js';
export { addBusinessTime, businessTimeBetween, isBusinessTime, type Pause } from './business-time.js';
