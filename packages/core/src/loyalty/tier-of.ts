import type { QualifyingHistory } from './qualification.js';
import type { TierProgramme } from './tier-programme.js';
import { walkTiers } from './tier-walk.js';

/**
 * The tier that is earned at an instant by what counts then, without anything that is granted, held or kept in a grace.
 *
 * @returns `null` for none
 * @throws RangeError when amounts are not as `Qualification` says
 * @example
 * tierOf(programme, history, now); // 'gold'
 */
export function tierOf(programme: TierProgramme, history: QualifyingHistory, at: Date): string | null {
  const walk = walkTiers(programme, history, at, at);
  walk.goTo(at.getTime());
  return programme.tiers[walk.earned()]?.name ?? null;
}
