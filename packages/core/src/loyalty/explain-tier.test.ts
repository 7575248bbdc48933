import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { at, earned, historyOf, programmeWith, refund } from '../../test/tier-programmes.js';
import { decideTier } from './decide-tier.js';
import { explainTier, type TierExplanation, type TierGoal } from './explain-tier.js';
import { grantTier } from './grant-tier.js';
import type { Qualification } from './qualification.js';
import { firstStanding } from './tier-standing.js';
import { tierOf } from './tier-of.js';
import type { TierProgramme } from './tier-programme.js';

const joinedAt = at('2024-05-17');
const fresh = firstStanding({ joinedAt });
const explain = (programme: TierProgramme, qualifications: readonly Qualification[], now: string): TierExplanation =>
  explainTier(programme, fresh, historyOf(qualifications), at(now));

describe('counted by calendar years', () => {
  it('who has nothing hears what the first tier takes, until the year ends', () => {
    expect(explain(programmeWith(), earned(['2026-03-01', 30], ['2025-03-01', 90]), '2026-06-01')).toEqual({
      tier: null, since: joinedAt, reason: null, progress: [], until: null, keep: null,
      next: {
        tier: 'silver', needs: 'all', progress: [{ measure: 'points', amount: 30, atLeast: 100, missing: 70 }],
        from: at('2026-06-01'), by: at('2027-01-01'),
      },
    });
  });

  it('who reached a tier this year hears that next year counts for keeping it', () => {
    const { keep, progress, reason, until } = explain(programmeWith(), earned(['2026-03-01', 510]), '2026-06-01');
    expect([reason, until]).toEqual(['earned', at('2028-01-01')]);
    expect(progress).toEqual([{ measure: 'points', amount: 510, atLeast: 500, missing: 0 }]);
    expect(keep).toEqual({
      tier: 'gold', needs: 'all', progress: [{ measure: 'points', amount: 0, atLeast: 500, missing: 500 }],
      from: at('2027-01-01'), by: at('2028-01-01'),
    });
  });

  it('who reached it last year hears what this year lacks, and what the next tier lacks of each measure', () => {
    const list = earned(['2025-03-01', 510], ['2026-03-01', 200], ['2026-03-01', 12, 'visits']);
    const { keep, next, progress } = explain(programmeWith(), list, '2026-06-01');
    expect(progress).toEqual([{ measure: 'points', amount: 510, atLeast: 500, missing: 0 }]);
    expect(keep).toMatchObject({ from: at('2026-06-01'), by: at('2027-01-01'), progress: [{ amount: 200, missing: 300 }] });
    expect(next?.progress).toEqual([
      { measure: 'points', amount: 200, atLeast: 1_000, missing: 800 },
      { measure: 'visits', amount: 12, atLeast: 10, missing: 0 },
    ]);
  });

  it('who is at the top has no next tier', () => {
    expect(explain(programmeWith(), earned(['2026-03-01', 1_000], ['2026-03-01', 10, 'visits']), '2026-06-01').next).toBeNull();
  });

  it('who is in a grace hears its end, and what this year has to bring until then', () => {
    const list = earned(['2025-03-01', 510], ['2027-01-05', 40]);
    const { reason, until, keep, tier } = explain(programmeWith({ graceDays: 31 }), list, '2027-01-10');
    expect([tier, reason, until]).toEqual(['gold', 'grace', at('2027-02-01')]);
    expect(keep).toEqual({
      tier: 'gold', needs: 'all', progress: [{ measure: 'points', amount: 40, atLeast: 500, missing: 460 }],
      from: at('2027-01-10'), by: at('2027-02-01'),
    });
  });
});

describe('where a tier ends amid the next period', () => {
  const joined = firstStanding({ joinedAt: at('2026-01-01') });

  it('who lost points to a refund hears what this period lacks, which still counts then', () => {
    const programme = programmeWith({ graceDays: 31 });
    const list = [...earned(['2026-03-01', 510]), refund('q0', 60, '2026-12-10')];
    const { until, keep } = explainTier(programme, joined, historyOf(list), at('2026-12-11'));
    expect(until).toEqual(at('2027-01-10'));
    expect(keep).toEqual({
      tier: 'gold', needs: 'all', progress: [{ measure: 'points', amount: 450, atLeast: 500, missing: 50 }],
      from: at('2026-12-11'), by: at('2027-01-01'),
    });
    const more = { id: 'more', measure: 'points', amount: 50, at: at('2026-12-31'), reverses: null };
    expect(decideTier(programme, joined, historyOf([...list, more]), at('2027-01-20')).standing).toMatchObject({ tier: 'gold', graceUntil: null });
    // After that, the new period counts by itself.
    expect(explainTier(programme, joined, historyOf(list), at('2027-01-02')).keep).toMatchObject({ progress: [{ missing: 500 }], by: at('2027-01-10') });
  });

  it('who was granted a tier hears the same', () => {
    const granted = valueOf(grantTier(programmeWith(), joined, 'gold', at('2027-03-01'), at('2026-06-01'))).standing;
    const { keep } = explainTier(programmeWith(), granted, historyOf(earned(['2026-03-01', 90])), at('2026-06-02'));
    expect(keep).toMatchObject({ progress: [{ amount: 90, missing: 410 }], from: at('2026-06-02'), by: at('2027-01-01') });
  });
});

