import { weekdays, type Weekday } from '../calendars/weekend.js';
import { bool, enumOf, int, type BoolFact, type EnumFact, type IntFact } from '../rules/fact-type.js';

/** Now, by the clock on the wall. */
export interface CalendarFacts {
  readonly 'calendar.weekday': EnumFact<Weekday>;
  readonly 'calendar.hour': IntFact;
  readonly 'calendar.dayOfMonth': IntFact;
  readonly 'calendar.month': IntFact;
  readonly 'calendar.holiday': BoolFact;
}

export const calendarFacts: CalendarFacts = {
  'calendar.weekday': enumOf(...weekdays),
  'calendar.hour': int(0, 23),
  'calendar.dayOfMonth': int(1, 31),
  'calendar.month': int(1, 12),
  'calendar.holiday': bool(),
};
