import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts, noon } from '../../test/conditions.ts';
import { anyRuleSet, sha256, vocabulary } from '../../test/rule-sets.ts';
import { canonicalJson } from './canonical-json.js';
import { decide } from './decide.js';
import type { Decision, DecisionContext } from './decision.js';
import type { Facts } from './define-facts.js';
import { explainDecision } from './explain-decision.js';
import { prepareRules } from './prepare-rules.js';
import type { Lane, Rule, RuleOptions } from './rule.js';
import { ruleSet } from './rule-set.js';

const ids = { responseId: 'a1', customerId: 'c1', caseId: 'k1' };
const context: DecisionContext = { now: noon, ids };
const always = { op: 'all', of: [] } as const;
const never = { op: 'not', of: always } as const;
const points = (id: string, options: RuleOptions = {}): Rule =>
  ({ id, on: 'response/submitted', when: always, effects: [{ do: 'grantPoints', amount: 10 }], ...options });
const decided = (rules: readonly Rule[], lanes?: readonly Lane[], facts: Facts = {}, changes: Partial<DecisionContext> = {}): Decision =>
  decide(prepareRules({ v: 1, rules, ...(lanes === undefined ? {} : { lanes }) }, vocabulary), 'response/submitted', facts, { ...context, ...changes });
const outcomes = (...args: Parameters<typeof decided>) =>
  Object.fromEntries(decided(...args).outcomes.map(({ rule, ...outcome }) => [rule, Object.values(outcome).join(' ')]));
const fired = (...args: Parameters<typeof decided>) => decided(...args).effects.map(({ rule }) => rule);

describe('a decision', () => {
  it('has effects with numbers and keys, and says what became of every rule', () => {
    const rules = ruleSet(vocabulary, ({ on, all, gte, lte, isTrue, share, days, grantPoints, inviteToReferral, openCase, alert }) => [
      on('response/submitted').rule('promoter').when(gte('response.score', 9)).then(
        inviteToReferral({ programme: 'friends', expires: days(30), dedupeKey: 'invite:{customerId}' }),
        grantPoints({ amount: share('customer.spend', { times: 5, per: 100, rounding: 'floor' }) }),
      ),
      on('response/submitted').rule('detractor').when(lte('response.score', 6)).then(openCase({}), alert({ to: 'manager', urgent: true })),
      on('response/submitted').rule('confirmed').when(all(isTrue('case.causeConfirmed'))).then(openCase({})),
      on('case/updated').rule('apology').when(isTrue('case.causeConfirmed')).then(alert({ to: 'ann' })),
    ]);
    const facts = { 'response.score': 10, 'customer.spend': 1999 };
    expect(decide(prepareRules(rules, vocabulary), 'response/submitted', facts, context)).toEqual({
      version: null,
      event: 'response/submitted',
      decidedAt: noon,
      effects: [
        { do: 'inviteToReferral', programme: 'friends', expires: { amount: 30, unit: 'days' }, rule: 'promoter', dedupeKey: 'invite:c1' },
        { do: 'grantPoints', amount: 99, rule: 'promoter', dedupeKey: 'promoter:grantPoints:a1' },
      ],
      outcomes: [
        { rule: 'apology', status: 'otherEvent' },
        { rule: 'confirmed', status: 'conditionUnknown' },
        { rule: 'detractor', status: 'conditionFalse' },
        { rule: 'promoter', status: 'fired' },
      ],
    });
  });

  it('has amounts of every kind of effect in numbers', () => {
    const rules = ruleSet(vocabulary, ({ on, all, share, days, issueVoucher, holdPoints, accrueStaffBonus, custom }) => {
      const half = share('customer.spend', { times: 1, per: 2, rounding: 'half-even', atMost: 40 });
      return [on('response/submitted').rule('all').when(all()).then(
        issueVoucher({ kind: 'amount', value: half, currency: 'EUR' }),
        holdPoints({ amount: half, expires: days(1) }),
        accrueStaffBonus({ amount: half, currency: 'EUR' }),
        custom('plantTrees', { trees: 3 }, { dedupeKey: 'trees:{responseId}' }),
      )];
    });
    const effects = decide(prepareRules(rules, vocabulary), 'response/submitted', { 'customer.spend': 61 }, context).effects;
    expect(effects).toEqual([
      { do: 'issueVoucher', kind: 'amount', value: 30, currency: 'EUR', rule: 'all', dedupeKey: 'all:issueVoucher:a1' },
      { do: 'holdPoints', amount: 30, expires: { amount: 1, unit: 'days' }, rule: 'all', dedupeKey: 'all:holdPoints:a1' },
      { do: 'accrueStaffBonus', amount: 30, currency: 'EUR', rule: 'all', dedupeKey: 'all:accrueStaffBonus:a1' },
      { do: 'custom', code: 'plantTrees', args: { trees: 3 }, rule: 'all', dedupeKey: 'trees:a1' },
    ]);
    // Half of one is nothing, and nothing is no effect.
    expect(decide(prepareRules(rules, vocabulary), 'response/submitted', { 'customer.spend': 1 }, context).effects.map((effect) => effect.do)).toEqual(['custom']);
  });

  it('is for an event of the vocabulary, at a moment, on plain facts', () => {
    const prepared = prepareRules({ v: 1, rules: [] }, vocabulary);
    expect(() => decide(prepared, 'constructor', {}, context)).toThrow(new RangeError('event: the value is not an event of the vocabulary'));
    expect(() => decide(prepared, 'case/updated', new Map() as never, context)).toThrow(new RangeError('facts: the value is not a plain record'));
    expect(() => decide(prepared, 'case/updated', {}, { ...context, now: new Date(Number.NaN) })).toThrow(new RangeError('now: the value is not an instant'));
    expect(decide(prepared, 'case/updated', {}, context)).toEqual({ version: null, event: 'case/updated', decidedAt: noon, effects: [], outcomes: [] });
  });

  it('keeps its own moment', () => {
    const now = new Date(noon);
    const { decidedAt } = decided([], undefined, {}, { now });
    now.setTime(0);
    expect(decidedAt).toEqual(noon);
  });
});

