import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts, builders, noon } from '../../test/conditions.ts';
import { anyRuleSet, sha256, vocabulary } from '../../test/rule-sets.ts';
import type { Condition } from '../rules/condition.js';
import { decide } from '../rules/decide.js';
import { defineFacts } from '../rules/define-facts.js';
import { defineVocabulary } from '../rules/define-vocabulary.js';
import type { Effect } from '../rules/effect.js';
import { effectKind } from '../rules/effect-kind.js';
import { bool, enumOf, int, listOf, textUpTo } from '../rules/fact-type.js';
import { prepareRules } from '../rules/prepare-rules.js';
import type { Lane, Rule } from '../rules/rule.js';
import { lintRuleSet } from './lint-rule-set.js';
import { publishSoundRuleSet } from './publish-sound-rule-set.js';

const { all, any, atLeast, not, between, call, contains, eq, exists, gt, gte, isIn, lt, lte, ne, sinceAtLeast, within, withinLast, days } = builders;

const alert: Effect = { do: 'alert', to: 'care' };
const rule = (id: string, when: Condition, others: Partial<Rule> = {}): Rule =>
  ({ id, on: 'case/updated', when, effects: [alert], ...others });
const lint = (rules: readonly Rule[], lanes?: readonly Lane[]) => lintRuleSet({ v: 1, ...(lanes && { lanes }), rules }, vocabulary);
const codes = (rules: readonly Rule[], lanes?: readonly Lane[]) =>
  lint(rules, lanes).map((finding) => `${finding.code} ${finding.rule}`);

describe('a rule that can never fire', () => {
  it.each<[string, Condition]>([
    ['two intervals apart', all(lt('response.score', 3), gt('response.score', 5))],
    ['neighbouring intervals', all(lt('response.score', 7), gt('response.score', 6))],
    ['beyond the range of its fact', gt('response.score', 10)],
    ['below money', lt('customer.spend', 0)],
    ['a word that is another', all(eq('customer.country', 'PT'), ne('customer.country', 'PT'))],
    ['no word left', not(isIn('customer.country', ['PT', 'IR', 'TH']))],
    ['a text that is two', all(eq('customer.name', 'Ana'), eq('customer.name', 'Reza'))],
    ['true and false', all(eq('case.causeConfirmed', true), not(eq('case.causeConfirmed', true)))],
    ['known and unknown', all(gte('response.score', 0), not(exists('response.score')))],
    ['an entry there and not there', all(contains('response.reasons', 'rude staff'), not(contains('response.reasons', 'rude staff')))],
    ['lately and long ago', all(withinLast('customer.lastAskAt', days(90)), sinceAtLeast('customer.lastAskAt', days(90)))],
    ['before and after a date', all(lt('customer.lastAskAt', noon), gt('customer.lastAskAt', noon))],
    ['one of two impossible things', any(gt('response.score', 10), lt('response.score', 0))],
    ['two of three that exclude each other', atLeast(2, eq('response.score', 1), eq('response.score', 2), eq('response.score', 3))],
    ['not of what is always so', not(all())],
    ['not of one of all', not(any(lte('response.score', 5), gte('response.score', 5)))],
  ])('is found: %s', (_, when) => {
    expect(lint([rule('a', when)])).toEqual([{ code: 'unreachable', severity: 'blocks', rule: 'a', path: '/rules/0/when' }]);
  });

  it.each<[string, Condition]>([
    ['intervals that touch', all(lte('response.score', 6), gte('response.score', 6))],
    ['either of two', any(gt('response.score', 10), lte('response.score', 6))],
    ['another word', ne('customer.country', 'PT')],
    ['another text', all(ne('customer.name', 'Ana'), ne('customer.name', 'Reza'))],
    ['unknown', not(exists('customer.name'))],
    ['the last instant of a window', all(within('customer.lastAskAt', { from: null, to: -2, unit: 'hours' }), within('customer.lastAskAt', { from: -3, to: null, unit: 'hours' }))],
    ['a date and a window, of which nobody knows now', all(lt('customer.lastAskAt', noon), withinLast('customer.lastAskAt', days(1)))],
    ['two entries of one list', all(contains('response.reasons', 'rude staff'), not(contains('response.reasons', 'slow delivery')))],
    ['a kind of one\'s own', not(call('spendsPerOrder', { least: 5 }))],
    ['two of three', atLeast(2, gte('response.score', 1), lt('response.score', 1), eq('case.causeConfirmed', true))],
  ])('is not seen in one that can: %s', (_, when) => {
    expect(codes([rule('a', when)])).toEqual([]);
  });

  it('never fires, whatever the facts', () => {
    fc.assert(fc.property(anyRuleSet, anyFacts, (set, facts) => {
      const dead = lintRuleSet(set, vocabulary).filter(({ code }) => code === 'unreachable' || code === 'shadowed').map((found) => found.rule);
      const prepared = prepareRules(set, vocabulary);
      for (const event of ['response/submitted', 'case/updated']) {
        const ids = { responseId: 'r', customerId: 'c', caseId: 'k' };
        const { outcomes } = decide(prepared, event, facts, { now: noon, ids, counts: {}, hash: sha256 });
        expect(outcomes.filter(({ rule: id, status }) => status === 'fired' && dead.includes(id))).toEqual([]);
      }
    }), { numRuns: 300 });
  });
});

