import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLevel } from '../../test/arbitraries.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { sampleVariance } from '../nps/answer-variance.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { npsInterval } from '../nps/nps-interval.js';
import { tallyOf } from '../nps/tally.js';
import { postStratify } from './post-stratify.js';
import type { WeightedAnswers } from './survey-design.js';
import { weightedNps } from './weighted-nps.js';

/** Two strata, numbered clusters in each, three segments. R's survey 4.1.1 computed what is expected of them. */
const answers: WeightedAnswers = {
  scores: [10, 9, 3, 7, 9, 8, 0, 10, 6, 9, 10, 8],
  weights: [4, 2, 1, 3, 1, 2, 4, 1, 2.5, 1, 1, 3.5],
};
const strata = ['n', 'n', 'n', 'n', 'n', 'n', 's', 's', 's', 's', 's', 's'];
const clusters = [1, 1, 2, 2, 3, 3, 1, 1, 2, 3, 3, 3];
const segments = ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'c', 'b', 'a', 'b', 'c'];
const clustered = { ...answers, strata, clusters };

const anyAnswers = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.double({ min: 0.01, max: 50, noNaN: true }), fc.integer({ min: 0, max: 4 })), { minLength: 2, maxLength: 40 })
  .map((rows) => ({
    scores: rows.map(([score]) => score),
    weights: rows.map(([, weight]) => weight),
    clusters: rows.map(([, , cluster]) => cluster),
  }));

describe('a weighted score agrees with R survey', () => {
  it.each([
    // svymean, SE, degf, confint(df = degf), deff = "replace"
    ['of single answers', answers, {}, [0.0961538461538462, 0.27766820639616, 11, -0.514989755553364, 0.707297447861057, 1.27757742578827]],
    ['of clusters in strata', clustered, {}, [0.0961538461538462, 0.292590826854355, 4, -0.716208522891703, 0.908516215199395, 1.41858816403224]],
    ['of finite strata', clustered, { population: { n: 10, s: 20 } }, [0.0961538461538462, 0.254314462706275, 4, -0.609936299007997, 0.802243991315689, 1.07170939369715]],
  ] as const)('%s', (_what, given, options, expected) => {
    const { score, standardError, degreesOfFreedom, interval, designEffect } = valueOf(weightedNps(given, options));
    const got = [score! / 100, standardError! / 100, degreesOfFreedom, interval!.lower / 100, interval!.upper / 100, designEffect];
    got.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 13));
  });

  it.each([
    // svymean of subset(design, segment == "a"), SE, degf of the subset
    ['of single answers', answers, {}, [0.0909090909090909, 0.56260186068181, 4]],
    ['of clusters in strata', clustered, {}, [0.0909090909090909, 0.580162934703611, 3]],
    ['of finite strata', clustered, { population: { n: 10, s: 20 } }, [0.0909090909090909, 0.514936387956637, 3]],
  ] as const)('in a segment %s', (_what, given, options, [score, standardError, degreesOfFreedom]) => {
    const found = valueOf(weightedNps(given, { ...options, domain: segments.map((segment) => segment === 'a') }));
    expect(found.score).toBeCloseTo(100 * score, 11);
    expect(found.standardError).toBeCloseTo(100 * standardError, 11);
    expect(found).toMatchObject({ degreesOfFreedom, n: 5 });
  });

  it('with a lonely stratum, where its distance from the whole is taken', () => {
    // options(survey.lonely.psu = "adjust")
    const lonely = { scores: [10, 9, 3, 7, 2, 10, 9], weights: [1, 2, 1, 3, 1, 1, 2], strata: ['a', 'a', 'a', 'b', 'b', 'b', 'c'] };
    const found = valueOf(weightedNps(lonely, { lonely: 'centre' }));
    expect(found.score).toBeCloseTo(36.3636363636364, 11);
    expect(found.standardError).toBeCloseTo(29.9123323485188, 11);
    expect(refusalOf(weightedNps(lonely))).toEqual({ kind: 'weights/lonely-stratum', stratum: 'c' });
  });
});

