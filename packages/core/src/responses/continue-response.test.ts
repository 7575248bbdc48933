import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import type { GivenAnswers } from '../surveys/survey-answers.js';
import type { SurveyDefinition } from '../surveys/survey-definition.js';
import { checkSurveyResponse } from './check-survey-response.js';
import { answersSoFar, continueResponse, type ContinuedResponse } from './continue-response.js';

const en = (text: string) => ({ en: text });
const definition: SurveyDefinition = {
  v: 1, languages: ['en', 'fa'],
  questions: [
    { kind: 'nps', id: 'score', text: en('Would you recommend us?') },
    {
      kind: 'reasons', id: 'why', pick: 'many', when: { op: 'eq', path: 'response.category', value: 'detractor' }, text: en('Why?'),
      options: [{ code: 'late', text: en('Late') }, { code: 'rude', text: en('Rude') }],
    },
    { kind: 'comment', id: 'comment', text: en('What happened?') },
    { kind: 'contactMe', id: 'call', asksAddress: true, text: en('Shall we call?') },
    { kind: 'comment', id: 'persian', when: { op: 'eq', path: 'survey.language', value: 'fa' }, text: en('What else?') },
  ],
};
const answered = new Date('2026-03-21T09:30:00.000Z');
const days = (count: number) => new Date(answered.getTime() + count * 86_400_000);

const stored = (given: GivenAnswers): ContinuedResponse => {
  const { response, answers } = valueOf(checkSurveyResponse(definition, given, { branch: 'north' }, { tags: ['vip'] }, answered));
  return { ...response, answers: answers.answers, passedOver: answers.passedOver, contactAddress: answers.contactAddress };
};
const go = (current: ContinuedResponse, more: GivenAnswers, now = days(1), language = 'en') => continueResponse(definition, current, more, language, now);

describe('an answer that goes on', () => {
  it('has what was said before and what is said now, and stays where and when it was given', () => {
    const { response, answers } = valueOf(go(stored({ score: 3, why: ['late'] }), { comment: 'Cold soup' }));
    expect(response).toMatchObject({ score: 3, reasons: ['late'], comment: 'Cold soup', respondedAt: answered, branch: 'north', tags: ['vip'] });
    expect(answers).toMatchObject({ answers: { score: 3, why: ['late'], comment: 'Cold soup' }, next: 'call' });
  });

  it('is not asked again what was passed over', () => {
    expect(valueOf(go(stored({ score: 3, why: null }), { comment: null })).answers).toMatchObject({ passedOver: ['why', 'comment'], next: 'call' });
  });

  it('may become another one, and what its customer is not asked any more is left out', () => {
    const { response, answers } = valueOf(go(stored({ score: 3, why: ['late'], comment: 'Cold soup' }), { score: 9 }));
    expect(response).toMatchObject({ score: 9, reasons: [], comment: 'Cold soup' });
    expect(answers.dropped).toEqual(['why']);
  });

  it('is asked in the language in which it is read', () => {
    expect(valueOf(go(stored({ score: 9, comment: null, call: false }), {}, days(1), 'fa-IR')).answers.next).toBe('persian');
  });

  it('keeps the address that is stored apart from the answers, and loses it with the wish', () => {
    const apart = { ...stored({ score: 3, call: { wanted: true, address: 'sara@example.com' } }), answers: { score: 3, call: { wanted: true, address: null } } };
    expect(answersSoFar(definition, apart)).toEqual({ score: 3, call: { wanted: true, address: 'sara@example.com' } });
    expect(valueOf(go(apart, { comment: 'x' })).answers.contactAddress).toBe('sara@example.com');
    expect(valueOf(go(apart, { call: false })).answers.contactAddress).toBeNull();
  });

  it('gives the address to no question that has no room for one', () => {
    const twice: SurveyDefinition = {
      ...definition, questions: [...definition.questions, { kind: 'contactMe', id: 'visit', text: en('Shall we come by?') }],
    };
    const both = { ...stored({ score: 3, call: { wanted: true, address: 'sara@example.com' } }), contactAddress: 'sara@example.com' };
    const { answers } = both;
    const current = { ...both, answers: { ...answers, call: { wanted: true, address: null }, visit: { wanted: true, address: null } } };
    const { answers: now } = valueOf(continueResponse(twice, current, { comment: 'x' }, 'en', days(1)));
    expect(now).toMatchObject({ contactAddress: 'sara@example.com', answers: { comment: 'x', visit: { wanted: true, address: null } } });
  });

  it('keeps what was corrected by hand', () => {
    const corrected = { ...stored({ score: 3, why: ['late'] }), comment: 'On the phone: cold soup', reasons: ['late', 'vip-guest'] };
    expect(valueOf(go(corrected, { why: ['rude'] })).response).toMatchObject({ comment: 'On the phone: cold soup', reasons: ['rude', 'vip-guest'] });
    expect(valueOf(go(corrected, { comment: 'Cold' })).response.comment).toBe('Cold');
  });

  it('is no more after 14 days', () => {
    const lastMoment = new Date(days(14).getTime() - 1);
    expect(go(stored({ score: 3 }), { score: 4 }, lastMoment).ok).toBe(true);
    expect(refusalOf(go(stored({ score: 3 }), { score: 4 }, days(14)))).toEqual({ kind: 'response/edit-window-over', days: 14 });
  });

  it.each<[GivenAnswers, object]>([
    [{ score: 11 }, { kind: 'score/out-of-range' }],
    [{ score: null }, { kind: 'score/missing' }],
    [{ call: { wanted: true, address: 'nobody' } }, { kind: 'survey/answer-unfit', question: 'call', expected: 'address' }],
    [{ shoes: 42 }, { kind: 'survey/question-unknown' }],
  ])('is refused with %j', (more, refusal) => {
    expect(refusalOf(go(stored({ score: 3 }), more))).toMatchObject(refusal);
  });
});
