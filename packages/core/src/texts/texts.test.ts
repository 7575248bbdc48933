import { describe, expect, it } from 'vitest';
import { calendars } from '../../test/refusals/calendars.ts';
import { incentives } from '../../test/refusals/incentives.ts';
import { club } from '../../test/refusals/club.ts';
import { ledger } from '../../test/refusals/ledger.ts';
import { referrals } from '../../test/refusals/referrals.ts';
import { vouchers } from '../../test/refusals/vouchers.ts';
import { eligibility } from '../../test/refusals/eligibility.ts';
import { waves } from '../../test/refusals/waves.ts';
import { invitations } from '../../test/refusals/invitations.ts';
import { publishing } from '../../test/refusals/publishing.ts';
import { rules } from '../../test/refusals/rules.ts';
import { cases } from '../../test/refusals/cases.ts';
import { consents } from '../../test/refusals/consents.ts';
import { interactions } from '../../test/refusals/interactions.ts';
import { surveyLinks } from '../../test/refusals/survey-links.ts';
import { surveys } from '../../test/refusals/surveys.ts';
import { channels } from '../../test/refusals/channels.ts';
import { programmes } from '../../test/refusals/programmes.ts';
import { reviews } from '../../test/refusals/reviews.ts';
import * as en from './en.js';
import { analysisMessages as enAnalysis } from './en/analysis.js';
import * as enAsking from './en/asking.js';
import { loyaltyMessages as enLoyalty } from './en/loyalty.js';
import * as fa from './fa.js';
import { analysisMessages as faAnalysis } from './fa/analysis.js';
import * as faAsking from './fa/asking.js';
import { loyaltyMessages as faLoyalty } from './fa/loyalty.js';
import * as pt from './pt.js';
import { analysisMessages as ptAnalysis } from './pt/analysis.js';
import * as ptAsking from './pt/asking.js';
import { loyaltyMessages as ptLoyalty } from './pt/loyalty.js';
import * as ru from './ru.js';
import { analysisMessages as ruAnalysis } from './ru/analysis.js';
import * as ruAsking from './ru/asking.js';
import { loyaltyMessages as ruLoyalty } from './ru/loyalty.js';
import { messageOf, type AnalysisRefusal, type AskingRefusal, type KnownRefusal, type LoyaltyRefusal } from './texts.js';
import * as th from './th.js';
import { analysisMessages as thAnalysis } from './th/analysis.js';
import * as thAsking from './th/asking.js';
import { loyaltyMessages as thLoyalty } from './th/loyalty.js';
import * as zh from './zh.js';
import { analysisMessages as zhAnalysis } from './zh/analysis.js';
import * as zhAsking from './zh/asking.js';
import { loyaltyMessages as zhLoyalty } from './zh/loyalty.js';

const languages = { en, fa, pt, ru, th, zh };
const analysis = { en: enAnalysis, fa: faAnalysis, pt: ptAnalysis, ru: ruAnalysis, th: thAnalysis, zh: zhAnalysis };
const asking = { en: enAsking, fa: faAsking, pt: ptAsking, ru: ruAsking, th: thAsking, zh: zhAsking };
const loyalty = { en: enLoyalty, fa: faLoyalty, pt: ptLoyalty, ru: ruLoyalty, th: thLoyalty, zh: zhLoyalty };

/** All sentences of a language, whichever entry has them. */
const messagesIn = (language: keyof typeof languages) => ({
  ...languages[language].messages, ...asking[language].askingMessages, ...loyalty[language], ...analysis[language],
});

/** The letters in which each language is written. */
const scripts = {
  en: /\p{Script=Latin}/u, fa: /\p{Script=Arabic}/u, pt: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u,
  th: /\p{Script=Thai}/u, zh: /\p{Script=Han}/u,
} as const;

