import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLevel, anyTally, answeredTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { netPromoterScore } from './net-promoter-score.js';
import { npsInterval, type IntervalMethod } from './nps-interval.js';
import { addTallies, emptyTally, tallyOfCounts, type Tally } from './tally.js';

const methods: readonly IntervalMethod[] = [
  'adjusted-wald', 'score', 'wald', 't', 'goodman-contrast', 'may-johnson', 'adjusted-wald-uniform', 'agresti-min', 'bonett-price',
];
const anyMethod = fc.constantFrom(...methods);

const times = (tally: Tally, factor: number): Tally => tallyOfCounts(tally.map((count) => count * factor));

describe('the interval of the 1,287 real Portuguese answers', () => {
  // 885 / 326 / 76. With N = 1290, P' = 885.75 / N, D' = 76.75 / N: centre P' - D' = 62.713178 points, standard
  // error sqrt((P' + D' - (P' - D')^2) / N) = 1.653819 points, z = 1.959963984540054; by hand with bc, 20 digits.
  const answers = tallyWith({ promoters: 885, passives: 326, detractors: 76 });

  it('is 59.471754 to 65.954602 by default', () => {
    const interval = npsInterval(answers);
    expect(interval).toMatchObject({ method: 'adjusted-wald', level: 0.95 });
    expect(interval?.lower).toBeCloseTo(59.471754, 6);
    expect(interval?.upper).toBeCloseTo(65.954602, 6);
  });

  it('is the same with auto, as no group is small', () => {
    expect(npsInterval(answers, { method: 'auto' })).toEqual(npsInterval(answers));
  });
});

describe('an interval', () => {
  it.each([...methods, 'auto'] as const)('is not there when nobody answered: %s', (method) => {
    expect(npsInterval(emptyTally, { method })).toBeNull();
  });

  it.each([
    // Edge cases of statistics.md, section 13.
    ['score', 0.9, [1, 0, 0], -46.0268102431891, 100],
    ['score', 0.99, [10, 0, 0], 20.2291813390184, 100],
    ['score', 0.8, [0, 8, 0], -17.0328836491701, 17.0328836491701],
    ['adjusted-wald', 0.99, [10, 0, 0], 38.2592666879747, 100],
    ['adjusted-wald', 0.95, [0, 0, 12], -100, -54.1958750922716],
    ['adjusted-wald', 0.8, [0, 8, 0], -14.2688518847692, 14.2688518847692],
  ] as const)('%s at level %d of %j is %d to %d', (method, level, [promoters, passives, detractors], lower, upper) => {
    const interval = npsInterval(tallyWith({ promoters, passives, detractors }), { method, level });
    expect(interval?.lower).toBeCloseTo(lower, 5);
    expect(interval?.upper).toBeCloseTo(upper, 5);
  });

  it.each([[1, 0, 0], [0, 1, 0], [0, 0, 1], [500, 0, 0], [0, 500, 0]])(
    'claims no certainty when all answers lie in one category: %d, %d, %d',
    (promoters, passives, detractors) => {
      const alike = tallyWith({ promoters, passives, detractors });
      for (const method of ['wald', 't', 'goodman-contrast'] as const) expect(npsInterval(alike, { method })).toBeNull();
      for (const method of methods) {
        const interval = npsInterval(alike, { method });
        if (interval !== null) expect(interval.lower).toBeLessThan(interval.upper);
      }
    },
  );

  it.each([['score', 1], ['score', 10], ['score', 1e9], ['adjusted-wald', 10]] as const)(
    'by %s of %d promoters ends at 100 exactly, and of as many detractors at -100',
    (method, n) => {
      expect(npsInterval(tallyWith({ promoters: n, passives: 0, detractors: 0 }), { method })?.upper).toBe(100);
      expect(npsInterval(tallyWith({ promoters: 0, passives: 0, detractors: n }), { method })?.lower).toBe(-100);
    },
  );

  it('of a single promoter does not reach the score with the default method, and does with auto', () => {
    const one = tallyWith({ promoters: 1, passives: 0, detractors: 0 });
    expect(npsInterval(one)?.upper).toBeCloseTo(98.498649, 6);
    expect(npsInterval(one, { method: 'auto' })?.upper).toBe(100);
  });

  it.each([
    [9, [3, 3, 3], 'score'],
    [10, [4, 3, 3], 'adjusted-wald'],
    [200, [100, 100, 0], 'score'],
    [200, [100, 0, 100], 'score'],
    [200, [100, 99, 1], 'adjusted-wald'],
  ] as const)('by auto with %d answers %j is taken by %s', (_n, [promoters, passives, detractors], method) => {
    expect(npsInterval(tallyWith({ promoters, passives, detractors }), { method: 'auto' })?.method).toBe(method);
  });

  it.each([0, 1, 95, -1, Number.NaN])('has no level of %d', (level) => {
    for (const method of methods) {
      expect(() => npsInterval(emptyTally, { method, level })).toThrow(RangeError);
    }
  });
});

