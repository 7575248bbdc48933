import type { Brand } from '../brand.js';

/** A day of the calendar without a time and a zone, `YYYY-MM-DD` (ISO 8601), Gregorian. */
export type Day = Brand<string, 'Day'>;

/**
 * Whether a text is a day that exists, as `YYYY-MM-DD`.
 *
 * @example
 * isDay('2026-02-28'); // true
 * isDay('2026-02-30'); // false
 */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00.000Z`);
  // Engines differ in what they make of 30 February: none, or 2 March.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
