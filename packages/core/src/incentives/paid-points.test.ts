import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally } from '../../test/arbitraries.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { plan, resultsOf, tally } from '../../test/incentive-fixtures.js';
import { npsInterval } from '../nps/nps-interval.js';
import { roundPoints } from '../nps/round-points.js';
import { addTallies, categoryCounts, emptyTally, tallyOfCounts, type Tally } from '../nps/tally.js';
import type { BonusMeasure, IncentivePlan } from './incentive-plan.js';
import { paidPoints } from './paid-points.js';

const shrinkage = { mean: 40, betweenVariance: 100, answerVariance: 6_000 };
const shrunk: BonusMeasure = { kind: 'shrunk-score', branch: { ...shrinkage, mean: 50 }, person: shrinkage };
const mix = [{ group: 'home', tally: tally(60, 8, 12) }, { group: 'business', tally: tally(8, 8, 4) }];

const paid = (given: Partial<IncentivePlan>, counted: Tally, excluded: Tally = emptyTally) =>
  valueOf(paidPoints({ ...plan, ...given }, 'person', resultsOf(counted, { excluded }))).points;

describe('the points that pay', () => {
  it('are the lower limit of the interval', () => {
    const counted = tally(40, 12, 8);
    const limits = npsInterval(counted, { level: 0.9, method: 'score' });
    expect(valueOf(paidPoints(plan, 'branch', resultsOf(counted, { invited: 200 })))).toEqual({
      points: roundPoints(limits?.lower ?? NaN, 1),
      lines: [
        { code: 'answers', tally: counted, n: 60, invited: 200, responseRate: 0.3 },
        { code: 'score', score: 53.333333333333336, n: 60 },
        { code: 'limits', lower: limits?.lower, upper: limits?.upper, level: 0.9 },
        { code: 'points', points: 36.2 },
      ],
    });
  });

  it('are the score, drawn to the mean of branches or of staff', () => {
    // τ² / (τ² + V / n) is 0.5 at n = 60
    const counted = tally(40, 12, 8);
    const drawn = (of: 'branch' | 'person') => valueOf(paidPoints({ ...plan, measure: shrunk }, of, resultsOf(counted)));
    expect(drawn('person').points).toBe(46.7);
    expect(drawn('branch').points).toBe(51.7);
    expect(drawn('person').lines.slice(2)).toEqual([
      { code: 'shrunk', weight: 0.5, mean: 40, shrunkScore: 46.66666666666667 },
      { code: 'points', points: 46.7 },
    ]);
  });

  it('are the mean where scores do not differ', () => {
    const alike = { ...shrinkage, betweenVariance: 0 };
    expect(paid({ measure: { kind: 'shrunk-score', branch: alike, person: alike } }, tally(0, 0, 99))).toBe(40);
  });

  it('rest on excluded answers as well, but for promoters', () => {
    const { lines, points } = valueOf(paidPoints(plan, 'person', resultsOf(tally(30, 10, 0), { excluded: tally(9, 0, 5), invited: 60 })));
    expect(lines.slice(0, 3)).toEqual([
      { code: 'answers', tally: tally(30, 10, 0), n: 40, invited: 60, responseRate: 0.9 },
      { code: 'excluded', excluded: 14, taken: 5 },
      { code: 'score', score: 55.55555555555556, n: 45 },
    ]);
    expect(points).toBe(paid({}, tally(30, 10, 5)));
  });

  it('are none with too few answers', () => {
    expect(paid({}, tally(29, 0, 0))).toBeNull();
    expect(paid({}, tally(30, 0, 0))).toBe(83.5);
    expect(valueOf(paidPoints(plan, 'person', resultsOf(tally(29, 0, 0)))).lines).toEqual([
      { code: 'answers', tally: tally(29, 0, 0), n: 29, invited: null, responseRate: null },
      { code: 'too-few-answers', n: 29, minimum: 30 },
    ]);
    expect(paid({}, emptyTally)).toBeNull();
  });

  it('are adjusted for the customers that a unit has', () => {
    const answers = [{ group: 'business', counted: tally(20, 10, 10), excluded: emptyTally }];
    const bare = npsInterval(tally(20, 10, 10), { level: 0.9, method: 'score' });
    const results = { answers, invited: null, responseBefore: null };
    expect(valueOf(paidPoints({ ...plan, customerMix: mix }, 'person', results)).lines.slice(1)).toEqual([
      { code: 'score', score: 25, n: 40 },
      { code: 'mix', company: 52, expected: 20, adjustment: 32 },
      { code: 'limits', lower: (bare?.lower ?? 0) + 32, upper: (bare?.upper ?? 0) + 32, level: 0.9 },
      { code: 'points', points: 34.5 },
    ]);
    // Half of the score and its adjustment, at n = 60 and a weight of 0.5
    const drawn = paidPoints({ ...plan, customerMix: mix, measure: shrunk }, 'person', {
      ...results, answers: [{ group: 'business', counted: tally(30, 15, 15), excluded: emptyTally }],
    });
    expect(valueOf(drawn).points).toBe(48.5);
  });

  it('stay within the scale', () => {
    const generous = [{ group: 'all', tally: tally(0, 0, 1) }, { group: 'other', tally: tally(99, 0, 0) }];
    const lines = valueOf(paidPoints({ ...plan, customerMix: generous }, 'person', resultsOf(tally(50, 0, 0)))).lines;
    expect(lines).toContainEqual({ code: 'points', points: 100 });
    expect(lines.find(({ code }) => code === 'limits')).toMatchObject({ upper: 100 });
    expect(paid({ measure: shrunk, customerMix: generous }, tally(50, 0, 0))).toBe(100);
    const strict = [{ group: 'all', tally: tally(1, 0, 0) }, { group: 'other', tally: tally(0, 0, 99) }];
    expect(paid({ customerMix: strict }, tally(0, 0, 50))).toBe(-100);
    expect(paid({ customerMix: strict, measure: shrunk }, tally(0, 0, 5_000))).toBe(-100);
  });

  it('are refused for customers of whom the plan knows nothing', () => {
    expect(refusalOf(paidPoints({ ...plan, customerMix: mix }, 'person', resultsOf(tally(50, 0, 0))))).toEqual({
      kind: 'incentive/group-unknown', group: 'all',
    });
  });

  it('are an error for what is no count', () => {
    expect(() => paidPoints(plan, 'person', resultsOf(tallyOfCounts(Array(11).fill(1)), { invited: 10 }))).toThrow(RangeError);
    expect(() => paidPoints(plan, 'person', resultsOf([NaN, ...emptyTally.slice(1)] as unknown as Tally))).toThrow(RangeError);
  });
});

