import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkResponse } from './check-response.js';
import { correctResponse, type ResponseChanges } from './correct-response.js';

const answered = new Date('2026-10-01T08:00:00.000Z');
const now = new Date('2026-11-21T12:00:00.000Z');
const current = valueOf(
  checkResponse(
    {
      score: 4, comment: 'cold soup', respondedAt: answered, branch: 'north', reasons: ['slow'], tags: ['vip'],
      note: 'called', attributes: { plan: 'pro' },
    },
    'one-to-five',
    answered,
  ),
);
const correct = (changes: ResponseChanges) => correctResponse(current, changes, 'one-to-five', now);

describe('a correction', () => {
  it('changes nothing when it says nothing', () => {
    expect(valueOf(correct({}))).toEqual(current);
    expect(valueOf(correct({ score: undefined, comment: undefined, respondedAt: undefined }))).toEqual(current);
  });

  it.each([
    [{ score: 5 }, { score: 10, rescaledFrom: 5, rescaledBy: 'one-to-five-linear-round-down' }],
    [{ comment: 'warm soup' }, { comment: 'warm soup' }],
    [{ comment: null, branch: null, note: null }, { comment: null, branch: null, note: null }],
    [{ reasons: null, tags: [] }, { reasons: [], tags: [] }],
    [{ attributes: null }, { attributes: {} }],
    [{ attributes: { seats: 2 } }, { attributes: { seats: 2 } }],
    [{ respondedAt: now }, { respondedAt: now }],
  ] as const)('%j changes exactly %j', (changes, changed) => {
    expect(valueOf(correct(changes))).toEqual({ ...current, ...changed });
  });

  it('never clears the score', () => {
    expect(refusalOf(correct({ score: null }))).toEqual({ kind: 'score/missing' });
  });

  it('never clears the date, and does not put the present in its place', () => {
    expect(refusalOf(correct({ respondedAt: null }))).toEqual({ kind: 'response/date-unreadable' });
  });

  it('is checked as a new answer is', () => {
    expect(refusalOf(correct({ score: 6 }))).toMatchObject({ kind: 'score/out-of-range', highest: 5 });
    expect(refusalOf(correct({ comment: 'x'.repeat(10_001) }))).toMatchObject({ kind: 'response/comment-too-long' });
  });

  it('returns the fields of an answer and no others that a stored row has', () => {
    const row = { ...current, id: 'r1', workspaceId: 'w1' };
    expect(valueOf(correctResponse(row, { note: null }, 'one-to-five', now))).toEqual({ ...current, note: null });
  });
});
