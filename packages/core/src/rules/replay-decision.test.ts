import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { anyFacts, noon } from '../../test/conditions.ts';
import { anyRuleSet, sha256, vocabulary } from '../../test/rule-sets.ts';
import { canonicalJson } from './canonical-json.js';
import { decide } from './decide.js';
import type { DecisionContext } from './decision.js';
import { prepareRules } from './prepare-rules.js';
import { publishRuleSet } from './publish-rule-set.js';
import { replayDecision } from './replay-decision.js';
import { ruleSet } from './rule-set.js';

const rules = ruleSet(vocabulary, ({ on, lte, openCase, alert }) => [
  on('response/submitted').rule('b').when(lte('response.score', 6)).then(openCase({ team: 'care' }), alert({ to: 'ann' })),
]);
const event = 'response/submitted';
const facts = { 'response.score': 2 };
const context: DecisionContext = { now: noon, ids: { responseId: 'a1', customerId: 'c1', caseId: 'k1' }, counts: {}, hash: sha256 };
const prepared = prepareRules(publishRuleSet(rules, vocabulary, 1, sha256), vocabulary);
const decision = decide(prepared, event, facts, context);
const stored = JSON.parse(JSON.stringify(decision));
const differing = (changes: object) => refusalOf(replayDecision(prepared, { decision: { ...stored, ...changes }, event, facts, context }));

describe('a replayed decision', () => {
  it('is the same to the byte, also when it was stored', () => {
    expect(valueOf(replayDecision(prepared, { decision, event, facts, context }))).toBe(canonicalJson(decision));
    expect(valueOf(replayDecision(prepared, { decision: stored, event, facts, context }))).toBe(canonicalJson(decision));
  });

  it.each([
    ['an effect', { effects: [{ ...stored.effects[0], team: 'sales' }, stored.effects[1]] }, '/effects/0/team'],
    ['an effect that was dropped', { effects: [stored.effects[0]] }, '/effects/1'],
    ['an effect that is none', { effects: [stored.effects[0], 7] }, '/effects/1'],
    ['a list that is a record', { effects: {} }, '/effects'],
    ['a moment', { decidedAt: '2026-11-27T12:00:00.001Z' }, '/decidedAt'],
    ['a field with a slash', { 'a/b': 1 }, '/a~1b'],
    ['the version before all else', { decidedAt: '', version: { number: 1, hash: 'x' } }, '/version/hash'],
    ['no version', { version: null }, '/version'],
  ])('that was altered is refused with its place: %s', (_, changes, path) => {
    expect(differing(changes)).toEqual({ kind: 'rule/replay-differs', path });
  });

  it('that was altered twice is refused with the first place, also after the tenth', () => {
    const many = rules.rules.flatMap((rule) => Array.from({ length: 12 }, (_, at) => ({ ...rule, id: `r${10 + at}` })));
    const ready = prepareRules({ v: 1, rules: many }, vocabulary);
    const made = JSON.parse(JSON.stringify(decide(ready, event, facts, context)));
    made.outcomes[10].status = 'holdout';
    made.outcomes[2].status = 'holdout';
    expect(refusalOf(replayDecision(ready, { decision: made, event, facts, context })).path).toBe('/outcomes/2/status');
  });

  it('of other facts, another time or another version is refused', () => {
    const refused = (changes: object) => refusalOf(replayDecision(prepared, { decision, event, facts, context, ...changes })).path;
    expect(refused({ facts: {} })).toBe('/effects/0');
    expect(refused({ context: { ...context, now: new Date(0) } })).toBe('/decidedAt');
    expect(refused({ event: 'case/updated' })).toBe('/effects/0');
    const other = prepareRules(publishRuleSet({ v: 1, rules: [] }, vocabulary, 1, sha256), vocabulary);
    expect(refusalOf(replayDecision(other, { decision, event, facts, context })).path).toBe('/version/hash');
    expect(refusalOf(replayDecision(prepared, { decision: null, event, facts, context })).path).toBe('');
  });

  it('holds for any rules and facts', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyRuleSet, anyFacts, (set, known) => {
      const ready = prepareRules(publishRuleSet(set, vocabulary, 1, sha256), vocabulary);
      const made = decide(ready, event, known, context);
      expect(replayDecision(ready, { decision: JSON.parse(JSON.stringify(made)), event, facts: known, context }).ok).toBe(true);
    }), { numRuns: 100 });
  });
});