/** One refusal of each kind, and of each field where the sentence depends on it. */
const examples: readonly (KnownRefusal | AskingRefusal | LoyaltyRefusal | AnalysisRefusal)[] = [
  { kind: 'score/missing' },
  { kind: 'score/not-a-number' },
  { kind: 'score/not-whole', value: 6.5 },
  { kind: 'score/out-of-range', value: 12_345, lowest: 0, highest: 10 },
  { kind: 'attributes/not-a-record' },
  { kind: 'attributes/too-many', count: 101, limit: 100 },
  { kind: 'attributes/name-malformed', limit: 200 },
  { kind: 'attributes/too-long', name: 'plan', length: 1_001, limit: 1_000 },
  { kind: 'attributes/not-plain', name: 'plan' },
  { kind: 'response/comment-too-long', length: 12_345, limit: 10_000 },
  { kind: 'response/date-unreadable' },
  { kind: 'response/date-out-of-range', earliest: new Date(0), latest: new Date(1) },
  ...(['branch', 'staff', 'product', 'channel', 'reasons', 'tags', 'note', 'reason'] as const).flatMap(
    (field) => [
      { kind: 'response/text-too-long', field, length: 201, limit: 200 } as const,
      { kind: 'response/text-not-storable', field } as const,
    ],
  ),
  { kind: 'response/text-not-storable', field: 'comment' },
  { kind: 'response/too-many-values', field: 'reasons', count: 101, limit: 100 },
  { kind: 'response/too-many-values', field: 'tags', count: 101, limit: 100 },
  { kind: 'response/exclusion-reason-missing' },
  { kind: 'response/not-found' },
  { kind: 'response/edit-window-over', days: 14 },
  { kind: 'customer/unidentified' },
  { kind: 'customer/email-invalid' },
  { kind: 'customer/phone-invalid' },
  { kind: 'customer/time-zone-unknown' },
  { kind: 'customer/locale-unknown' },
  { kind: 'customer/text-too-long', field: 'externalId', length: 201, limit: 200 },
  { kind: 'customer/text-too-long', field: 'name', length: 501, limit: 500 },
  { kind: 'customer/text-not-storable', field: 'externalId' },
  { kind: 'customer/text-not-storable', field: 'name' },
  { kind: 'customer/not-found' },
  { kind: 'customer/ambiguous' },
  { kind: 'survey/name-missing' },
  { kind: 'survey/question-missing' },
  { kind: 'survey/text-too-long', field: 'name', length: 201, limit: 200 },
  { kind: 'survey/text-too-long', field: 'question', length: 1_001, limit: 1_000 },
  { kind: 'survey/text-not-storable', field: 'name' },
  { kind: 'survey/text-not-storable', field: 'question' },
  { kind: 'survey/not-found' },
  { kind: 'survey/name-taken' },
  { kind: 'idempotency/key-malformed', limit: 200 },
  { kind: 'idempotency/key-reused' },
  { kind: 'batch/empty' },
  { kind: 'batch/too-large', count: 1_001, limit: 1_000 },
  { kind: 'api-key/name-missing' },
  { kind: 'api-key/name-too-long', limit: 200 },
  { kind: 'api-key/scopes-missing' },
  { kind: 'api-key/not-found' },
  { kind: 'api-key/already-revoked' },
  { kind: 'import/csv-malformed', line: 212 },
  { kind: 'import/column-missing', column: 'Nota' },
  { kind: 'import/column-count', expected: 3, got: 2 },
  { kind: 'import/date-unreadable', format: 'dd.MM.yyyy' },
  { kind: 'import/source-id-repeated' },
  { kind: 'import/file-empty' },
  { kind: 'import/column-repeated', column: 'Nota' },
  { kind: 'import/encoding-invalid', line: 212, encoding: 'utf-8' },
  { kind: 'import/row-too-long', line: 212, limit: 25_165_824 },
  { kind: 'import/rescaling-unknown' },
  { kind: 'import/rescaling-differs', score: 8 },
  { kind: 'import/truth-unreadable' },
  { kind: 'import/source-id-malformed', limit: 200 },
  { kind: 'import/interrupted' },
  { kind: 'import/survey-changed' },
  { kind: 'import/label-mismatch', label: 'what a stranger wrote', category: 'detractor' },
  { kind: 'import/not-found' },
  { kind: 'import/already-undone' },
  { kind: 'series/too-few-values', got: 5, atLeast: 8 },
  { kind: 'forecast/too-few-periods', got: 5, atLeast: 8 },
  { kind: 'churn/too-few-events', got: 5, atLeast: 10 },
  { kind: 'regression/too-few-rows', got: 5, atLeast: 8 },
  { kind: 'regression/constant', predictor: null },
  { kind: 'regression/constant', predictor: 'price' },
  { kind: 'regression/collinear', predictors: ['price', 'value'] },
  { kind: 'regression/separated', predictors: [] },
  { kind: 'regression/separated', predictors: ['price'] },
  { kind: 'weights/lonely-stratum', stratum: 'north' },
  { kind: 'weights/empty-cell', margin: 'age', label: '18-24' },
  { kind: 'weights/no-target', margin: 'age', label: '18-24' },
  { kind: 'weights/totals-differ', margin: 'age', total: 900, expected: 1_000 },
  { kind: 'weights/not-converged', iterations: 1_000 },
  ...calendars,
  ...incentives,
  ...club,
  ...ledger,
  ...referrals,
  ...vouchers,
  ...invitations,
  ...eligibility,
  ...waves,
  ...rules,
  ...publishing,
  ...cases,
  ...interactions,
  ...consents,
  ...surveys,
  ...surveyLinks,
  ...channels,
  ...programmes,
  ...reviews,
];

