import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, mirrored } from '../../test/arbitraries.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { describeChange } from '../inference/describe-change.js';
import { addTallies, categoryCounts, emptyTally, tallyOfCounts, type Tally } from '../nps/tally.js';
import { seededRandom } from '../stats/seeded-random.js';
import { npsShifts } from './nps-shifts.js';

const month = (promoters: number, n = 100): Tally => tallyOfCounts([n - promoters, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]);

const fallen = [60, 62, 58, 61, 40, 42, 38, 41].map((promoters) => month(promoters));

/** Months in which each of n customers is a promoter with the given chance. */
function drawn(random: () => number, n: number, chances: readonly number[]): readonly Tally[] {
  return chances.map((chance) => {
    let promoters = 0;
    for (let one = 0; one < n; one += 1) if (random() < chance) promoters += 1;
    return month(promoters, n);
  });
}

describe('the shifts of a score', () => {
  it('are where it changed for longer, with what changed', () => {
    const found = valueOf(npsShifts(fallen));
    expect(found.shifts).toHaveLength(1);
    const before = fallen.slice(0, 4).reduce(addTallies, emptyTally);
    const after = fallen.slice(4).reduce(addTallies, emptyTally);
    expect(found.shifts[0]).toEqual({ at: 4, change: describeChange(before, after) });
    expect(found.shifts[0]?.change).toMatchObject({ verdict: 'fell', n: { before: 400, after: 400 } });
    expect(found.stretches.map(({ from, until, nps: { score } }) => [from, until, score])).toEqual([[0, 4, 20.5], [4, 8, -19.5]]);
    expect(found).toMatchObject({ periods: 8, n: 800, method: 'pelt', dispersion: 1 });
    expect(found.brokenAssumptions).toContain('planned-comparison');
  });

  it('keep their place in time when periods are empty', () => {
    const gaps = [emptyTally, ...fallen.slice(0, 4), emptyTally, emptyTally, ...fallen.slice(4), emptyTally];
    const found = valueOf(npsShifts(gaps));
    expect(found.shifts.map(({ at }) => at)).toEqual([7]);
    expect(found.stretches.map(({ from, until }) => [from, until])).toEqual([[0, 7], [7, 12]]);
    expect(found.periods).toBe(8);
  });

  it('are a fall and a recovery where there were both', () => {
    const promoters = [60, 62, 58, 61, 59, 35, 36, 33, 37, 62, 58, 61, 60];
    expect(valueOf(npsShifts(promoters.map((one) => month(one)))).shifts.map(({ at, change }) => [at, change.verdict])).toEqual([
      [5, 'fell'], [9, 'rose'],
    ]);
  });

  it('do not take a small month for a change', () => {
    const withSmall = [...fallen.slice(0, 4), month(0, 2), month(1, 3), ...fallen.slice(0, 4)];
    expect(valueOf(npsShifts(withSmall)).shifts).toEqual([]);
  });

  it('are none when nothing happens, with nothing to hold against the planning', () => {
    const found = valueOf(npsShifts(fallen.map(() => month(50))));
    expect(found.shifts).toEqual([]);
    expect(found.stretches).toHaveLength(1);
    expect(found.brokenAssumptions).not.toContain('planned-comparison');
  });

  it.each([[24, 60], [12, 8]])('are seldom found by chance in %d periods of %d answers', (periods, n) => {
    const random = seededRandom(6);
    let alarms = 0;
    for (let run = 0; run < 200; run += 1) {
      const steady = drawn(random, n, Array.from({ length: periods }, () => 0.6));
      if (valueOf(npsShifts(steady)).shifts.length > 0) alarms += 1;
    }
    // With the standard error of each period by itself it would be one in eight where answers are few.
    expect(alarms).toBeLessThan(12);
  });

  it('are not found where every period scatters by more than sampling explains', () => {
    // A hundred thousand answers a month: each month differs significantly from the next, yet nothing lasts.
    const random = seededRandom(7);
    const restless = Array.from({ length: 36 }, () => month(Math.round(50_000 + 6_000 * (random() - 0.5)), 100_000));
    const found = valueOf(npsShifts(restless));
    expect(found.dispersion).toBeGreaterThan(4);
    expect(found.shifts.length).toBeLessThanOrEqual(1);
  });

  it.each([0, 7])('are refused for %d periods with answers', (periods) => {
    expect(refusalOf(npsShifts([...fallen.slice(0, periods), emptyTally]))).toEqual({
      kind: 'series/too-few-values', got: periods, atLeast: 8,
    });
  });

  it.each([{ level: 95 }, { penalty: -1 }, { minSegmentLength: 0 }])('are not there for %j', (options) => {
    expect(() => npsShifts(fallen, options)).toThrow(RangeError);
  });

  it('have no level of 95, nor do those of too few periods', () => {
    expect(() => npsShifts([], { level: 95 })).toThrow(RangeError);
  });

  it('cut the periods into stretches that hold all answers, and mirror with them', () => {
    fc.assert(
      fc.property(fc.array(answeredTally, { minLength: 8, maxLength: 24 }), (tallies) => {
        const found = valueOf(npsShifts(tallies));
        const { total } = categoryCounts(tallies.reduce(addTallies, emptyTally));
        expect(found.stretches.reduce((sum, { nps: { total: n } }) => sum + n, 0)).toBe(total);
        expect(found.stretches.map(({ from }) => from)).toEqual([0, ...found.shifts.map(({ at }) => at)]);
        expect(found.stretches.at(-1)?.until).toBe(tallies.length);
        const mirror = valueOf(npsShifts(tallies.map(mirrored)));
        expect(mirror.shifts.map(({ at }) => at)).toEqual(found.shifts.map(({ at }) => at));
      }),
    );
  });
});
