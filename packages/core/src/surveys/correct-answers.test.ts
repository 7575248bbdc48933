import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswered } from '../../test/surveys.js';
import { checkAnswers } from './check-answers.js';
import { correctAnswers } from './correct-answers.js';
import type { SurveyDefinition } from './survey-definition.js';

const en = (text: string) => ({ en: text });
const definition: SurveyDefinition = {
  v: 1, languages: ['en'],
  questions: [
    { kind: 'nps', id: 'score', scale: 'one-to-five', text: en('Score?') },
    { kind: 'reasons', id: 'why', pick: 'many', text: en('Why?'), options: [{ code: 'late', text: en('Late') }, { code: 'rude', text: en('Rude') }] },
    { kind: 'comment', id: 'first', text: en('What?') },
    { kind: 'comment', id: 'second', text: en('What else?') },
    { kind: 'consent', id: 'consent', text: en('May we?') },
  ],
};
const answers = { score: 4, why: ['late', 'rude'], first: 'Call me', second: 'Soon', consent: true };
const response = { score: 7, rescaledFrom: 4, rescaledBy: 'one-to-five-linear-round-down', comment: 'Call me', reasons: ['late', 'rude'] } as const;

describe('answers after a correction', () => {
  it.each<[string, Partial<Parameters<typeof correctAnswers>[2]>, object]>([
    ['are as they were when nothing of them was corrected', {}, answers],
    ['have the score on its own scale', { score: 10, rescaledFrom: 5 }, { ...answers, score: 5 }],
    ['have a score of 0 to 10 as it is', { score: 0, rescaledFrom: null, rescaledBy: null }, { ...answers, score: 0 }],
    ['have the comment of the response', { comment: 'Soon, please' }, { ...answers, first: 'Soon, please' }],
    ['lose a comment that was taken out', { comment: null }, { score: 4, why: ['late', 'rude'], second: 'Soon', consent: true }],
    ['keep the reasons that are left', { reasons: ['rude', 'unsafe'] }, { ...answers, why: ['rude'] }],
    ['lose the question when no reason is left', { reasons: [] }, { score: 4, first: 'Call me', second: 'Soon', consent: true }],
  ])('%s', (_name, changes, expected) => {
    expect(correctAnswers(definition, answers, { ...response, ...changes })).toEqual(expected);
  });

  it('have nothing that was not answered', () => {
    expect(correctAnswers(definition, { score: 4 }, { ...response, comment: 'New', reasons: ['late'] })).toEqual({ score: 4 });
  });

  it('are the same when the response is what they say', () => {
    fc.assert(fc.property(anyAnswered, ({ survey, given }) => {
      const checked = checkAnswers(survey, given);
      if (checked.ok) expect(correctAnswers(survey, checked.value.answers, checked.value)).toEqual(checked.value.answers);
    }));
  });
});
