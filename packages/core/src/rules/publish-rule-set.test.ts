import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRuleSet, sha256, vocabulary } from '../../test/rule-sets.ts';
import { decide } from './decide.js';
import { prepareRules } from './prepare-rules.js';
import { isUntouched, publishRuleSet } from './publish-rule-set.js';
import type { RuleSet } from './rule.js';
import { ruleSet } from './rule-set.js';

const rules = ruleSet(vocabulary, ({ on, lte, gte, openCase, inviteToReferral }) => [
  on('response/submitted').rule('b').when(lte('response.score', 6)).then(openCase({ team: 'care' })),
  on('response/submitted').rule('a').when(gte('response.score', 9)).then(inviteToReferral({ programme: 'friends' })),
]);

describe('a published rule set', () => {
  it('has a number, the version of the facts and a hash that stays what it is', () => {
    const { number, schemaVersion, hash, rules: published } = publishRuleSet(rules, vocabulary, 3, sha256);
    expect([number, schemaVersion]).toEqual([3, 1]);
    expect(published.rules.map(({ id }) => id)).toEqual(['a', 'b']);
    // Golden: a change here means that no stored version would be recognised any more.
    expect(hash).toBe('eef07ec92a7b4b8b50a2ec6b8f99a7c9d66a8c38d61a4d0b4180127c9d48b7dc');
  });

  it('cannot be changed', () => {
    const published = publishRuleSet(rules, vocabulary, 1, sha256);
    expect(() => { (published.rules.rules[0]!.effects[0] as { do: string }).do = 'alert'; }).toThrow(TypeError);
    expect(() => { (published.rules.rules as unknown[]).push(1); }).toThrow(TypeError);
    expect(() => { (published as { number: number }).number = 2; }).toThrow(TypeError);
    expect(Object.isFrozen(rules)).toBe(false);
  });

  it('has one hash for one content, whatever the order of rules and fields', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyRuleSet, (set) => {
      const other: RuleSet = { rules: set.rules.map((rule) => Object.fromEntries(Object.entries(rule).reverse()) as never).reverse(), lanes: set.lanes, v: 1 };
      const one = publishRuleSet(set, vocabulary, 1, sha256);
      expect(publishRuleSet(other, vocabulary, 2, sha256).hash).toBe(one.hash);
      expect(isUntouched(JSON.parse(JSON.stringify(one)), sha256)).toBe(true);
    }), { numRuns: 50 });
  });

  it('has another hash for other content', () => {
    const published = publishRuleSet(rules, vocabulary, 1, sha256);
    const changed = JSON.parse(JSON.stringify(published).replace('"value":6', '"value":7'));
    expect(isUntouched(published, sha256)).toBe(true);
    expect(isUntouched(changed, sha256)).toBe(false);
    const next = { ...vocabulary, facts: { ...vocabulary.facts, version: 2 } };
    expect(publishRuleSet(rules, next, 1, sha256).hash).not.toBe(published.hash);
  });

  it('decides by no facts but those that it was published for', () => {
    const published = publishRuleSet(rules, vocabulary, 1, sha256);
    const later = { ...vocabulary, facts: { ...vocabulary.facts, version: 2 } };
    expect(() => prepareRules(published, later)).toThrow(new RangeError('rule set: it was published for version 1 of the facts, not 2'));
    // A draft is for the facts as they are.
    expect(prepareRules(rules, later).version).toBeNull();
  });

  it('leaves its number and hash on decisions', () => {
    const published = publishRuleSet(rules, vocabulary, 7, sha256);
    const context = { now: new Date(0), ids: { responseId: 'a1' } };
    const { version, effects } = decide(prepareRules(published, vocabulary), 'response/submitted', { 'response.score': 2 }, context);
    expect(version).toEqual({ number: 7, hash: published.hash });
    expect(effects).toEqual([{ do: 'openCase', team: 'care', rule: 'b', dedupeKey: 'b:openCase:a1' }]);
  });

  it.each([0, 1.5, Number.NaN])('is not number %d', (number) => {
    expect(() => publishRuleSet(rules, vocabulary, number, sha256)).toThrow(new RangeError(`rule set: version ${number} is not a whole number of at least 1`));
  });

  it('is not made of rules that do not fit', () => {
    expect(() => publishRuleSet({ v: 1, rules: [{} as never] }, vocabulary, 1, sha256)).toThrow(new RangeError('rule set: rule/malformed at "/rules/0/id" (plain-value)'));
  });
});
