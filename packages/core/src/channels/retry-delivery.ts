import type { DeliveryRefusal } from './delivery-refusal.js';

/** Whether to try again, and when; or why not. */
export type RetryDecision =
  | { readonly retry: true; readonly at: Date }
  | { readonly retry: false; readonly because: 'failed-for-good' | 'too-many-attempts' | 'too-late' };

/** Most attempts for one message. */
export const deliveryAttempts = 8;

const FIRST_PAUSE_SECONDS = 60;
const GROWTH = 3;
const LONGEST_PAUSE_SECONDS = 6 * 3_600;

/**
 * When a message that did not get through is tried again: after about 1, 3, 9, 27 and 81 minutes, then every 4 to 6 hours,
 * so that a provider that is down for a night costs nothing, and a whole list does not come back at one instant. The provider's
 * own wish counts when it asks for more.
 *
 * @param refusal - of the last attempt
 * @param attempt - `attempts` made so far, the last one included, from 1; `until`, after which the message is of no use, such as the
 *   end of its link, `null` for never; `random`, from 0 to below 1: a pause is shortened by up to a quarter
 * @throws RangeError when attempts is not a whole number from 1
 * @example
 * const refusal = { kind: 'delivery/failed-for-now', reason: 'timed-out', code: null, retryAfterSeconds: null } as const;
 * retryDelivery(refusal, { attempts: 2, until: null, now: new Date('2026-03-21T09:00:00Z'), random: 0 });
 * // { retry: true, at: 2026-03-21T09:03:00.000Z }
 */
export function retryDelivery(
  refusal: DeliveryRefusal,
  attempt: { readonly attempts: number; readonly until: Date | null; readonly now: Date; readonly random: number },
): RetryDecision {
  const { attempts, until, now, random } = attempt;
  if (!Number.isInteger(attempts) || attempts < 1) throw new RangeError(`attempts: ${attempts} is not a whole number from 1`);
  if (refusal.kind === 'delivery/failed-for-good') return { retry: false, because: 'failed-for-good' };
  if (attempts >= deliveryAttempts) return { retry: false, because: 'too-many-attempts' };
  const pause = Math.min(FIRST_PAUSE_SECONDS * GROWTH ** (attempts - 1), LONGEST_PAUSE_SECONDS) * (1 - random / 4);
  const at = new Date(now.getTime() + Math.max(pause, refusal.retryAfterSeconds ?? 0) * 1000);
  return until !== null && at >= until ? { retry: false, because: 'too-late' } : { retry: true, at };
}
