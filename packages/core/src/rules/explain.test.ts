import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCondition, anyFacts, builders, facts, kinds, noon } from '../../test/conditions.ts';
import type { Condition } from './condition.js';
import type { Facts } from './define-facts.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import type { Explanation } from './explanation.js';
import { prepareCondition } from './prepare-condition.js';

const { all, any, atLeast, between, call, eq, exists, gte, isIn, named, not, withinLast, days } = builders;
const explained = (condition: Condition, known: Facts): Explanation => explain(prepareCondition(condition, facts, kinds), known, noon);

describe('an explanation', () => {
  it('has every part with its place, also those that no longer mattered', () => {
    const condition = all(gte('response.score', 9), any(exists('customer.orders'), named('ana', eq('customer.country', 'PT'))));
    expect(explained(condition, { 'response.score': 3, 'customer.orders': 1 })).toEqual({
      id: '/', op: 'all', path: null, expected: null, actual: 1, result: false,
      reason: { code: 'parts', op: 'all', holding: 1, failing: 1, unknown: 0, needed: 2 },
      of: [
        {
          id: '/0', op: 'gte', path: 'response.score', expected: 9, actual: 3, result: false, of: [],
          reason: { code: 'factDiffers', path: 'response.score', op: 'gte', expected: 9, actual: 3 },
        },
        {
          id: '/1', op: 'any', path: null, expected: null, actual: 1, result: true,
          reason: { code: 'parts', op: 'any', holding: 1, failing: 0, unknown: 1, needed: 1 },
          of: [
            {
              id: '/1/0', op: 'exists', path: 'customer.orders', expected: null, actual: 1, result: true, of: [],
              reason: { code: 'factPresent', path: 'customer.orders' },
            },
            {
              id: 'ana', op: 'eq', path: 'customer.country', expected: 'PT', actual: null, result: null, of: [],
              reason: { code: 'factMissing', path: 'customer.country' },
            },
          ],
        },
      ],
    });
  });

  it.each([
    [between('response.score', 1, 6), [1, 6], 4],
    [isIn('customer.country', ['PT', 'IR']), ['PT', 'IR'], 'TH'],
    [withinLast('customer.lastAskAt', days(2)), { from: -2, to: 0, unit: 'days' }, new Date(0)],
    [eq('case.causeConfirmed', true), true, false],
  ] as const)('of %j says what was expected', (condition, expected, actual) => {
    expect(explained(condition, { [condition.path]: actual })).toMatchObject({ expected, actual });
  });

  it('of a combination counts what holds against what is needed', () => {
    const parts = [exists('response.score'), exists('customer.orders'), gte('customer.spend', 1)] as const;
    expect(explained(atLeast(2, ...parts), { 'response.score': 1 })).toMatchObject({
      expected: 2, actual: 1, result: null, reason: { code: 'parts', op: 'atLeast', holding: 1, failing: 1, unknown: 1, needed: 2 },
    });
    expect(explained(atLeast(1, ...parts), { 'response.score': 1 }).of).toHaveLength(3);
    expect(explained(any(...parts), { 'response.score': 1 }).of).toHaveLength(3);
    expect(explained(all(not(parts[0]), ...parts), { 'response.score': 1 }).of).toHaveLength(4);
    expect(explained(not(parts[0]), {})).toMatchObject({
      expected: null, actual: 0, result: true, reason: { code: 'parts', op: 'not', holding: 0, failing: 1, unknown: 0, needed: 0 },
    });
    expect(explained(exists('response.score'), {}).reason).toEqual({ code: 'factAbsent', path: 'response.score' });
  });

  it('of a kind shows what it read', () => {
    expect(explained(call('spendsPerOrder', { least: 3 }), { 'customer.spend': 9 })).toEqual({
      id: '/', op: 'call', path: null, expected: { least: 3 }, actual: { 'customer.spend': 9, 'customer.orders': null },
      result: null, reason: { code: 'kindAnswered', kind: 'spendsPerOrder', answer: null }, of: [],
    });
  });

  it('does not show a personal fact, and does not hide that it is missing', () => {
    const { actual, expected, reason, result } = explained(eq('customer.name', 'Ana'), { 'customer.name': 'Reza Karimi' });
    expect([actual, expected]).toEqual([{ masked: true }, { masked: true }]);
    expect(result).toBe(false);
    expect(reason).toEqual({ code: 'factDiffers', path: 'customer.name', op: 'eq', expected: { masked: true }, actual: { masked: true } });
    // A value that fits would tell itself by what it fits.
    expect(JSON.stringify(explained(eq('customer.name', 'Ana'), { 'customer.name': 'Ana' }))).not.toContain('Ana');
    expect(explained(eq('customer.name', 'Ana'), {})).toMatchObject({ actual: null, reason: { code: 'factMissing' } });
    expect(JSON.stringify(explained(exists('customer.name'), { 'customer.name': 'Reza Karimi' }))).not.toContain('Reza');
  });

  it('says what evaluate says', () => {
    fc.assert(fc.property(anyCondition, anyFacts, (condition, known) => {
      const ready = prepareCondition(condition, facts, kinds);
      expect(explain(ready, known, noon).result).toBe(evaluate(ready, known, noon));
    }), { numRuns: 1_000 });
  });

  it('gives every part a name of its own', () => {
    fc.assert(fc.property(anyCondition, anyFacts, (condition, known) => {
      const ids: string[] = [];
      const visit = (part: Explanation) => { ids.push(part.id); part.of.forEach(visit); };
      visit(explained(condition, known));
      expect(new Set(ids).size).toBe(ids.length);
    }));
  });
});