describe('lanes', () => {
  const a = points('a');
  const b = points('b', { priority: 1 });
  const c = points('c', { priority: 1 });

  it('in which all fire go by priority, then by id', () => {
    expect(fired([a, c, b])).toEqual(['b', 'c', 'a']);
  });

  it('in which the first fires tell the others who it was', () => {
    expect(outcomes([a, c, b], [{ id: 'main', pick: 'first' }])).toEqual({ a: 'outbidBy b', b: 'fired', c: 'outbidBy b' });
  });

  it('let the next one fire when the first does not hold', () => {
    expect(outcomes([a, { ...b, when: never }, c], [{ id: 'main', pick: 'first' }])).toEqual({ a: 'outbidBy c', b: 'conditionFalse', c: 'fired' });
  });

  it('in which the best fires go by worth, then by priority, then by id', () => {
    const best = [{ id: 'main', pick: 'best', metric: 'value' }] as const;
    const worth = (rule: Rule, value: number, priority = 0): Rule => ({ ...rule, priority, worth: { value, other: 99 } });
    expect(outcomes([worth(a, 10), worth(b, 30), worth(c, 20)], best)).toEqual({ a: 'outbidBy b', b: 'fired', c: 'outbidBy b' });
    expect(fired([worth(c, 20), worth(b, 20), worth(a, 10)], best)).toEqual(['b']);
    expect(fired([worth(b, 20), worth(c, 20, 1)], best)).toEqual(['c']);
    const share = { shareOf: 'customer.spend', times: 1, per: 10, rounding: 'floor' } as const;
    expect(fired([{ ...a, worth: { value: share } }, worth(b, 20)], best, { 'customer.spend': 210 })).toEqual(['a']);
    expect(outcomes([{ ...a, worth: { value: share } }, worth(b, 20)], best)).toEqual({ a: 'inputMissing fact customer.spend', b: 'fired' });
  });

  it('decide in their order, whatever the priority', () => {
    const lanes = [{ id: 'early', pick: 'all' }, { id: 'main', pick: 'all' }] as const;
    expect(fired([b, { ...a, lane: 'early' }], lanes)).toEqual(['a', 'b']);
    expect(fired([b, { ...a, lane: 'early' }], [lanes[1], lanes[0]])).toEqual(['b', 'a']);
  });

  it('end with an exclusive rule that fires', () => {
    const lanes = [{ id: 'early', pick: 'all' }, { id: 'main', pick: 'all' }, { id: 'late', pick: 'first' }] as const;
    const alone = points('x', { exclusive: true, priority: 5 });
    const rules = [points('e', { lane: 'early' }), alone, a, points('l', { lane: 'late' }), points('n', { lane: 'late', priority: -1 })];
    expect(outcomes(rules, lanes)).toEqual({ a: 'excludedBy x', e: 'fired', l: 'excludedBy x', n: 'excludedBy x', x: 'fired' });
    expect(outcomes(rules.map((rule) => (rule.id === 'x' ? { ...rule, when: never } : rule)), lanes))
      .toEqual({ a: 'fired', e: 'fired', l: 'fired', n: 'outbidBy l', x: 'conditionFalse' });
  });

  it('do not let an exclusive rule fire beside another', () => {
    expect(outcomes([b, points('x', { exclusive: true }), a])).toEqual({ a: 'fired', b: 'fired', x: 'excludedBy b' });
    expect(outcomes([points('x', { exclusive: true }), points('y', { exclusive: true })])).toEqual({ x: 'fired', y: 'excludedBy x' });
  });

  it('still say of later rules that they do not hold', () => {
    expect(outcomes([points('x', { exclusive: true, priority: 1 }), { ...a, when: never }])).toEqual({ a: 'conditionFalse', x: 'fired' });
  });
});

