import { describe, expect, it } from 'vitest';
import { caseStatuses } from '../cases/case-status.js';
import { membershipTransitions } from '../loyalty/membership.js';
import { referralTransitions } from '../referrals/referral.js';
import { decide } from '../rules/decide.js';
import { bool, enumOf, type FactType } from '../rules/fact-type.js';
import { prepareRules } from '../rules/prepare-rules.js';
import type { RuleSet } from '../rules/rule.js';
import { ruleSetFault } from '../rules/rule-set-fault.js';
import { productEvents } from './product-events.js';
import { productFacts } from './product-facts.js';
import { productVocabulary } from './product-vocabulary.js';

const vocabulary = productVocabulary({ currency: 'EUR' });
const events = Object.entries(vocabulary.events);

const wordsOf = (type: FactType): readonly string[] => (type.type === 'enum' ? type.words : []);

describe('the catalogue of facts', () => {
  it('has a path of the group and the name for each', () => {
    const groups = Object.keys(vocabulary.facts.types).map((path) => path.split('.')[0]);
    expect(new Set(groups)).toEqual(new Set([
      'branch', 'calendar', 'case', 'customer', 'interaction', 'membership', 'referral', 'response', 'voucher',
    ]));
  });

  it.each([
    ['case.status', caseStatuses],
    ['membership.status', Object.keys(membershipTransitions)],
    ['referral.status', Object.keys(referralTransitions)],
  ] as const)('has the words of the feature for %s', (path, words) => {
    expect(new Set(wordsOf(vocabulary.facts.types[path]))).toEqual(new Set(words));
  });

  it('counts money in the currency that it is given', () => {
    const money = Object.values(productFacts({ currency: 'IRR' })).filter((type: FactType) => type.type === 'money');
    expect(money.length).toBeGreaterThanOrEqual(5);
    for (const type of money) expect(type).toMatchObject({ currency: 'IRR' });
    expect(() => productFacts({ currency: 'euro' })).toThrow('moneyIn: currency is not a code of ISO 4217');
  });

  it('takes in the attributes of a workspace', () => {
    const facts = productFacts({ currency: 'EUR', attributes: { plan: enumOf('basic', 'pro'), beta: bool() } });
    expect(facts['customer.attribute.plan']).toEqual(enumOf('basic', 'pro'));
    expect(facts['customer.attribute.beta']).toEqual(bool());
    expect(() => productVocabulary({ currency: 'EUR', attributes: { 'size in m': bool() } }))
      .toThrow('facts: "customer.attribute.size in m" is not a path of words and dots');
  });

  it('hides birthdays in explanations', () => {
    expect(vocabulary.facts.types['customer.birthdayInDays'].personal).toBe(true);
  });
});

describe('the catalogue of events', () => {
  it('names one id first by which the occasion is told from every other', () => {
    const first = events.map(([event, { ids }]) => [event, ids[0]]);
    expect(first.filter(([, id]) => id === 'customerId' || id === 'segmentId' || id === 'branchId')).toEqual([]);
    expect(first).toHaveLength(26);
  });

  it.each(events)('%s names facts once, and only such as there are', (_event, { facts }) => {
    expect(new Set(facts).size).toBe(facts.length);
    for (const path of facts) expect(Object.hasOwn(vocabulary.facts.types, path)).toBe(true);
  });

  it('leaves no fact that no event carries', () => {
    const carried = new Set<string>(events.flatMap(([, { facts }]) => facts));
    expect(Object.keys(vocabulary.facts.types).filter((path) => !carried.has(path))).toEqual([]);
  });

  it('lets attributes of customers be known wherever a customer is', () => {
    const withPlan = productEvents({ currency: 'EUR', attributes: { plan: enumOf('basic', 'pro') } });
    for (const [event, { ids, facts }] of Object.entries(withPlan)) {
      const names: readonly string[] = ids;
      expect([event, facts.some((path) => path === 'customer.attribute.plan')]).toEqual([event, names.includes('customerId')]);
    }
  });
});

describe('rules over the catalogue', () => {
  const apology: RuleSet = {
    v: 1,
    rules: [{
      id: 'apology', on: 'case/updated',
      when: { op: 'all', of: [{ op: 'lte', path: 'response.score', value: 6 }, { op: 'eq', path: 'case.causeConfirmed', value: true }] },
      effects: [{ do: 'issueVoucher', kind: 'percent', value: 10, dedupeKey: 'apology:{incidentId}' }],
    }],
  };

  it('decide on a case by its answer', () => {
    const prepared = prepareRules(apology, vocabulary);
    const facts = { 'response.score': 3, 'case.causeConfirmed': true };
    const { effects } = decide(prepared, 'case/updated', facts, { now: new Date(0), ids: { caseId: 'c1', incidentId: 'c0' } });
    expect(effects.map(({ dedupeKey }) => dedupeKey)).toEqual(['apology:c0']);
  });

  it('are refused from JSON when they ask for what the event does not know', () => {
    const [rule] = apology.rules;
    const early = { v: 1, rules: [{ ...rule, on: 'response/submitted' }] } as RuleSet;
    expect(ruleSetFault(early, vocabulary)).toMatchObject({ kind: 'rule/name-unknown' });
  });
});
