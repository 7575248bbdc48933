import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChurnLevel } from '../insights/churn-level.js';
import type { Score } from '../scores/score.js';
import { valueOf } from '../../test/expect-refusal.js';
import { later, monday, office, opened, response } from '../../test/recovery-cases.js';
import { casePriority, defaultPriorityWeights, type CustomerStanding, type PriorityWeights } from './case-priority.js';
import { joinResponse } from './join-response.js';
import { startWait } from './start-wait.js';

const known = { customerValue: 50_000, highValue: 100_000, churnLevel: 'high' } as const;

const only = (weights: Partial<PriorityWeights>): PriorityWeights => ({ customerValue: 0, score: 0, churnLevel: 0, age: 0, ...weights });

describe('the priority of a case', () => {
  it('is the sum of its parts', () => {
    // Three of the nine hours of a day are 1/16 of 48.
    expect(casePriority(opened(), known, office, later(3))).toEqual({
      priority: 58.4375,
      parts: [
        { factor: 'customerValue', urgency: 0.5, weight: 0.4, points: 20 },
        { factor: 'score', urgency: 0.7, weight: 0.25, points: 17.5 },
        { factor: 'churnLevel', urgency: 1, weight: 0.2, points: 20 },
        { factor: 'age', urgency: 0.0625, weight: 0.15, points: 0.9375 },
      ],
      unknown: [],
    });
  });

  it('of the least and of the most urgent case is 0 and 100', () => {
    const least = opened({ response: response(10) });
    expect(casePriority(least, { customerValue: 0, highValue: 1, churnLevel: 'none' }, office, monday).priority).toBe(0);
    const most = opened({ response: response(0) });
    expect(casePriority(most, { customerValue: 1, highValue: 1, churnLevel: 'high' }, office, later(24 * 30)).priority).toBeCloseTo(100, 12);
  });

  it.each<[string, CustomerStanding, readonly string[]]>([
    ['value', { churnLevel: 'watch' }, ['customerValue']],
    ['measure of values', { customerValue: 5, churnLevel: 'watch' }, ['customerValue']],
    ['value, but its measure', { highValue: 5, customerValue: null, churnLevel: 'watch' }, ['customerValue']],
    ['level', { customerValue: 1, highValue: 2, churnLevel: null }, ['churnLevel']],
    ['more than the case', {}, ['customerValue', 'churnLevel']],
  ])('without a known %s rests on the rest, and says so', (_, standing, unknown) => {
    const { parts, ...priority } = casePriority(opened(), standing, office, monday);
    expect(priority.unknown).toEqual(unknown);
    expect(parts.map(({ factor }) => factor)).toEqual(['customerValue', 'score', 'churnLevel', 'age'].filter((factor) => !unknown.includes(factor)));
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('of an unknown customer is not that of a worthless one', () => {
    const [unknown, worthless] = [{}, { customerValue: 0, highValue: 1, churnLevel: 'none' }] as const;
    expect(casePriority(opened(), unknown, office, monday).priority).toBeCloseTo((100 * 0.7 * 25) / 40, 12);
    expect(casePriority(opened(), worthless, office, monday).priority).toBe(17.5);
  });

  it('of a case without an answer names the score as unknown', () => {
    expect(casePriority(opened({ response: null }), known, office, monday)).toMatchObject({ unknown: ['score'] });
  });

  it('is not known when nothing is known that counts', () => {
    expect(casePriority(opened(), {}, office, monday, only({ churnLevel: 1 }))).toEqual({ priority: null, parts: [], unknown: ['churnLevel'] });
  });

  it('leaves out what has no weight, known or not', () => {
    expect(casePriority(opened(), {}, office, monday, only({ score: 7 }))).toEqual({
      priority: 70, parts: [{ factor: 'score', urgency: 0.7, weight: 1, points: 70 }], unknown: [],
    });
  });

  it.each([[-5, 0], [0, 0], [25, 0.25], [100, 1], [101, 1]])('a value of %i of 100 has the urgency %d', (customerValue, urgency) => {
    const [part] = casePriority(opened(), { customerValue, highValue: 100 }, office, monday, only({ customerValue: 1 })).parts;
    expect(part?.urgency).toBe(urgency);
  });

  it.each<[ChurnLevel, number]>([['none', 0], ['watch', 1 / 3], ['at-risk', 2 / 3], ['high', 1]])('a level of %s has the urgency %d', (churnLevel, urgency) => {
    expect(casePriority(opened(), { churnLevel }, office, monday, only({ churnLevel: 1 })).parts[0]?.urgency).toBe(urgency);
  });

  it('grows with the business time that is used up, not while the case waits', () => {
    const age = (current = opened(), now = monday) => casePriority(current, {}, office, now, only({ age: 1 })).parts[0]?.urgency;
    expect([age(opened(), later(-24)), age(), age(opened(), later(6)), age(opened(), later(15)), age(opened(), later(24 * 9))]).toEqual([0, 0, 0.125, 0.1875, 1]);
    const waiting = valueOf(startWait(opened(), { by: 'ana', until: later(4), reason: 'x' }, monday));
    expect(age(waiting, later(4))).toBe(0);
    expect(age(waiting, later(7))).toBe(0.0625);
  });

  it('follows the lowest answer', () => {
    const joined = valueOf(joinResponse(opened(), response(1, later(1), 'r2'), later(1)));
    expect(casePriority(joined, {}, office, monday, only({ score: 1 })).priority).toBe(90);
  });

  it.each([
    [{ customerValue: NaN, highValue: 1 }, 'customerValue: NaN is not finite'],
    [{ customerValue: Infinity, highValue: 1 }, 'customerValue: Infinity is not finite'],
    [{ customerValue: 1, highValue: 0 }, 'highValue: 0 is not above 0'],
    [{ highValue: Infinity }, 'highValue: Infinity is not above 0'],
    [{ churnLevel: 'constructor' as any }, 'churnLevel: it is not a level'],
  ])('cannot be told of %j', (standing, message) => {
    expect(() => casePriority(opened(), standing, office, monday)).toThrow(message);
  });

  it.each([
    [{ score: -1 }, 'weights.score: -1 is not a weight'],
    [{ score: 1.1e300 }, 'weights.score: 1.1e+300 is not a weight'],
    [{ age: NaN }, 'weights.age: NaN is not a weight'],
    [{ customerValue: Infinity }, 'weights.customerValue: Infinity is not a weight'],
    [{}, 'weights: all are 0'],
  ])('cannot be told with the weights %j', (weights, message) => {
    expect(() => casePriority(opened(), known, office, monday, only(weights))).toThrow(message);
  });
});

describe('the laws of the priority', () => {
  const anyScore = fc.integer({ min: 0, max: 10 }) as fc.Arbitrary<Score>;
  const anyStanding = fc.record({
    customerValue: fc.option(fc.integer({ min: -1000, max: 100_000 })),
    highValue: fc.option(fc.integer({ min: 1, max: 100_000 })),
    churnLevel: fc.option(fc.constantFrom<ChurnLevel>('none', 'watch', 'at-risk', 'high')),
  });
  const anyHours = fc.integer({ min: 0, max: 1000 });

  it('it lies between 0 and 100, and its parts add up to it', () => {
    fc.assert(fc.property(anyScore, anyStanding, anyHours, (score, standing, hours) => {
      const { priority, parts } = casePriority(opened({ response: response(score) }), standing, office, later(hours));
      expect(priority).toBeGreaterThanOrEqual(0);
      expect(priority).toBeLessThanOrEqual(100 + 1e-9);
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(priority);
    }));
  });

  it('a further low answer never lowers it, and neither does time', () => {
    fc.assert(fc.property(anyScore, anyScore, anyStanding, anyHours, anyHours, (one, other, standing, hours, more) => {
      const first = opened({ response: response(one) });
      const joined = valueOf(joinResponse(first, response(other, later(1), 'r2'), later(1)));
      const before = casePriority(first, standing, office, later(hours)).priority ?? 0;
      expect(casePriority(joined, standing, office, later(hours)).priority).toBeGreaterThanOrEqual(before);
      expect(casePriority(first, standing, office, later(hours + more)).priority).toBeGreaterThanOrEqual(before - 1e-9);
    }));
  });

  it('the default weights are written down in shares of a hundred', () => {
    expect(defaultPriorityWeights).toEqual({ customerValue: 40, score: 25, churnLevel: 20, age: 15 });
  });
});
