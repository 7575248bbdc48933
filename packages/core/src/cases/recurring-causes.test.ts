import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIn, later } from '../../test/recovery-cases.js';
import type { CauseScope, RecoveryCase } from './recovery-case.js';
import { recurringCauses, type CauseWindow } from './recurring-causes.js';

const confirmed = caseIn('causeConfirmed');
let count = 0;

function incident(code: string, change: Partial<RecoveryCase> = {}, scope: CauseScope = 'single'): RecoveryCase {
  count += 1;
  const id = `c${count}`;
  return { ...confirmed, id, incidentId: id, customerId: `u${count}`, cause: { code, category: `of-${code}`, scope }, ...change };
}

const incidents = (code: string, times: number): readonly RecoveryCase[] => Array.from({ length: times }, () => incident(code));
const window = (exposure: number, ...cases: readonly RecoveryCase[]): CauseWindow => ({ cases, exposure });

describe('a cause that recurs', () => {
  it('is more frequent than its base rate beyond chance', () => {
    const { causes, ...rest } = recurringCauses(window(400, ...incidents('slow', 5)), window(4_000, ...incidents('slow', 6)));
    expect(rest).toEqual({ untested: [], adjustment: 'benjamini-hochberg', level: 0.95 });
    expect(causes).toEqual([{
      cause: 'slow', category: 'of-slow', incidents: 5, expected: 0.6, baseIncidents: 6,
      rateRatio: expect.closeTo(25 / 3, 12),
      interval: { lower: expect.any(Number), upper: expect.any(Number), level: 0.95 },
      // The binomial sum of 5 to 11 of 11 with 1/11
      pValue: expect.closeTo(0.0017933742769941667, 12), adjustedPValue: expect.closeTo(0.0017933742769941667, 12),
      isRecurring: true, customers: 5, markedSystem: 0, reliability: 'low', brokenAssumptions: [],
    }]);
  });

  it('has the limits that R gives for its ratio', () => {
    // poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)) in R's documentation; the p-value is that of one side
    const [cause] = recurringCauses(window(800, ...incidents('x', 11)), window(3_011, ...incidents('x', 21))).causes;
    expect(cause?.rateRatio).toBeCloseTo(1.971488, 6);
    expect(cause?.interval.lower).toBeCloseTo(0.8584264, 7);
    expect(cause?.interval.upper).toBeCloseTo(4.2772659, 7);
    expect(cause?.pValue).toBeCloseTo(0.05600865978769965, 12);
    expect(cause?.isRecurring).toBe(false);
  });

  it('is not one that many visits always bring, although the count is the same', () => {
    const [many] = recurringCauses(window(4_000, ...incidents('x', 5)), window(4_000, ...incidents('x', 6))).causes;
    expect(many?.isRecurring).toBe(false);
    expect(many?.pValue).toBeCloseTo(0.7255859375, 12);
  });

  it('may be new: no ratio, and no upper limit', () => {
    const [cause] = recurringCauses(window(1, ...incidents('new', 3)), window(12)).causes;
    expect(cause).toMatchObject({ expected: 0, baseIncidents: 0, rateRatio: null, interval: { upper: null }, isRecurring: true });
    expect(cause?.pValue).toBeCloseTo(13 ** -3, 15);
    expect(cause?.interval.lower).toBeCloseTo((12 * 0.025 ** (1 / 3)) / (1 - 0.025 ** (1 / 3)), 9);
  });

  it('is none that has gone', () => {
    const [cause] = recurringCauses(window(1), window(12, ...incidents('old', 3))).causes;
    expect(cause).toMatchObject({ incidents: 0, rateRatio: 0, pValue: 1, adjustedPValue: 1, isRecurring: false, category: 'of-old', customers: 0, interval: { lower: 0 } });
    expect(cause?.interval.upper).toBeCloseTo((12 * (1 - 0.025 ** (1 / 3))) / 0.025 ** (1 / 3), 6);
  });
});

