import type { QualifyingHistory } from './qualification.js';
import type { Tier, TierProgramme } from './tier-programme.js';
import { windowChanges } from './window-changes.js';

/**
 * A walk through what counts towards tiers, from change to change. Ranks are places in the list of tiers; -1 is no tier.
 *
 * What it knows changes with each `goTo`: it lives within one decision and never leaves it.
 */
export interface TierWalk {
  /** Applies every change up to an instant; what counts is then as it is at that instant. */
  readonly goTo: (time: number) => void;
  /** The instant of the next change; `null` after the last. */
  readonly next: () => number | null;
  /** The highest rank that is earned. */
  readonly earned: () => number;
  /** The highest rank that a period earned which came to its end at the last `goTo`; -1 when none did. */
  readonly ended: () => number;
  readonly amount: (bucket: number, measure: string) => number;
  /** The bucket that earns a tier by itself; `null` when none does. */
  readonly earningBucket: (tier: Tier) => number | null;
}

/** A walk from `since` on that knows what happened until `now`: go to `since` first. */
export function walkTiers(programme: TierProgramme, history: QualifyingHistory, since: Date, now: Date): TierWalk {
  const changes = windowChanges(programme.window, history, since, now);
  const sums = new Map<number, Map<string, number>>();
  const floor = programme.tiers[0]?.thresholds.length === 0 ? 0 : -1;
  let applied = 0;
  let ended = -1;

  const amount = (bucket: number, measure: string): number => sums.get(bucket)?.get(measure) ?? 0;
  const earns = (bucket: number, tier: Tier): boolean => isReached(tier, (measure) => amount(bucket, measure));
  const rankOf = (bucket: number): number => Math.max(floor, programme.tiers.findLastIndex((tier) => earns(bucket, tier)));

  return {
    goTo(time) {
      const from = applied;
      while ((changes[applied]?.at ?? Infinity) <= time) applied += 1;
      const due = changes.slice(from, applied);
      const leaving = new Set(due.filter(({ leaves }) => leaves).map(({ bucket }) => bucket));
      ended = programme.window.kind === 'rolling' ? -1 : Math.max(-1, ...[...leaving].map(rankOf));
      for (const { bucket, measure, amount: by } of due) {
        const sum = amount(bucket, measure) + by;
        if (!Number.isSafeInteger(sum)) throw new RangeError('qualification: together they are more than can be counted');
        sums.set(bucket, (sums.get(bucket) ?? new Map<string, number>()).set(measure, sum));
      }
      // All of a period leaves at once.
      if (programme.window.kind !== 'rolling') for (const bucket of leaving) sums.delete(bucket);
    },
    next: () => changes[applied]?.at ?? null,
    earned: () => Math.max(floor, ...[...sums.keys()].map(rankOf)),
    ended: () => ended,
    amount,
    earningBucket: (tier) => [...sums.keys()].find((bucket) => earns(bucket, tier)) ?? null,
  };
}

function isReached({ needs, thresholds }: Tier, amount: (measure: string) => number): boolean {
  const reached = thresholds.filter(({ measure, atLeast }) => amount(measure) >= atLeast).length;
  return needs === 'all' ? reached === thresholds.length : reached > 0;
}
