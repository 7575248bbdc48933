import { describe, expect, it } from 'vitest';
import { tallyWith } from '../../test/arbitraries.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { describeChange } from '../inference/describe-change.js';
import { emptyTally, type Tally } from '../nps/tally.js';
import { npsSeason } from './nps-season.js';

const month = (promoters: number): Tally => tallyWith({ promoters, passives: 0, detractors: 100 - promoters });
const promoters = [60, 50, 40, 50, 62, 52, 42, 52, 64, 54, 44, 54];
const quarters = promoters.map(month);

describe('the season of a score', () => {
  it('is what each quarter adds, from two full cycles on', () => {
    const found = valueOf(npsSeason(quarters, { cycle: 4 }));
    if (found.method !== 'classical-additive') expect.fail(found.method);
    // R 4.2.2: decompose(ts(score, frequency = 4))$figure
    [21.5, 0.5, -20.5, -1.5].forEach((points, at) => expect(found.figure[at]).toBeCloseTo(points, 10));
    expect(found.figure.reduce((sum, points) => sum + points, 0)).toBeCloseTo(0, 12);
    expect(found.adjusted[0]).toBeCloseTo(20 - 21.5, 10);
    expect(found.adjusted).toHaveLength(12);
    expect(found).toMatchObject({ n: 1200, reliability: 'ok', brokenAssumptions: [] });
  });

  it('says when a quarter has few answers, which count like a hundred', () => {
    const small = tallyWith({ promoters: 6, passives: 0, detractors: 3 });
    expect(valueOf(npsSeason(quarters.with(2, small), { cycle: 4 }))).toMatchObject({ n: 1109, brokenAssumptions: ['large-sample'] });
  });

  it.each([
    ['below two full cycles', quarters.slice(0, 7)],
    ['with a period without answers', quarters.with(2, emptyTally)],
  ])('is on both sides of a comparison with the same period before, %s', (_, tallies) => {
    const found = valueOf(npsSeason(tallies, { cycle: 4, level: 0.9 }));
    if (found.method !== 'same-period-before') expect.fail(found.method);
    expect(found.comparisons.map(({ at }) => at)).toEqual(tallies.slice(4).map((_tally, index) => index + 4));
    expect(found.comparisons[2]?.change).toEqual(describeChange(tallies[2] ?? emptyTally, tallies[6] ?? emptyTally, { level: 0.9 }));
  });

  it('has no number, but a place, where a period is empty', () => {
    const found = valueOf(npsSeason(quarters.with(2, emptyTally), { cycle: 4 }));
    if (found.method !== 'same-period-before') expect.fail(found.method);
    expect(found.comparisons[2]?.change).toMatchObject({ before: null, change: null, verdict: 'too-few-answers' });
  });

  it.each([0, 11, 12])('is refused for %d months', (months) => {
    expect(refusalOf(npsSeason(quarters.slice(0, months)))).toEqual({ kind: 'series/too-few-values', got: months, atLeast: 13 });
  });

  it.each([[quarters, 4], [quarters, 12], [[], 12]])('has no level of 95', (tallies, cycle) => {
    expect(() => npsSeason(tallies, { cycle, level: 95 })).toThrow(RangeError);
  });

  it.each([1, 0, 2.5, Number.NaN])('has no cycle of %d', (cycle) => {
    expect(() => npsSeason(quarters, { cycle })).toThrow(RangeError);
  });
});
