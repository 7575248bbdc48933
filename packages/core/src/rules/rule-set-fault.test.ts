import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRuleSet, vocabulary } from '../../test/rule-sets.ts';
import { defineFacts } from './define-facts.js';
import { defineVocabulary } from './define-vocabulary.js';
import { knownEffects } from './effect.js';
import { int } from './fact-type.js';
import { ruleSetFault } from './rule-set-fault.js';

const fault = (set: unknown) => ruleSetFault(set, vocabulary);
const when = { op: 'lte', path: 'response.score', value: 6 };
const rule = { id: 'r', on: 'response/submitted', when, effects: [{ do: 'openCase' }] };
const withRule = (changes: object) => fault({ v: 1, rules: [{ ...rule, ...changes }] });
const withEffect = (effect: unknown, on = 'response/submitted') => withRule({ on, when: { op: 'all', of: [] }, effects: [effect] });
const without = (name: string) => fault({ v: 1, rules: [Object.fromEntries(Object.entries(rule).filter(([key]) => key !== name))] });
const share = { shareOf: 'customer.spend', times: 5, per: 100, rounding: 'floor' };
const many = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));

describe('a rule set is refused', () => {
  it.each([
    ['that is none', fault([]), '', 'record'],
    ['without a version', fault({ rules: [] }), '/v', 'version'],
    ['of another version', fault({ v: 2, rules: [] }), '/v', 'version'],
    ['with the version as text', fault({ v: '1', rules: [] }), '/v', 'version'],
    ['without rules', fault({ v: 1 }), '/rules', 'plain-value'],
    ['with rules in a record', fault({ v: 1, rules: {} }), '/rules', 'list'],
    ['with a rule that is none', fault({ v: 1, rules: [null] }), '/rules/0', 'record'],
    ['with a rule without an id', without('id'), '/rules/0/id', 'plain-value'],
    ['with a rule without an event', without('on'), '/rules/0/on', 'plain-value'],
    ['with a rule without a condition', without('when'), '/rules/0/when', 'plain-value'],
    ['with a rule without effects', without('effects'), '/rules/0/effects', 'plain-value'],
    ['with an id that is no name', withRule({ id: 'a b' }), '/rules/0/id', 'name'],
    ['with a condition that is none', withRule({ when: [] }), '/rules/0/when', 'record'],
    ['with effects in a record', withRule({ effects: {} }), '/rules/0/effects', 'list'],
    ['with no effect', withRule({ effects: [] }), '/rules/0/effects', 'list'],
    ['with null for an option', withRule({ priority: null }), '/rules/0/priority', 'whole-number'],
    ['with a priority beyond 1,000', withRule({ priority: 1_001 }), '/rules/0/priority', 'whole-number'],
    ['with a priority below -1,000', withRule({ priority: -1_001 }), '/rules/0/priority', 'whole-number'],
    ['with an exclusive text', withRule({ exclusive: 'yes' }), '/rules/0/exclusive', 'true-or-false'],
    ['with a day for an instant', withRule({ startsAt: '2026-01-01' }), '/rules/0/startsAt', 'instant'],
    ['with an end that is none', withRule({ endsAt: 7 }), '/rules/0/endsAt', 'instant'],
    [
      'that ends when it starts',
      withRule({ startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-01-01T00:00:00.000Z' }), '/rules/0/endsAt', 'in-order',
    ],
    ['with caps in a list', withRule({ caps: [] }), '/rules/0/caps', 'record'],
    ['with a cap of nothing', withRule({ caps: { total: 0 } }), '/rules/0/caps/total', 'whole-number'],
    ['with a cap as text', withRule({ caps: { perCustomer: '1' } }), '/rules/0/caps/perCustomer', 'whole-number'],
    ['with a holdout that is none', withRule({ holdout: 10 }), '/rules/0/holdout', 'record'],
    ['with everybody held out', withRule({ holdout: { percent: 100, salt: 'a' } }), '/rules/0/holdout/percent', 'whole-number'],
    ['with nobody held out', withRule({ holdout: { percent: 0, salt: 'a' } }), '/rules/0/holdout/percent', 'whole-number'],
    ['with a holdout without salt', withRule({ holdout: { percent: 10, salt: '' } }), '/rules/0/holdout/salt', 'text'],
    ['with a long salt', withRule({ holdout: { percent: 10, salt: 'a'.repeat(101) } }), '/rules/0/holdout/salt', 'text'],
    ['with a worth that is none', withRule({ worth: 3 }), '/rules/0/worth', 'record'],
    ['with a worth as text', withRule({ worth: { value: '3' } }), '/rules/0/worth/value', 'amount'],
    ['with lanes in a record', fault({ v: 1, lanes: {}, rules: [] }), '/lanes', 'list'],
    ['with no lane', fault({ v: 1, lanes: [], rules: [] }), '/lanes', 'list'],
    ['with a lane that is none', fault({ v: 1, lanes: ['main'], rules: [] }), '/lanes/0', 'record'],
    ['with a lane that is no name', fault({ v: 1, lanes: [{ id: '', pick: 'all' }], rules: [] }), '/lanes/0/id', 'name'],
    ['with a lane that picks some', fault({ v: 1, lanes: [{ id: 'main', pick: 'some' }], rules: [] }), '/lanes/0/pick', 'one-of'],
    ['with a best of nothing', fault({ v: 1, lanes: [{ id: 'main', pick: 'best' }], rules: [] }), '/lanes/0/metric', 'name'],
    ['with a metric of all', fault({ v: 1, lanes: [{ id: 'main', pick: 'all', metric: 'value' }], rules: [] }), '/lanes/0/metric', 'absent'],
  ])('%s', (_, refusal, path, expected) => {
    expect(refusal).toEqual({ kind: 'rule/malformed', path, expected });
  });

  it.each([
    ['a field', fault({ v: 1, rules: [], name: 'x' }), '/name', 'field'],
    ['a field of a rule', withRule({ effect: [] }), '/rules/0/effect', 'field'],
    ['a field of a lane', fault({ v: 1, lanes: [{ id: 'a', pick: 'all', x: 1 }], rules: [] }), '/lanes/0/x', 'field'],
    ['a field of caps', withRule({ caps: { daily: 1 } }), '/rules/0/caps/daily', 'field'],
    ['a field of a holdout', withRule({ holdout: { percent: 1, salt: 'a', seed: 1 } }), '/rules/0/holdout/seed', 'field'],
    ['an event', withRule({ on: 'response/lost' }), '/rules/0/on', 'event'],
    ['an event that every object has', withRule({ on: 'constructor' }), '/rules/0/on', 'event'],
    ['a fact', withRule({ when: { op: 'not', of: { op: 'exists', path: 'x' } } }), '/rules/0/when/of/path', 'fact'],
    ['a lane', withRule({ lane: 'fast' }), '/rules/0/lane', 'lane'],
    ['a lane, which is not there without a name', fault({ v: 1, lanes: [{ id: 'a', pick: 'all' }], rules: [rule] }), '/rules/0/lane', 'lane'],
    ['an id to draw by', withRule({ holdout: { percent: 1, salt: 'a', by: 'accountId' } }), '/rules/0/holdout/by', 'id'],
    ['an id to draw by, when nothing is said', withRule({ on: 'purchase/made', when: { op: 'all', of: [] }, holdout: { percent: 1, salt: 'a' } }), '/rules/0/holdout/by', 'id'],
    ['a metric that is no name', withRule({ worth: { 'a b': 1 } }), '/rules/0/worth/a b', 'metric'],
    ['an effect', withEffect({ do: 'toString' }), '/rules/0/effects/0/do', 'effect'],
    ['a field of an effect', withEffect({ do: 'openCase', owner: 'ann' }), '/rules/0/effects/0/owner', 'field'],
    ['a kind of effect', withEffect({ do: 'custom', code: 'launch', args: null }), '/rules/0/effects/0/code', 'effect-kind'],
    ['a field of its own effect', withEffect({ do: 'custom', code: 'plantTrees', args: { trees: 1 }, x: 1 }), '/rules/0/effects/0/x', 'field'],
    ['a placeholder', withEffect({ do: 'openCase', dedupeKey: 'a:{caseId}' }), '/rules/0/effects/0/dedupeKey', 'id'],
    ['a placeholder that every object has', withEffect({ do: 'openCase', dedupeKey: '{constructor}:{responseId}' }), '/rules/0/effects/0/dedupeKey', 'id'],
    ['a fact of a share', withEffect({ do: 'grantPoints', amount: { ...share, shareOf: 'x' } }), '/rules/0/effects/0/amount/shareOf', 'fact'],
    ['a field of a share', withEffect({ do: 'grantPoints', amount: { ...share, of: 1 } }), '/rules/0/effects/0/amount/of', 'field'],
    ['a field of a length of time', withEffect({ do: 'openCase', dueWithin: { amount: 1, unit: 'days', business: true } }), '/rules/0/effects/0/dueWithin/business', 'field'],
  ])('with %s that nobody knows', (_, refusal, path, what) => {
    expect(refusal).toEqual({ kind: 'rule/name-unknown', path, what });
  });

  it.each([
    ['a condition', withRule({ on: 'purchase/made' }), '/rules/0/when/path'],
    ['a part of a condition', withRule({ on: 'purchase/made', when: { op: 'all', of: [{ op: 'all', of: [] }, { op: 'not', of: when }] } }), '/rules/0/when/of/1/of/path'],
    ['an amount', withEffect({ do: 'grantPoints', amount: { ...share, shareOf: 'response.score' } }, 'purchase/made'), '/rules/0/effects/0/amount/shareOf'],
  ])('with a fact that its event never has, in %s', (_, refusal, path) => {
    expect(refusal).toEqual({ kind: 'rule/name-unknown', path, what: 'fact' });
  });

  it('with a kind that reads a fact which its event never has', () => {
    const call = { op: 'call', code: 'spendsPerOrder', args: { least: 1 } };
    expect(withRule({ on: 'purchase/made', when: call })).toBeNull();
    const narrow = { ...vocabulary, events: { 'purchase/made': { ids: ['purchaseId'] as const, facts: ['customer.spend'] } } };
    expect(ruleSetFault({ v: 1, rules: [{ ...rule, on: 'purchase/made', when: call }] }, narrow))
      .toEqual({ kind: 'rule/name-unknown', path: '/rules/0/when/code', what: 'fact' });
  });

  it('with a rule that cannot bid in its lane', () => {
    const lanes = [{ id: 'main', pick: 'best', metric: 'value' }];
    expect(fault({ v: 1, lanes, rules: [rule] })).toEqual({ kind: 'rule/name-unknown', path: '/rules/0/worth', what: 'metric' });
    expect(fault({ v: 1, lanes, rules: [{ ...rule, worth: { other: 1 } }] })).toEqual({ kind: 'rule/name-unknown', path: '/rules/0/worth', what: 'metric' });
    expect(fault({ v: 1, lanes, rules: [{ ...rule, worth: { value: share } }] })).toBeNull();
  });

  it.each([
    ['an id of a rule', fault({ v: 1, rules: [rule, { ...rule, on: 'case/updated' }] }), '/rules/1/id'],
    ['a lane', fault({ v: 1, lanes: [{ id: 'main', pick: 'all' }, { id: 'main', pick: 'all' }], rules: [] }), '/lanes/1/id'],
    ['an effect without keys of their own', withRule({ effects: [{ do: 'openCase' }, { do: 'alert', to: 'ann' }, { do: 'openCase' }] }), '/rules/0/effects/2/dedupeKey'],
    [
      'a key on the same event',
      fault({ v: 1, rules: [{ ...rule, effects: [{ do: 'openCase', dedupeKey: 'a:{responseId}' }] }, { ...rule, id: 's', effects: [{ do: 'askReason', dedupeKey: 'a:{responseId}' }] }] }),
      '/rules/1/effects/0/dedupeKey',
    ],
    [
      'a key that spells out the rule',
      fault({ v: 1, rules: [rule, { ...rule, id: 's', effects: [{ do: 'askReason', dedupeKey: 'r:openCase:{responseId}' }] }] }),
      '/rules/1/effects/0/dedupeKey',
    ],
  ])('with %s twice', (_, refusal, path) => {
    expect(refusal).toEqual({ kind: 'rule/id-repeated', path });
  });

  it('not with a key on two events: it is how an apology is given once', () => {
    const apology = [{ do: 'issueVoucher', kind: 'percent', value: 10, dedupeKey: 'apology:{responseId}' }];
    expect(fault({ v: 1, rules: [{ ...rule, effects: apology }, { ...rule, id: 's', on: 'case/updated', effects: apology }] })).toBeNull();
  });

  it.each([
    ['rules', { v: 1, rules: many(501, (index) => ({ ...rule, id: `r${index}` })) }, '/rules', 500],
    ['lanes', { v: 1, lanes: many(21, (index) => ({ id: `l${index}`, pick: 'all' })), rules: [] }, '/lanes', 20],
    ['effects', { v: 1, rules: [{ ...rule, effects: many(21, (index) => ({ do: 'askReason', dedupeKey: `${index}:{responseId}` })) }] }, '/rules/0/effects', 20],
  ])('with too many %s', (what, set, path, limit) => {
    expect(fault(set)).toEqual({ kind: 'rule/too-large', path, what, limit });
  });

  it.each([
    { v: 1, lanes: many(20, (index) => ({ id: index === 0 ? 'main' : `l${index}`, pick: 'all' })), rules: many(500, (index) => ({ ...rule, id: `r${index}` })) },
    { v: 1, rules: [{ ...rule, effects: many(20, (index) => ({ do: 'askReason', dedupeKey: `${index}:{responseId}` })) }] },
    { v: 1, rules: [{ ...rule, priority: 1_000, worth: Object.fromEntries(many(20, (index) => [`m${index}`, 1])) }] },
    { v: 1, rules: [{ ...rule, priority: -1_000, exclusive: true, caps: {}, holdout: { percent: 99, salt: 'a'.repeat(100), by: 'responseId' } }] },
    { v: 1, rules: [{ ...rule, caps: { perCustomer: 1, total: Number.MAX_SAFE_INTEGER }, holdout: { percent: 1, salt: 'a' } }] },
    { v: 1, rules: [{ ...rule, startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-01-01T00:00:00.001Z' }] },
  ])('not when it is as large as may be', (set) => {
    expect(fault(set)).toBeNull();
  });

  it('with too many metrics', () => {
    expect(withRule({ worth: Object.fromEntries(many(21, (index) => [`m${index}`, 1])) }))
      .toEqual({ kind: 'rule/too-large', path: '/rules/0/worth', what: 'list', limit: 20 });
  });
});

describe('an effect is refused', () => {
  const points = (amount: unknown) => withEffect({ do: 'grantPoints', amount });
  const voucher = (fields: object) => withEffect({ do: 'issueVoucher', kind: 'amount', value: 500, currency: 'EUR', ...fields });
  const percent = (fields: object) => withEffect({ do: 'issueVoucher', kind: 'percent', ...fields });

  it.each([
    ['that is none', withEffect('openCase'), '', 'record'],
    ['with a name that is none', withEffect({ do: 'openCase', team: '' }), '/team', 'name'],
    ['with a name as number', withEffect({ do: 'alert', to: 7 }), '/to', 'name'],
    ['without what it needs', withEffect({ do: 'alert' }), '/to', 'plain-value'],
    ['with a flag as text', withEffect({ do: 'alert', to: 'ann', urgent: 'no' }), '/urgent', 'true-or-false'],
    ['with a bare number for a time', withEffect({ do: 'openCase', dueWithin: 48 }), '/dueWithin', 'length-of-time'],
    ['with half a day', withEffect({ do: 'openCase', dueWithin: { amount: 0.5, unit: 'days' } }), '/dueWithin/amount', 'whole-number'],
    ['with no time', withEffect({ do: 'openCase', dueWithin: { amount: 0, unit: 'days' } }), '/dueWithin/amount', 'whole-number'],
    ['with a thousand years and a day', withEffect({ do: 'openCase', dueWithin: { amount: 365_251, unit: 'days' } }), '/dueWithin/amount', 'whole-number'],
    ['with weeks', withEffect({ do: 'openCase', dueWithin: { amount: 1, unit: 'weeks' } }), '/dueWithin/unit', 'one-of'],
    ['with a time without a unit', withEffect({ do: 'openCase', dueWithin: { amount: 1 } }), '/dueWithin/unit', 'plain-value'],
    ['with no points', points(0), '/amount', 'whole-number'],
    ['with half a point', points(0.5), '/amount', 'whole-number'],
    ['with points as text', points('100'), '/amount', 'amount'],
    ['with too many points', points(2 ** 53), '/amount', 'whole-number'],
    ['with a share of a word', points({ ...share, shareOf: 'customer.country' }), '/amount/shareOf', 'other-fact-type'],
    ['with a share of nothing', points({ ...share, times: 0 }), '/amount/times', 'whole-number'],
    ['with a share per nothing', points({ ...share, per: 0 }), '/amount/per', 'whole-number'],
    ['with a share that is rounded up', points({ ...share, rounding: 'ceil' }), '/amount/rounding', 'one-of'],
    ['with a share of at most nothing', points({ ...share, atMost: 0 }), '/amount/atMost', 'whole-number'],
    ['with a share without a rounding', points({ shareOf: 'customer.spend', times: 1, per: 2 }), '/amount/rounding', 'plain-value'],
    ['with a voucher of some kind', voucher({ kind: 'free' }), '/kind', 'one-of'],
    ['with a voucher without a currency', withEffect({ do: 'issueVoucher', kind: 'amount', value: 5 }), '/currency', 'name'],
    ['with a currency in small letters', voucher({ currency: 'eur' }), '/currency', 'name'],
    ['with a currency as number', voucher({ currency: 978 }), '/currency', 'name'],
    ['with a currency of percent', percent({ value: 10, currency: 'EUR' }), '/currency', 'absent'],
    ['with 101 %', percent({ value: 101 }), '/value', 'whole-number'],
    ['with a percentage that depends', percent({ value: share }), '/value', 'whole-number'],
    ['with a voucher for something', percent({ value: 10, appliesTo: 'gifts' }), '/appliesTo', 'one-of'],
    ['with euros that become dollars', voucher({ value: share, currency: 'USD' }), '/currency', 'other-fact-type'],
    ['with a bonus in another currency', withEffect({ do: 'accrueStaffBonus', amount: share, currency: 'USD' }), '/currency', 'other-fact-type'],
    ['with arguments that its kind does not take', withEffect({ do: 'custom', code: 'plantTrees', args: {} }), '/args/trees', 'args'],
    ['without arguments', withEffect({ do: 'custom', code: 'plantTrees' }), '/args', 'plain-value'],
    ['with a key that is none', withEffect({ do: 'openCase', dedupeKey: 7 }), '/dedupeKey', 'template'],
    ['with an empty key', withEffect({ do: 'openCase', dedupeKey: '' }), '/dedupeKey', 'template'],
    ['with an open brace', withEffect({ do: 'openCase', dedupeKey: '{responseId' }), '/dedupeKey', 'template'],
    ['with a key for all customers together', withEffect({ do: 'openCase', dedupeKey: 'apology:{rule}' }), '/dedupeKey', 'template'],
    ['with a key that is none, of its own', withEffect({ do: 'custom', code: 'plantTrees', args: { trees: 1 }, dedupeKey: '' }), '/dedupeKey', 'template'],
  ])('%s', (_, refusal, path, expected) => {
    expect(refusal).toEqual({ kind: 'rule/malformed', path: `/rules/0/effects/0${path}`, expected });
  });

  it('with a long key', () => {
    const key = (length: number) => withEffect({ do: 'openCase', dedupeKey: '{responseId}'.padEnd(length, 'x') });
    expect(key(100)).toBeNull();
    expect(key(101)).toEqual({ kind: 'rule/too-large', path: '/rules/0/effects/0/dedupeKey', what: 'text', limit: 100 });
  });

  it.each([
    points(2 ** 53 - 1),
    points({ ...share, atMost: 1 }),
    points({ ...share, shareOf: 'response.score' }),
    voucher({ value: share }),
    voucher({ value: { ...share, shareOf: 'customer.orders' }, currency: 'USD' }),
    percent({ value: 100, singleUse: false, expires: { amount: 365_250, unit: 'days' }, programme: 'apology', appliesTo: 'anyPurchase' }),
    withEffect({ do: 'openCase', dueWithin: { amount: 1, unit: 'hours' } }),
    points(1),
    withEffect({ do: 'openCase', dueWithin: { amount: 8_766_000, unit: 'hours' }, dedupeKey: '{rule}:{responseId}:{customerId}' }),
  ])('not when it is well', (refusal) => {
    expect(refusal).toBeNull();
  });

  it('with a share of what can be negative', () => {
    const change = defineVocabulary({ facts: defineFacts({ change: int(-10), gain: int(0) }), events: { 'a/b': { ids: ['id'] } } });
    const of = (shareOf: string) => ruleSetFault({ v: 1, rules: [{ ...rule, on: 'a/b', when: { op: 'all', of: [] }, effects: [{ do: 'grantPoints', amount: { ...share, shareOf } }] }] }, change);
    expect(of('gain')).toBeNull();
    expect(of('change')).toEqual({ kind: 'rule/malformed', path: '/rules/0/effects/0/amount/shareOf', expected: 'other-fact-type' });
  });

  it('never by what one of the table needs or allows', () => {
    for (const [name, { fields }] of Object.entries(knownEffects)) {
      expect(withEffect({ do: name, nothing: 1 })).toEqual({ kind: 'rule/name-unknown', path: '/rules/0/effects/0/nothing', what: 'field' });
      const needed = Object.entries(fields).find(([, field]) => !field.optional);
      expect(withEffect({ do: name })).toEqual(needed === undefined ? null : { kind: 'rule/malformed', path: `/rules/0/effects/0/${needed[0]}`, expected: 'plain-value' });
    }
  });
});

describe('a rule set is taken', () => {
  it('when it is one, also after a way through JSON', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyRuleSet, (set) => {
      expect(ruleSetFault(JSON.parse(JSON.stringify(set)), vocabulary)).toBeNull();
    }), { numRuns: 50 });
  });
});
