import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery } from '../../test/surveys.js';
import { showSurvey } from './show-survey.js';
import type { SurveyDefinition } from './survey-definition.js';

const values = { company: 'Lar', 'customer.firstName': 'Sara', branch: 'North' };
const show = (given: Readonly<Record<string, unknown>>, language?: string) => valueOf(showSurvey(afterDelivery, given, { language }, values));
const question = (given: Readonly<Record<string, unknown>>, id: string) => show(given).questions.find((one) => one.id === id);

describe('a survey as a customer sees it', () => {
  it('has the words of the question, with placeholders filled', () => {
    expect(question({}, 'score')).toEqual({
      id: 'score', kind: 'nps', text: 'How likely are you to recommend Lar to a friend, Sara?', help: null, required: true,
      scale: { lowest: 0, highest: 10 }, ends: { lowest: 'Not at all likely', highest: 'Extremely likely' }, pick: null, options: [],
      asksAddress: false, answer: null,
    });
    expect(question({ bought: ['hats'] }, 'bought')).toMatchObject({
      pick: 'many', required: false, scale: null, ends: null, answer: { codes: ['hats'], other: null },
      options: [{ code: 'shoes', text: 'shoes' }, { code: 'hats', text: 'hats' }, { code: 'other', text: 'Something else' }],
    });
    expect(question({ score: 2 }, 'why')).toMatchObject({ required: true, pick: 'many', options: [{ code: 'rude-staff' }, { code: 'slow-delivery' }, { code: 'hard-to-find' }] });
    expect(question({}, 'speed')).toMatchObject({ scale: { lowest: 0, highest: 10 }, ends: { lowest: 'Slow' } });
    expect(question({ score: 2, why: 'rude-staff' }, 'call')).toMatchObject({ asksAddress: true });
  });

  it.each([
    [null, 'What is the reason for your score?', 'In your own words'],
    [6, 'What should we have done?', 'We read every word'],
    [7, 'What is the reason for your score?', 'In your own words'],
    [9, 'What is the reason for your score?', 'In your own words'],
    // A variant has its own help or none.
    [10, 'What did you like most?', null],
  ])('has other words for the score %s', (score, text, help) => {
    expect(question({ score }, 'comment')).toMatchObject({ text, help });
  });

  it('ends by category', () => {
    expect(show({}).ending).toBeNull();
    expect(show({ score: 9 }).ending).toEqual({ category: 'promoter', title: 'Thank you', text: 'Tell a friend.' });
    expect(show({ score: 8 }).ending).toEqual({ category: 'passive', title: 'Thank you', text: null });
    expect(show({ score: 6 }).ending).toEqual({ category: 'detractor', title: 'We are sorry', text: 'Somebody from North will look into it today.' });
  });

  it('is in the closest language, and falls back where a text is missing', () => {
    expect(show({})).toMatchObject({ language: 'en', isRightToLeft: false, next: 'bought' });
    const persian: SurveyDefinition = { ...afterDelivery, questions: afterDelivery.questions.map((one) => (one.kind === 'nps' ? { ...one, text: { ...one.text, fa: 'پیشنهاد می‌کنید؟' } } : one)) };
    const shown = valueOf(showSurvey(persian, { bought: null }, { language: 'fa-IR' }, values));
    expect(shown).toMatchObject({ language: 'fa', isRightToLeft: true, next: 'score' });
    expect(shown.questions.map(({ text }) => text).slice(0, 2)).toEqual(['What did you buy?', 'پیشنهاد می‌کنید؟']);
  });

  it('has the scale on which it asks', () => {
    const onFive: SurveyDefinition = { ...afterDelivery, questions: afterDelivery.questions.map((one) => (one.kind === 'nps' ? { ...one, scale: 'one-to-five' } : one)) };
    const shown = valueOf(showSurvey(onFive, { score: 2 }, {}, values));
    expect(shown.questions[1]).toMatchObject({ scale: { lowest: 1, highest: 5 }, answer: 2 });
    // 2 of 5 is a score of 2.
    expect(shown.questions.find(({ id }) => id === 'comment')?.text).toBe('What should we have done?');
  });

  it('is refused with answers that cannot be', () => {
    expect(refusalOf(showSurvey(afterDelivery, { speed: 11 }, {}, values))).toEqual({ kind: 'survey/answer-unfit', question: 'speed', expected: 'rating' });
  });
});
