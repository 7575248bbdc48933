import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery } from '../../test/surveys.js';
import { checkReasons } from './check-reasons.js';
import { parseReasonTaxonomy } from './parse-reason-taxonomy.js';
import { reasonOptions } from './reason-options.js';
import { reasonsTakenAway } from './reasons-taken-away.js';
import type { ReasonTaxonomy } from './reason-taxonomy.js';

const reason = (code: string, retired?: boolean) => ({ code, text: { en: code, fa: 'دلیل' }, ...(retired === undefined ? {} : { retired }) });
const taxonomy: ReasonTaxonomy = [reason('rude-staff'), reason('slow-delivery', false), reason('hard-to-find', true), reason('too-dear')];

describe('the reasons of a workspace from JSON', () => {
  it('are what was written', () => {
    const json = JSON.parse(JSON.stringify(taxonomy));
    expect(valueOf(parseReasonTaxonomy(json))).toStrictEqual(json);
    expect(valueOf(parseReasonTaxonomy([]))).toEqual([]);
  });

  it.each<[string, unknown, object]>([
    ['no list', {}, { kind: 'rule/malformed', path: '', expected: 'list' }],
    ['a function', () => 1, { kind: 'rule/malformed', path: '', expected: 'plain-value' }],
    ['too many', Array.from({ length: 501 }, (_, index) => reason(`r${index}`)), { kind: 'rule/too-large', path: '', what: 'list', limit: 500 }],
    ['a text', ['rude'], { kind: 'rule/malformed', path: '/0', expected: 'record' }],
    ['a field more', [{ ...reason('a'), cost: 1 }], { kind: 'rule/name-unknown', path: '/0/cost', what: 'field' }],
    ['no code', [{ text: { en: 'x' } }], { kind: 'rule/malformed', path: '/0/code', expected: 'plain-value' }],
    ['a code of spaces', [reason('a b')], { kind: 'rule/malformed', path: '/0/code', expected: 'name' }],
    ['a code twice', [reason('a'), reason('a')], { kind: 'rule/id-repeated', path: '/1/code' }],
    ['a word for retired', [{ ...reason('a'), retired: 'yes' }], { kind: 'rule/malformed', path: '/0/retired', expected: 'true-or-false' }],
    ['no text', [{ code: 'a', text: {} }], { kind: 'rule/malformed', path: '/0/text', expected: 'language' }],
    ['a text that is not translated', [{ code: 'a', text: 'x' }], { kind: 'rule/malformed', path: '/0/text', expected: 'language' }],
    ['a text in no language', [{ code: 'a', text: { english: 'x' } }], { kind: 'rule/malformed', path: '/0/text', expected: 'language' }],
    ['a text that is too long', [{ code: 'a', text: { fa: 'x'.repeat(201) } }], { kind: 'rule/too-large', path: '/0/text/fa', what: 'text', limit: 200 }],
  ])('are refused with %s', (_, json, refusal) => {
    expect(refusalOf(parseReasonTaxonomy(json))).toEqual(refusal);
  });
});

describe('the reasons that a survey names', () => {
  it('are offered by its workspace', () => {
    expect(valueOf(checkReasons(afterDelivery, [...taxonomy.slice(0, 2), reason('hard-to-find')]))).toBe(afterDelivery);
  });

  it('are refused where they are unknown or retired', () => {
    expect(refusalOf(checkReasons(afterDelivery, taxonomy))).toEqual({ kind: 'survey/reasons-unknown', codes: ['hard-to-find'], path: '/questions/2/options/2/code' });
    expect(refusalOf(checkReasons(afterDelivery, []))).toEqual({ kind: 'survey/reasons-unknown', codes: ['rude-staff', 'slow-delivery', 'hard-to-find'], path: '/questions/2/options/0/code' });
  });

  it('may stay where they were, and none may come back', () => {
    expect(valueOf(checkReasons(afterDelivery, taxonomy, afterDelivery))).toBe(afterDelivery);
    const before = { ...afterDelivery, questions: afterDelivery.questions.filter(({ kind }) => kind !== 'reasons') };
    expect(refusalOf(checkReasons(afterDelivery, taxonomy, before))).toMatchObject({ codes: ['hard-to-find'] });
  });
});

describe('reasons that are taken away', () => {
  it('are those whose code is gone: one that is retired or called otherwise stays', () => {
    expect(reasonsTakenAway(taxonomy, taxonomy)).toEqual([]);
    expect(reasonsTakenAway(taxonomy, [{ ...reason('too-dear', true), text: { pt: 'Caro' } }, reason('new')])).toEqual(['rude-staff', 'slow-delivery', 'hard-to-find']);
    expect(reasonsTakenAway([], taxonomy)).toEqual([]);
  });
});

describe('options for reasons', () => {
  it('are all that are offered', () => {
    expect(reasonOptions(taxonomy).map(({ code }) => code)).toEqual(['rude-staff', 'slow-delivery', 'too-dear']);
    expect(reasonOptions(taxonomy)[0]).toEqual({ code: 'rude-staff', text: { en: 'rude-staff', fa: 'دلیل' } });
  });

  it('are those that were asked for, in this order', () => {
    expect(reasonOptions(taxonomy, ['too-dear', 'rude-staff']).map(({ code }) => code)).toEqual(['too-dear', 'rude-staff']);
    expect(() => reasonOptions(taxonomy, ['nice'])).toThrow(RangeError);
  });
});
