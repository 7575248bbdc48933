import { ok, refuse, type Result } from '../result.js';
import type { TierProgramme } from './tier-programme.js';
import type { TierEvent, TierStanding } from './tier-standing.js';

/** The programme has no tier of this name. */
export interface TierUnknown {
  readonly kind: 'tier/unknown';
}

/**
 * A tier that a person or a rule gives: a status brought from elsewhere, an apology, a trial. It is held until an instant and
 * then has to be earned; who earns a higher one meanwhile and loses it again, as to a refund, has it to its end. Store who gave it
 * and why beside it. The last grant is the one that counts.
 *
 * Decide first, so that the standing is that of now. A tier below the one the member has is given as well, which takes back a grant;
 * what is earned comes again with the next decision. Where tiers are never lowered, a granted one stays.
 *
 * @returns the standing, and the event where the tier changed; refuses `tier/unknown`
 * @throws RangeError when `until` is not after now
 */
export function grantTier(
  programme: TierProgramme, standing: TierStanding, tier: string, until: Date, now: Date,
): Result<{ readonly standing: TierStanding; readonly events: readonly TierEvent[] }, TierUnknown> {
  if (!(until > now)) throw new RangeError('grantTier: until is not after now');
  const rankOf = (name: string | null): number => programme.tiers.findIndex((candidate) => candidate.name === name);
  const change = rankOf(tier) - rankOf(standing.tier);
  if (rankOf(tier) === -1) return refuse({ kind: 'tier/unknown' });
  const since = change === 0 ? standing.since : now;
  const kind = change > 0 ? 'tier/raised' : 'tier/lowered';
  return ok({
    standing: { ...standing, tier, since, heldUntil: until, granted: { tier, until }, graceUntil: null },
    events: change === 0 ? [] : [{ kind, from: standing.tier, to: tier, at: now }],
  });
}