describe('a rule behind another one', () => {
  const first: readonly Lane[] = [{ id: 'main', pick: 'first' }];
  const wide = rule('wide', lte('response.score', 6), { priority: 1 });
  const narrow = rule('narrow', all(lte('response.score', 3), eq('customer.country', 'PT')));

  it('is found when its lane picks the first', () => {
    expect(lint([narrow, wide], first)).toEqual([
      { code: 'shadowed', severity: 'blocks', rule: 'narrow', path: '/rules/0/when', by: 'wide' },
    ]);
  });

  it('is found when the one before it asks for several things that it asks for, too', () => {
    const both = rule('both', all(lte('response.score', 6), all(exists('customer.name'))), { priority: 1 });
    expect(codes([both, rule('x', all(eq('customer.name', 'Ana'), eq('response.score', 0)))], first)).toEqual(['shadowed x']);
    expect(codes([both, rule('x', eq('response.score', 0))], first)).toEqual([]);
  });

  it.each<[string, Rule, Rule, readonly Lane[] | undefined]>([
    ['the lane lets all fire', wide, narrow, undefined],
    ['the lane picks the best', { ...wide, worth: { value: 1 } }, { ...narrow, worth: { value: 1 } }, [{ id: 'main', pick: 'best', metric: 'value' }]],
    ['it comes first itself', { ...wide, priority: -1 }, narrow, first],
    ['it reaches further', wide, rule('narrow', lte('response.score', 7)), first],
    ['it fires where the other knows nothing', wide, rule('narrow', not(exists('customer.name'))), first],
    ['the other is capped', { ...wide, caps: { total: 5 } }, narrow, first],
    ['the other holds some out', { ...wide, holdout: { percent: 1, salt: 's' } }, narrow, first],
    ['the other starts later', { ...wide, startsAt: '2027-01-01T00:00:00.000Z' }, narrow, first],
    ['the other ends', { ...wide, endsAt: '2027-01-01T00:00:00.000Z' }, narrow, first],
    ['the other needs an amount', { ...wide, caps: undefined, effects: [{ do: 'holdPoints', amount: { shareOf: 'customer.spend', times: 1, per: 1, rounding: 'floor' }, expires: { amount: 1, unit: 'days' } }] }, narrow, first],
    ['the other needs an id', { ...wide, effects: [{ ...alert, dedupeKey: '{rule}:{customerId}' }] }, narrow, first],
    ['it waits for another event', wide, { ...narrow, on: 'response/submitted' }, first],
    ['it stands in another lane', { ...wide, lane: 'before' }, narrow, [{ id: 'before', pick: 'first' }, ...first]],
  ])('is not found when %s', (_, one, other, lanes) => {
    const plain = (of: Rule): Rule => JSON.parse(JSON.stringify(of));
    expect(codes([plain(one), plain(other)], lanes).filter((found) => found.startsWith('shadowed'))).toEqual([]);
  });

  it('of equal priority comes after it by its id', () => {
    expect(codes([rule('b', lte('response.score', 6)), rule('a', lte('response.score', 6))], first)).toEqual(['shadowed b']);
  });

  it('is found when one of the two is exclusive', () => {
    expect(codes([rule('a', all()), rule('b', eq('response.score', 1), { exclusive: true })])).toEqual(['shadowed b']);
    expect(codes([rule('a', all(), { exclusive: true }), rule('b', eq('response.score', 1))])).toEqual(['shadowed b']);
  });

  it('is not found when the exclusive one may be excluded itself', () => {
    expect(codes([rule('a', eq('customer.country', 'PT')), rule('b', lte('response.score', 6), { exclusive: true }), rule('c', lte('response.score', 6))])).toEqual([]);
  });
});