describe('a weighted score with equal weights', () => {
  it('is the plain one, with the standard error of the divisor n - 1', () => {
    fc.assert(
      fc.property(anyAnswers, ({ scores }) => {
        const tally = tallyOf(Uint8Array.from(scores));
        const found = valueOf(weightedNps({ scores }));
        expect(found.score).toBe(netPromoterScore(tally));
        expect(found.standardError! ** 2).toBeCloseTo(sampleVariance(tally)! / scores.length, 8);
        expect(found).toMatchObject({ n: scores.length, effectiveN: scores.length, kishDesignEffect: 1, degreesOfFreedom: scores.length - 1 });
      }),
    );
  });

  it('has the plain adjusted Wald interval, unflagged', () => {
    fc.assert(
      fc.property(anyAnswers, ({ scores }) => {
        const found = valueOf(weightedNps({ scores }, { method: 'adjusted-wald' }));
        const plain = npsInterval(tallyOf(Uint8Array.from(scores)));
        expect(found.interval?.lower).toBeCloseTo(plain!.lower, 10);
        expect(found.interval?.upper).toBeCloseTo(plain!.upper, 10);
        expect(found.brokenAssumptions).not.toContain('equal-weights');
      }),
    );
  });
});

describe('laws of weighted scores', () => {
  it('the scale of the weights does not matter', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(2 ** -1000, 2 ** -10, 2 ** 20, 2 ** 1000), (given, scale) => {
        const scaled = { ...given, weights: given.weights.map((weight) => weight * scale) };
        const { designEffectInPopulation: _one, ...once } = valueOf(weightedNps(given, { lonely: 'centre' }));
        const { designEffectInPopulation: _other, ...again } = valueOf(weightedNps(scaled, { lonely: 'centre' }));
        expect(again).toEqual(once);
      }),
    );
  });

  it('nor does a scale that doubles cannot hold exactly, beyond the last digits', () => {
    fc.assert(
      fc.property(anyAnswers, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (given, scale) => {
        const once = valueOf(weightedNps(given));
        const again = valueOf(weightedNps({ ...given, weights: given.weights.map((weight) => weight * scale) }));
        expect(again.score).toBeCloseTo(once.score!, 9);
        expect(again.standardError ?? -1).toBeCloseTo(once.standardError ?? -1, 9);
        expect(again.effectiveN).toBeCloseTo(once.effectiveN, 9);
      }),
    );
  });

  it('answers of one category have its value as their score, to the last digit, and no spread', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom([10, 100], [7, 0], [0, -100]), ({ weights }, [score, points]) => {
        const alike = { scores: weights.map(() => score), weights };
        expect(valueOf(weightedNps(alike))).toMatchObject({ score: points, standardError: 0, interval: null });
        expect(valueOf(weightedNps(alike)).brokenAssumptions).toContain('spread');
      }),
      // Here the score once was 99.99999999999999, with an interval around it.
      { examples: [[{ scores: [], weights: [1, 2.7, 18.03, 1.71, 18.76], clusters: [] }, [10, 100]]] },
    );
  });

  it('intervals nest by level', () => {
    fc.assert(
      fc.property(anyAnswers, anyLevel, fc.constantFrom('t', 'normal', 'adjusted-wald'), (given, level, method) => {
        const [narrow, wide] = [level, (1 + level) / 2].map((at) => valueOf(weightedNps(given, { level: at, method })).interval);
        if (!narrow || !wide) return;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  it('an answer of weight 0 counts for nothing, nor does its cluster', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 0, max: 10 }), ({ scores, weights, clusters }, score) => {
        const more = { scores: [...scores, score, score], weights: [...weights, 0, 0], clusters: [...clusters, 0, 77] };
        expect(weightedNps(more)).toEqual(weightedNps({ scores, weights, clusters }));
      }),
    );
  });

  it('an answer of each in a cluster of its own is as if there were no clusters', () => {
    fc.assert(
      fc.property(anyAnswers, ({ scores, weights }) => {
        expect(weightedNps({ scores, weights, clusters: [...scores.keys()] })).toEqual(weightedNps({ scores, weights }));
      }),
    );
  });

  it('the same cluster in two strata is two clusters', () => {
    const other = clusters.map((cluster, at) => `${strata[at]}-${cluster}`);
    expect(weightedNps(clustered)).toEqual(weightedNps({ ...clustered, clusters: other }));
  });

  it('everybody asked twice in the same cluster adds nothing but answers', () => {
    const twice = <T>(column: readonly T[]): T[] => [...column, ...column];
    const once = valueOf(weightedNps({ ...clustered }));
    const double = valueOf(weightedNps({
      scores: twice(Array.from(answers.scores)), weights: twice(Array.from(answers.weights as number[])), strata: twice(strata), clusters: twice(clusters),
    }));
    expect(double.standardError).toBeCloseTo(once.standardError!, 12);
    expect(double.n).toBe(24);
  });

  it('is mirrored with its answers', () => {
    fc.assert(
      fc.property(anyAnswers, ({ scores, weights }) => {
        const ends = scores.map((score) => (score >= 9 ? 0 : score >= 7 ? 8 : 10));
        const [one, other] = [valueOf(weightedNps({ scores, weights })), valueOf(weightedNps({ scores: ends, weights }))];
        expect(other.score).toBe(0 - one.score!);
        expect(other.standardError).toBe(one.standardError);
        expect(other.interval?.lower).toBe(one.interval === null ? undefined : 0 - one.interval.upper);
      }),
    );
  });

  it('raked weights that explain every answer leave no standard error', () => {
    const scores = [10, 10, 3, 3, 8, 8];
    const raked = valueOf(postStratify({ name: 'category', labels: ['p', 'p', 'd', 'd', 'q', 'q'], targets: { p: 5, d: 3, q: 2 } }));
    const found = valueOf(weightedNps({ scores, weights: raked }));
    expect(found.score).toBeCloseTo(20, 12);
    expect(found.standardError).toBeCloseTo(0, 12);
  });
});

