import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builders, facts, kinds, anyCondition } from '../../test/conditions.ts';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { anyRuleSet, sha256, vocabulary } from '../../test/rule-sets.ts';
import { prepareRules } from '../rules/prepare-rules.js';
import { publishRuleSet } from '../rules/publish-rule-set.js';
import type { RuleSet } from '../rules/rule.js';
import { parseCondition } from './parse-condition.js';
import { parseFacts } from './parse-facts.js';
import { parsePublishedRuleSet } from './parse-published-rule-set.js';
import { parseRuleSet } from './parse-rule-set.js';

const golden = JSON.parse(readFileSync(new URL('../../test/golden/rule-set-v1.json', import.meta.url), 'utf8'));

describe('a rule set from JSON', () => {
  it('is what was written', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyRuleSet, (set) => {
      const json = JSON.parse(JSON.stringify(set));
      expect(valueOf(parseRuleSet(json, vocabulary))).toStrictEqual(json);
    }), { numRuns: 100 });
  });

  // The file is never changed: what was stored with version 1 has to be read for ever.
  it('of version 1 is still read, to the same content', () => {
    const rules = valueOf(parseRuleSet(golden, vocabulary));
    expect(rules).toEqual(golden);
    expect(publishRuleSet(rules, vocabulary, 1, sha256).hash).toBe('840e16964e9d001aea6632f5aef93463749cfb350014b15c25e52acf627396e4');
  });

  it.each([
    ['not JSON', () => 1, '', 'plain-value'],
    ['NaN', { v: 1, rules: [{ priority: Number.NaN }] }, '/rules/0/priority', 'plain-value'],
    ['a getter', { v: 1, get rules(): never { throw new Error('it was run'); } }, '/rules', 'plain-value'],
    ['another version', { v: 2, rules: [] }, '/v', 'version'],
    ['no record', [], '/v', 'version'],
    ['a number as text', { v: 1, rules: [{ ...golden.rules[0], when: { op: 'lt', path: 'response.score', value: '7' } }] }, '/rules/0/when/value', 'whole-number'],
  ])('is refused with %s', (_, json, path, expected) => {
    expect(refusalOf(parseRuleSet(json, vocabulary))).toEqual({ kind: 'rule/malformed', path, expected });
  });

  it('does not come back to what it was made from', () => {
    const json = JSON.parse(JSON.stringify(golden));
    const rules = valueOf(parseRuleSet(json, vocabulary));
    json.rules[0].effects[0].do = 'alert';
    expect(rules.rules[0]?.effects[0]?.do).toBe('openCase');
  });

  it('is refused or ready to decide, whatever was changed in it', { timeout: 60_000 }, () => {
    const hostile = fc.constantFrom<unknown>(null, undefined, -1, 1.5, Number.NaN, 1e308, '9', '', [], {}, true, 'constructor', { op: 'all', of: [] }, [[]], new Date(0), () => 1);
    fc.assert(fc.property(anyRuleSet, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), hostile, (set, way, value) => {
      const json = JSON.parse(JSON.stringify(set));
      changed(json, way, value);
      const parsed = parseRuleSet(json, vocabulary);
      if (parsed.ok) prepareRules(parsed.value, vocabulary);
      else expect(parsed.refusal.path).toMatch(/^(\/[^/]*)*$/);
    }), { numRuns: 300 });
  });

  it('is never slow', { timeout: 60_000 }, () => {
    const large = { op: 'in', path: 'customer.orders', values: Array.from({ length: 1_000 }, (_, index) => index) };
    const wide = { v: 1, rules: Array.from({ length: 190 }, (_, index) => ({ id: `r${index}`, on: 'response/submitted', when: large, effects: [{ do: 'askReason' }] })) };
    let circle: unknown = large;
    for (let depth = 0; depth < 40; depth += 1) circle = { op: 'all', of: [circle, circle, circle] };
    const started = performance.now();
    expect(parseRuleSet(wide, vocabulary).ok).toBe(true);
    expect(parseRuleSet({ v: 1, rules: [{ ...golden.rules[0], when: circle }] }, vocabulary).ok).toBe(false);
    // Milliseconds in fact; to follow the circle would take years, on the busiest machine as well.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

/** Puts a value somewhere into a JSON value. */
function changed(json: any, way: readonly number[], value: unknown): void {
  let place = json;
  for (const [step, choice] of way.entries()) {
    const names = Object.keys(place);
    const name = names[choice % Math.max(1, names.length)];
    if (name === undefined) return;
    const next = place[name];
    if (step === way.length - 1 || typeof next !== 'object' || next === null) {
      place[name] = value;
      return;
    }
    place = next;
  }
}

describe('a condition from JSON', () => {
  it('is what was written', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyCondition, (condition) => {
      const parsed = parseCondition(JSON.parse(JSON.stringify(condition)), facts, kinds);
      if (parsed.ok) expect(parsed.value).toEqual(condition);
      else expect(parsed.refusal.kind).toBe('rule/too-large');
    }));
  });

  it('is refused with its place', () => {
    expect(refusalOf(parseCondition({ op: 'not', of: { op: 'call', code: 'spendsPerOrder', args: null } }, facts))).toEqual({ kind: 'rule/name-unknown', path: '/of/code', what: 'condition-kind' });
    expect(refusalOf(parseCondition({ op: 'not', of: new Map() }, facts))).toEqual({ kind: 'rule/malformed', path: '/of', expected: 'plain-value' });
    expect(valueOf(parseCondition({ op: 'not', of: builders.all() }, facts))).toEqual({ op: 'not', of: { op: 'all', of: [] } });
  });
});

