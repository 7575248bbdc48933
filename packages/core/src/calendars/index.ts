// Days
export { isDay, type Day } from './day.js';
export { weekdays, weekendOf, type Weekday } from './weekend.js';

// Business hours
export {
  businessCalendar, type BusinessCalendar, type BusinessHours, type BusinessHoursRefusal, type OpenHours, type OpenSpan,
} from './business-calendar.js';
export type { ZoneOffset } from './zone-offset.js';
export { addBusinessTime, businessTimeBetween, isBusinessTime, type Pause } from './business-time.js';