describe('the laws of the points that pay', () => {
  const anyPlan = fc.record({
    measure: fc.oneof(
      fc.constant(shrunk),
      fc.double({ min: 0.5, max: 0.999, noNaN: true }).map((level): BonusMeasure => ({ kind: 'lower-limit', level })),
    ),
    customerMix: fc.constantFrom(null, [...mix, { group: 'all', tally: tally(3, 2, 1) }]),
  }).map((given): IncentivePlan => ({ ...plan, ...given, minimumAnswers: 10 }));

  /** The tally with one answer of a score moved to another, or left out. */
  const moved = (counted: Tally, from: number, to: number | null): Tally =>
    tallyOfCounts(counted.map((count, score) => count - (score === from ? 1 : 0) + (score === to ? 1 : 0)));
  const pointsOf = (of: IncentivePlan, counted: Tally, excluded: Tally): number =>
    valueOf(paidPoints(of, 'person', resultsOf(counted, { excluded }))).points ?? -101;

  it('a better answer never lowers them', () => {
    fc.assert(fc.property(anyPlan, answeredTally, answeredTally, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 10 }), (of, counted, excluded, from, by) => {
      fc.pre((counted[from] ?? 0) > 0);
      const better = moved(counted, from, Math.min(10, from + by));
      expect(pointsOf(of, better, excluded)).toBeGreaterThanOrEqual(pointsOf(of, counted, excluded));
    }), { numRuns: 500 });
  });

  it('an exclusion never raises them', () => {
    fc.assert(fc.property(anyPlan, answeredTally, answeredTally, fc.nat({ max: 10 }), (of, counted, excluded, score) => {
      fc.pre((counted[score] ?? 0) > 0);
      const after = pointsOf(of, moved(counted, score, null), addTallies(excluded, moved(emptyTally, -1, score)));
      expect(after).toBeLessThanOrEqual(pointsOf(of, counted, excluded));
    }), { numRuns: 500 });
  });

  it('both hold for all answers of some numbers of people, at both ends of the level', () => {
    for (const level of [0.5, 0.999]) {
      const of: IncentivePlan = { ...plan, minimumAnswers: 10, measure: { kind: 'lower-limit', level } };
      const points = (promoters: number, passives: number, detractors: number) => pointsOf(of, tally(promoters, passives, detractors), emptyTally);
      for (const n of [10, 11, 19]) {
        for (let promoters = 0; promoters <= n; promoters += 1) {
          for (let detractors = 0; detractors <= n - promoters; detractors += 1) {
            const here = points(promoters, n - promoters - detractors, detractors);
            if (detractors > 0) expect(points(promoters, n - promoters - detractors + 1, detractors - 1)).toBeGreaterThanOrEqual(here);
            if (promoters > 0) {
              expect(points(promoters - 1, n - promoters - detractors + 1, detractors)).toBeLessThanOrEqual(here);
              expect(points(promoters - 1, n - promoters - detractors, detractors)).toBeLessThanOrEqual(here);
            }
          }
        }
      }
    }
  });

  it('neither would hold for the limits of adjusted Wald', () => {
    const lower = (counted: Tally) => npsInterval(counted, { level: 0.99, clip: false })?.lower ?? NaN;
    expect(lower(tally(1, 0, 9))).toBeLessThan(lower(tally(0, 1, 9)));
  });

  it('they never are more than the score of the answers that count', () => {
    fc.assert(fc.property(answeredTally, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (counted, level) => {
      const { promoters, detractors, total } = categoryCounts(counted);
      expect(pointsOf({ ...plan, minimumAnswers: 10, measure: { kind: 'lower-limit', level } }, counted, emptyTally))
        .toBeLessThanOrEqual((100 * (promoters - detractors)) / total + 0.05);
    }));
  });
});