describe('several causes', () => {
  it('come with the strongest evidence first, and pay for their number', () => {
    const current = window(1, ...incidents('weak', 2), ...incidents('strong', 4), ...incidents('rare', 2));
    const { causes, untested } = recurringCauses(current, window(12, ...incidents('weak', 3)));
    expect(causes.map(({ cause }) => cause)).toEqual(['strong', 'weak']);
    expect(untested).toEqual(['rare']);
    const [strong, weak] = causes;
    expect(strong?.adjustedPValue).toBeCloseTo(2 * (strong?.pValue ?? 0), 15);
    expect(weak?.adjustedPValue).toBe(weak?.pValue);
  });

  it('may be adjusted in another way, at another level, and tested from fewer incidents on', () => {
    const current = window(1, ...incidents('a', 1), ...incidents('b', 1));
    const options = { minimumIncidents: 1, adjustment: 'bonferroni', level: 0.8 } as const;
    const found = recurringCauses(current, window(12), options);
    expect(found).toMatchObject({ untested: [], adjustment: 'bonferroni', level: 0.8 });
    expect(found.causes.map(({ pValue, adjustedPValue, isRecurring }) => [pValue, adjustedPValue, isRecurring])).toEqual(
      [1, 2].map(() => [expect.closeTo(1 / 13, 12), expect.closeTo(2 / 13, 12), true]),
    );
    expect(recurringCauses(current, window(12), { ...options, level: 0.9 }).causes.map(({ isRecurring }) => isRecurring)).toEqual([false, false]);
  });

  it('are untested with one incident fewer than needed, of both windows together', () => {
    const base = window(12, ...incidents('x', 1));
    expect(recurringCauses(window(1, ...incidents('x', 1)), base)).toMatchObject({ causes: [], untested: ['x'] });
    expect(recurringCauses(window(1, ...incidents('x', 2)), base).causes).toHaveLength(1);
  });

  it('of the same evidence stand in the order of their codes, whatever the order of the cases', () => {
    const cases = ['b', 'a', 'c'].flatMap((code) => incidents(code, code === 'c' ? 1 : 3)).concat(incident('d'));
    for (const given of [cases, cases.toReversed()]) {
      const { causes, untested } = recurringCauses(window(1, ...given), window(1));
      expect([causes.map(({ cause }) => cause), untested]).toEqual([['a', 'b'], ['c', 'd']]);
    }
  });

  it('stand in the category in which they were confirmed last', () => {
    const cases = [3, 1, 2].map((hours, at) => incident('x', {
      id: `k${at}`, openedAt: later(hours), cause: { code: 'x', category: `category-${hours}`, scope: 'single' },
    }));
    for (const given of [cases, cases.toReversed()]) {
      expect(recurringCauses(window(1, ...given), window(1)).causes[0]?.category).toBe('category-3');
    }
    const atOnce = cases.map((each) => ({ ...each, openedAt: later(0) }));
    for (const given of [atOnce, atOnce.toReversed()]) {
      expect(recurringCauses(window(1, ...given), window(1)).causes[0]?.category).toBe('category-2');
    }
  });

  it('of the name of what every object has are causes', () => {
    expect(recurringCauses(window(1, ...incidents('__proto__', 3)), window(1)).causes[0]?.cause).toBe('__proto__');
  });
});