describe('exclusive rules', () => {
  const exclusive = { exclusive: true };

  it('that can hold at once are named', () => {
    expect(lint([rule('b', eq('customer.country', 'PT'), exclusive), rule('a', lte('response.score', 6), exclusive)])).toEqual([
      { code: 'overlap', severity: 'warns', rule: 'b', path: '/rules/0/when', other: 'a' },
    ]);
  });

  it.each<[string, Rule, Rule]>([
    ['never hold at once', rule('a', lte('response.score', 6), exclusive), rule('b', gte('response.score', 7), exclusive)],
    ['are alone in being exclusive', rule('a', lte('response.score', 6)), rule('b', eq('customer.country', 'PT'), exclusive)],
    ['run one after the other', rule('a', lte('response.score', 6), { ...exclusive, endsAt: noon.toISOString() }), rule('b', lte('response.score', 6), { ...exclusive, startsAt: noon.toISOString() })],
    ['run one before the other', rule('a', lte('response.score', 6), { ...exclusive, startsAt: noon.toISOString() }), rule('b', lte('response.score', 6), { ...exclusive, endsAt: noon.toISOString() })],
  ])('do not overlap when they %s', (_, one, other) => {
    expect(codes([one, other])).toEqual([]);
  });
});

describe('scores', () => {
  it('that no rule is for are a gap', () => {
    expect(lint([rule('low', between('response.score', 0, 5)), rule('high', gte('response.score', 9))])).toEqual([
      { code: 'scoreGap', severity: 'warns', rule: null, event: 'case/updated', fact: 'response.score', scores: [6, 7, 8] },
    ]);
  });

  it.each<[string, readonly Rule[]]>([
    ['one rule alone', [rule('low', lte('response.score', 6))]],
    ['rules that share out all', [rule('low', lte('response.score', 6)), rule('high', gte('response.score', 7))]],
    ['rules of two events', [rule('low', lte('response.score', 6)), rule('high', gte('response.score', 9), { on: 'response/submitted' })]],
    ['a rule within another one', [rule('low', lte('response.score', 6)), rule('lowest', lte('response.score', 3))]],
    ['a rule that does not ask for the score', [rule('low', lte('response.score', 6)), rule('any', all())]],
  ])('are no gap: %s', (_, rules) => {
    expect(codes(rules)).toEqual([]);
  });

  it('that cut through a category do not fit', () => {
    expect(lint([rule('happy', gte('response.score', 8))])).toEqual([
      { code: 'scoreMisfit', severity: 'warns', rule: 'happy', path: '/rules/0/when', fact: 'response.score', scores: [8, 9, 10] },
    ]);
    expect(codes([rule('low', lte('response.score', 7))])).toEqual(['scoreMisfit low']);
    expect(codes([rule('odd', isIn('response.score', [0, 10]))])).toEqual(['scoreMisfit odd']);
  });

  it.each<[string, Condition]>([
    ['one category', gte('response.score', 9)],
    ['two whole ones', gte('response.score', 7)],
    ['a part of one', lte('response.score', 3)],
    ['all', gte('response.score', 0)],
  ])('fit: %s', (_, when) => {
    expect(codes([rule('a', when)])).toEqual([]);
  });

  it('are facts from 0 to 10 with that name', () => {
    const others = defineVocabulary({
      facts: defineFacts({
        'case.score': int(0, 10), 'case.stars': int(0, 10), 'case.scoreOfFive': int(0, 5), 'case.scoreChange': int(-10, 10),
        'case.scored': bool(), 'case.scores': listOf(textUpTo(5), 3),
      }),
      events: { 'case/updated': { ids: ['caseId'] } },
    });
    const found = (path: string) =>
      lintRuleSet({ v: 1, rules: [rule('a', { op: 'gte', path, value: 4 })] }, others).map(({ code }) => code);
    expect(['case.score', 'case.stars', 'case.scoreOfFive', 'case.scoreChange'].map(found)).toEqual([['scoreMisfit'], [], [], []]);
  });
});

