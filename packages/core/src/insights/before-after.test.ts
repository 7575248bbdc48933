import { describe, expect, it } from 'vitest';
import { tallyWith } from '../../test/arbitraries.js';
import { comparePaired } from '../inference/compare-paired.js';
import { describeChange } from '../inference/describe-change.js';
import type { PairedTable } from '../inference/paired-table.js';
import { emptyTally } from '../nps/tally.js';
import { beforeAfter } from './before-after.js';

const before = tallyWith({ promoters: 40, passives: 30, detractors: 30 });
const after = tallyWith({ promoters: 70, passives: 20, detractors: 10 });
const table: PairedTable = [[30, 2, 0], [15, 20, 1], [8, 9, 15]];
const nobody: PairedTable = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];

describe('before and after a measure', () => {
  it('different customers are two independent groups', () => {
    const found = beforeAfter({ design: 'different-customers', before, after }, { level: 0.9 });
    expect(found).toMatchObject({ ...describeChange(before, after, { level: 0.9 }), design: 'different-customers', verdict: 'rose' });
  });

  it('the same customers are pairs', () => {
    const found = beforeAfter({ design: 'same-customers', table });
    const { n: _, ...paired } = comparePaired(table);
    expect(found).toMatchObject({ ...paired, design: 'same-customers', verdict: 'rose', n: { before: 100, after: 100 } });
  });

  it.each([
    [[[15, 8, 9], [1, 20, 15], [0, 2, 30]], 'fell'],
    [[[30, 5, 4], [6, 20, 5], [3, 5, 22]], 'no-change-shown'],
    [[[3, 0, 0], [5, 0, 0], [1, 0, 0]], 'too-few-answers'],
    [nobody, 'too-few-answers'],
    [[[50, 0, 0], [0, 30, 0], [0, 0, 20]], 'no-change-shown'],
  ] as const)('the same customers %j: %s', (pairs, verdict) => {
    expect(beforeAfter({ design: 'same-customers', table: pairs }).verdict).toBe(verdict);
  });

  it('fifty customers who all fell by a category are not too few answers', () => {
    const found = beforeAfter({ design: 'same-customers', table: [[0, 50, 0], [0, 0, 0], [0, 0, 0]] });
    expect(found).toMatchObject({ verdict: 'fell', change: -100, method: 'score' });
    expect(found.pValue).toBeLessThan(1e-10);
  });

  it('nobody before is no change', () => {
    expect(beforeAfter({ design: 'different-customers', before: emptyTally, after })).toMatchObject({
      change: null, verdict: 'too-few-answers',
    });
  });

  it.each([0, 95])('a level of %d is none', (level) => {
    expect(() => beforeAfter({ design: 'same-customers', table: nobody }, { level })).toThrow(RangeError);
    expect(() => beforeAfter({ design: 'different-customers', before, after }, { level })).toThrow(RangeError);
  });
});
