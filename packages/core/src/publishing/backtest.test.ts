import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts, builders, noon } from '../../test/conditions.ts';
import { anyRuleSet, sha256, vocabulary } from '../../test/rule-sets.ts';
import { decide } from '../rules/decide.js';
import type { RuleCount } from '../rules/decision.js';
import type { DecidedEffect, Effect } from '../rules/effect.js';
import { prepareRules } from '../rules/prepare-rules.js';
import type { Rule } from '../rules/rule.js';
import { backtest, type BacktestOptions, type PastEvent } from './backtest.js';

const { all, gte, lte } = builders;
const day = 86_400_000;
const on = 'response/submitted';
const answer = (n: number, score: number | null, others: Partial<PastEvent> = {}): PastEvent => ({
  event: on, at: new Date(noon.getTime() + n * day), ids: { responseId: `r${n}`, customerId: `c${n % 2}` }, facts: { 'response.score': score }, ...others,
});
const rule = (id: string, effect: Effect, others: Partial<Rule> = {}): Rule => ({ id, on, when: all(), effects: [effect], ...others });
const points = (amount: number): Effect => ({ do: 'grantPoints', amount });
const test = (rules: readonly Rule[], past: Iterable<PastEvent>, options?: BacktestOptions) => backtest(prepareRules({ v: 1, rules }, vocabulary), past, options);
const costOf = (effect: DecidedEffect) => ('amount' in effect ? effect.amount : 0);

const none = {
  fired: 0, conditionFalse: 0, conditionUnknown: 0, inputMissing: 0, notYetStarted: 0, ended: 0, capReached: 0, holdout: 0, outbidBy: 0,
  excludedBy: 0, otherEvent: 0,
};

