import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { compareTallies } from '../inference/compare-tallies.js';
import { emptyTally } from '../nps/tally.js';
import { differenceInDifferences } from './difference-in-differences.js';

const tally = (promoters: number, passives: number, detractors: number) => tallyWith({ promoters, passives, detractors });

const groups = {
  treatedBefore: tally(50, 0, 50), treatedAfter: tally(80, 0, 20),
  controlBefore: tally(50, 0, 50), controlAfter: tally(55, 0, 45),
};

describe('a difference in differences', () => {
  it('is the change of the treated less that of the control, with the variances of all four', () => {
    const found = differenceInDifferences(groups);
    expect(found).toMatchObject({ treatedChange: 60, controlChange: 10, verdict: 'rose', reliability: 'ok' });
    expect(found.effect).toBeCloseTo(50, 12);
    // By hand: each group with 0.75 / 1.5 / 0.75 added; sum of P + D - (P - D)^2 over n + 3, root.
    const adjusted = ([p, s, d]: readonly [number, number, number]) => {
      const n = p + s + d + 3;
      const [P, D] = [(p + 0.75) / n, (d + 0.75) / n];
      return { mean: P - D, variance: (P + D - (P - D) ** 2) / n };
    };
    const [a, b, c, e] = [adjusted([50, 0, 50]), adjusted([80, 0, 20]), adjusted([50, 0, 50]), adjusted([55, 0, 45])];
    const error = 100 * Math.sqrt(a.variance + b.variance + c.variance + e.variance);
    const drawn = 100 * (b.mean - a.mean - (e.mean - c.mean));
    expect(found.standardError).toBeCloseTo(error, 10);
    expect(found.interval?.lower).toBeCloseTo(drawn - 1.959963984540054 * error, 10);
    expect(found.interval?.upper).toBeCloseTo(drawn + 1.959963984540054 * error, 10);
  });

  it.each([
    ['treatedBefore'], ['treatedAfter'], ['controlBefore'], ['controlAfter'],
  ])('does not exist when %s has no answers', (side) => {
    expect(differenceInDifferences({ ...groups, [side]: emptyTally })).toMatchObject({
      effect: null, standardError: null, interval: null, pValue: null, verdict: 'too-few-answers', reliability: 'none',
    });
  });

  it.each([0, 95, Number.NaN])('has no level of %d, nor does one of nobody', (level) => {
    expect(() => differenceInDifferences(groups, { level })).toThrow(RangeError);
    expect(() => differenceInDifferences({ ...groups, treatedBefore: emptyTally }, { level })).toThrow(RangeError);
  });

  it('keeps its numbers but gives no verdict when a group is small', () => {
    const found = differenceInDifferences({ ...groups, controlAfter: tally(0, 0, 9) });
    expect(found).toMatchObject({ effect: 160, verdict: 'too-few-answers', brokenAssumptions: ['large-sample'] });
    expect(found.pValue).toBeLessThan(0.05);
  });

  it('does not claim certainty where all groups are uniform', () => {
    const all = tally(10, 0, 0);
    const found = differenceInDifferences({ treatedBefore: all, treatedAfter: all, controlBefore: all, controlAfter: all });
    expect(found).toMatchObject({ effect: 0, pValue: 1, verdict: 'no-change-shown' });
    expect(found.interval?.upper).toBeGreaterThan(30);
  });

  it('reaches the ends of its scale', () => {
    const [none, full] = [tally(0, 0, 1e9), tally(1e9, 0, 0)];
    const found = differenceInDifferences({ treatedBefore: none, treatedAfter: full, controlBefore: full, controlAfter: none });
    expect(found).toMatchObject({ effect: 400, pValue: 0, verdict: 'rose' });
    expect(found.interval?.upper).toBeLessThanOrEqual(400);
  });

  it('is wider than the change of the treated alone', () => {
    const alone = compareTallies(groups.treatedBefore, groups.treatedAfter);
    const { interval } = differenceInDifferences(groups);
    const width = (limits: { readonly lower: number; readonly upper: number } | null) =>
      Number(limits?.upper) - Number(limits?.lower);
    expect(width(interval)).toBeGreaterThan(width(alone.interval));
  });

  it('turns its sign with its answers, its groups and its time', () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, anyTally, (a, b, c, d) => {
        const plain = differenceInDifferences({ treatedBefore: a, treatedAfter: b, controlBefore: c, controlAfter: d });
        const turned = [
          differenceInDifferences({ treatedBefore: c, treatedAfter: d, controlBefore: a, controlAfter: b }),
          differenceInDifferences({ treatedBefore: b, treatedAfter: a, controlBefore: d, controlAfter: c }),
          differenceInDifferences({
            treatedBefore: mirrored(a), treatedAfter: mirrored(b), controlBefore: mirrored(c), controlAfter: mirrored(d),
          }),
        ];
        for (const other of turned) {
          expect(other.effect).toBe(plain.effect === null ? null : 0 - plain.effect);
          if (plain.pValue !== null) expect(other.pValue).toBeCloseTo(plain.pValue, 12);
        }
      }),
    );
  });
});
