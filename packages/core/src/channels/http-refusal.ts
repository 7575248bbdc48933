import type { DeliveryReason, DeliveryRefusal } from './delivery-refusal.js';

/**
 * What a status of an HTTP provider means for a message: a gateway for SMS, or a webhook of one's own.
 *
 * 408, 409, 425, 429 and 5xx pass by. So do 401, 403, 404 and 405: they are faults of our settings, which somebody will put
 * right. Everything else outside of 2xx is final, redirects among it: a provider is named by its own address.
 *
 * @param status - 100 to 599
 * @param retryAfter - the header as it came: seconds or a date (RFC 9110, 10.2.3)
 * @param now - to count the seconds from
 * @returns `null` for 2xx: there is nothing to refuse
 * @example
 * httpRefusal(429, '120', new Date());
 * // { kind: 'delivery/failed-for-now', reason: 'too-many', code: '429', retryAfterSeconds: 120 }
 */
export function httpRefusal(status: number, retryAfter: string | null, now: Date): DeliveryRefusal | null {
  if (status >= 200 && status < 300) return null;
  const code = String(status);
  const passing = PASSING.get(status) ?? (status >= 500 ? 'provider-failed' : undefined);
  if (passing === undefined) return { kind: 'delivery/failed-for-good', reason: FINAL.get(status) ?? 'refused', code };
  return { kind: 'delivery/failed-for-now', reason: passing, code, retryAfterSeconds: secondsOf(retryAfter, now) };
}

const PASSING: ReadonlyMap<number, DeliveryReason> = new Map([
  [401, 'settings-refused'], [403, 'settings-refused'], [404, 'settings-refused'], [405, 'settings-refused'],
  [408, 'timed-out'], [409, 'provider-failed'], [425, 'too-many'], [429, 'too-many'], [504, 'timed-out'],
] as const);

const FINAL: ReadonlyMap<number, DeliveryReason> = new Map([[413, 'too-large'], [422, 'content-refused']] as const);

const LONGEST_WAIT_SECONDS = 86_400;

function secondsOf(retryAfter: string | null, now: Date): number | null {
  if (retryAfter === null) return null;
  // Only what RFC 9110 allows: engines read other texts as dates, each in its own way.
  const date = /^[A-Z][a-z]{2}, .* GMT$/.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
  const seconds = /^\d{1,9}$/.test(retryAfter.trim()) ? Number(retryAfter) : (date - now.getTime()) / 1000;
  // A provider may not put a message off for ever, nor into the past.
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT_SECONDS);
}
