import { describe, expect, it } from 'vitest';
import { conditionKind } from '../rules/condition-kind.js';
import { decide } from '../rules/decide.js';
import { defineFacts } from '../rules/define-facts.js';
import { defineVocabulary } from '../rules/define-vocabulary.js';
import { effectKind } from '../rules/effect-kind.js';
import { bool, enumOf, int } from '../rules/fact-type.js';
import { prepareRules } from '../rules/prepare-rules.js';
import { ruleSet, type RuleWriters } from '../rules/rule-set.js';
import type { Lane, Rule, RuleOptions } from '../rules/rule.js';
import type { ReviewAcknowledgement } from './lint-review-ask.js';
import { lintReviewRules, type ReviewRuleFinding } from './lint-review-rules.js';
import { reviewDestinations } from './review-destination.js';

const facts = defineFacts({
  'response.score': int(0, 10), 'customer.orders': int(0), 'case.open': bool(), 'review.stars': int(1, 5), 'segment.name': enumOf('loyal'),
});
const vocabulary = defineVocabulary({
  facts,
  events: {
    'response/submitted': { ids: ['responseId', 'customerId'] },
    'interaction/recorded': { ids: ['interactionId', 'customerId'] },
    'case/closed': { ids: ['caseId', 'customerId'] },
    'review/published': { ids: ['reviewId', 'customerId'] },
  },
  conditionKinds: [conditionKind(facts, {
    code: 'mood', reads: ['response.score', 'customer.orders'], argsFault: () => null, holds: (_args: null) => null,
  })],
  effectKinds: [
    effectKind<'lottery', null>({ code: 'lottery', gives: 'customer', argsFault: () => null, undo: 'irreversible' }),
    effectKind<'plantTree', null>({ code: 'plantTree', gives: null, argsFault: () => null, undo: 'irreversible' }),
  ],
});
type Writers = RuleWriters<typeof facts.types, typeof vocabulary.events, typeof vocabulary.conditionKinds, typeof vocabulary.effectKinds>;

const inUse = ['google-maps', '2gis'] as const;
const lint = (write: (writers: Writers) => readonly Rule[], lanes?: readonly Lane[]) =>
  lintReviewRules(ruleSet(vocabulary, write, lanes), vocabulary, { inUse });
const brief = (findings: readonly ReviewRuleFinding[]) =>
  findings.map((finding) => [finding.rule, finding.displacedBy.join(), finding.kind, 'severity' in finding ? finding.severity : finding.name]);

describe('a rule set', () => {
  it('without an ask has no findings, whatever it reads and gives', () => {
    expect(lint(({ on, lte, openCase, grantPoints }) => [
      on('response/submitted').rule('care').when(lte('response.score', 6)).then(openCase({}), grantPoints({ amount: 5 })),
    ])).toEqual({ publishable: true, findings: [] });
  });

  it('that asks everybody is published', () => {
    expect(lint(({ on, all, gte, askReview, sendMessage }) => [
      on('response/submitted').rule('ask').when(all()).then(askReview({}), sendMessage({ template: 'review' })),
      on('interaction/recorded').rule('ask-regulars').when(gte('customer.orders', 3)).then(askReview({ destination: 'google-maps' })),
    ])).toEqual({ publishable: true, findings: [] });
  });

  it('that asks promoters alone is not, by the policy of each destination in use', () => {
    const { publishable, findings } = lint(({ on, gte, askReview }) => [
      on('response/submitted').rule('ask').when(gte('response.score', 9)).then(askReview({})),
    ]);
    expect(publishable).toBe(false);
    expect(findings).toEqual([
      {
        kind: 'review/gated', destination: 'google-maps', severity: 'blocks', policy: reviewDestinations['google-maps'].policy,
        acknowledgement: null, factPaths: ['response.score'], rule: 'ask', displacedBy: [],
      },
      {
        kind: 'review/gated', destination: '2gis', severity: 'warns', policy: reviewDestinations['2gis'].policy,
        acknowledgement: null, factPaths: ['response.score'], rule: 'ask', displacedBy: [],
      },
    ]);
  });

  it('that names a destination is judged by that one', () => {
    const { findings } = lint(({ on, gte, askReview }) => [
      on('response/submitted').rule('ask').when(gte('response.score', 9)).then(askReview({ destination: '2gis' })),
    ]);
    expect(brief(findings)).toEqual([['ask', '', 'review/gated', 'warns']]);
  });

  it('that names one nobody knows is not published', () => {
    const { publishable, findings } = lint(({ on, all, askReview }) => [
      on('response/submitted').rule('ask').when(all())
        .then(askReview({ destination: 'googlemaps' }), askReview({ destination: 'googlemaps', dedupeKey: 'again:{responseId}' })),
    ]);
    expect(publishable).toBe(false);
    expect(findings).toEqual([{ kind: 'review/destination-unknown', name: 'googlemaps', rule: 'ask', displacedBy: [] }]);
  });

  it('that leaves the destination open where none is in use asks nobody', () => {
    const rules = ruleSet(vocabulary, ({ on, gte, askReview }) => [
      on('response/submitted').rule('ask').when(gte('response.score', 9)).then(askReview({})),
    ]);
    expect(lintReviewRules(rules, vocabulary, { inUse: [] })).toEqual({ publishable: true, findings: [] });
  });
});

