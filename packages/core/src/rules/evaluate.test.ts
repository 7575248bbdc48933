import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCondition, anyFacts, builders, facts, kinds, noon } from '../../test/conditions.ts';
import type { Condition, Truth } from './condition.js';
import { conditionKind } from './condition-kind.js';
import { defineFacts, type Facts } from './define-facts.js';
import { evaluate } from './evaluate.js';
import { bool, int } from './fact-type.js';
import { prepareCondition } from './prepare-condition.js';

const { all, any, atLeast, between, contains, days, eq, exists, gt, gte, hours, isFalse, isIn, isTrue, lt, lte, ne, not } = builders;
const truth = (condition: Condition, known: Facts, now = noon): Truth => evaluate(prepareCondition(condition, facts, kinds), known, now);
const at = (iso: string) => new Date(iso);

describe('a comparison', () => {
  it.each([
    [lt('response.score', 7), [6, true], [7, false]],
    [lte('response.score', 7), [7, true], [8, false]],
    [gt('response.score', 8), [9, true], [8, false]],
    [gte('response.score', 9), [9, true], [8, false]],
    [eq('response.score', 0), [0, true], [1, false]],
    [ne('response.score', 0), [1, true], [0, false]],
    [between('response.score', 1, 6), [1, true], [0, false]],
    [between('response.score', 1, 6), [6, true], [7, false]],
    [isIn('response.score', [1, 10]), [10, true], [2, false]],
  ] as const)('%j holds of %j and not of %j', (condition, [holds, yes], [fails, no]) => {
    expect(truth(condition, { 'response.score': holds })).toBe(yes);
    expect(truth(condition, { 'response.score': fails })).toBe(no);
    expect(truth(condition, {})).toBeNull();
    expect(truth(condition, { 'response.score': null })).toBeNull();
  });

  it('asks for truth, words, texts, lists and instants as for numbers', () => {
    expect(truth(isTrue('case.causeConfirmed'), { 'case.causeConfirmed': true })).toBe(true);
    expect(truth(isFalse('case.causeConfirmed'), { 'case.causeConfirmed': true })).toBe(false);
    expect(truth(eq('customer.country', 'IR'), { 'customer.country': 'IR' })).toBe(true);
    expect(truth(isIn('customer.country', ['IR', 'TH']), { 'customer.country': 'PT' })).toBe(false);
    expect(truth(contains('response.reasons', 'rude staff'), { 'response.reasons': ['rude staff'] })).toBe(true);
    expect(truth(contains('response.reasons', 'rude staff'), { 'response.reasons': [] })).toBe(false);
    const lastAskAt = { 'customer.lastAskAt': at('2026-01-01T00:00:00Z') };
    expect(truth(lt('customer.lastAskAt', at('2026-01-01T00:00:00.001Z')), lastAskAt)).toBe(true);
    expect(truth(lt('customer.lastAskAt', at('2026-01-01T00:00:00Z')), lastAskAt)).toBe(false);
    expect(truth(between('customer.lastAskAt', at('2026-01-01'), at('2026-01-01')), lastAskAt)).toBe(true);
  });

  it.each([
    ['a score as text', gte('response.score', 9), { 'response.score': '9' }, 'fact response.score: the value is not a whole number'],
    ['a score that is no number', gte('response.score', 9), { 'response.score': Number.NaN }, 'fact response.score: the value is not a whole number'],
    ['a text for true', isTrue('case.causeConfirmed'), { 'case.causeConfirmed': 'true' }, 'fact case.causeConfirmed: the value is not true or false'],
    ['a number for a word', eq('customer.country', 'IR'), { 'customer.country': 1 }, 'fact customer.country: the value is not a text'],
    ['an instant as text', gt('customer.lastAskAt', noon), { 'customer.lastAskAt': '2026-01-01' }, 'fact customer.lastAskAt: the value is not an instant'],
    ['no instant', gt('customer.lastAskAt', noon), { 'customer.lastAskAt': at('never') }, 'fact customer.lastAskAt: the value is not an instant'],
    ['a text for a list', contains('response.reasons', 'rude staff'), { 'response.reasons': 'rude staff' }, 'fact response.reasons: the value is not a list'],
    ['a score as text, asked whether it is known', exists('response.score'), { 'response.score': '' }, 'fact response.score: the value is not a whole number'],
  ])('never converts %s', (_, condition, known, message) => {
    expect(() => truth(condition, known)).toThrow(new RangeError(message));
  });
});

describe('a window of time', () => {
  const lastAsk = (known: string, condition: Condition) => truth(condition, { 'customer.lastAskAt': at(known) });
  const last = builders.withinLast('customer.lastAskAt', days(90));
  const since = builders.sinceAtLeast('customer.lastAskAt', days(90));
  const next = builders.withinNext('customer.lastAskAt', hours(2));

  it.each([
    ['2026-08-29T11:59:59.999Z', false, true, false],
    ['2026-08-29T12:00:00.000Z', false, true, false],
    ['2026-08-29T12:00:00.001Z', true, false, false],
    ['2026-11-27T12:00:00.000Z', true, false, false],
    ['2026-11-27T12:00:00.001Z', false, false, true],
    ['2026-11-27T14:00:00.000Z', false, false, true],
    ['2026-11-27T14:00:00.001Z', false, false, false],
  ])('has %s in the last 90 days: %j, before: %j, in the next 2 hours: %j', (known, inLast, before, inNext) => {
    expect([lastAsk(known, last), lastAsk(known, since), lastAsk(known, next)]).toEqual([inLast, before, inNext]);
  });

  it('is unknown of what never happened, unless asked for', () => {
    expect(truth(since, {})).toBeNull();
    const never = builders.neverOrSinceAtLeast('customer.lastAskAt', days(90));
    expect(truth(never, {})).toBe(true);
    expect(lastAsk('2026-11-01T00:00:00Z', never)).toBe(false);
    expect(lastAsk('2026-01-01T00:00:00Z', never)).toBe(true);
  });
});

