import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { defineFacts } from '../rules/define-facts.js';
import { defineVocabulary } from '../rules/define-vocabulary.js';
import { int } from '../rules/fact-type.js';
import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { checkSurveyTrigger, type SurveyTriggerDraft } from './check-survey-trigger.js';
import { defaultSurveyTrigger } from './survey-trigger.js';

const vocabulary = productVocabulary({ currency: 'EUR' });
const check = (draft: unknown) => checkSurveyTrigger(draft as SurveyTriggerDraft, vocabulary);
const big = { op: 'gte', path: 'interaction.amount', value: 5_000 } as const;
const loyal = { op: 'gte', path: 'customer.orders', value: 3 } as const;

describe('a trigger', () => {
  it('is the default one where nothing is said', () => {
    expect(valueOf(check({}))).toEqual(defaultSurveyTrigger);
    expect(valueOf(check({ when: undefined, askAgain: undefined, perPeriod: undefined }))).toEqual(defaultSurveyTrigger);
    expect(valueOf(check({ when: null, perDay: null, perPeriod: null, askAgain: {} }))).toEqual(defaultSurveyTrigger);
  });

  it('has the defaults that the documentation names', () => {
    expect(defaultSurveyTrigger).toEqual({
      interactionTypes: [], when: null, delayMinutes: 60, askWithinDays: 14, channels: ['email', 'sms'], consent: 'opt-out',
      sampleShare: 0.33, perDay: null, perPeriod: null, workingDaysOnly: false, duringOpenCase: 'wait', reminderAfterDays: 5,
      linkExpiresAfterDays: 30, askAgain: { afterSentDays: 30, afterAnswerDays: 90, afterDeclineDays: 90 },
    });
  });

  it('holds all that it may, and comes back from JSON as it was', () => {
    const all = {
      interactionTypes: ['purchase', 'support-call'], when: { op: 'all', of: [big, loyal] }, delayMinutes: 0, askWithinDays: 365,
      channels: ['webhook', 'sms', 'email'], consent: 'opt-in', sampleShare: 0.015, perDay: 100, perPeriod: { atMost: 1_000_000, unit: 'week' },
      workingDaysOnly: true, duringOpenCase: 'ask', reminderAfterDays: null, linkExpiresAfterDays: 1,
      askAgain: { afterSentDays: 0, afterAnswerDays: null, afterDeclineDays: 3_650 },
    };
    const trigger = valueOf(check(all));
    expect(trigger).toEqual(all);
    expect(valueOf(check(JSON.parse(JSON.stringify(trigger))))).toEqual(trigger);
  });

  it('is a copy: who keeps the draft cannot change it', () => {
    const draft = { interactionTypes: ['purchase'], when: { ...big }, channels: ['sms'] };
    const trigger = valueOf(check(draft));
    draft.interactionTypes.push('delivery');
    draft.channels.pop();
    Object.assign(draft.when, { value: 1 });
    expect(trigger).toMatchObject({ interactionTypes: ['purchase'], channels: ['sms'], when: big });
  });

  it.each<[string, 'unknown' | 'malformed' | 'missing', unknown]>([
    ['delay', 'unknown', { delay: 5 }],
    ['__proto__', 'unknown', JSON.parse('{ "__proto__": { "delayMinutes": 5 } }')],
    ['askAgain.afterSentDay', 'unknown', { askAgain: { afterSentDay: 5 } }],
    ['askAgain', 'malformed', { askAgain: 30 }],
    ['perPeriod', 'malformed', { perPeriod: 100 }],
    ['perPeriod.atMost', 'missing', { perPeriod: { unit: 'week' } }],
    ['perPeriod.unit', 'missing', { perPeriod: { atMost: 5 } }],
    ['perPeriod.unit', 'malformed', { perPeriod: { atMost: 5, unit: 'day' } }],
    ['perPeriod.per', 'unknown', { perPeriod: { atMost: 5, per: 'week' } }],
    ['interactionTypes', 'malformed', { interactionTypes: 'purchase' }],
    ['interactionTypes', 'malformed', { interactionTypes: ['Purchase'] }],
    ['interactionTypes', 'malformed', { interactionTypes: ['purchase', 'purchase'] }],
    ['interactionTypes', 'malformed', { interactionTypes: ['x'.repeat(51)] }],
    ['interactionTypes', 'malformed', { interactionTypes: [7] }],
    ['interactionTypes', 'malformed', { interactionTypes: Array(1) }],
    ['interactionTypes', 'malformed', { interactionTypes: Array.from({ length: 51 }, (_, at) => `type-${at}`) }],
    ['channels', 'malformed', { channels: [] }],
    ['channels', 'malformed', { channels: ['email', 'email'] }],
    ['channels', 'malformed', { channels: ['pigeon'] }],
    ['channels', 'malformed', { channels: Array(1) }],
    ['consent', 'malformed', { consent: true }],
    ['workingDaysOnly', 'malformed', { workingDaysOnly: null }],
    ['duringOpenCase', 'malformed', { duringOpenCase: 'never' }],
    ['delayMinutes', 'malformed', { delayMinutes: '5' }],
    ['delayMinutes', 'malformed', { delayMinutes: null }],
    ['askAgain.afterSentDays', 'malformed', { askAgain: { afterSentDays: '5' } }],
    ['', 'malformed', null],
    ['', 'malformed', []],
    ['', 'malformed', 'purchase'],
  ])('is refused at %j, which is %s', (path, fault, draft) => {
    expect(refusalOf(check(draft))).toEqual({ kind: 'survey-trigger/malformed', path, fault });
  });

  it('has at most 50 types of interactions', () => {
    expect(check({ interactionTypes: Array.from({ length: 50 }, (_, at) => `type-${at}`) }).ok).toBe(true);
  });
});