describe('rewards', () => {
  const points = (amount: number): Effect => ({ do: 'grantPoints', amount });
  const giving = (id: string, effect: Effect, others: Partial<Rule> = {}, when: Condition = all()) => rule(id, when, { effects: [effect], ...others });

  it('without a cap are named, each of them', () => {
    expect(lint([rule('a', all(), { effects: [alert, points(5), { do: 'giveGift', gift: 'mug' }] })])).toEqual([
      { code: 'uncapped', severity: 'warns', rule: 'a', path: '/rules/0/effects/1', effect: 'grantPoints' },
      { code: 'uncapped', severity: 'warns', rule: 'a', path: '/rules/0/effects/2', effect: 'giveGift' },
    ]);
  });

  it('with a cap of either kind are not', () => {
    expect(codes([giving('a', points(5), { caps: { total: 9 } }), giving('b', points(5), { caps: { perCustomer: 1 } })])).toEqual([]);
    expect(codes([giving('a', points(5), { caps: {} })])).toEqual(['uncapped a']);
    // A purchase here is nobody's.
    const nobody = { on: 'purchase/made' };
    expect(codes([giving('a', points(5), { ...nobody, caps: { perCustomer: 1 } })])).toEqual(['uncapped a']);
    expect(codes([giving('a', points(5), { ...nobody, caps: { perCustomer: 1, total: 9 } })])).toEqual([]);
  });

  it('of a kind of your own count when they give', () => {
    const fruit = effectKind({ code: 'fruit', gives: 'customer', argsFault: () => null, undo: 'irreversible' });
    const own = defineVocabulary({ facts: vocabulary.facts, events: vocabulary.events, effectKinds: [fruit, ...vocabulary.effectKinds] });
    const custom = (code: string, args: object): Effect => ({ do: 'custom', code, args: { ...args } });
    expect(lintRuleSet({ v: 1, rules: [rule('a', all(), { effects: [custom('plantTrees', { trees: 1 }), custom('fruit', {})] })] }, own)).toEqual([
      { code: 'uncapped', severity: 'warns', rule: 'a', path: '/rules/0/effects/1', effect: 'fruit' },
    ]);
  });

  it.each<[string, Effect]>([
    ['points', { do: 'grantPoints', amount: { shareOf: 'response.score', times: 1, per: 1, rounding: 'floor' } }],
    ['a bonus for staff', { do: 'accrueStaffBonus', currency: 'EUR', amount: { shareOf: 'response.score', times: 9, per: 1, rounding: 'floor' } }],
    ['a voucher', { do: 'issueVoucher', kind: 'amount', currency: 'EUR', value: { shareOf: 'response.score', times: 9, per: 1, rounding: 'floor' } }],
  ])('that are a share of the score block: %s', (_, effect) => {
    expect(lint([giving('a', effect, { caps: { total: 1 } })])).toEqual([
      { code: 'rewardByScore', severity: 'blocks', rule: 'a', path: '/rules/0/effects/0', effect: effect.do, fact: 'response.score' },
    ]);
  });

  it('that are a share of anything else do not', () => {
    const share: Effect = { do: 'grantPoints', amount: { shareOf: 'customer.spend', times: 1, per: 1, rounding: 'floor' } };
    expect(codes([giving('a', share, { caps: { total: 1 } })])).toEqual([]);
  });

  it('for some answers are named at the answer, and not when the case is known', () => {
    const caps = { total: 9 };
    expect(lint([giving('a', points(5), { caps, on: 'response/submitted' }, gte('response.score', 9))])).toEqual([
      { code: 'rewardByScore', severity: 'warns', rule: 'a', path: '/rules/0/effects/0', effect: 'grantPoints', fact: 'response.score' },
    ]);
    expect(codes([giving('a', points(5), { caps }, lte('response.score', 6))])).toEqual([]);
    expect(codes([giving('a', points(5), { caps, on: 'response/submitted' })])).toEqual([]);
  });

  it.each<[string, Effect, Effect, readonly string[]]>([
    ['points of one kind', points(5), points(9), ['rewardByScore a', 'rewardByScore b']],
    ['the same points', points(5), points(5), []],
    ['the same share, written in another order',
      { do: 'grantPoints', amount: { shareOf: 'customer.spend', times: 1, per: 9, rounding: 'floor' } },
      { do: 'grantPoints', amount: { rounding: 'floor', per: 9, times: 1, shareOf: 'customer.spend' } }, []],
    ['points of two kinds', points(5), { do: 'grantPoints', points: 'gold', amount: 9 }, []],
    ['percent and money', { do: 'issueVoucher', kind: 'percent', value: 9 }, { do: 'issueVoucher', kind: 'amount', currency: 'EUR', value: 5 }, []],
    ['bonuses in two currencies', { do: 'accrueStaffBonus', currency: 'EUR', amount: 5 }, { do: 'accrueStaffBonus', currency: 'RUB', amount: 9 }, []],
    ['two gifts', { do: 'giveGift', gift: 'mug' }, { do: 'giveGift', gift: 'car' }, []],
  ])('in different amounts for different scores are named: %s', (_, one, other, expected) => {
    const caps = { total: 9 };
    expect(codes([giving('a', one, { caps }, between('response.score', 0, 6)), giving('b', other, { caps }, between('response.score', 7, 10))])).toEqual(expected);
  });

  it('in different amounts for scores in common are not', () => {
    const caps = { total: 9 };
    expect(codes([giving('a', points(5), { caps }, lte('response.score', 6)), giving('b', points(9), { caps }, lte('response.score', 8))])).toEqual([]);
  });
});

