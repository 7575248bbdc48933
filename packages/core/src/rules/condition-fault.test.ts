import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCondition, builders, facts, kinds } from '../../test/conditions.ts';
import { conditionFault } from './condition-fault.js';
import { conditionKind } from './condition-kind.js';
import { defineFacts } from './define-facts.js';
import { bool } from './fact-type.js';
import { prepareCondition } from './prepare-condition.js';

const fault = (condition: unknown) => conditionFault(condition, facts, kinds, '');
const score = { op: 'gte', path: 'response.score', value: 9 };
const deep = (levels: number): unknown => (levels === 1 ? score : { op: 'not', of: deep(levels - 1) });

describe('a condition is refused', () => {
  it.each([
    ['that is none', null, '', 'record'],
    ['that is a list', [], '', 'record'],
    ['with a value as text', { ...score, value: '9' }, '/value', 'whole-number'],
    ['with a value beyond the fact', { ...score, value: 11 }, '/value', 'whole-number'],
    ['with no value', { op: 'gte', path: 'response.score' }, '/value', 'plain-value'],
    ['with null for a value', { ...score, value: null }, '/value', 'whole-number'],
    ['with an order of words', { op: 'lt', path: 'customer.country', value: 'PT' }, '/path', 'other-fact-type'],
    ['with a range of truth', { op: 'between', path: 'case.causeConfirmed', from: false, to: true }, '/path', 'other-fact-type'],
    ['with an equal list', { op: 'eq', path: 'response.reasons', value: 'rude staff' }, '/path', 'other-fact-type'],
    ['with an equal instant', { op: 'eq', path: 'customer.lastAskAt', value: '2026-01-01T00:00:00.000Z' }, '/path', 'other-fact-type'],
    ['with a contained word', { op: 'contains', path: 'customer.country', value: 'P' }, '/path', 'other-fact-type'],
    ['with an entry that no list has', { op: 'contains', path: 'response.reasons', value: 'late' }, '/value', 'one-of'],
    ['with truth in a list', { op: 'in', path: 'case.causeConfirmed', values: [true] }, '/path', 'other-fact-type'],
    ['with a word that the fact does not have', { op: 'in', path: 'customer.country', values: ['PT', 'XX'] }, '/values/1', 'one-of'],
    ['with a word that the fact does not have, first', { op: 'in', path: 'customer.country', values: ['XX', 'PT'] }, '/values/0', 'one-of'],
    ['with an empty list', { op: 'in', path: 'customer.country', values: [] }, '/values', 'list'],
    ['with no list', { op: 'in', path: 'customer.country', values: 'PT' }, '/values', 'list'],
    ['with a range the wrong way round', { op: 'between', path: 'response.score', from: 7, to: 6 }, '/to', 'in-order'],
    ['with a range from nothing', { op: 'between', path: 'response.score', from: null, to: 6 }, '/from', 'whole-number'],
    ['with a range to a text', { op: 'between', path: 'response.score', from: 1, to: '6' }, '/to', 'whole-number'],
    ['with an instant in short', { op: 'lt', path: 'customer.lastAskAt', value: '2026-01-01' }, '/value', 'instant'],
    ['with an instant that is none', { op: 'lt', path: 'customer.lastAskAt', value: '2026-02-30T00:00:00.000Z' }, '/value', 'instant'],
    ['with an instant as a number', { op: 'lt', path: 'customer.lastAskAt', value: 0 }, '/value', 'instant'],
    ['with an instant of great length', { op: 'lt', path: 'customer.lastAskAt', value: '2'.repeat(1e6) }, '/value', 'instant'],
    ['with instants the wrong way round', { op: 'between', path: 'customer.lastAskAt', from: '2026-01-02T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' }, '/to', 'in-order'],
    ['with a window of a number', { op: 'within', path: 'response.score', from: -1, to: 0, unit: 'days' }, '/path', 'other-fact-type'],
    ['with an empty window', { op: 'within', path: 'customer.lastAskAt', from: 0, to: 0, unit: 'days' }, '/to', 'in-order'],
    ['with an endless window', { op: 'within', path: 'customer.lastAskAt', from: null, to: null, unit: 'days' }, '/from', 'whole-number'],
    ['with a window of weeks', { op: 'within', path: 'customer.lastAskAt', from: -1, to: 0, unit: 'weeks' }, '/unit', 'one-of'],
    ['with a window of half an hour', { op: 'within', path: 'customer.lastAskAt', from: -0.5, to: 0, unit: 'hours' }, '/from', 'whole-number'],
    ['with a window of eternity', { op: 'within', path: 'customer.lastAskAt', from: -1, to: 8_766_001, unit: 'hours' }, '/to', 'whole-number'],
    ['with any of nothing', { op: 'any', of: [] }, '/of', 'list'],
    ['with all of a record', { op: 'all', of: { length: 1 } }, '/of', 'list'],
    ['with two of one', { op: 'atLeast', count: 2, of: [score] }, '/count', 'whole-number'],
    ['with none of one', { op: 'atLeast', count: 0, of: [score] }, '/count', 'whole-number'],
    ['with at least one of nothing', { op: 'atLeast', count: 1, of: [] }, '/of', 'list'],
    ['with a part that is none', { op: 'all', of: [score, 7] }, '/of/1', 'record'],
    ['with an id of spaces', { ...score, id: 'a b' }, '/id', 'name'],
    ['with an id like a place', { ...score, id: '/0' }, '/id', 'name'],
    ['with an id of 61 letters', { ...score, id: 'a'.repeat(61) }, '/id', 'name'],
    ['with arguments that its kind does not take', { op: 'call', code: 'spendsPerOrder', args: {} }, '/args/least', 'args'],
  ])('%s', (_, condition, path, expected) => {
    expect(fault(condition)).toEqual({ kind: 'rule/malformed', path, expected });
  });

  it.each([
    ['an operator', { op: 'matches' }, '/op', 'operator'],
    ['an operator that every object has', { op: 'constructor' }, '/op', 'operator'],
    ['no operator', {}, '/op', 'operator'],
    ['a fact', { op: 'exists', path: 'customer.age' }, '/path', 'fact'],
    ['a fact that every object has', { op: 'exists', path: 'toString' }, '/path', 'fact'],
    ['a fact that is no text', { op: 'exists', path: ['response.score'] }, '/path', 'fact'],
    ['a field', { ...score, valeu: 9 }, '/valeu', 'field'],
    ['a field of another operator', { ...score, of: [] }, '/of', 'field'],
    ['a field with a slash, deep inside', { op: 'not', of: { ...score, 'a/b~c': 1 } }, '/of/a~1b~0c', 'field'],
    ['a kind', { op: 'call', code: 'constructor', args: null }, '/code', 'condition-kind'],
  ])('with %s that nobody knows', (_, condition, path, what) => {
    expect(fault(condition)).toEqual({ kind: 'rule/name-unknown', path, what });
  });

  it('with a kind of another schema', () => {
    const other = conditionKind(defineFacts({ vip: bool() }), { code: 'vip', reads: ['vip'], argsFault: () => null, holds: () => true });
    expect(conditionFault({ op: 'call', code: 'vip', args: null }, facts, [other], '/when'))
      .toEqual({ kind: 'rule/name-unknown', path: '/when/code', what: 'fact' });
  });

  it('with an id twice', () => {
    expect(fault({ op: 'all', of: [{ ...score, id: 'a' }, { op: 'not', of: { ...score, id: 'a' } }] }))
      .toEqual({ kind: 'rule/id-repeated', path: '/of/1/of/id' });
  });

  it('when it is deeper than 12', () => {
    expect(fault(deep(12))).toBeNull();
    expect(fault(deep(13))).toEqual({ kind: 'rule/too-large', path: '/of'.repeat(12), what: 'depth', limit: 12 });
  });

  it('when it has more than 200 parts', () => {
    expect(fault({ op: 'all', of: Array.from({ length: 199 }, () => score) })).toBeNull();
    expect(fault({ op: 'all', of: Array.from({ length: 200 }, () => score) }))
      .toEqual({ kind: 'rule/too-large', path: '/of/199', what: 'nodes', limit: 200 });
  });

  it('when a list has more than 1,000 entries', () => {
    const values = (length: number) => ({ op: 'in', path: 'customer.orders', values: Array.from({ length }, (_, at) => at) });
    expect(fault(values(1_000))).toBeNull();
    expect(fault(values(1_001))).toEqual({ kind: 'rule/too-large', path: '/values', what: 'list', limit: 1_000 });
  });

  it('and never runs in circles', () => {
    const circle: { op: string; of: unknown } = { op: 'not', of: null };
    circle.of = circle;
    expect(fault(circle)).toMatchObject({ kind: 'rule/too-large', what: 'depth' });
    const wide = { op: 'all', of: [] as unknown[] };
    wide.of.push(wide, wide);
    expect(fault(wide)).toMatchObject({ kind: 'rule/too-large' });
  });
});

