import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../rules/decide.js';
import { defineFacts } from '../rules/define-facts.js';
import { defineVocabulary } from '../rules/define-vocabulary.js';
import { bool, enumOf, int } from '../rules/fact-type.js';
import { prepareRules } from '../rules/prepare-rules.js';
import { ruleSet } from '../rules/rule-set.js';
import type { Lane, RuleOptions } from '../rules/rule.js';
import { lintReviewRules, type ReviewRuleFinding } from './lint-review-rules.js';

const vocabulary = defineVocabulary({
  facts: defineFacts({ 'response.score': int(0, 10), 'customer.orders': int(0), 'case.open': bool(), 'segment.name': enumOf('loyal') }),
  events: { 'response/submitted': { ids: ['responseId', 'customerId'] }, 'case/closed': { ids: ['caseId', 'customerId'] } },
});
const inUse = ['google-maps'] as const;
const brief = (findings: readonly ReviewRuleFinding[]) =>
  findings.map((finding) => [finding.rule, finding.displacedBy.join(), finding.kind, 'severity' in finding ? finding.severity : finding.name]);

describe('a rule that reads no opinion, but fires for some alone because of one that does, keeps the ask from them', () => {
  const lanes = (...picks: readonly Lane['pick'][]): readonly Lane[] => picks.map((pick, at) => ({ id: `lane-${at}`, pick }));
  type Placed = readonly [lane: number, priority: number, exclusive?: boolean];
  const sets: readonly (readonly [string, readonly Lane[], care: Placed, rest: Placed, ask: Placed, displacedBy: string | null])[] = [
    ['an exclusive rule of an earlier lane, which the first of that lane keeps off', lanes('first', 'all'), [0, 2], [0, 1, true], [1, 0], 'rest'],
    ['an exclusive rule of its lane, which does not fire after another', lanes('all'), [0, 2], [0, 1, true], [0, 0], 'rest'],
    ['not when the opinion comes after it', lanes('all', 'all'), [0, 1], [0, 2, true], [1, 0], null],
    ['not when it keeps nothing from the ask', lanes('first', 'all'), [0, 2], [0, 1], [1, 0], null],
  ];

  it.each(sets)('%s', (_, lanesOf, care, rest, ask, displacedBy) => {
    const options = ([lane, priority, exclusive = false]: Placed): RuleOptions => ({ lane: `lane-${lane}`, priority, exclusive });
    const rules = ruleSet(vocabulary, ({ on, all, eq, gte, lte, openCase, alert, askReview }) => [
      on('response/submitted').rule('care', options(care)).when(lte('response.score', 6)).then(openCase({})),
      on('response/submitted').rule('rest', options(rest)).when(all()).then(alert({ to: 'owner' })),
      on('response/submitted').rule('ask', options(ask)).when(gte('customer.orders', 1)).then(askReview({})),
      // Neither has a part in it.
      on('response/submitted').rule('z-last', options([ask[0], -1])).when(eq('case.open', true)).then(alert({ to: 'owner' })),
      on('case/closed').rule('a-other', options([0, 9, true])).when(eq('segment.name', 'loyal')).then(alert({ to: 'owner' })),
    ], lanesOf);
    const { findings } = lintReviewRules(rules, vocabulary, { inUse });
    expect(brief(findings)).toEqual(displacedBy === null ? [] : [['ask', displacedBy, 'review/gated', 'blocks']]);
    if (displacedBy !== null) expect(findings).toMatchObject([{ factPaths: ['response.score'] }]);

    const prepared = prepareRules(rules, vocabulary);
    const asks = (score: number) => decide(
      prepared, 'response/submitted', { 'response.score': score, 'customer.orders': 2 },
      { now: new Date('2026-11-27T12:00:00Z'), ids: { responseId: 'r', customerId: 'c' } },
    ).effects.some((effect) => effect.do === 'askReview');
    if (displacedBy === null) expect(asks(3)).toBe(asks(10));
    else expect([asks(3), asks(10)]).toEqual([true, false]);
  });

  it('and is found in no time in the largest rule set', () => {
    const rules = ruleSet(vocabulary, ({ on, all, gte, alert, askReview }) => [
      ...Array.from({ length: 165 }, (_, index) => on('response/submitted').rule(`a-${index}`).when(gte('response.score', 9)).then(alert({ to: 'owner' }))),
      ...Array.from({ length: 165 }, (_, index) => on('response/submitted').rule(`b-${index}`, { exclusive: true }).when(all()).then(alert({ to: 'owner' }))),
      ...Array.from({ length: 165 }, (_, index) => on('response/submitted').rule(`c-${index}`).when(all()).then(askReview({ destination: '2gis' }))),
    ]);
    const began = performance.now();
    const { findings } = lintReviewRules(rules, vocabulary, { inUse });
    expect([findings.length, findings[0]?.displacedBy.length]).toEqual([165, 165]);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

describe('no ask depends on what customers think', () => {
  const anyRule = fc.record({
    reads: fc.constantFrom('unhappy', 'happy', 'regular', 'anybody'), lane: fc.nat({ max: 2 }), priority: fc.nat({ max: 2 }),
    exclusive: fc.boolean(), worth: fc.integer({ min: 1, max: 3 }),
  });
  const anyLanes = fc.tuple(...[0, 1, 2].map((at) => fc.constantFrom<Lane>(
    { id: `lane-${at}`, pick: 'all' }, { id: `lane-${at}`, pick: 'first' }, { id: `lane-${at}`, pick: 'best', metric: 'worth' },
  )));

  it('without a finding, in any rule set', () => {
    fc.assert(fc.property(anyLanes, fc.array(anyRule, { minLength: 1, maxLength: 5 }), anyRule, (lanesOf, others, asking) => {
      const optionsOf = ({ lane, priority, exclusive, worth }: typeof asking): RuleOptions => ({
        lane: `lane-${lane}`, priority, exclusive, ...(lanesOf[lane]?.pick === 'best' ? { worth: { worth } } : {}),
      });
      const rules = ruleSet(vocabulary, ({ on, all, gte, lte, alert, askReview }) => {
        const conditions = { unhappy: lte('response.score', 6), happy: gte('response.score', 9), regular: gte('customer.orders', 1), anybody: all() };
        return [
          ...others.map((other, at) => on('response/submitted').rule(`r${at}`, optionsOf(other)).when(conditions[other.reads]).then(alert({ to: 'owner' }))),
          on('response/submitted').rule('r2-ask', optionsOf(asking)).when(conditions[asking.reads]).then(askReview({})),
        ];
      }, lanesOf);
      const prepared = prepareRules(rules, vocabulary);
      const asks = (score: number, orders: number) => decide(
        prepared, 'response/submitted', { 'response.score': score, 'customer.orders': orders },
        { now: new Date('2026-11-27T12:00:00Z'), ids: { responseId: 'r', customerId: 'c' } },
      ).effects.some((effect) => effect.do === 'askReview');
      const depends = [0, 1].some((orders) => new Set([3, 8, 10].map((score) => asks(score, orders))).size > 1);
      if (depends) expect(lintReviewRules(rules, vocabulary, { inUse }).publishable).toBe(false);
    }), { numRuns: 500 });
  });
});
