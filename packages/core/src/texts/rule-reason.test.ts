import { describe, expect, it } from 'vitest';
import type { RuleOutcome } from '../rules/decision.js';
import type { ConditionReason } from '../rules/explanation.js';
import * as en from './en/rules.js';
import * as fa from './fa/rules.js';
import * as pt from './pt/rules.js';
import { ruleReasonText } from './rule-reason.js';
import * as ru from './ru/rules.js';
import * as th from './th/rules.js';
import * as zh from './zh/rules.js';

const languages = { en, fa, pt, ru, th, zh };
const path = 'response.score';

const reasons: readonly ConditionReason[] = [
  { code: 'factMissing', path },
  { code: 'factPresent', path },
  { code: 'factAbsent', path },
  { code: 'factFits', path, op: 'gte', expected: 9, actual: 10 },
  { code: 'factDiffers', path, op: 'gte', expected: 9, actual: 7 },
  { code: 'parts', op: 'all', holding: 1, failing: 2, unknown: 3, needed: 6 },
  { code: 'kindAnswered', kind: 'spendsPerOrder', answer: true },
  { code: 'kindAnswered', kind: 'spendsPerOrder', answer: false },
  { code: 'kindAnswered', kind: 'spendsPerOrder', answer: null },
];

const outcomes: readonly RuleOutcome[] = [
  ...(['fired', 'conditionFalse', 'conditionUnknown', 'notYetStarted', 'ended', 'holdout', 'otherEvent'] as const)
    .map((status) => ({ rule: 'r', status })),
  { rule: 'r', status: 'outbidBy', by: 'other' },
  { rule: 'r', status: 'excludedBy', by: 'other' },
  { rule: 'r', status: 'capReached', cap: 'total', limit: 1_000 },
  { rule: 'r', status: 'capReached', cap: 'perCustomer', limit: 3 },
  { rule: 'r', status: 'inputMissing', what: 'fact', name: 'customer.spend' },
  { rule: 'r', status: 'inputMissing', what: 'id', name: 'customerId' },
];

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
const said = (reason: ConditionReason | RuleOutcome) => plain(ruleReasonText(en.ruleReasons, reason));

describe.each(Object.entries(languages))('the reasons of rules in %s', (_, { ruleReasons }) => {
  it.each([...reasons, ...outcomes])('say something readable: %o', (reason) => {
    expect(ruleReasonText(ruleReasons, reason)).toMatch(/^[^ ].{4,}[^ ]$/u);
    expect(ruleReasonText(ruleReasons, reason)).not.toMatch(/undefined|null|NaN|\[object|\$\{|\s{2}/);
  });

  it('have words for every code and status', () => {
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(Object.keys(ruleReasons.conditions)));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(Object.keys(ruleReasons.outcomes)));
  });

  it('differ where the reasons do', () => {
    const sentences = [...reasons, ...outcomes].map((reason) => ruleReasonText(ruleReasons, reason));
    // A fact that is missing and one that is absent are the same thing to a person.
    expect(new Set(sentences).size).toBe(sentences.length - 1);
  });
});

describe('languages differ', () => {
  it.each([...reasons, ...outcomes])('in what they say about %o', (reason) => {
    expect(new Set(Object.values(languages).map((texts) => ruleReasonText(texts.ruleReasons, reason))).size).toBe(6);
  });
});

describe('what was asked of a fact', () => {
  const fits = (op: 'eq', expected: unknown, actual: unknown) => said({ code: 'factFits', path, op, expected, actual } as ConditionReason);

  it.each([
    ['eq', 9, 9, '“response.score” is 9 and fits = 9.'],
    ['ne', 'PT', 'IR', '“response.score” is IR and fits ≠ PT.'],
    ['lt', 7, 3, '“response.score” is 3 and fits < 7.'],
    ['lte', 1_000, 3, '“response.score” is 3 and fits ≤ 1,000.'],
    ['gt', 7, 8, '“response.score” is 8 and fits > 7.'],
    ['gte', 7, 8, '“response.score” is 8 and fits ≥ 7.'],
    ['eq', true, true, '“response.score” is yes and fits = yes.'],
    ['ne', false, true, '“response.score” is yes and fits ≠ no.'],
    ['between', [1, 6], 3, '“response.score” is 3 and fits 1 … 6.'],
    ['in', ['PT', 'IR'], 'PT', '“response.score” is PT and fits ∈ {PT, IR}.'],
    ['in', [1, 2, 3, 4, 5, 6], 1, '“response.score” is 1 and fits ∈ {1, 2, 3, 4, 5, …}.'],
    ['contains', 'rude staff', ['rude staff', 'slow'], '“response.score” is {rude staff, slow} and fits ∋ rude staff.'],
    ['within', { from: -90, to: 0, unit: 'days' }, new Date(0), '“response.score” is 1970-01-01T00:00:00.000Z and fits -90 … 0 d.'],
    ['within', { from: null, to: -2, unit: 'hours' }, new Date(0), '“response.score” is 1970-01-01T00:00:00.000Z and fits −∞ … -2 h.'],
    ['within', { from: 3, to: null, unit: 'days' }, new Date(0), '“response.score” is 1970-01-01T00:00:00.000Z and fits 3 … ∞ d.'],
    ['eq', { masked: true }, { masked: true }, '“response.score” is (hidden) and fits (hidden).'],
  ] as const)('is said by signs: %s %j', (op, expected, actual, sentence) => {
    expect(fits(op as 'eq', expected, actual)).toBe(sentence);
  });

  it('keeps its order inside a sentence that is written from the right', () => {
    const sentence = ruleReasonText(fa.ruleReasons, { code: 'factFits', path, op: 'gte', expected: 9, actual: 10 });
    expect(sentence).toContain('\u2066≥ ۹\u2069');
    expect(sentence).toContain('\u2066۱۰\u2069');
  });
});
