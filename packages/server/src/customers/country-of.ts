import { countryOfTimeZone } from '../workspaces/country-of-time-zone.js';
import { isTimeZone } from '../workspaces/time-zone.js';
import type { CustomerRow } from './customer.entity.js';

/** Where a customer lives, by their time zone, or by the region of their locale; two letters, `null` where neither tells. */
export function countryOf({ timeZone, locale }: Pick<CustomerRow, 'timeZone' | 'locale'>): string | null {
  const byZone = timeZone !== null && isTimeZone(timeZone) ? countryOfTimeZone(timeZone) : null;
  return byZone ?? (locale === null ? null : new Intl.Locale(locale).region ?? null);
}