describe('a rule', () => {
  it.each([
    ['2026-11-27T11:59:59.999Z', 'notYetStarted'],
    ['2026-11-27T12:00:00.000Z', 'fired'],
    ['2026-11-27T12:59:59.999Z', 'fired'],
    ['2026-11-27T13:00:00.000Z', 'ended'],
  ])('that holds from noon to one is at %s: %s', (now, status) => {
    const rule = points('a', { startsAt: '2026-11-27T12:00:00.000Z', endsAt: '2026-11-27T13:00:00.000Z' });
    expect(outcomes([rule], undefined, {}, { now: new Date(now) })).toEqual({ a: status });
  });

  it.each([
    [{ customer: 0, total: 0 }, 'fired'],
    [{ customer: 1, total: 9 }, 'fired'],
    [{ customer: 2, total: 5 }, 'capReached perCustomer 2'],
    [{ customer: 1, total: 10 }, 'capReached total 10'],
    [{ customer: 3, total: 11 }, 'capReached perCustomer 2'],
  ])('capped at 2 and 10 after %j: %s', (count, status) => {
    expect(outcomes([points('a', { caps: { perCustomer: 2, total: 10 } })], undefined, {}, { counts: { a: count } })).toEqual({ a: status });
  });

  it('with one cap does not mind the other, and with none no counts', () => {
    const counts = { a: { customer: 99, total: 99 } };
    expect(outcomes([points('a', { caps: { total: 100 } })], undefined, {}, { counts })).toEqual({ a: 'fired' });
    expect(outcomes([points('a', { caps: { perCustomer: 100 } })], undefined, {}, { counts })).toEqual({ a: 'fired' });
    expect(outcomes([points('a', { caps: {} })], undefined, {}, { counts })).toEqual({ a: 'fired' });
    expect(outcomes([points('a')])).toEqual({ a: 'fired' });
  });

  it('that was never counted has not fired, but counts there must be', () => {
    const capped = points('constructor', { caps: { total: 1 } });
    expect(outcomes([capped], undefined, {}, { counts: {} })).toEqual({ constructor: 'fired' });
    expect(outcomes([points('a', { caps: { perCustomer: 1 } })], undefined, {}, { counts: {} })).toEqual({ a: 'fired' });
    expect(() => decided([capped])).toThrow(new RangeError('counts: rule constructor has caps and needs them'));
    for (const count of [{ customer: -1, total: 0 }, { customer: 0, total: 0.5 }, { customer: Number.NaN, total: 0 }]) {
      expect(() => decided([points('a', { caps: { total: 1 } })], undefined, {}, { counts: { a: count } }))
        .toThrow(new RangeError('counts: those of rule a are not whole numbers of at least 0'));
    }
  });

  it('whose cap is reached lets the next one of its lane fire', () => {
    const first = points('a', { caps: { total: 1 }, priority: 1 });
    expect(outcomes([first, points('b')], [{ id: 'main', pick: 'first' }], {}, { counts: { a: { customer: 0, total: 1 } } }))
      .toEqual({ a: 'capReached total 1', b: 'fired' });
  });

  it('whose effect or key lacks something does not fire, and says what', () => {
    const share = { shareOf: 'customer.spend', times: 1, per: 10, rounding: 'floor' } as const;
    const of = (effect: Rule['effects'][number]) => outcomes([{ ...points('a'), effects: [effect] }], undefined, {}, { ids: { responseId: 'a1', customerId: null } });
    expect(of({ do: 'grantPoints', amount: share })).toEqual({ a: 'inputMissing fact customer.spend' });
    expect(of({ do: 'issueVoucher', kind: 'amount', currency: 'EUR', value: share })).toEqual({ a: 'inputMissing fact customer.spend' });
    expect(of({ do: 'askReason', dedupeKey: 'ask:{customerId}' })).toEqual({ a: 'inputMissing id customerId' });
    expect(of({ do: 'askReason' })).toEqual({ a: 'fired' });
    expect(fired([{ ...points('a'), effects: [{ do: 'askReason' }, { do: 'grantPoints', amount: share }] }])).toEqual([]);
  });
});

