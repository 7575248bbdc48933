import { ok, type Result } from '../result.js';
import { isBlank, trimmed } from '../trimmed.js';
import type { ResponseTextRefusal } from './response-refusal.js';
import { responseLimits, withinLimit } from './response-texts.js';

/**
 * Why somebody changed or removed an answer, in words, for the record.
 *
 * @param reason - at most 1,000 characters
 * @returns the words without blanks around them, `null` when there are none; refuses `response/text-too-long` and
 *   `response/text-not-storable` for the field `reason`
 * @example
 * checkReason(' misheard on the phone '); // { ok: true, value: 'misheard on the phone' }
 */
export function checkReason(reason: string | null | undefined): Result<string | null, ResponseTextRefusal> {
  return isBlank(reason) ? ok(null) : withinLimit(trimmed(reason), 'reason', responseLimits.reasonLength);
}
