import { ok, refuse, type Result } from '../result.js';
import { checkReason } from './check-reason.js';
import type { ExclusionRefusal } from './response-refusal.js';

/** What changes in an answer that no longer counts. It stays: an exclusion can be looked at and undone. */
export interface Exclusion {
  readonly excludedFromScore: true;
  readonly exclusionReason: string;
}

/**
 * Sets an answer apart from the score. Somebody has to say why, or a bad score could vanish in silence.
 *
 * @param reason - in words, at most 1,000 characters
 * @returns the fields that change; refuses `response/exclusion-reason-missing`, `response/text-too-long`,
 *   `response/text-not-storable`
 * @example
 * excludeResponse('test by our own staff');
 */
export function excludeResponse(reason: string | null | undefined): Result<Exclusion, ExclusionRefusal> {
  const checked = checkReason(reason);
  if (!checked.ok) return checked;
  if (checked.value === null) return refuse({ kind: 'response/exclusion-reason-missing' });
  return ok({ excludedFromScore: true, exclusionReason: checked.value });
}