describe('the score is found', () => {
  const google = ['google-maps'] as const;
  const conditions: readonly (readonly [string, (writers: Writers) => Rule['when'], readonly string[]])[] = [
    ['deep in a condition', ({ not, any, all, eq, gte, lt }) =>
      not(any(gte('customer.orders', 3), all(eq('case.open', true), lt('response.score', 7)))), ['case.open', 'response.score']],
    ['under "at least"', ({ atLeast, gte, exists }) =>
      atLeast(1, gte('customer.orders', 3), exists('response.score')), ['response.score']],
    ['in a kind of condition of your own', ({ call }) => call('mood', null), ['response.score']],
  ];

  it.each(conditions)('%s', (_, when, factPaths) => {
    const rules = ruleSet(vocabulary, (writers) => [
      writers.on('response/submitted').rule('ask').when(when(writers)).then(writers.askReview({})),
    ]);
    const { findings } = lintReviewRules(rules, vocabulary, { inUse: google });
    expect(findings).toMatchObject([{ kind: 'review/gated', severity: 'blocks', factPaths }]);
  });

  it('in an event that comes to the unhappy alone', () => {
    const rules = ruleSet(vocabulary, ({ on, all, askReview }) => [on('case/closed').rule('ask').when(all()).then(askReview({}))]);
    expect(lintReviewRules(rules, vocabulary, { inUse: google }).findings)
      .toMatchObject([{ kind: 'review/gated', severity: 'blocks', factPaths: ['case/closed'] }]);
  });

  it('but a segment only warns', () => {
    const rules = ruleSet(vocabulary, ({ on, eq, askReview }) => [
      on('response/submitted').rule('ask').when(eq('segment.name', 'loyal')).then(askReview({})),
    ]);
    expect(lintReviewRules(rules, vocabulary, { inUse: google }).findings).toMatchObject([{ severity: 'warns', factPaths: ['segment.name'] }]);
  });
});

describe('a reward', () => {
  it('beside the ask is found, also one of your own kind', () => {
    const { findings } = lint(({ on, all, askReview, grantPoints, giveGift, custom, alert, accrueStaffBonus }) => [
      on('response/submitted').rule('ask').when(all()).then(
        askReview({ destination: 'google-maps' }), grantPoints({ amount: 100 }), giveGift({ gift: 'mug' }),
        custom('lottery', null), custom('plantTree', null), alert({ to: 'owner' }),
        accrueStaffBonus({ amount: 100, currency: 'EUR' }),
      ),
    ]);
    expect(findings).toEqual([{
      kind: 'review/paid', destination: 'google-maps', severity: 'blocks', policy: reviewDestinations['google-maps'].policy,
      acknowledgement: null, rewards: ['grantPoints', 'giveGift', 'lottery'], rule: 'ask', displacedBy: [],
    }]);
  });

  it.each([
    ['by its event', ({ on, all, grantPoints }: Writers) => on('review/published').rule('thanks').when(all()).then(grantPoints({ amount: 5 }))],
    ['by a fact', ({ on, gte, grantPoints }: Writers) =>
      on('interaction/recorded').rule('thanks').when(gte('review.stars', 4)).then(grantPoints({ amount: 5 }))],
  ] as const)('after the review is found %s', (_, write) => {
    expect(brief(lint((writers) => [write(writers)]).findings)).toEqual([
      ['thanks', '', 'review/paid', 'blocks'], ['thanks', '', 'review/paid', 'warns'],
    ]);
  });

  it('is no finding where nothing is given for a review', () => {
    expect(lint(({ on, all, alert }) => [
      on('review/published').rule('read-it').when(all()).then(alert({ to: 'owner' })),
    ])).toEqual({ publishable: true, findings: [] });
  });
});