describe('a backtest', () => {
  it('of nothing says so', () => {
    expect(test([rule('a', points(5))], [])).toEqual({
      events: 0, from: null, to: null, budgets: [],
      rules: [{ rule: 'a', outcomes: none, effects: 0, repeated: 0, amounts: {}, cost: null, capUsedUpAt: null }],
    });
  });

  it('counts what would have become of each rule, and what it would have given', () => {
    const past = [answer(0, 10), answer(1, null), answer(2, 3), answer(3, 10), answer(4, 9, { event: 'case/updated', ids: { caseId: 'k' } })];
    const { rules, ...rest } = test([rule('b', points(5), { when: gte('response.score', 9) }), rule('a', { do: 'alert', to: 'care' }, { on: 'case/updated' })], past, { costOf });
    expect(rest).toEqual({ events: 5, from: past[0]?.at, to: past[4]?.at, budgets: [] });
    expect(rules).toEqual([
      { rule: 'a', outcomes: { ...none, fired: 1, otherEvent: 4 }, effects: 1, repeated: 0, amounts: {}, cost: 0, capUsedUpAt: null },
      { rule: 'b', outcomes: { ...none, fired: 2, conditionFalse: 1, conditionUnknown: 1, otherEvent: 1 }, effects: 2, repeated: 0, amounts: { points: 10 }, cost: 10, capUsedUpAt: null },
    ]);
  });

  it('adds up amounts by their unit', () => {
    const { rules } = test([
      rule('a', { do: 'grantPoints', amount: 5, points: 'gold' }),
      rule('b', { do: 'issueVoucher', kind: 'amount', value: 500, currency: 'EUR' }),
      rule('c', { do: 'issueVoucher', kind: 'percent', value: 10 }),
      rule('d', { do: 'accrueStaffBonus', amount: 7, currency: 'RUB' }),
      rule('e', { do: 'holdPoints', amount: 7, expires: { amount: 1, unit: 'days' } }),
    ], [answer(0, 1), answer(1, 2)]);
    expect(rules.map(({ amounts }) => amounts)).toEqual([{ 'points:gold': 10 }, { EUR: 1_000 }, {}, { RUB: 14 }, {}]);
  });

  it('lets caps work, per customer and in total, and says when they were used up', () => {
    const past = [0, 1, 2, 3, 4, 5].map((n) => answer(n, 5));
    const { rules } = test([
      rule('customer', points(1), { caps: { perCustomer: 2 } }), rule('total', points(1), { caps: { total: 3 } }), rule('wide', points(1), { caps: { total: 7 } }),
    ], past);
    expect(rules.map(({ outcomes: { fired, capReached }, capUsedUpAt }) => [fired, capReached, capUsedUpAt])).toEqual([
      [4, 2, null], [3, 3, past[2]?.at], [6, 0, null],
    ]);
  });

  it('counts an event of nobody for no cap per customer', () => {
    const past = [0, 1, 2].flatMap((n) => [answer(n, 5, { ids: { responseId: `n${n}` } }), answer(n, 5, { ids: { responseId: `m${n}`, customerId: n === 0 ? '' : null } })]);
    expect(test([rule('a', points(1), { caps: { perCustomer: 1 } })], past).rules[0]?.outcomes.fired).toBe(6);
  });

  it('gives once under one key', () => {
    const apology = (id: string, event: string): Rule => rule(id, { ...points(5), dedupeKey: 'apology:{responseId}' }, { on: event });
    const ids = { caseId: 'k', responseId: 'r0', customerId: 'c0' };
    const past = [answer(0, 1), answer(0, 1, { event: 'case/updated', ids }), answer(0, 1, { event: 'case/updated', ids: { ...ids, responseId: 'r1' } })];
    const told: string[] = [];
    const { rules } = test([apology('a', on), apology('b', 'case/updated')], past, {
      costOf, onEffects: (effects, { event }) => told.push(...effects.map(({ dedupeKey }) => `${event} ${dedupeKey}`)),
    });
    expect(rules.map(({ effects, repeated, cost, outcomes: { fired } }) => [effects, repeated, cost, fired])).toEqual([[1, 0, 5, 1], [1, 1, 5, 2]]);
    expect(told).toEqual(['response/submitted apology:r0', 'case/updated apology:r1']);
  });

  it('tells keys apart, many of them', () => {
    const past = Array.from({ length: 20_000 }, (_, n) => answer(0, 5, { ids: { responseId: `r${n % 15_000}` } }));
    const [only] = test([rule('a', points(1))], past).rules;
    expect([only?.effects, only?.repeated]).toEqual([15_000, 5_000]);
  });

  it('counts those held out', () => {
    const past = Array.from({ length: 400 }, (_, n) => answer(0, 5, { ids: { responseId: `r${n}`, customerId: `c${n}` } }));
    const { outcomes } = test([rule('a', points(1), { holdout: { percent: 25, salt: 's' } })], past, { hash: sha256 }).rules[0] ?? { outcomes: none };
    expect(outcomes.fired + outcomes.holdout).toBe(400);
    expect(Math.abs(outcomes.holdout - 100)).toBeLessThan(30);
    expect(() => test([rule('a', points(1), { holdout: { percent: 25, salt: 's' } })], past)).toThrow('hash: rule a has a holdout and needs one');
  });

  it('says when a budget would have run out, with the first effect that it could not pay', () => {
    const past = [0, 1, 2, 3].map((n) => answer(n, 10 - n));
    const { budgets } = test([rule('a', points(5)), rule('b', points(100), { when: lte('response.score', 8) })], past, {
      costOf, budgets: [{ id: 'all', limit: 114 }, { id: 'small', rules: ['a'], limit: 10 }, { id: 'enough', rules: ['a'], limit: 20 }],
    });
    expect(budgets).toEqual([
      { id: 'all', limit: 114, cost: 220, ranOutAt: past[2]?.at },
      { id: 'small', limit: 10, cost: 20, ranOutAt: past[2]?.at },
      { id: 'enough', limit: 20, cost: 20, ranOutAt: null },
    ]);
  });

  it('keeps no date of its caller', () => {
    const [at] = [new Date(noon)];
    const past = [answer(0, 5, { at })];
    const result = test([rule('a', points(5), { caps: { total: 1 } })], past, { costOf, budgets: [{ id: 'b', limit: 0 }] });
    at.setTime(0);
    expect([result.from, result.to, result.rules[0]?.capUsedUpAt, result.budgets[0]?.ranOutAt]).toEqual([noon, noon, noon, noon]);
  });

  it('sees that its caller moves one date from event to event', () => {
    const at = new Date(noon);
    function* past(...days: readonly number[]): Generator<PastEvent> {
      for (const n of days) {
        at.setTime(noon.getTime() + n * day);
        yield answer(n, 5, { at });
      }
    }
    const { from, to } = test([], past(0, 1, 2));
    expect([from, to]).toEqual([noon, new Date(noon.getTime() + 2 * day)]);
    expect(() => test([], past(1, 0))).toThrow(new RangeError('backtest: an event is earlier than the one before'));
  });

  it('reads its past once', () => {
    let read = 0;
    function* past(): Generator<PastEvent> {
      for (; read < 3; read += 1) yield answer(read, 5);
    }
    expect(test([], past()).events).toBe(3);
    expect(read).toBe(3);
  });

  it.each<[string, readonly PastEvent[], BacktestOptions]>([
    ['backtest: an event is earlier than the one before', [answer(1, 5), answer(0, 5)], {}],
    ['backtest: the cost -1 is not a whole number of at least 0', [answer(0, 5)], { costOf: () => -1 }],
    ['backtest: the cost 0.5 is not a whole number of at least 0', [answer(0, 5)], { costOf: () => 0.5 }],
    ['backtest: a sum is beyond 2^53 - 1', [answer(0, 5), answer(1, 5)], { costOf: () => Number.MAX_SAFE_INTEGER }],
    ['backtest: a budget needs costOf', [], { budgets: [{ id: 'b', limit: 1 }] }],
    ['backtest: the limit -1 is not a whole number of at least 0', [], { costOf, budgets: [{ id: 'b', limit: -1 }] }],
    ['backtest: the limit NaN is not a whole number of at least 0', [], { costOf, budgets: [{ id: 'b', limit: Number.NaN }] }],
    ['backtest: a budget is for "x", which is not a rule', [], { costOf, budgets: [{ id: 'b', limit: 1, rules: ['x'] }] }],
    ['backtest: a budget is there twice', [], { costOf, budgets: [{ id: 'b', limit: 1 }, { id: 'b', limit: 2 }] }],
    ['event: the value is not an event of the vocabulary', [answer(0, 5, { event: 'x/y' })], {}],
  ])('stops: %s', (message, past, options) => {
    expect(() => test([rule('a', points(5))], past, options)).toThrow(new RangeError(message));
  });

  it('agrees with decisions, one after the other', () => {
    const pastOf = fc.array(fc.tuple(fc.constantFrom('response/submitted', 'case/updated'), anyFacts, fc.nat({ max: 3 }), fc.nat({ max: 2 })), { maxLength: 8 });
    fc.assert(fc.property(anyRuleSet, pastOf, (set, drawn) => {
      const prepared = prepareRules(set, vocabulary);
      const past = drawn.map(([event, facts, thing, customer]): PastEvent =>
        ({ event, at: noon, facts, ids: { responseId: `r${thing}`, caseId: `k${thing}`, customerId: `c${customer}` } }));
      const fired: { rule: string; customer: unknown }[] = [];
      const given = new Map<string, string>();
      for (const { event, facts, ids } of past) {
        const counts = Object.fromEntries(set.rules.map(({ id }): [string, RuleCount] => [id, {
          customer: fired.filter((one) => one.rule === id && one.customer === ids['customerId']).length,
          total: fired.filter((one) => one.rule === id).length,
        }]));
        const decision = decide(prepared, event, facts, { now: noon, ids, counts, hash: sha256 });
        for (const { rule: id, status } of decision.outcomes) if (status === 'fired') fired.push({ rule: id, customer: ids['customerId'] });
        for (const { dedupeKey, rule: id } of decision.effects) if (!given.has(dedupeKey)) given.set(dedupeKey, id);
      }
      expect(backtest(prepared, past, { hash: sha256 }).rules.map(({ rule: id, outcomes, effects }) => [id, outcomes.fired, effects])).toEqual(
        set.rules.map(({ id }) => [id, fired.filter((one) => one.rule === id).length, [...given.values()].filter((giver) => giver === id).length]),
      );
    }), { numRuns: 150 });
  });
});
