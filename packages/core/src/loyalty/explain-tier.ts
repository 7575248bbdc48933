import { settleTier, tierEnd } from './decide-tier.js';
import type { QualifyingHistory } from './qualification.js';
import type { Tier, TierProgramme } from './tier-programme.js';
import type { TierStanding } from './tier-standing.js';
import { windowPlace } from './window-place.js';

/** How far one threshold of a tier is reached. */
export interface TierProgress {
  readonly measure: string;
  readonly amount: number;
  readonly atLeast: number;
  /** 0 when it is reached. */
  readonly missing: number;
}

/** What a tier takes. */
export interface TierGoal {
  readonly tier: string;
  /** Whether every line has to be reached, or one of them. */
  readonly needs: 'all' | 'any';
  readonly progress: readonly TierProgress[];
  /** What happens from then on counts. */
  readonly from: Date;
  /** Until when what is missing is right: then a period ends, or the first amounts leave the window. `null` where nothing can leave. */
  readonly by: Date | null;
}

/** Why a member has a tier: it is earned; held although it is not earned (granted, or one step down); kept in a grace; never taken back. */
export type TierReason = 'earned' | 'held' | 'grace' | 'never-lowered';

export interface TierExplanation {
  /** `null` for none; then there is no reason either. */
  readonly tier: string | null;
  readonly since: Date;
  readonly reason: TierReason | null;
  /** What earns the tier, with what counts now; empty for no tier. What was held or kept shows what is missing. */
  readonly progress: readonly TierProgress[];
  /** From then on the tier is no longer earned or held unless more is earned; in a grace its end. `null` where it has no end. */
  readonly until: Date | null;
  /**
   * What has to be reached to keep the tier beyond `until`; `null` where it has no end. Where it ends amid the next period, this is
   * what the present one lacks: after `by`, the next one counts by itself.
   */
  readonly keep: TierGoal | null;
  /** The next higher tier; `null` at the top. */
  readonly next: TierGoal | null;
}

/**
 * The tier of a member as a page or a letter tells it: why, until when, what keeps it, and what the next one still takes.
 *
 * @param standing - of the last decision; what has happened since is taken into account
 * @throws RangeError as `decideTier`
 * @example
 * explainTier(programme, standing, history, now).next?.progress;
 * // [{ measure: 'points', amount: 640, atLeast: 1000, missing: 360 }]
 */
export function explainTier(
  programme: TierProgramme, standing: TierStanding, history: QualifyingHistory, now: Date,
): TierExplanation {
  const { standing: settled, walk } = settleTier(programme, standing, history, now);
  const { tier: name, since, graceUntil } = settled;
  const rank = programme.tiers.findIndex((tier) => tier.name === name);
  const [tier, higher] = [programme.tiers[rank], programme.tiers[rank + 1]];
  const here = windowPlace(programme.window, now, history);
  const progressIn = (bucket: number, { thresholds }: Tier): readonly TierProgress[] =>
    thresholds.map(({ measure, atLeast }) => {
      const amount = walk.amount(bucket, measure);
      return { measure, amount, atLeast, missing: Math.max(0, atLeast - amount) };
    });
  const isEarned = walk.earned() >= rank;
  const reason = graceUntil !== null ? 'grace' : isEarned ? 'earned' : programme.downgrade === 'never' ? 'never-lowered' : 'held';
  const progress = tier === undefined ? [] : progressIn(walk.earningBucket(tier) ?? here.bucket, tier);
  const changesAt = programme.window.kind === 'rolling' ? walk.next() : here.closesAt;
  const next: TierGoal | null = higher === undefined ? null : {
    tier: higher.name, needs: higher.needs, progress: progressIn(here.bucket, higher), from: now,
    by: changesAt === null ? null : new Date(changesAt),
  };
  // From here on the walk is where the tier ends.
  const until = tierEnd(programme, settled, walk);
  let keep: TierGoal | null = null;
  if (until !== null && tier !== undefined) {
    walk.goTo(until.getTime());
    // Where a tier ends amid a period, what is earned in the one before still counts then, and some of it is there already.
    const { bucket, closesAt } = here.leavesAt > until.getTime() ? here : windowPlace(programme.window, new Date(until.getTime() - 1), history);
    const from = bucket > now.getTime() ? new Date(bucket) : now;
    const by = new Date(Math.min(until.getTime(), closesAt));
    keep = { tier: tier.name, needs: tier.needs, progress: progressIn(bucket, tier), from, by };
  }
  return { tier: name, since, reason: tier === undefined ? null : reason, progress, until, keep, next };
}
