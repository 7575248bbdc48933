import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';

/** Longest id of a referral, a customer or an event, so that keys made of it stay storable. */
const longestId = 100;

/** An id comes from your own records: one that is none is a bug of the caller. */
export function checkReferralId(id: string, what: string): string {
  if (isBlank(id) || textFault(id, longestId) !== null) {
    throw new RangeError(`${what}: it is empty, longer than ${longestId} characters or not storable`);
  }
  return id;
}