describe('a rule that goes first for the unhappy keeps the ask from them', () => {
  const google = ['google-maps'] as const;
  const first: readonly Lane[] = [{ id: 'main', pick: 'first' }];
  const best: readonly Lane[] = [{ id: 'main', pick: 'best', metric: 'worth' }];
  const two: readonly Lane[] = [{ id: 'care', pick: 'all' }, { id: 'main', pick: 'all' }];
  type Care = RuleOptions & { readonly id?: string };
  const sets: readonly (readonly [string, readonly Lane[] | undefined, care: Care, ask: RuleOptions, isFound: boolean])[] = [
    ['in a lane that picks the first', first, {}, {}, true],
    ['in a lane that picks the first, but after the ask', first, { priority: -1 }, {}, false],
    ['in a lane that picks the first, before the ask by its priority', first, { id: 'z-care', priority: 1 }, {}, true],
    ['in a lane that picks the first, after the ask by its id', first, { id: 'z-care' }, {}, false],
    ['in a lane that picks the best', best, { id: 'z-care', worth: { worth: 1 } }, { worth: { worth: 2 } }, true],
    ['where it is exclusive', undefined, { exclusive: true }, {}, true],
    ['where it is exclusive, but after the ask', undefined, { id: 'z-care', exclusive: true }, {}, false],
    ['where the ask is exclusive', undefined, {}, { exclusive: true }, true],
    ['in a lane where all fire', undefined, {}, {}, false],
    ['in an earlier lane, exclusive', two, { id: 'z-care', lane: 'care', exclusive: true }, {}, true],
    ['in an earlier lane', two, { lane: 'care' }, {}, false],
    ['in a later lane, exclusive', two, { exclusive: true }, { lane: 'care' }, false],
  ];

  it.each(sets)('%s', (_, lanes, { id = 'a-care', ...care }, ask, isFound) => {
    const rules = ruleSet(vocabulary, ({ on, all, lte, openCase, askReview }) => [
      on('response/submitted').rule(id, care).when(lte('response.score', 6)).then(openCase({})),
      on('response/submitted').rule('ask', ask).when(all()).then(askReview({})),
    ], lanes);
    const { publishable, findings } = lintReviewRules(rules, vocabulary, { inUse: google });
    expect(brief(findings)).toEqual(isFound ? [['ask', id, 'review/gated', 'blocks']] : []);
    expect(publishable).toBe(!isFound);

    // The lint agrees with what the engine does.
    const prepared = prepareRules(rules, vocabulary);
    const asks = (score: number) => decide(
      prepared, 'response/submitted', { 'response.score': score },
      { now: new Date('2026-11-27T12:00:00Z'), ids: { responseId: 'r', customerId: 'c' } },
    ).effects.some((effect) => effect.do === 'askReview');
    expect(asks(10)).toBe(true);
    if (!isFound) expect(asks(3)).toBe(true);
    else if (lanes !== best) expect(asks(3)).toBe(false);
  });

  it('but not by another event, nor by what has nothing to do with their opinion', () => {
    const rules = ruleSet(vocabulary, ({ on, all, gte, lte, openCase, alert, askReview }) => [
      on('interaction/recorded').rule('a-care').when(lte('response.score', 6)).then(openCase({})),
      on('response/submitted').rule('b-alert').when(gte('customer.orders', 100)).then(alert({ to: 'owner' })),
      on('response/submitted').rule('c-ask').when(all()).then(askReview({})),
    ], first);
    expect(lintReviewRules(rules, vocabulary, { inUse: google }).findings).toEqual([]);
  });

  it('and all such rules are named in one finding, with all that they read', () => {
    const rules = ruleSet(vocabulary, ({ on, all, eq, gte, lte, openCase, alert, askReview }) => [
      on('response/submitted').rule('a-loyal').when(eq('segment.name', 'loyal')).then(alert({ to: 'owner' })),
      on('response/submitted').rule('b-care').when(all(lte('response.score', 6), eq('case.open', false))).then(openCase({})),
      on('response/submitted').rule('c-worse').when(lte('response.score', 2)).then(alert({ to: 'owner' })),
      on('response/submitted').rule('d-ask').when(gte('response.score', 0)).then(askReview({})),
    ], first);
    expect(lintReviewRules(rules, vocabulary, { inUse: google }).findings).toMatchObject([
      { displacedBy: [], factPaths: ['response.score'], severity: 'blocks' },
      {
        displacedBy: ['a-loyal', 'b-care', 'c-worse'], factPaths: ['segment.name', 'response.score', 'case.open'], severity: 'blocks',
      },
    ]);
    const loyal = { ...rules, rules: rules.rules.filter(({ id }) => id === 'a-loyal' || id === 'd-ask') };
    expect(brief(lintReviewRules(loyal, vocabulary, { inUse: google }).findings)).toEqual([
      ['d-ask', '', 'review/gated', 'blocks'], ['d-ask', 'a-loyal', 'review/gated', 'warns'],
    ]);
  });

  it('also by what it bids', () => {
    const rules = ruleSet(vocabulary, ({ on, all, share, alert, askReview }) => [
      on('response/submitted').rule('alert', { worth: { worth: share('response.score', { times: 1, per: 1, rounding: 'floor' }) } })
        .when(all()).then(alert({ to: 'owner' })),
      on('response/submitted').rule('ask', { worth: { worth: 5 } }).when(all()).then(askReview({})),
    ], best);
    expect(brief(lintReviewRules(rules, vocabulary, { inUse: google }).findings)).toEqual([['ask', 'alert', 'review/gated', 'blocks']]);
  });
});

