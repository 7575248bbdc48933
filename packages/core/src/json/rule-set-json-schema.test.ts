import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRuleSet, vocabulary } from '../../test/rule-sets.ts';
import { allowedBy } from '../../test/json-schema.js';
import type { Json } from '../rules/condition.js';
import { defineFacts } from '../rules/define-facts.js';
import { defineVocabulary } from '../rules/define-vocabulary.js';
import { bool } from '../rules/fact-type.js';
import { ruleSetFault } from '../rules/rule-set-fault.js';
import { ruleSetJsonSchema } from './rule-set-json-schema.js';

type Schema = { readonly [name: string]: any };

const schema: Schema = ruleSetJsonSchema(vocabulary);
const golden = JSON.parse(readFileSync(new URL('../../test/golden/rule-set-v1.json', import.meta.url), 'utf8'));

const withRule = (changes: object) => ({ v: 1, rules: [{ id: 'a', on: 'response/submitted', when: { op: 'all', of: [] }, effects: [{ do: 'openCase' }], ...changes }] });

describe('the JSON Schema of rule sets', () => {
  it('allows what is taken', { timeout: 60_000 }, () => {
    expect(allowedBy(schema, golden)).toBe(true);
    fc.assert(fc.property(anyRuleSet, (set) => {
      expect(allowedBy(schema, JSON.parse(JSON.stringify(set)))).toBe(true);
    }), { numRuns: 60 });
  });

  it.each<[string, Json | object]>([
    ['another version', { v: 2, rules: [] }],
    ['no rules', { v: 1 }],
    ['an unknown field', { v: 1, rules: [], name: 'x' }],
    ['an unknown event', withRule({ on: 'response/lost' })],
    ['an unknown fact', withRule({ when: { op: 'exists', path: 'x' } })],
    ['an unknown operator', withRule({ when: { op: 'matches', path: 'response.score', value: 1 } })],
    ['a score of 11', withRule({ when: { op: 'eq', path: 'response.score', value: 11 } })],
    ['a score as text', withRule({ when: { op: 'not', of: { op: 'lt', path: 'response.score', value: '7' } } })],
    ['a range of truth', withRule({ when: { op: 'between', path: 'case.causeConfirmed', from: false, to: true } })],
    ['an entry that no list has', withRule({ when: { op: 'contains', path: 'response.reasons', value: 'late' } })],
    ['a word that the fact does not have', withRule({ when: { op: 'in', path: 'customer.country', values: ['XX'] } })],
    ['a window of weeks', withRule({ when: { op: 'within', path: 'customer.lastAskAt', from: -1, to: 0, unit: 'weeks' } })],
    ['any of nothing', withRule({ when: { op: 'any', of: [] } })],
    ['an id of spaces', withRule({ id: 'a b' })],
    ['a day for an instant', withRule({ startsAt: '2026-01-01' })],
    ['no effect', withRule({ effects: [] })],
    ['an unknown effect', withRule({ effects: [{ do: 'launch' }] })],
    ['an effect without what it needs', withRule({ effects: [{ do: 'alert' }] })],
    ['a share that is rounded up', withRule({ effects: [{ do: 'grantPoints', amount: { shareOf: 'customer.spend', times: 1, per: 2, rounding: 'ceil' } }] })],
    ['a share of a word', withRule({ effects: [{ do: 'grantPoints', amount: { shareOf: 'customer.country', times: 1, per: 2, rounding: 'floor' } }] })],
    ['arguments that a kind does not take', withRule({ effects: [{ do: 'custom', code: 'plantTrees', args: {} }] })],
    ['arguments that a kind of condition does not take', withRule({ when: { op: 'call', code: 'spendsPerOrder', args: {} } })],
    ['everybody held out', withRule({ holdout: { percent: 100, salt: 'a' } })],
    ['a best of nothing', { v: 1, lanes: [{ id: 'main', pick: 'best' }], rules: [] }],
    ['a metric of all', { v: 1, lanes: [{ id: 'main', pick: 'all', metric: 'x' }], rules: [] }],
  ])('refuses %s, as the parser does', (_, json) => {
    expect(allowedBy(schema, json)).toBe(false);
    expect(ruleSetFault(json, vocabulary)).not.toBeNull();
  });

  it('allows what it cannot see, and the parser does', () => {
    const json = withRule({ when: { op: 'between', path: 'response.score', from: 7, to: 6 } });
    expect(allowedBy(schema, json)).toBe(true);
    expect(ruleSetFault(json, vocabulary)).not.toBeNull();
  });

  it('is itself JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('has no list of nothing, which validators refuse', () => {
    for (const types of [{}, { vip: bool() }]) {
      const small = ruleSetJsonSchema(defineVocabulary({ facts: defineFacts(types), events: {} }));
      expect(JSON.stringify(small)).not.toContain('"enum":[]');
      expect(small['$defs']).toMatchObject({ rule: { properties: { on: false } }, share: { properties: { shareOf: false } } });
    }
  });

  it('has no window where no fact is an instant', () => {
    const small = ruleSetJsonSchema(defineVocabulary({ facts: defineFacts({ vip: bool() }), events: { 'a/b': { ids: ['id'] } } }));
    expect(JSON.stringify(small)).not.toContain('within');
    expect(JSON.stringify(small)).not.toContain('"call"');
  });
});
