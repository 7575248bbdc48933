import type { ReadValue } from '../json-fields.js';
import { isDay } from './day.js';
import { isInstant } from './instant-of.js';

/** An instant that every decision takes (`instantOf`): a `Date`, which is copied, or ISO 8601 with a time zone. */
export const jsonInstant: ReadValue<Date> = (value) => {
  if (value instanceof Date) return isInstant(value) ? new Date(value) : undefined;
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(value)) {
    return undefined;
  }
  // Engines take 30 February for a day in March.
  const at = new Date(isDay(value.slice(0, 10)) ? value : Number.NaN);
  return isInstant(at) ? at : undefined;
};
