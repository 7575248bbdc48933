import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { emptyTally } from '../nps/tally.js';
import { compareTallies } from './compare-tallies.js';
import { describeChange, type Verdict } from './describe-change.js';

type Counts = readonly [promoters: number, passives: number, detractors: number];
const tally = ([promoters, passives, detractors]: Counts) => tallyWith({ promoters, passives, detractors });

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
    expect(describeChange(tally(before), tally(after)).verdict).toBe(verdict);
  });

  it.each([
    [[20, 0, 0], [995, 0, 5], -1],
    [[0, 0, 20], [5, 0, 995], 1],
  ] as const)('does not call it a rise when the shown score fell, nor the reverse: %j, %j', (before, after, change) => {
    // Twenty promoters are drawn to 87, a thousand answers at 99 stay; at 80 % the drawn scores differ.
    const described = describeChange(tally(before), tally(after), { level: 0.8 });
    expect(described.change).toBe(change);
    expect(Number(described.interval?.lower) * Number(described.interval?.upper)).toBeGreaterThan(0);
    expect(described.verdict).toBe('no-change-shown');
  });

  it('is withheld when wald finds no spread on either side', () => {
    expect(describeChange(tally([0, 0, 50]), tally([50, 0, 0]), { method: 'wald' }).verdict).toBe('too-few-answers');
  });

  it('turns round with its sides and mirrors with its answers', () => {
    fc.assert(
      fc.property(anyTally, anyTally, (a, b) => {
        const { verdict } = describeChange(a, b);
        expect(describeChange(b, a).verdict).toBe(opposite[verdict]);
        expect(describeChange(mirrored(a), mirrored(b)).verdict).toBe(opposite[verdict]);
      }),
    );
  });
});

describe('a described change', () => {
  it('carries the whole comparison', () => {
    const [before, after] = [tally([40, 30, 30]), tally([70, 20, 10])];
    const described = describeChange(before, after, { level: 0.9, looks: 3 });
    expect(described).toMatchObject(compareTallies(before, after, { level: 0.9, looks: 3 }));
  });

  it('tells what so many answers could have shown', () => {
    // (1.959964 + 0.841621) * sqrt(V_a / 100 + V_b / 100) with the pseudo-answers, by hand.
    const { smallestDetectable } = describeChange(tally([40, 30, 30]), tally([42, 30, 28]));
    expect(smallestDetectable).toBeGreaterThan(32);
    expect(smallestDetectable).toBeLessThan(33);
  });

  it('promises little of few answers without spread', () => {
    expect(Number(describeChange(tally([10, 0, 0]), tally([10, 0, 0])).smallestDetectable)).toBeGreaterThan(40);
  });

  it.each([
    ['a side is empty', emptyTally, {}], ['the level shows anything', tally([5, 5, 5]), { level: 0.1 }],
  ])('has no smallest change when %s', (_when, before, options) => {
    expect(describeChange(before, tally([40, 30, 30]), options).smallestDetectable).toBeNull();
  });
});
