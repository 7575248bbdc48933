import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkResponse, type ResponseDraft } from './check-response.js';

const now = new Date('2026-11-21T12:00:00.000Z');
const check = (draft: ResponseDraft) => checkResponse(draft, 'zero-to-ten', now);
const characters = (length: number): string => 'é'.repeat(length);

describe('an answer', () => {
  it('needs nothing but a score', () => {
    expect(valueOf(check({ score: '۰' }))).toEqual({
      score: 0, rescaledFrom: null, rescaledBy: null, comment: null, respondedAt: now, branch: null, staff: null,
      product: null, channel: null, reasons: [], tags: [], note: null, attributes: {},
    });
  });

  it.each([undefined, null, ''])('is refused without a score, whatever was written beside it: %j', (score) => {
    expect(refusalOf(check({ score, comment: '10 out of 10' }))).toEqual({ kind: 'score/missing' });
  });

  it('is read on the scale of its survey', () => {
    expect(valueOf(checkResponse({ score: 4 }, 'one-to-five', now))).toMatchObject({
      score: 7, rescaledFrom: 4, rescaledBy: 'one-to-five-linear-round-down',
    });
  });

  it('keeps its comment as it was typed, line breaks and spaces and all', () => {
    expect(valueOf(check({ score: 9, comment: ' کارکنان\r\nمهربان\n ' })).comment).toBe(' کارکنان\r\nمهربان\n ');
  });

  it.each(['', '  \n', '\u200f\u200c', null, undefined])('has no comment when %j was written', (comment) => {
    expect(valueOf(check({ score: 9, comment })).comment).toBeNull();
  });

  it('has a comment of at most 10,000 characters', () => {
    expect(valueOf(check({ score: 9, comment: characters(10_000) })).comment).toHaveLength(10_000);
    expect(refusalOf(check({ score: 9, comment: characters(10_001) }))).toEqual({
      kind: 'response/comment-too-long', length: 10_001, limit: 10_000,
    });
  });

  it.each(['a\0b', 'a\ud83d'])('is refused with the comment %j, which PostgreSQL cannot store', (comment) => {
    expect(refusalOf(check({ score: 9, comment }))).toEqual({ kind: 'response/text-not-storable', field: 'comment' });
  });

  it('trims codes, reasons and tags, and drops the empty and the repeated', () => {
    const reasons = [' rude staff', 'rude staff ', ''];
    const draft = { score: 9, branch: ' شعبه ۲\u200f', staff: '  ', reasons, tags: [' '] };
    expect(valueOf(check(draft))).toMatchObject({ branch: 'شعبه ۲', staff: null, reasons: ['rude staff'], tags: [] });
  });

  it.each(['branch', 'staff', 'product', 'channel'] as const)('has a %s of at most 200 characters', (field) => {
    expect(valueOf(check({ score: 9, [field]: characters(200) }))[field]).toHaveLength(200);
    expect(refusalOf(check({ score: 9, [field]: characters(201) }))).toEqual({
      kind: 'response/text-too-long', field, length: 201, limit: 200,
    });
    expect(refusalOf(check({ score: 9, [field]: 'a\0' }))).toEqual({ kind: 'response/text-not-storable', field });
  });

  it.each(['reasons', 'tags'] as const)('has at most a hundred %s of at most 200 characters', (field) => {
    const values = Array.from({ length: 101 }, (_, at) => `value ${at}`);
    expect(valueOf(check({ score: 9, [field]: values.slice(1) }))[field]).toHaveLength(100);
    expect(refusalOf(check({ score: 9, [field]: values }))).toEqual({
      kind: 'response/too-many-values', field, count: 101, limit: 100,
    });
    expect(refusalOf(check({ score: 9, [field]: ['short', characters(201)] }))).toEqual({
      kind: 'response/text-too-long', field, length: 201, limit: 200,
    });
    expect(refusalOf(check({ score: 9, [field]: ['\ud800'] }))).toEqual({ kind: 'response/text-not-storable', field });
  });

  it('has a note of at most 10,000 characters', () => {
    expect(refusalOf(check({ score: 9, note: characters(10_001) }))).toEqual({
      kind: 'response/text-too-long', field: 'note', length: 10_001, limit: 10_000,
    });
    expect(valueOf(check({ score: 9, note: '\n' })).note).toBeNull();
  });

  it('passes on what is wrong with its attributes', () => {
    expect(refusalOf(check({ score: 9, attributes: { list: [] } }))).toEqual({ kind: 'attributes/not-plain', name: 'list' });
  });
});

describe('the date of an answer', () => {
  it.each(['2000-01-01T00:00:00.000Z', '2024-02-29T10:00:00.000Z', '2026-11-21T12:05:00.000Z'])('may be %s', (at) => {
    expect(valueOf(check({ score: 9, respondedAt: new Date(at) })).respondedAt).toEqual(new Date(at));
  });

  it.each(['1900-01-01T00:00:00.000Z', '1999-12-31T23:59:59.999Z', '2026-11-21T12:05:00.001Z', '2099-01-01T00:00:00.000Z'])(
    'may not be %s',
    (at) => {
      expect(refusalOf(check({ score: 9, respondedAt: new Date(at) }))).toEqual({
        kind: 'response/date-out-of-range',
        earliest: new Date('2000-01-01T00:00:00.000Z'),
        latest: new Date('2026-11-21T12:05:00.000Z'),
      });
    },
  );

  it('has to be one', () => {
    expect(refusalOf(check({ score: 9, respondedAt: new Date('yesterday') }))).toEqual({ kind: 'response/date-unreadable' });
  });

  it.each([null, undefined])('is now when it is %j', (respondedAt) => {
    expect(valueOf(check({ score: 9, respondedAt })).respondedAt).toEqual(now);
  });
});