it('has words for asking and for loyalty apart, so that a program without them does not load them', () => {
  expect(Object.keys(en.messages).filter((kind) => Object.hasOwn(enAsking.askingMessages, kind))).toEqual([]);
  expect(Object.keys(en.messages).filter((kind) => Object.hasOwn(enLoyalty, kind))).toEqual([]);
  expect(messageOf(enLoyalty, { kind: 'household/full', limit: 6 })).toMatch(/./);
  expect(messageOf(enAnalysis, { kind: 'weights/lonely-stratum', stratum: 'north' })).toMatch(/./);
});

it('has an example of every kind of refusal', () => {
  expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(Object.keys(messagesIn('en'))));
});

describe.each(Object.entries(languages))('the texts in %s', (language, texts) => {
  const script = scripts[language as keyof typeof scripts];
  const messages = messagesIn(language as keyof typeof languages);

  it.each(examples)('say something readable about $kind', (refusal) => {
    const sentence = messageOf(messages, refusal);
    expect(sentence).toMatch(script);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|\s{2}|^\s|\s$/);
    expect(sentence).not.toContain('!');
    expect(sentence).not.toContain('what a stranger wrote');
  });

  it('say the numbers that a refusal carries, in the digits of the language', () => {
    const number = new Intl.NumberFormat(language);
    expect(messageOf(texts.messages, { kind: 'response/comment-too-long', length: 12_345, limit: 10_000 })).toContain(
      number.format(12_345),
    );
    const outside = messageOf(texts.messages, { kind: 'score/out-of-range', value: -1, lowest: 0, highest: 10 });
    for (const value of [-1, 0, 10]) expect(outside).toContain(number.format(value));
    // A value that would be rounded away to a whole number is shown in full.
    expect(messageOf(texts.messages, { kind: 'score/not-whole', value: 8.99999 })).toContain(
      new Intl.NumberFormat(language, { maximumFractionDigits: 5 }).format(8.99999),
    );
  });

  it('set a chosen name apart, so that another direction of writing does not break the sentence', () => {
    const sentence = messageOf(texts.messages, { kind: 'import/column-missing', column: 'ستون' });
    expect(sentence).toContain('\u2068ستون\u2069');
  });

  it('name every verdict with both scores where there are two', () => {
    const number = new Intl.NumberFormat(language);
    const change = { before: 54.04, after: -62.859, smallestDetectable: 20.2 };
    for (const verdict of ['rose', 'fell', 'no-change-shown'] as const) {
      const sentence = texts.verdicts[verdict](change);
      expect(sentence).toMatch(script);
      expect(sentence).toContain(number.format(54));
      expect(sentence).toContain(number.format(-62.9));
    }
    const nothing = { before: null, after: null, smallestDetectable: null };
    expect(texts.verdicts['too-few-answers'](nothing)).toMatch(script);
  });

  it('tell what would have shown where no change is shown, and only where that is known', () => {
    const change = { before: 40, after: 42, smallestDetectable: 16.2 };
    const sentence = texts.verdicts['no-change-shown'](change);
    expect(sentence).toContain(new Intl.NumberFormat(language).format(17));
    const without = texts.verdicts['no-change-shown']({ ...change, smallestDetectable: null });
    expect(sentence.startsWith(without)).toBe(true);
    expect(without).not.toMatch(/null|undefined/);
  });

  it('never show a score of -0', () => {
    expect(texts.verdicts.rose({ before: -0.04, after: 1, smallestDetectable: null })).not.toMatch(/[-−]/);
  });

  it('have names for categories and reliability', () => {
    for (const { one, many } of Object.values(texts.categoryNames)) {
      expect(one).toMatch(script);
      expect(many).toMatch(script);
    }
    const names = Object.values(texts.reliabilityNames);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(script);
  });

  it('have a name for each status of a case', () => {
    const names = Object.values(texts.caseStatusNames);
    expect(new Set(names).size).toBe(8);
    for (const name of names) expect(name).toMatch(script);
  });

  it('have a name for each status of an invitation', () => {
    const names = Object.values(asking[language as keyof typeof asking].invitationStatusNames);
    expect(new Set(names).size).toBe(9);
    for (const name of names) expect(name).toMatch(script);
  });
});

describe('languages differ', () => {
  it.each(examples)('in what they say about $kind', (refusal) => {
    const sentences = Object.keys(languages).map((language) => messageOf(messagesIn(language as keyof typeof languages), refusal));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