describe.each([
  ['delayMinutes', 0, 525_600], ['askWithinDays', 1, 365], ['perDay', 1, 1_000_000], ['reminderAfterDays', 1, 90],
  ['linkExpiresAfterDays', 1, 365],
] as const)('%s', (field, lowest, highest) => {
  it('holds both ends of its range', () => {
    for (const value of [lowest, highest]) expect(valueOf(check({ [field]: value }))).toEqual({ ...defaultSurveyTrigger, [field]: value });
  });

  it.each([lowest - 1, highest + 1, lowest + 0.5, Number.NaN, Infinity])('refuses %j', (value) => {
    expect(refusalOf(check({ [field]: value }))).toEqual({ kind: 'survey-trigger/out-of-range', field, lowest, highest, whole: true });
  });
});

describe('numbers inside of others', () => {
  it.each(['afterSentDays', 'afterAnswerDays', 'afterDeclineDays'] as const)('%s has a range', (field) => {
    for (const value of [0, 3_650, null]) expect(valueOf(check({ askAgain: { [field]: value } })).askAgain[field]).toBe(value);
    for (const value of [-1, 3_651, 1.5]) {
      expect(refusalOf(check({ askAgain: { [field]: value } })))
        .toEqual({ kind: 'survey-trigger/out-of-range', field, lowest: 0, highest: 3_650, whole: true });
    }
  });

  it('so has the quota of a period', () => {
    for (const unit of ['week', 'month', 'quarter', 'year']) expect(check({ perPeriod: { atMost: 1, unit } }).ok).toBe(true);
    expect(refusalOf(check({ perPeriod: { atMost: 0, unit: 'month' } })))
      .toEqual({ kind: 'survey-trigger/out-of-range', field: 'atMost', lowest: 1, highest: 1_000_000, whole: true });
  });
});

it('a share of the sample is any number from 0 to 1', () => {
  for (const sampleShare of [0, 0.0001, 1 / 3, 1]) expect(valueOf(check({ sampleShare })).sampleShare).toBe(sampleShare);
  for (const sampleShare of [-0.1, 1.1, Number.NaN]) {
    expect(refusalOf(check({ sampleShare })))
      .toEqual({ kind: 'survey-trigger/out-of-range', field: 'sampleShare', lowest: 0, highest: 1, whole: false });
  }
});

it('a trigger has no -0, which JSON does not know', () => {
  const { delayMinutes, sampleShare, askAgain } = valueOf(check({ delayMinutes: -0, sampleShare: -0, askAgain: { afterSentDays: -0 } }));
  expect([delayMinutes, sampleShare, askAgain.afterSentDays]).toEqual([0, 0, 0]);
});

describe('the condition', () => {
  it('may ask for what is known when an interaction is recorded', () => {
    expect(valueOf(check({ interactionTypes: ['purchase'], when: { op: 'all', of: [big, loyal] } })).when).toEqual({ op: 'all', of: [big, loyal] });
  });

  it('may not ask for the interaction when there is none: it would never hold', () => {
    expect(check({ when: loyal }).ok).toBe(true);
    expect(refusalOf(check({ when: { op: 'all', of: [loyal, big] } }))).toEqual({ kind: 'rule/name-unknown', path: '/when/of/1/path', what: 'fact' });
  });

  it('may not ask for the answer, which is yet to come', () => {
    expect(refusalOf(check({ interactionTypes: ['purchase'], when: { op: 'lt', path: 'response.score', value: 7 } })))
      .toEqual({ kind: 'rule/name-unknown', path: '/when/path', what: 'fact' });
  });

  it.each([
    ['/when', 'rule/malformed', 7],
    ['/when/value', 'rule/malformed', { ...big, value: 'much' }],
    ['/when/path', 'rule/name-unknown', { ...big, path: 'interaction.weight' }],
  ])('is refused at %s', (path, kind, when) => {
    expect(refusalOf(check({ interactionTypes: ['purchase'], when }))).toMatchObject({ kind, path });
  });

  it('may ask for any fact of a vocabulary that has no such events', () => {
    const own = defineVocabulary({ facts: defineFacts({ 'visit.minutes': int(0) }), events: {} });
    expect(checkSurveyTrigger({ when: { op: 'gte', path: 'visit.minutes', value: 30 } }, own).ok).toBe(true);
  });
});