describe('an incident counts once', () => {
  it('however often the case was reopened, with the cause that was confirmed last', () => {
    const first = incident('x', { incidentId: 'i' });
    const second = incident('y', { incidentId: 'i', openedAt: later(100) });
    const unknown = incident('z', { incidentId: 'i', openedAt: later(200), cause: null });
    for (const cases of [[first, second, unknown], [unknown, second, first]]) {
      const { causes } = recurringCauses(window(1, ...cases), window(1), { minimumIncidents: 1 });
      expect(causes.map(({ cause, incidents }) => [cause, incidents])).toEqual([['y', 1]]);
    }
  });

  it('of two cases opened at once the one that reopens decides', () => {
    const first = incident('x', { incidentId: 'i' });
    const second = incident('y', { incidentId: 'i', reopens: first.id });
    for (const cases of [[first, second], [second, first]]) {
      expect(recurringCauses(window(1, ...cases), window(1), { minimumIncidents: 1 }).causes.map(({ cause }) => cause)).toEqual(['y']);
    }
  });

  it('in the base, when it began there', () => {
    const began = incident('x', { incidentId: 'i' });
    const again = incident('x', { incidentId: 'i', openedAt: later(100) });
    const [cause] = recurringCauses(window(1, again), window(1, began), { minimumIncidents: 1 }).causes;
    expect([cause?.incidents, cause?.baseIncidents]).toEqual([0, 1]);
  });

  it('in the base with the cause that was confirmed last, which nobody may have found before', () => {
    for (const cause of [null, confirmed.cause]) {
      const began = incident('x', { incidentId: 'i', cause });
      const again = incident('y', { incidentId: 'i', openedAt: later(100), reopens: began.id });
      const { causes } = recurringCauses(window(1, again), window(1, began), { minimumIncidents: 1 });
      expect(causes.map(({ cause: code, incidents, baseIncidents }) => [code, incidents, baseIncidents])).toEqual([['y', 0, 1]]);
    }
  });

  it('and says how many customers and owners are behind them', () => {
    const cases = [incident('x', { customerId: 'u' }, 'system'), incident('x', { customerId: 'u' }), incident('x')];
    expect(recurringCauses(window(1, ...cases), window(1)).causes[0]).toMatchObject({
      incidents: 3, customers: 2, markedSystem: 1, brokenAssumptions: ['independent-values'],
    });
    expect(recurringCauses(window(1), window(1, ...cases)).causes[0]).toMatchObject({ customers: 0, brokenAssumptions: ['independent-values'] });
  });
});

describe('what cannot be tested', () => {
  it.each([0, -1, NaN, Infinity, 1.1e15])('is an exposure of %s', (exposure) => {
    expect(() => recurringCauses(window(exposure), window(1))).toThrow(`exposure: ${exposure} is not a number above 0`);
    expect(() => recurringCauses(window(1), window(exposure))).toThrow(RangeError);
  });

  it.each([0, 1.5, NaN])('is a cause of at least %s incidents', (minimumIncidents) => {
    expect(() => recurringCauses(window(1), window(1), { minimumIncidents })).toThrow(`recurringCauses: ${minimumIncidents} is not a number of incidents`);
  });

  it('is a level that is none', () => {
    expect(() => recurringCauses(window(1), window(1), { level: 1 })).toThrow(RangeError);
  });

  it('is nothing at all', () => {
    expect(recurringCauses(window(1e15), window(1e-15))).toEqual({ causes: [], untested: [], adjustment: 'benjamini-hochberg', level: 0.95 });
  });
});

describe('the test', () => {
  it('claims no more often than it says, where nothing recurs', () => {
    // Every outcome of 0 to 40 incidents that fall into a fourth of the exposure, weighted with its chance
    let falseAlarms = 0;
    for (let all = 3; all <= 40; all += 1) {
      let chance = 0.75 ** all;
      for (let here = 0; here <= all; here += 1) {
        const [cause] = recurringCauses(window(1, ...incidents('x', here)), window(3, ...incidents('x', all - here))).causes;
        if (cause?.isRecurring === true) falseAlarms += chance;
        chance *= ((all - here) / (here + 1)) / 3;
      }
      expect(falseAlarms).toBeLessThan(0.05);
      falseAlarms = 0;
    }
  });

  it('is stronger the more incidents there are, and weaker the more there is to see', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 20 }), fc.double({ min: 0.1, max: 10, noNaN: true }), (here, there, exposure) => {
      const p = (times: number, of: number) => recurringCauses(window(of, ...incidents('x', times)), window(5, ...incidents('x', there))).causes[0]?.pValue ?? 1;
      expect(p(here + 1, exposure)).toBeLessThan(p(here, exposure));
      expect(p(here, exposure * 2)).toBeGreaterThan(p(here, exposure));
    }), { numRuns: 50 });
  });

  it('has an interval that holds the ratio', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 3, max: 30 }), (here, there) => {
      const [cause] = recurringCauses(window(2, ...incidents('x', here)), window(5, ...incidents('x', there))).causes;
      expect(cause?.interval.lower).toBeLessThanOrEqual(cause?.rateRatio ?? -1);
      expect(cause?.interval.upper).toBeGreaterThan(cause?.rateRatio ?? Infinity);
    }), { numRuns: 50 });
  });
});