describe('a holdout', () => {
  const rule = (percent: number, salt = 's') => points('a', { holdout: { percent, salt } });
  const status = (holdout: Rule, digits: string) => outcomes([holdout], undefined, {}, { hash: () => digits })['a'];

  it.each([
    [25, '3fffffff', 'holdout'],
    [25, '40000000', 'fired'],
    [1, '00000000', 'holdout'],
    [99, 'ffffffff', 'fired'],
    [50, '7fffffffffff', 'holdout'],
  ])('of %d % with the hash %s: %s', (percent, digits, result) => {
    expect(status(rule(percent), digits)).toBe(result);
  });

  it('is drawn by the salt and the customer, or another id', () => {
    const texts: string[] = [];
    const hash = (text: string) => { texts.push(text); return 'ffffffff'; };
    decided([rule(5, 'friends-2026'), points('b', { holdout: { percent: 5, salt: 's', by: 'responseId' } })], undefined, {}, { hash });
    expect(texts).toEqual(['friends-2026:c1', 's:a1']);
  });

  it('holds out those only for whom the rule would have fired', () => {
    expect(outcomes([{ ...rule(99), when: never }], undefined, {}, { hash: () => '00000000' })).toEqual({ a: 'conditionFalse' });
    expect(outcomes([{ ...rule(99), caps: { total: 1 } }], undefined, {}, { hash: () => '00000000', counts: {} })).toEqual({ a: 'holdout' });
  });

  it('needs a hash and an id', () => {
    expect(() => decided([rule(5)])).toThrow(new RangeError('hash: rule a has a holdout and needs one'));
    expect(() => status(rule(5), 'FFFFFFFF')).toThrow(new RangeError('hash: the value does not begin with 8 hexadecimal digits'));
    expect(() => status(rule(5), 'fffffff')).toThrow(RangeError);
    for (const nobody of [{}, { customerId: null }, { customerId: '' }]) {
      expect(outcomes([rule(5)], undefined, {}, { ids: nobody })).toEqual({ a: 'inputMissing id customerId' });
    }
    const ids = { responseId: 'a1', customerId: 7 as unknown as string };
    expect(() => decided([rule(5)], undefined, {}, { ids, hash: () => '00000000' })).toThrow(new RangeError('ids: customerId is not a text'));
  });

  it('is about as large as it says', { timeout: 60_000 }, () => {
    const held = Array.from({ length: 4_000 }, (_, index) => outcomes([rule(30)], undefined, {}, { ids: { ...ids, customerId: `c${index}` }, hash: sha256 })['a'])
      .filter((one) => one === 'holdout').length;
    expect(held / 4_000).toBeGreaterThan(0.26);
    expect(held / 4_000).toBeLessThan(0.34);
  });
});

