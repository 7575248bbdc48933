import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery, anyAnswered } from '../../test/surveys.js';
import type { SurveyDefinition } from '../surveys/survey-definition.js';
import { checkSurveyResponse } from './check-survey-response.js';

const now = new Date('2026-11-27T12:00:00Z');
const setting = { branch: ' north ', staff: 'ana', product: 'shoes', channel: 'kiosk', language: 'fa' };

it('has the score, the comment and the reasons of its questions, and the place where they were asked', () => {
  const given = { score: 3, why: ['slow-delivery', 'rude-staff'], comment: ' دیر\n' };
  const { response, answers } = valueOf(checkSurveyResponse(afterDelivery, given, setting, { tags: ['vip'], attributes: { plan: 'pro' } }, now));
  expect(response).toEqual({
    score: 3, rescaledFrom: null, rescaledBy: null, comment: ' دیر\n', respondedAt: now, branch: 'north', staff: 'ana', product: 'shoes',
    channel: 'kiosk', reasons: ['rude-staff', 'slow-delivery'], tags: ['vip'], note: null, attributes: { plan: 'pro' },
  });
  expect(answers.category).toBe('detractor');
});

it('keeps what was given on another scale, and converts it once', () => {
  const onFive: SurveyDefinition = { ...afterDelivery, questions: afterDelivery.questions.map((question) => (question.kind === 'nps' ? { ...question, scale: 'one-to-five' } : question)) };
  expect(valueOf(checkSurveyResponse(onFive, { score: 4 }, {}, {}, now)).response).toMatchObject({ score: 7, rescaledFrom: 4, rescaledBy: 'one-to-five-linear-round-down' });
});

it.each([
  [{ speed: 3 }, {}, {}, 'score/missing'],
  [{ score: 9, speed: 11 }, {}, {}, 'survey/answer-unfit'],
  [{ score: 9 }, { branch: 'x'.repeat(201) }, {}, 'response/text-too-long'],
  [{ score: 9 }, {}, { respondedAt: new Date('1999-01-01') }, 'response/date-out-of-range'],
])('%j in %j is refused', (given, where, draft, kind) => {
  expect(refusalOf(checkSurveyResponse(afterDelivery, given, where, draft, now)).kind).toBe(kind);
});

it('is never refused for what the survey took', { timeout: 60_000 }, () => {
  fc.assert(fc.property(anyAnswered, ({ survey, given }) => {
    const { response, answers } = valueOf(checkSurveyResponse(survey, given, {}, {}, now));
    expect(response.score).toBe(answers.score);
    expect(response.comment).toBe(answers.comment);
    expect(response.reasons).toEqual(answers.reasons);
  }), { numRuns: 200 });
});