describe('categories', () => {
  const words = defineVocabulary({
    facts: defineFacts({ 'response.category': enumOf('promoter', 'passive', 'detractor'), 'response.mood': enumOf('promoter', 'passive') }),
    events: { 'response/submitted': { ids: ['responseId'] } },
  });
  const gift = (id: string, when: Condition, others: Partial<Rule> = {}): Rule =>
    rule(id, when, { on: 'response/submitted', effects: [{ do: 'giveGift', gift: 'mug' }], caps: { total: 1 }, ...others });
  const eqTo = (path: string, value: string): Condition => ({ op: 'eq', path, value });
  const found = (...rules: readonly Rule[]) => lintRuleSet({ v: 1, rules }, words);

  it('are scores by another name', () => {
    expect(found(gift('a', eqTo('response.category', 'promoter')))).toEqual([
      { code: 'rewardByScore', severity: 'warns', rule: 'a', path: '/rules/0/effects/0', effect: 'giveGift', fact: 'response.category' },
    ]);
    expect(found(gift('a', { op: 'exists', path: 'response.category' }))).toEqual([]);
    expect(found(gift('a', eqTo('response.mood', 'promoter')))).toEqual([]);
  });

  it('that no rule is for are a gap, and never cut through', () => {
    const alerting = { effects: [alert] };
    expect(found(gift('a', eqTo('response.category', 'promoter'), alerting), gift('b', eqTo('response.category', 'detractor'), alerting))).toEqual([
      { code: 'scoreGap', severity: 'warns', rule: null, event: 'response/submitted', fact: 'response.category', scores: [7, 8] },
    ]);
  });
});