describe('an acknowledgement', () => {
  const given = { finding: 'review/gated', destination: '2gis', by: 'Mina', at: new Date('2026-12-01T10:00:00Z'), rule: 'ask' } as const;
  const rules = ruleSet(vocabulary, ({ on, gte, askReview }) => ['ask', 'ask-again'].map((id) =>
    on('response/submitted').rule(id).when(gte('response.score', 9)).then(askReview({ destination: '2gis' }))));
  const publishable = (acknowledgements: readonly (ReviewAcknowledgement & { readonly rule: string })[]) =>
    lintReviewRules(rules, vocabulary, { inUse, acknowledgements }).publishable;

  it('is for one rule', () => {
    expect(publishable([])).toBe(false);
    expect(publishable([given])).toBe(false);
    expect(publishable([given, { ...given, rule: 'ask-again' }])).toBe(true);
  });

  it('is not needed where a policy of your own allows it', () => {
    const policy = { ...reviewDestinations['2gis'].policy, gating: 'allowed' } as const;
    const destinations = { ...reviewDestinations, '2gis': { ...reviewDestinations['2gis'], policy } };
    expect(lintReviewRules(rules, vocabulary, { inUse, destinations })).toEqual({ publishable: true, findings: [] });
  });
});

it('the largest rule set is read in no time, though each of its rules can keep each other one from asking', () => {
  const best: readonly Lane[] = [{ id: 'main', pick: 'best', metric: 'worth' }];
  const rules = ruleSet(vocabulary, ({ on, gte, askReview }) => Array.from({ length: 500 }, (_, index) =>
    on('response/submitted').rule(`ask-${index}`, { worth: { worth: 1 } }).when(gte('response.score', 9)).then(askReview({ destination: '2gis' }))), best);
  const began = performance.now();
  const { findings } = lintReviewRules(rules, vocabulary, { inUse });
  expect(findings.length).toBe(2 * 500);
  expect(findings[1]?.displacedBy.length).toBe(499);
  expect(performance.now() - began).toBeLessThan(2_000);
});
