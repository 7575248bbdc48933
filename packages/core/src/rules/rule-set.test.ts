import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builders } from '../../test/conditions.ts';
import { anyRuleSet, vocabulary } from '../../test/rule-sets.ts';
import type { Condition } from './condition.js';
import { prepareRules } from './prepare-rules.js';
import type { Rule, RuleSet } from './rule.js';
import { ruleSet, type RuleWriters } from './rule-set.js';

type Writers = RuleWriters<any, any, any, any>;

describe('a rule set in TypeScript', () => {
  it('is plain data', () => {
    const set = ruleSet(vocabulary, ({ on, lte, openCase, hours }) => [
      on('response/submitted').rule('call-back', { priority: 2, lane: undefined }).when(lte('response.score', 6)).then(openCase({ team: 'care', dueWithin: hours(48) })),
    ]);
    expect(set).toStrictEqual({
      v: 1,
      rules: [{
        id: 'call-back', on: 'response/submitted', priority: 2, when: { op: 'lte', path: 'response.score', value: 6 },
        effects: [{ do: 'openCase', team: 'care', dueWithin: { amount: 48, unit: 'hours' } }],
      }],
    });
    expect(ruleSet(vocabulary, () => [], [{ id: 'main', pick: 'first' }])).toStrictEqual({ v: 1, lanes: [{ id: 'main', pick: 'first' }], rules: [] });
  });

  it('leaves out what is undefined', () => {
    const { rules } = ruleSet(vocabulary, ({ on, all, openCase, share, grantPoints }) => [
      on('response/submitted').rule('a').when(all()).then(
        openCase({ team: undefined }),
        grantPoints({ amount: share('customer.spend', { times: 1, per: 2, rounding: 'floor', atMost: undefined }) }),
      ),
    ]);
    expect(rules[0]?.effects).toStrictEqual([
      { do: 'openCase' },
      { do: 'grantPoints', amount: { shareOf: 'customer.spend', times: 1, per: 2, rounding: 'floor' } },
    ]);
  });

  it('is refused by its own developer when it cannot be', () => {
    expect(() => ruleSet(vocabulary, ({ on, all, askReason }) => [
      on('response/submitted').rule('a').when(all()).then(askReason({})),
      on('response/submitted').rule('a').when(all()).then(askReason({ dedupeKey: 'b:{responseId}' })),
    ])).toThrow(new RangeError('rule set: rule/id-repeated at "/rules/1/id"'));
    expect(() => prepareRules({ v: 1, rules: [{ id: 'a', on: 'x/y', when: builders.all(), effects: [] }] }, vocabulary))
      .toThrow(new RangeError('rule set: rule/name-unknown at "/rules/0/on" (event)'));
  });

  it('is the identity from JSON through the builders to JSON', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyRuleSet, (set) => {
      const json: RuleSet = JSON.parse(JSON.stringify(set));
      const rebuilt = ruleSet(vocabulary, (writers) => json.rules.map((rule) => rewritten(rule, writers)), json.lanes);
      expect(rebuilt).toStrictEqual(json);
      expect(JSON.parse(JSON.stringify(rebuilt))).toStrictEqual(json);
    }), { numRuns: 150 });
  });
});

/** The rule, written again by hand. */
function rewritten({ id, on, when, effects, ...options }: Rule, writers: Writers): Rule {
  const written = effects.map((effect) => {
    if (effect.do === 'custom') {
      const { code, args, dedupeKey } = effect;
      return writers.custom(code, args, { dedupeKey });
    }
    const { do: name, ...fields } = effect;
    const amount = (value: unknown) => {
      if (typeof value !== 'object' || value === null || !('shareOf' in value)) return value;
      const { shareOf, ...share } = value;
      return writers.share(shareOf as never, share as never);
    };
    return writers[name](Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, amount(value)])) as never);
  });
  return writers.on(on as never).rule(id, options).when(again(when, writers)).then(...(written as [(typeof written)[number]]));
}

function again(condition: Condition, b: Writers): Condition {
  const { id, ...rest } = condition;
  const built = (): Condition => {
    const c = rest as any;
    switch (condition.op) {
      case 'all': return b.all(...c.of.map((part: Condition) => again(part, b)));
      case 'any': return b.any(...c.of.map((part: Condition) => again(part, b)) as [Condition]);
      case 'atLeast': return b.atLeast(c.count, ...c.of.map((part: Condition) => again(part, b)) as [Condition]);
      case 'not': return b.not(again(c.of, b));
      case 'in': return b.isIn(c.path as never, c.values as never);
      case 'between': return b.between(c.path as never, instant(c.from) as never, instant(c.to) as never);
      case 'within': return b.within(c.path as never, c);
      case 'exists': return b.exists(c.path);
      case 'contains': return b.contains(c.path as never, c.value as never);
      case 'call': return b.call(c.code, c.args as never);
      default: return b[condition.op](c.path as never, instant(c.value) as never);
    }
  };
  return id === undefined ? built() : b.named(id, built());
}

const instant = (value: unknown) => (typeof value === 'string' && /^\d{4}-.*Z$/.test(value) ? new Date(value) : value);