describe('logic of three values', () => {
  const values = { true: exists('response.score'), false: not(exists('response.score')), unknown: isTrue('case.causeConfirmed') };
  const known = { 'response.score': 5 };
  const t = values.true;
  const f = values.false;
  const u = values.unknown;

  it.each([
    ['all of nothing', all(), true],
    ['true and true', all(t, t), true],
    ['true and unknown', all(t, u), null],
    ['unknown and false', all(u, f), false],
    ['false and unknown', all(f, u), false],
    ['unknown and true', all(u, t), null],
    ['false or false', any(f, f), false],
    ['false or unknown', any(f, u), null],
    ['unknown or true', any(u, t), true],
    ['unknown or false', any(u, f), null],
    ['not true', not(t), false],
    ['not unknown', not(u), null],
    ['not not unknown', not(not(u)), null],
    ['2 of true, unknown, true', atLeast(2, t, u, t), true],
    ['2 of true, unknown, false', atLeast(2, t, u, f), null],
    ['2 of unknown, unknown', atLeast(2, u, u), null],
    ['2 of true, false, false', atLeast(2, t, f, f), false],
    ['3 of true, unknown, false', atLeast(3, t, u, f), false],
    ['3 of unknown, true, true', atLeast(3, u, t, t), null],
    ['1 of unknown, true', atLeast(1, u, t), true],
  ])('makes %s: %j', (_, condition, result) => {
    expect(truth(condition, known)).toBe(result);
  });

  it('does not take a missing score for a low one', () => {
    expect(truth(lt('response.score', 7), {})).toBeNull();
    expect(truth(not(gte('response.score', 7)), {})).toBeNull();
    expect(truth(ne('response.score', 10), {})).toBeNull();
  });

  // An independent reading of the same logic: unknown is whatever the facts that are missing could still make it.
  it('never says true or false where more knowledge could change it', () => {
    fc.assert(fc.property(anyCondition, anyFacts, anyFacts, (condition, some, more) => {
      const result = truth(condition, some);
      const asksWhatIsKnown = JSON.stringify(condition).includes('"exists"');
      if (result === null || asksWhatIsKnown) return;
      const knownNow = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== null));
      expect(truth(condition, { ...more, ...knownNow })).toBe(result);
    }), { numRuns: 1_000 });
  });
});

describe('a condition is asked of', () => {
  it.each([
    ['a Map', new Map()],
    ['null', null],
    ['a record that inherits a fact', Object.assign({}, JSON.parse('{ "__proto__": { "response.score": 10 } }'))],
    ['an instance of a class', new (class Row { 'response.score' = 10; })()],
  ])('plain facts, not of %s', (_, known) => {
    expect(() => truth(gte('response.score', 9), known as Facts)).toThrow(new RangeError('facts: the value is not a plain record'));
  });

  it('a moment in time', () => {
    expect(() => truth(all(), {}, at('never'))).toThrow(new RangeError('now: the value is not an instant'));
  });
});

describe('a kind of condition', () => {
  it('answers by its own facts and arguments', () => {
    const condition = builders.call('spendsPerOrder', { least: 10 });
    expect(truth(condition, { 'customer.spend': 20, 'customer.orders': 2 })).toBe(true);
    expect(truth(condition, { 'customer.spend': 19, 'customer.orders': 2 })).toBe(false);
    expect(truth(condition, { 'customer.spend': 19 })).toBeNull();
  });

  const schema = defineFacts({ a: int(0), b: bool() });
  const spy = (answer: unknown) => conditionKind(schema, {
    code: 'spy', reads: ['a'], argsFault: () => null, holds: (_args: null, known, now) => {
      now.setTime(0);
      return (typeof answer === 'function' ? answer(known, now) : answer) as Truth;
    },
  });

  it('sees the facts that it reads, no others, and cannot move the time', () => {
    const seen: unknown[] = [];
    const kind = spy((known: unknown) => { seen.push(known); return true; });
    const now = at('2026-11-27T12:00:00Z');
    const ready = prepareCondition({ op: 'call', code: 'spy', args: null }, schema, [kind]);
    evaluate(ready, { a: 1, b: true }, now);
    evaluate(ready, { b: true }, now);
    expect(seen).toEqual([{ a: 1 }, { a: null }]);
    expect(now).toEqual(at('2026-11-27T12:00:00Z'));
  });

  it.each([undefined, 0, 'true', Promise.resolve(true)])('has to answer true, false or null, not %j', (answer) => {
    const ready = prepareCondition({ op: 'call', code: 'spy', args: null }, schema, [spy(answer)]);
    expect(() => evaluate(ready, {}, noon)).toThrow(new RangeError('condition kind spy: the answer is not true, false or null'));
  });

  it('is refused with facts that the schema does not have, or a name that is none', () => {
    const rest = { argsFault: () => null, holds: () => true };
    // @ts-expect-error it is what the test is about
    expect(() => conditionKind(schema, { code: 'spy', reads: ['c'], ...rest })).toThrow(new RangeError('condition kind spy: "c" is not a fact'));
    expect(() => conditionKind(schema, { code: 'a b', reads: [], ...rest })).toThrow(new RangeError('condition kind: code is not a name'));
  });
});
