import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLevel, anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { compareTallies, type Verdict } from './compare-tallies.js';
import { emptyTally } from './tally.js';

const tally = ([promoters, passives, detractors]: readonly [number, number, number]) =>
  tallyWith({ promoters, passives, detractors });

const opposite: Readonly<Record<Verdict, Verdict>> = {
  rose: 'fell', fell: 'rose', 'no-change-shown': 'no-change-shown', 'too-few-answers': 'too-few-answers',
};

describe('the verdict on a change', () => {
  it.each([
    [[40, 30, 30], [70, 20, 10], 'rose'],
    [[70, 20, 10], [40, 30, 30], 'fell'],
    [[40, 30, 30], [42, 30, 28], 'no-change-shown'],
    [[50, 30, 20], [50, 30, 20], 'no-change-shown'],
    [[0, 0, 9], [900, 0, 0], 'too-few-answers'],
    [[900, 0, 0], [0, 0, 9], 'too-few-answers'],
    [[0, 0, 10], [10, 0, 0], 'rose'],
    [[0, 0, 0], [70, 20, 10], 'too-few-answers'],
    [[0, 0, 0], [0, 0, 0], 'too-few-answers'],
  ] as const)('from %j to %j is %s', (before, after, verdict) => {
    expect(compareTallies(tally(before), tally(after)).verdict).toBe(verdict);
  });

  it.each([
    [[20, 0, 0], [995, 0, 5], -1],
    [[0, 0, 20], [5, 0, 995], 1],
  ] as const)('does not call it a rise when the shown score fell, nor the reverse: %j, %j', (before, after, change) => {
    // Twenty promoters are drawn to 87, a thousand answers at 99 stay; at 80 % the drawn scores differ.
    const comparison = compareTallies(tally(before), tally(after), { level: 0.8 });
    expect(comparison.change).toBe(change);
    expect(Number(comparison.interval?.lower) * Number(comparison.interval?.upper)).toBeGreaterThan(0);
    expect(comparison.verdict).toBe('no-change-shown');
  });
});

describe('a comparison', () => {
  it('has no interval and no p-value when one side is empty', () => {
    expect(compareTallies(emptyTally, tally([70, 20, 10]))).toEqual({
      before: null, after: 60, change: null, interval: null, pValue: null, verdict: 'too-few-answers',
    });
  });

  it('keeps the numbers but gives no verdict when answers are few', () => {
    const comparison = compareTallies(tally([1, 1, 1]), tally([3, 0, 0]));
    expect(comparison).toMatchObject({ before: 0, after: 100, change: 100, verdict: 'too-few-answers' });
    expect(comparison.pValue).toBeGreaterThan(0);
    expect(comparison.interval?.method).toBe('adjusted-wald');
  });

  it('by wald says nothing when neither side has any spread', () => {
    const comparison = compareTallies(tally([0, 0, 50]), tally([50, 0, 0]), { method: 'wald' });
    expect(comparison).toMatchObject({ change: 200, interval: null, pValue: null, verdict: 'too-few-answers' });
  });

  it('keeps the digits of a p-value near 0', () => {
    const { pValue } = compareTallies(tally([300, 300, 400]), tally([600, 300, 100]));
    expect(pValue).toBeGreaterThan(0);
    expect(pValue).toBeLessThan(1e-50);
  });

  it('finds nothing between a group and itself', () => {
    fc.assert(
      fc.property(anyTally, (group) => {
        const { change, pValue } = compareTallies(group, group);
        expect(change === null || change === 0).toBe(true);
        expect(pValue === null || pValue === 1).toBe(true);
      }),
    );
  });

  it('turns round with its sides', () => {
    fc.assert(
      fc.property(anyTally, anyTally, fc.constantFrom('wald' as const, 'adjusted-wald' as const), (a, b, method) => {
        const [forth, back] = [compareTallies(a, b, { method }), compareTallies(b, a, { method })];
        expect(back.change).toBe(forth.change === null ? null : 0 - forth.change);
        expect(back.pValue).toBe(forth.pValue);
        expect(back.verdict).toBe(opposite[forth.verdict]);
        expect(back.interval?.lower).toBe(forth.interval === null ? undefined : 0 - forth.interval.upper);
      }),
    );
  });

  it('mirrors with its answers', () => {
    fc.assert(
      fc.property(anyTally, anyTally, (a, b) => {
        const [plain, mirror] = [compareTallies(a, b), compareTallies(mirrored(a), mirrored(b))];
        expect(mirror.verdict).toBe(opposite[plain.verdict]);
        expect(mirror.pValue).toBe(plain.pValue);
      }),
    );
  });

  it('excludes 0 from its interval exactly when the p-value is below 1 - level', () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyLevel, (a, b, level) => {
        const { interval, pValue } = compareTallies(a, b, { level });
        if (interval === null || pValue === null) return;
        if (Math.abs(pValue - (1 - level)) < 1e-12) return;
        expect(interval.lower > 0 || interval.upper < 0).toBe(pValue < 1 - level);
      }),
    );
  });
});