describe('the order of rules in a file', { timeout: 60_000 }, () => {
  const counts = { r0: { customer: 1, total: 2 }, r1: { customer: 0, total: 1 } };
  const full = { ...context, counts, hash: sha256 };

  it('does not matter', () => {
    const shuffled = anyRuleSet.chain((set) =>
      fc.shuffledSubarray([...set.rules], { minLength: set.rules.length }).map((rules) => [set, { ...set, rules }] as const));
    fc.assert(fc.property(shuffled, anyFacts, ([set, other], facts) => {
      const one = decide(prepareRules(set, vocabulary), 'case/updated', facts, full);
      expect(canonicalJson(decide(prepareRules(other, vocabulary), 'case/updated', facts, full))).toBe(canonicalJson(one));
    }), { numRuns: 150 });
  });

  it('would matter if ties were left to it', () => {
    const tied = [points('a'), points('b')];
    expect(fired(tied)).toEqual(fired([...tied].reverse()));
    expect(tied.map(({ id }) => id)).not.toEqual([...tied].reverse().map(({ id }) => id));
  });

  it('and the same facts give the same decision, which the explanation agrees with', () => {
    fc.assert(fc.property(anyRuleSet, anyFacts, fc.constantFrom('response/submitted', 'case/updated'), (set, facts, event) => {
      const prepared = prepareRules(set, vocabulary);
      const decision = decide(prepared, event, facts, full);
      const { conditions, ...explained } = explainDecision(prepared, event, facts, full);
      expect(explained).toEqual(decision);
      for (const { rule, status } of decision.outcomes) {
        const truth = conditions.find((one) => one.rule === rule)?.when.result;
        if (status === 'otherEvent') expect(truth).toBeUndefined();
        else if (status === 'conditionFalse') expect(truth).toBe(false);
        else if (status === 'conditionUnknown') expect(truth).toBeNull();
        // No rule fires on an unknown fact.
        else if (status !== 'notYetStarted' && status !== 'ended') expect(truth).toBe(true);
      }
      expect(new Set(decision.effects.map(({ rule }) => rule)).size)
        .toBeLessThanOrEqual(decision.outcomes.filter(({ status }) => status === 'fired').length);
    }), { numRuns: 150 });
  });
});

describe('an explained decision', () => {
  it('has the conditions of the rules of its event, by id', () => {
    const prepared = prepareRules({ v: 1, rules: [points('b', { priority: 3 }), points('a'), { ...points('c'), on: 'case/updated' }] }, vocabulary);
    const { conditions } = explainDecision(prepared, 'response/submitted', {}, context);
    expect(conditions.map(({ rule, when }) => [rule, when.id, when.result])).toEqual([['a', '/', true], ['b', '/', true]]);
  });
});
