/** A day as a calendar writes it. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** From 1 on. */
  readonly day: number;
}

/**
 * A calendar of twelve months: nothing but the arithmetic of its days, which are counted from 1970-01-01 (Gregorian).
 * `gregorian` and `buddhist` are built in; `@goodword/core/calendars/jalali` has the Jalali one.
 */
export interface Calendar {
  readonly name: string;
  /** How it writes the day with this number. */
  readonly dateOf: (dayNumber: number) => CalendarDate;
  /** The day number of the first day of a month. */
  readonly firstOfMonth: (year: number, month: number) => number;
}