describe('laws of intervals', () => {
  const pointAnd = (tally: Tally, method: IntervalMethod, level: number) => {
    const interval = npsInterval(tally, { method, level });
    return interval === null ? null : { point: Number(netPromoterScore(tally)), ...interval };
  };

  it('those without pseudo-answers contain the score at every level', () => {
    const around = fc.constantFrom('score' as const, 'wald' as const, 't' as const, 'goodman-contrast' as const, 'may-johnson' as const);
    fc.assert(
      fc.property(answeredTally, anyLevel, around, (tally, level, method) => {
        const found = pointAnd(tally, method, level);
        if (found === null) return;
        expect(found.lower).toBeLessThanOrEqual(found.point + 1e-12);
        expect(found.upper).toBeGreaterThanOrEqual(found.point - 1e-12);
      }),
    );
  });

  it('adjusted Wald contains the score of two and more answers at 95 %', () => {
    fc.assert(
      fc.property(answeredTally, (tally) => {
        fc.pre(tally.reduce((sum, count) => sum + count, 0) > 1);
        const found = pointAnd(tally, 'adjusted-wald', 0.95);
        expect(found?.lower).toBeLessThanOrEqual(Number(found?.point) + 1e-12);
        expect(found?.upper).toBeGreaterThanOrEqual(Number(found?.point) - 1e-12);
      }),
    );
  });

  it('each narrows when everybody is asked twice', () => {
    fc.assert(
      fc.property(answeredTally, anyLevel, anyMethod, fc.integer({ min: 2, max: 9 }), (tally, level, method, factor) => {
        const once = npsInterval(tally, { method, level });
        const more = npsInterval(times(tally, factor), { method, level });
        if (once === null || more === null) return;
        expect(more.upper - more.lower).toBeLessThanOrEqual(once.upper - once.lower + 1e-9);
      }),
    );
  });

  it('each widens with the level', () => {
    fc.assert(
      fc.property(answeredTally, anyLevel, anyMethod, (tally, level, method) => {
        const narrow = npsInterval(tally, { method, level });
        const wide = npsInterval(tally, { method, level: (1 + level) / 2 });
        if (narrow === null || wide === null) return;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-12);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-12);
      }),
    );
  });

  it('each stays within -100 and 100, with the lower limit below', () => {
    fc.assert(
      fc.property(anyTally, anyLevel, anyMethod, (tally, level, method) => {
        const interval = npsInterval(tally, { method, level });
        if (interval === null) return;
        expect(interval.lower).toBeGreaterThanOrEqual(-100);
        expect(interval.upper).toBeLessThanOrEqual(100);
        expect(interval.lower).toBeLessThanOrEqual(interval.upper);
      }),
    );
  });

  it('each is mirrored with its answers', () => {
    fc.assert(
      fc.property(answeredTally, anyLevel, anyMethod, (tally, level, method) => {
        const [one, other] = [npsInterval(tally, { method, level }), npsInterval(mirrored(tally), { method, level })];
        expect(other?.lower).toBe(one === null ? undefined : 0 - one.upper);
        expect(other?.upper).toBe(one === null ? undefined : 0 - one.lower);
      }),
    );
  });

  it('methods agree when answers are many', () => {
    fc.assert(
      fc.property(answeredTally, (tally) => {
        const many = times(addTallies(tally, tallyWith({ promoters: 1, passives: 1, detractors: 1 })), 100_000);
        const [adjusted, ...others] = methods.filter((method) => method !== 'goodman-contrast').map((method) => npsInterval(many, { method }));
        for (const other of others) {
          expect(other?.lower).toBeCloseTo(Number(adjusted?.lower), 2);
          expect(other?.upper).toBeCloseTo(Number(adjusted?.upper), 2);
        }
      }),
    );
  });
});
