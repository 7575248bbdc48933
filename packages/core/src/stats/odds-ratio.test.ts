import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddsRatio } from './odds-ratio.js';

describe('the odds ratio', () => {
  it('is that of R 4.2.2, glm(cbind(event, no event) ~ group, binomial) with Wald limits', () => {
    const { oddsRatio: ratio, interval, pValue } = oddsRatio({ events: 25, n: 50 }, { events: 6, n: 120 });
    expect(ratio).toBeCloseTo(19, 13);
    expect(interval?.lower).toBeCloseTo(7.05583465, 6);
    expect(interval?.upper).toBeCloseTo(51.1633305, 6);
    expect(pValue).toBeCloseTo(5.68226357e-9, 15);
  });

  it('adds a half to each count when one is 0, and says so', () => {
    const { oddsRatio: ratio, corrected, brokenAssumptions } = oddsRatio({ events: 3, n: 10 }, { events: 0, n: 20 });
    expect(ratio).toBeCloseTo((3.5 / 7.5) * (20.5 / 0.5), 12);
    expect(corrected).toBe(true);
    expect(brokenAssumptions).toEqual(['large-sample', 'every-category']);
  });

  it.each([
    ['an empty group', { events: 0, n: 0 }, { events: 3, n: 9 }],
    ['an empty reference', { events: 3, n: 9 }, { events: 0, n: 0 }],
    ['no event at all', { events: 0, n: 5 }, { events: 0, n: 9 }],
    ['events everywhere', { events: 5, n: 5 }, { events: 9, n: 9 }],
  ])('is unknown with %s', (_, group, reference) => {
    const unknown = { oddsRatio: null, logStandardError: null, interval: null, pValue: null };
    expect(oddsRatio(group, reference)).toMatchObject(unknown);
  });

  it('turns into its inverse with the sides', () => {
    const count = fc
      .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
      .map(([a, b]) => ({ events: a, n: a + b }));
    fc.assert(
      fc.property(count, count, (group, reference) => {
        const [there, back] = [oddsRatio(group, reference), oddsRatio(reference, group)];
        fc.pre(there.oddsRatio !== null);
        expect(there.oddsRatio * back.oddsRatio!).toBeCloseTo(1, 12);
        // Near 1 both ratios are rounded, and at such counts a small standard error enlarges what that costs.
        expect(there.pValue).toBeCloseTo(back.pValue!, 10);
        expect(there.interval!.lower * back.interval!.upper).toBeCloseTo(1, 12);
        expect(there.interval!.lower <= there.oddsRatio && there.oddsRatio <= there.interval!.upper).toBe(true);
      }),
    );
  });

  it.each([
    [{ events: 4, n: 3 }],
    [{ events: -1, n: 3 }],
    [{ events: 0.5, n: 3 }],
    [{ events: 0, n: Number.NaN }],
  ])('does not take %j for counts', (group) => {
    expect(() => oddsRatio(group, { events: 1, n: 2 })).toThrow(RangeError);
  });

  it('does not take 95 for a level', () => {
    expect(() => oddsRatio({ events: 1, n: 2 }, { events: 1, n: 2 }, { level: 95 })).toThrow(RangeError);
  });
});