describe('counted over the last twelve months', () => {
  const programme = programmeWith({ window: { kind: 'rolling', unit: 'month', count: 12 } });

  it('what is missing holds until the oldest points leave', () => {
    const { next, keep, until } = explain(programme, earned(['2025-08-01', 80], ['2025-12-01', 70]), '2026-06-01');
    expect(next).toMatchObject({ tier: 'gold', progress: [{ amount: 150, missing: 350 }], by: at('2026-08-01') });
    expect(until).toEqual(at('2026-08-01'));
    expect(keep).toMatchObject({ progress: [{ amount: 70, missing: 30 }], from: at('2026-06-01'), by: at('2026-08-01') });
  });

  it('and without an end where nothing is there to leave', () => {
    expect(explain(programme, [], '2026-06-01').next).toMatchObject({ progress: [{ amount: 0, missing: 100 }], by: null });
  });
});

it('why a tier is there that is not earned: granted, one step down, or never lowered', () => {
  const granted = valueOf(grantTier(programmeWith(), fresh, 'gold', at('2026-12-01'), joinedAt)).standing;
  expect(explainTier(programmeWith(), granted, historyOf([]), at('2026-06-01'))).toMatchObject({
    tier: 'gold', reason: 'held', until: at('2026-12-01'), progress: [{ missing: 500 }], keep: { progress: [{ missing: 500 }] },
  });
  const list = earned(['2025-03-01', 500]);
  expect(explain(programmeWith({ downgrade: 'oneStep' }), list, '2027-06-01')).toMatchObject({
    tier: 'silver', reason: 'held', until: at('2028-01-01'),
  });
  expect(explain(programmeWith({ downgrade: 'never' }), list, '2027-06-01')).toMatchObject({
    tier: 'gold', reason: 'never-lowered', until: null, keep: null,
  });
  expect(explain(programmeWith({ downgrade: 'never' }), list, '2026-06-01').reason).toBe('earned');
});

it('a tier for everybody has nothing to keep', () => {
  const programme = programmeWith({ tiers: [{ name: 'member', needs: 'any', thresholds: [] }] });
  expect(explain(programme, [], '2026-06-01')).toEqual({
    tier: 'member', since: joinedAt, reason: 'earned', progress: [], until: null, keep: null, next: null,
  });
});

const anyWindow = fc.constantFrom<TierProgramme['window']>(
  { kind: 'rolling', unit: 'month', count: 12 }, { kind: 'rolling', unit: 'day', count: 45 },
  { kind: 'calendar', unit: 'year' }, { kind: 'calendar', unit: 'month' }, { kind: 'anniversary', unit: 'quarter' },
);
const anyCase = fc
  .record({
    window: anyWindow, needs: fc.constantFrom('all' as const, 'any' as const), day: fc.integer({ min: 0, max: 700 }),
    list: fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 700 }), amount: fc.integer({ min: 1, max: 700 }), measure: fc.constantFrom('points', 'visits') }),
      { maxLength: 8 },
    ),
    graceDays: fc.constantFrom(0, 20),
  })
  .map(({ window, needs, day, list, graceDays }) => {
    const dayAt = (days: number): Date => new Date(joinedAt.getTime() + days * 86_400_000);
    const tiers = programmeWith().tiers.map((tier) => ({
      ...tier, needs, thresholds: [...tier.thresholds.slice(0, 1), { measure: 'visits', atLeast: (tier.thresholds[0]?.atLeast ?? 0) / 20 }],
    }));
    return {
      programme: programmeWith({ window, tiers, graceDays }), now: dayAt(day),
      list: list.map((item, index): Qualification => ({
        id: `q${index}`, measure: item.measure, amount: item.amount, at: dayAt(item.day), reverses: null,
      })),
    };
  });

/** What a member does to reach a goal exactly: everything that is missing, or the first line where one is enough. */
function effort(goal: TierGoal, when: Date, short: number): readonly Qualification[] {
  const lines = goal.needs === 'all' ? goal.progress : goal.progress.slice(0, 1);
  return lines.flatMap(({ measure, missing }) =>
    missing - short < 1 ? [] : [{ id: `effort ${measure}`, measure, amount: missing - short, at: when, reverses: null }]);
}

it('what is said to be missing to the next tier is enough, and one less of each is not', () => {
  fc.assert(
    fc.property(anyCase, ({ programme, list, now }) => {
      const { next, tier } = explainTier(programme, fresh, historyOf(list), now);
      if (next === null) return;
      const rankOf = (name: string | null) => programme.tiers.findIndex((candidate) => candidate.name === name);
      const after = (short: number) => rankOf(tierOf(programme, historyOf([...list, ...effort(next, now, short)]), now));
      expect(after(0)).toBeGreaterThanOrEqual(rankOf(next.tier));
      if (rankOf(tier) === rankOf(tierOf(programme, historyOf(list), now))) expect(after(1)).toBeLessThan(rankOf(next.tier));
    }),
    { numRuns: 300 },
  );
});

it('what is said to be missing to keep a tier is enough, just in time, and one less of each is not', () => {
  fc.assert(
    fc.property(anyCase, ({ programme, list, now }) => {
      const { keep, tier } = explainTier(programme, fresh, historyOf(list), now);
      if (keep === null || keep.by === null || tier === null) return;
      const known = list.filter((qualification) => qualification.at <= now);
      const lastMoment = new Date(keep.by.getTime() - 1);
      const by = keep.by;
      const after = (short: number) =>
        decideTier(programme, fresh, historyOf([...known, ...effort(keep, lastMoment, short)]), by).standing;
      const rankOf = (name: string | null) => programme.tiers.findIndex((candidate) => candidate.name === name);
      // What comes on top of the old may for a moment be enough for a higher tier.
      const [kept, missed] = [after(0), after(1)];
      expect(rankOf(kept.tier)).toBeGreaterThanOrEqual(rankOf(tier));
      if (kept.tier === tier) expect(kept.graceUntil).toBeNull();
      if (missed.tier === tier) expect(missed.graceUntil).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});