describe('findings', () => {
  it('that block come first, then by rule', () => {
    expect(codes([
      rule('a', all(), { effects: [{ do: 'giveGift', gift: 'mug' }] }),
      rule('b', lte('response.score', 2)),
      rule('c', gt('response.score', 10)),
      rule('d', gte('response.score', 9)),
    ])).toEqual(['unreachable c', 'scoreGap null', 'uncapped a']);
  });

  it('are for rules that can be read', () => {
    expect(() => lint([rule('a', all(), { on: 'x/y' })])).toThrow(new RangeError('rule set: rule/name-unknown at "/rules/0/on" (event)'));
  });

  it('that block keep a rule set from being published, and the others come with it', () => {
    const set = { v: 1, rules: [rule('a', gt('response.score', 10)), rule('b', gte('response.score', 8))] } as const;
    expect(publishSoundRuleSet(set, vocabulary, 1, sha256)).toEqual({
      ok: false,
      refusal: { kind: 'rule/unsound', findings: [{ code: 'unreachable', severity: 'blocks', rule: 'a', path: '/rules/0/when' }] },
    });
    const sound = publishSoundRuleSet({ v: 1, rules: set.rules.slice(1) }, vocabulary, 2, sha256);
    expect(sound.ok && [sound.value.published.number, sound.value.warnings.map(({ code }) => code)]).toEqual([2, ['scoreMisfit']]);
  });
});

describe('rules of strangers', () => {
  const names = (from: number, count: number) => Array.from({ length: count }, (_, at) => eq('customer.name', `n${from + at}`));
  const words = (from: number) => isIn('customer.name', Array.from({ length: 1_000 }, (_, at) => `w${from + at}`));
  const long = (id: string, from: number) => rule(id, { op: 'any', of: names(from, 150) }, { exclusive: true });

  it('that ask too much for every pair are checked as far as that goes, and named', { timeout: 30_000 }, () => {
    const rules = Array.from({ length: 20 }, (_, at) => long(`r${10 + at}`, 150 * at));
    const findings = lint(rules);
    const unchecked = findings.find(({ code }) => code === 'unchecked');
    expect(unchecked).toMatchObject({ severity: 'warns', rule: null });
    // The first ones were looked at with all before them.
    expect(unchecked?.code === 'unchecked' && unchecked.rules).not.toContain('r11');
    expect(unchecked?.code === 'unchecked' && unchecked.rules).toContain('r29');
  });

  it('do not keep short ones from being looked at', () => {
    const huge = rule('huge', { op: 'any', of: Array.from({ length: 190 }, (_, at) => words(1_000 * at)) });
    expect(codes([huge, rule('never', gt('response.score', 10))])).toEqual(['unreachable never', 'unchecked null']);
    expect(codes([rule('never', gt('response.score', 10))])).toEqual(['unreachable never']);
  });

  // Without the limit 435 pairs would take minutes.
  it('cost some tenths of a second, not minutes', { timeout: 30_000 }, () => {
    const huge = (id: number) => rule(`r${id}`, { op: 'all', of: Array.from({ length: 20 }, (_, at) => words(at)) }, { exclusive: true });
    expect(codes(Array.from({ length: 30 }, (_, at) => huge(at)))).toContain('unchecked null');
  });
});