describe('facts from JSON', () => {
  it('have their instants', () => {
    const known = { 'response.score': 3, 'customer.lastAskAt': new Date('2026-11-27T12:00:00Z'), 'customer.orders': null };
    expect(valueOf(parseFacts(JSON.parse(JSON.stringify(known)), facts))).toEqual({ 'response.score': 3, 'customer.lastAskAt': known['customer.lastAskAt'] });
  });

  it.each([
    ['customer.lastAskAt', '2026-11-27', { kind: 'rule/malformed', path: 'customer.lastAskAt', expected: 'instant' }],
    ['customer.lastAskAt', 0, { kind: 'rule/malformed', path: 'customer.lastAskAt', expected: 'instant' }],
    ['customer.name', '2026-11-27T12:00:00.000Z', null],
    ['response.score', '3', { kind: 'rule/malformed', path: 'response.score', expected: 'whole-number' }],
    ['customer.age', 3, { kind: 'rule/name-unknown', path: 'customer.age', what: 'fact' }],
    ['customer.name', 'a'.repeat(1_001), { kind: 'rule/too-large', path: 'customer.name', what: 'text', limit: 1_000 }],
    ['response.score', -0, { kind: 'rule/malformed', path: 'response.score', expected: 'plain-value' }],
    ['response.reasons', ['\0'], { kind: 'rule/malformed', path: 'response.reasons', expected: 'text' }],
    ['a/~b', Number.NaN, { kind: 'rule/malformed', path: 'a/~b', expected: 'plain-value' }],
  ])('with %s as %j are refused or not', (path, value, refusal) => {
    const parsed = parseFacts({ [path]: value }, facts);
    expect(parsed.ok ? null : parsed.refusal).toEqual(refusal);
  });

  it.each([null, [], 'score'])('are a record, not %j', (json) => {
    expect(refusalOf(parseFacts(json, facts))).toEqual({ kind: 'rule/malformed', path: '', expected: 'record' });
  });
});

describe('a published version from storage', () => {
  const published = publishRuleSet(valueOf(parseRuleSet(golden, vocabulary)), vocabulary, 4, sha256);
  const stored = (changes: object = {}) => ({ ...JSON.parse(JSON.stringify(published)), ...changes });
  const read = (json: unknown) => parsePublishedRuleSet(json, vocabulary, sha256);

  it('is the one that was published', () => {
    expect(valueOf(read(stored()))).toEqual(published);
    const ready = prepareRules(valueOf(read(stored())), vocabulary);
    expect(ready.version).toEqual({ number: 4, hash: published.hash });
    // The number is not part of what is hashed.
    expect(valueOf(read(stored({ number: 1 }))).number).toBe(1);
  });

  it.each([
    ['no record', [], { kind: 'rule/malformed', path: '', expected: 'record' }],
    ['a getter', { get number(): never { throw new Error('it was run'); } }, { kind: 'rule/malformed', path: '/number', expected: 'plain-value' }],
    ['a field more', stored({ by: 'ann' }), { kind: 'rule/name-unknown', path: '/by', what: 'field' }],
    ['a field less', { number: 4 }, { kind: 'rule/malformed', path: '/schemaVersion', expected: 'plain-value' }],
    ['no number', stored({ number: 0 }), { kind: 'rule/malformed', path: '/number', expected: 'whole-number' }],
    ['facts of another version', stored({ schemaVersion: 2 }), { kind: 'rule/malformed', path: '/schemaVersion', expected: 'version' }],
    ['a hash that is none', stored({ hash: null }), { kind: 'rule/malformed', path: '/hash', expected: 'hash' }],
    ['content that was changed', stored({ rules: { ...stored().rules, lanes: undefined } }), { kind: 'rule/malformed', path: '/rules/lanes', expected: 'plain-value' }],
    ['content that was changed well', stored({ rules: { v: 1, rules: [] } }), { kind: 'rule/malformed', path: '/hash', expected: 'hash' }],
  ])('is refused with %s', (_, json, refusal) => {
    expect(refusalOf(read(json))).toEqual(refusal);
  });

  it('is refused when its rules do not fit any more, at their place', () => {
    const narrow = { ...vocabulary, effectKinds: [] };
    expect(refusalOf(parsePublishedRuleSet(stored(), narrow, sha256))).toEqual({ kind: 'rule/name-unknown', path: '/rules/rules/3/effects/5/code', what: 'effect-kind' });
  });

  it('has the form of a rule set', () => {
    const rules: RuleSet = valueOf(read(stored())).rules;
    expect(rules.rules.map(({ id }) => id)).toEqual(['apology', 'call-back', 'cashback', 'everybody', 'invite']);
  });
});
