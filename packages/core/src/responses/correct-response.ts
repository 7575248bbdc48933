import type { Result } from '../result.js';
import type { ScaleName } from '../scores/scale.js';
import { checkResponse, type CheckedResponse, type ResponseDraft } from './check-response.js';
import type { ResponseRefusal } from './response-refusal.js';

/**
 * What is to become different: an absent field stays, `null` clears it. A score and a date cannot be
 * cleared: `null` is refused as missing or unreadable.
 */
export type ResponseChanges = ResponseDraft;

/**
 * An answer as it reads after a correction.
 *
 * @param current - the answer as it is stored
 * @param scale - of the survey; only a score that changes is read on it
 * @param now - the present
 * @returns the whole answer, changed and unchanged; refuses as `checkResponse` does
 * @example
 * correctResponse(response, { comment: null }, 'zero-to-ten', now); // the same score, no comment
 */
export function correctResponse(
  current: CheckedResponse,
  changes: ResponseChanges,
  scale: ScaleName,
  now: Date,
): Result<CheckedResponse, ResponseRefusal> {
  const { score, ...others } = changes;
  const { respondedAt } = others;
  const draft: ResponseDraft = {
    ...definedOver(valuesOf(current), others),
    // The present is a good guess for a new answer, not for one whose date somebody takes away.
    respondedAt: respondedAt === undefined ? current.respondedAt : (respondedAt ?? new Date(Number.NaN)),
  };
  // An unchanged score stays what it is: one that was rescaled cannot be read on its scale a second time.
  if (score === undefined) {
    const checked = checkResponse({ ...draft, score: current.score }, 'zero-to-ten', now);
    if (!checked.ok) return checked;
    const { rescaledFrom, rescaledBy } = current;
    return { ok: true, value: { ...checked.value, rescaledFrom, rescaledBy } };
  }
  return checkResponse({ ...draft, score }, scale, now);
}

// Field by field, because `current` may be a stored row that has more fields than an answer.
function valuesOf(current: CheckedResponse): ResponseDraft {
  const { comment, branch, staff, product, channel, reasons, tags, note, attributes } = current;
  return { comment, branch, staff, product, channel, reasons, tags, note, attributes };
}

function definedOver(current: ResponseDraft, changes: ResponseDraft): ResponseDraft {
  return { ...current, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) };
}
