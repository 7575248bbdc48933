import type { ReadValue } from '../json-fields.js';
import { isDay } from './day.js';

/** A `Date`, which is copied, or an instant of ISO 8601 with a time zone. */
export const jsonInstant: ReadValue<Date> = (value) => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : new Date(value);
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(value)) {
    return undefined;
  }
  // Engines take 30 February for a day in March.
  const at = new Date(isDay(value.slice(0, 10)) ? value : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
};