describe('a condition is taken', () => {
  it('when builders made it', () => {
    fc.assert(fc.property(anyCondition, (condition) => {
      const refusal = fault(condition);
      // Chance may make it too large, nothing else.
      expect(refusal === null || refusal.kind === 'rule/too-large').toBe(true);
    }));
  });

  it('with windows of a thousand years', () => {
    expect(fault({ op: 'within', path: 'customer.lastAskAt', from: -8_766_000, to: 8_766_000, unit: 'hours' })).toBeNull();
  });
});

describe('builders and preparation', () => {
  it.each([
    ['a value beyond the fact', () => builders.gte('response.score', 11), 'condition: rule/malformed at "/value" (whole-number)'],
    ['a range the wrong way round', () => builders.between('response.score', 6, 1), 'condition: rule/malformed at "/to" (in-order)'],
    ['an instant that is none', () => builders.lt('customer.lastAskAt', new Date(Number.NaN)), 'condition: rule/malformed at "/value" (instant)'],
    ['half a day', () => builders.days(0.5), 'days: 0.5 is not a whole number of at least 1'],
    ['no hours', () => builders.hours(0), 'hours: 0 is not a whole number of at least 1'],
    ['an unknown path', () => prepareCondition({ op: 'exists', path: 'x' }, facts), 'condition: rule/name-unknown at "/path" (fact)'],
    [
      'an id twice',
      () => prepareCondition(builders.all(builders.named('a', builders.all()), builders.named('a', builders.all())), facts),
      'condition: rule/id-repeated at "/of/1/id"',
    ],
  ])('throw for %s', (_, make, message) => {
    expect(make).toThrow(new RangeError(message));
  });
});
