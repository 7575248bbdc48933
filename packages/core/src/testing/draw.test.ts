import { describe, expect, it } from 'vitest';
import { facts, noon } from '../../test/conditions.ts';
import { vocabulary } from '../../test/rule-sets.ts';
import { canonicalJson } from '../rules/canonical-json.js';
import { checkFacts } from '../rules/check-facts.js';
import { conditionFault } from '../rules/condition-fault.js';
import { decide } from '../rules/decide.js';
import { defineFacts } from '../rules/define-facts.js';
import { knownEffects } from '../rules/effect.js';
import { instant, int, listOf, textUpTo } from '../rules/fact-type.js';
import { prepareRules } from '../rules/prepare-rules.js';
import { ruleSetFault } from '../rules/rule-set-fault.js';
import { seededRandom } from '../stats/seeded-random.js';
import { sha256 } from '../../test/rule-sets.ts';
import { drawAny, drawOne, drawSome, drawWhole } from './draw.js';
import { drawCondition } from './draw-condition.js';
import { drawFacts } from './draw-facts.js';
import { drawJson } from './draw-json.js';
import { drawRuleSet } from './draw-rule-set.js';

const many = <Drawn>(draw: (random: () => number) => Drawn, times = 400): readonly Drawn[] => {
  const random = seededRandom(1);
  return Array.from({ length: times }, () => draw(random));
};
const args = { conditions: { spendsPerOrder: [{ least: 3 }] }, effects: { plantTrees: [{ trees: 2 }] } };
const opsIn = (condition: object): readonly string[] => JSON.stringify(condition).match(/(?<="op":")\w+/g) ?? [];

describe('drawing', () => {
  it('reaches both ends and nothing beyond', () => {
    expect([drawWhole(() => 0, 3, 5), drawWhole(() => 1 - 2 ** -53, 3, 5)]).toEqual([3, 5]);
    expect(new Set(many((random) => drawWhole(random, 3, 5)))).toEqual(new Set([3, 4, 5]));
    expect(new Set(many((random) => drawOne(random, ['a', 'b'])))).toEqual(new Set(['a', 'b']));
    expect(drawAny(() => 0, [])).toBe(null);
    expect(new Set(many((random) => drawSome(random, ['a', 'b', 'c'], 2).join('')))).toEqual(new Set(['', 'a', 'b', 'c', 'ab', 'ac', 'bc']));
  });

  it.each([1, -0.1, Number.NaN])('refuses a source that gives %s', (number) => {
    expect(() => drawWhole(() => number, 0, 1)).toThrow(new RangeError('random: the number is not from 0 to below 1'));
  });
});

describe('drawn facts', () => {
  const drawn = many((random) => drawFacts(facts, random, noon));

  it('are of the schema', () => {
    for (const one of drawn) expect(checkFacts(facts, one)).toMatchObject({ ok: true });
  });

  it('are now and then unknown, in both ways, and reach their bounds', () => {
    const scores = drawn.map((one) => one['response.score']);
    expect(new Set(scores)).toEqual(new Set([undefined, null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(drawn.map((one) => one['customer.orders'])).toContain(Number.MAX_SAFE_INTEGER);
  });

  it('keep to short texts, short lists and instants around now', () => {
    const schema = defineFacts({ 'a.text': textUpTo(1), 'a.list': listOf(textUpTo(1), 1), 'a.at': instant(), 'a.low': int(-5, -5) });
    for (const one of many((random) => drawFacts(schema, random, noon))) {
      expect(checkFacts(schema, one)).toMatchObject({ ok: true });
      expect(Math.abs((one['a.at'] ?? noon).getTime() - noon.getTime())).toBeLessThanOrEqual(730 * 86_400_000);
    }
  });

  it('follow from the seed', () => {
    const of = (seed: number) => canonicalJson(many(() => drawFacts(facts, seededRandom(seed), noon), 3));
    expect(of(5)).toBe(of(5));
    expect(of(5)).not.toBe(of(6));
  });
});

describe('drawn conditions', () => {
  it('fit the schema and use every operator', () => {
    const drawn = many((random) => drawCondition(facts, random, noon, undefined, vocabulary.conditionKinds, args.conditions));
    for (const one of drawn) expect(conditionFault(one, facts, vocabulary.conditionKinds, '')).toBe(null);
    expect(new Set(drawn.flatMap(opsIn))).toEqual(new Set([
      'all', 'any', 'not', 'atLeast', 'eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'between', 'in', 'contains', 'exists', 'within', 'call',
    ]));
  });

  it('ask for no other facts than they may', () => {
    const drawn = many((random) => drawCondition(facts, random, noon, ['customer.orders', 'not.there'], vocabulary.conditionKinds, args.conditions));
    expect(new Set(drawn.flatMap((one) => JSON.stringify(one).match(/(?<="path":")[^"]+/g)))).toEqual(new Set(['customer.orders']));
    expect(drawn.flatMap(opsIn)).not.toContain('call');
  });

  it('need facts', () => {
    expect(() => drawCondition(facts, seededRandom(1), noon, [])).toThrow(new RangeError('condition: there are no facts to ask for'));
  });
});

describe('drawn rule sets', () => {
  const drawn = many((random) => drawRuleSet(vocabulary, random, noon, args));

  it('fit the vocabulary', () => {
    for (const one of drawn) expect(ruleSetFault(one, vocabulary)).toBe(null);
  });

  it('use every effect, event and option', () => {
    const rules = drawn.flatMap((set) => set.rules);
    expect(new Set(rules.flatMap(({ effects }) => effects.map((effect) => effect.do)))).toEqual(new Set([...Object.keys(knownEffects), 'custom']));
    expect(new Set(rules.map(({ on }) => on))).toEqual(new Set(Object.keys(vocabulary.events)));
    expect(new Set(rules.flatMap((rule) => Object.keys(rule)))).toEqual(new Set([
      'id', 'on', 'when', 'effects', 'worth', 'lane', 'priority', 'exclusive', 'caps', 'holdout', 'startsAt', 'endsAt',
    ]));
  });

  it('can be decided by', () => {
    const random = seededRandom(2);
    const statuses = drawn.flatMap((set) => decide(prepareRules(set, vocabulary), 'response/submitted', drawFacts(facts, random, noon), {
      now: noon, ids: { responseId: 'r', customerId: 'c' }, counts: {}, hash: sha256,
    }).outcomes.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set([
      'fired', 'conditionFalse', 'conditionUnknown', 'notYetStarted', 'ended', 'holdout', 'outbidBy', 'excludedBy', 'otherEvent',
    ]));
  });

  it('have no kinds without arguments', () => {
    const plain = many((random) => JSON.stringify(drawRuleSet(vocabulary, random, noon)));
    expect(plain.filter((set) => set.includes('"custom"') || set.includes('"call"'))).toEqual([]);
  });

  it('need an event', () => {
    expect(() => drawRuleSet({ ...vocabulary, events: {} }, seededRandom(1), noon)).toThrow(new RangeError('rule set: there are no events'));
  });
});

describe('drawn JSON', () => {
  it('is odd, and also nearly right', () => {
    const texts = many((random) => JSON.stringify(drawJson(random, [{ least: 3, of: ['a', 'b'] }])), 2_000);
    for (const expected of ['null', '{"__proto__":{"admin":true}}', '{"of":["a","b"]}', '{"of":["a","b"],"least":"9"}', '{"least":3,"of":["b",null]}']) {
      expect(texts).toContain(expected);
    }
    expect(texts.some((text) => text.includes('unheardOf'))).toBe(true);
    expect(many((random) => JSON.stringify(drawJson(random, [])))).toContain('[[[]]]');
    expect(many((random) => JSON.stringify(drawJson(random, [[]])))).toContain('[null]');
  });
});
