const firstDelayMs = 250;
const longestDelayMs = 8_000;

/**
 * How long to wait before the next attempt: exponential backoff with full jitter.
 *
 * @param attempt - attempts that have failed so far, from 1
 * @param random - a number from 0 to below 1
 * @returns milliseconds, from 0 to 250 after the first failure, doubling to at most 8,000
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(attempt: number, random: number): number {
  return random * Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
}

/**
 * The wait that a `Retry-After` header asks for.
 *
 * @param now - milliseconds since the epoch, for the form with a date
 * @returns milliseconds, at least 0; `null` when there is no header or it is neither seconds nor a date
 * @see RFC 9110, section 10.2.3
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // Date.parse reads a lone number as a year; an HTTP date begins with the name of a day.
  const at = /^[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