describe('the edges of weighted scores', () => {
  it.each([
    ['no answer', { scores: [] }, {}], ['no answer with a label', { scores: [], strata: [], clusters: [] }, {}], ['weights of 0 only', { scores: [10, 3], weights: [0, 0] }, {}],
    ['an empty segment', { scores: [10, 3] }, { domain: [false, false] }],
  ])('%s: no score and no number that is none', (_what, given, options) => {
    expect(valueOf(weightedNps(given, options))).toEqual({
      score: null, standardError: null, degreesOfFreedom: 0, interval: null, level: 0.95, method: 't', n: 0, effectiveN: 0,
      kishDesignEffect: null, designEffect: null, designEffectInPopulation: null, reliability: 'none', brokenAssumptions: [],
    });
  });

  it('one answer shows no spread', () => {
    expect(valueOf(weightedNps({ scores: [10], weights: [3] }))).toMatchObject({
      score: 100, standardError: null, interval: null, n: 1, designEffect: null, brokenAssumptions: ['large-sample', 'spread'],
    });
  });

  it('answers that are all alike claim no certainty, and adjusted Wald has an interval for them', () => {
    const alike = { scores: [10, 10, 9, 9, 9, 9, 9, 9, 9, 9], weights: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1] };
    expect(valueOf(weightedNps(alike))).toMatchObject({ score: 100, standardError: 0, interval: null, brokenAssumptions: ['spread'] });
    const adjusted = valueOf(weightedNps(alike, { method: 'adjusted-wald' }));
    expect(adjusted.interval).toMatchObject({ method: 'adjusted-wald', upper: 100 });
    expect(adjusted.interval?.lower).toBeLessThan(80);
    expect(adjusted.brokenAssumptions).toEqual(['spread', 'equal-weights']);
  });

  it('adjusted Wald is wider with clusters whose answers are alike', () => {
    const scores = [...Array<number>(20).fill(10), ...Array<number>(20).fill(0), ...Array<number>(20).fill(8)];
    const margin = (given: WeightedAnswers) => {
      const { interval } = valueOf(weightedNps(given, { method: 'adjusted-wald' }));
      return interval!.upper - interval!.lower;
    };
    expect(margin({ scores, clusters: scores })).toBeGreaterThan(3 * margin({ scores }));
  });

  it('adjusted Wald takes each cluster for one answer where nothing shows how alike its answers are', () => {
    const asMany = (scores: readonly number[], clusters?: readonly number[]) =>
      valueOf(weightedNps(clusters ? { scores, clusters } : { scores }, { method: 'adjusted-wald' })).interval;
    // One cluster, whatever it holds; and three that are alike within and without.
    expect(asMany([10, 7, 7, 3], [1, 1, 1, 1])?.upper).toBeGreaterThan(Number(asMany([10, 7, 7, 3])?.upper) + 10);
    expect(asMany([10, 9, 10, 9, 10, 9], [1, 1, 2, 2, 3, 3])).toEqual(asMany([10, 9, 10]));
  });

  it('a census has no standard error, and a design effect of 0', () => {
    expect(valueOf(weightedNps({ scores: [10, 8, 3, 9] }, { population: 4 }))).toMatchObject({ score: 25, standardError: 0, interval: null, designEffect: 0 });
  });

  it('the normal interval is narrower, and limits are cut unless told', () => {
    const few = { scores: [10, 9, 9, 3] };
    const at = (options: object) => valueOf(weightedNps(few, options)).interval!;
    expect(at({ clip: false }).upper).toBeGreaterThan(100);
    expect(at({}).upper).toBe(100);
    expect(at({ method: 'normal', clip: false }).upper).toBeLessThan(at({ clip: false }).upper);
  });

  it('the design effect in a population needs weights that add up to one', () => {
    expect(valueOf(weightedNps({ ...answers, weights: (answers.weights as number[]).map((weight) => weight / 100) })).designEffectInPopulation).toBeNull();
    const found = valueOf(weightedNps(answers));
    expect(found.designEffectInPopulation).toBeCloseTo(found.designEffect! / (1 - 12 / 26), 12);
  });

  it('a hundred thousand answers are no matter', () => {
    const scores = Uint8Array.from({ length: 100_000 }, (_, at) => at % 11);
    const found = valueOf(weightedNps({ scores, weights: scores.map((score) => 1 + (score % 3)), strata: Uint8Array.from(scores, (_, at) => at % 7) }));
    expect(found.degreesOfFreedom).toBe(99_993);
    expect(found.standardError).toBeGreaterThan(0);
  });

  it.each([
    ['a score of 11', { scores: [11] }, {}], ['a score that is none', { scores: [Number.NaN] }, {}],
    ['a negative weight', { scores: [1], weights: [-1] }, {}], ['an endless weight', { scores: [1], weights: [Infinity] }, {}],
    ['too few weights', { scores: [1, 2], weights: [1] }, {}], ['too many strata', { scores: [1], strata: ['a', 'b'] }, {}],
    ['too few clusters', { scores: [1, 2], clusters: [1] }, {}], ['too few marks of a segment', { scores: [1, 2] }, { domain: [true] }],
    ['a level of 95', { scores: [1] }, { level: 95 }], ['fewer in the population than drawn', { scores: [1, 2] }, { population: 1 }],
    ['a population that is no number', { scores: [1, 2] }, { population: Number.NaN }],
    ['one population for two strata', { scores: [1, 2, 3, 4], strata: ['a', 'a', 'b', 'b'] }, { population: 10 }],
    ['a stratum without population', { scores: [1, 2, 3, 4], strata: ['a', 'a', 'b', 'b'] }, { population: { a: 10 } }],
  ])('%s is not accepted', (_what, given, options) => {
    expect(() => weightedNps(given, options)).toThrow(RangeError);
  });
});
