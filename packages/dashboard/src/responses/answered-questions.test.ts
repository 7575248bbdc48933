import type { SurveyDefinition } from '@goodword/core';
import { expect, it } from 'vitest';
import { answeredQuestions, questionTexts } from './answered-questions.js';

const definition: SurveyDefinition = {
  v: 1,
  languages: ['en', 'fa'],
  questions: [
    { kind: 'nps', id: 'score', text: { en: 'How likely?', fa: 'چقدر؟' } },
    { kind: 'rating', id: 'staff', text: { en: 'The people of {{branch|our shop}}?' } },
    { kind: 'choice', id: 'bought', pick: 'many', text: { en: 'What did you buy?' }, options: [{ code: 'shoes', text: { en: 'Shoes', fa: 'کفش' } }], other: { en: 'Other' } },
    { kind: 'comment', id: 'why', text: { en: 'Why?' }, variants: [{ for: 'detractor', text: { en: 'What went wrong?' } }] },
    { kind: 'consent', id: 'may', text: { en: 'May we ask?' } },
    { kind: 'contactMe', id: 'call', text: { en: 'Shall we call you?' }, asksAddress: true },
  ],
};
const words = { yes: 'Yes', no: 'No', amount: (value: number) => `#${value}` };
const read = (answers: object, language = 'en', address: string | null = null) =>
  answeredQuestions(definition, { answers: { ...answers }, contactAddress: address }, { language, values: {} }, words).map(({ text, answer }) => [text, ...answer]);

it('says what was asked in the words for the score, and what came back, in the order of the survey', () => {
  const answers = { call: { wanted: true, address: null }, may: false, why: 'Late', bought: { codes: ['shoes', 'other'], other: 'Socks' }, staff: 8, score: 2 };
  expect(read(answers, 'en', 'sara@shop.example')).toEqual([
    ['How likely?', '#2'], ['The people of our shop?', '#8'], ['What did you buy?', 'Shoes', 'Socks'], ['What went wrong?', 'Late'],
    ['May we ask?', 'No'], ['Shall we call you?', 'Yes', 'sara@shop.example'],
  ]);
});

it('in the closest language, and leaves out what was not answered', () => {
  expect(read({ score: 9, bought: { codes: ['shoes'], other: null } }, 'fa-IR')).toEqual([['چقدر؟', '#9'], ['What did you buy?', 'کفش']]);
});

it('shows a code that the version does not have as it is, and what a condition would not ask any more', () => {
  const [first, second] = definition.questions;
  const conditional: SurveyDefinition = {
    ...definition, questions: [first!, { ...second!, when: { op: 'eq', path: 'branch.code', value: 'north' } } as SurveyDefinition['questions'][number]],
  };
  expect(answeredQuestions(conditional, { answers: { score: 9, staff: 7 }, contactAddress: null }, { language: 'en', values: {} }, words).map(({ answer }) => answer[0])).toEqual(['#9', '#7']);
  expect(read({ score: 9, bought: { codes: ['gloves'], other: null } })).toEqual([['How likely?', '#9'], ['What did you buy?', 'gloves']]);
});

it('a contact that is not wanted has no address', () => {
  expect(read({ score: 9, call: { wanted: false, address: null } }, 'en', 'left@over.example').at(-1)).toEqual(['Shall we call you?', 'No']);
});

it('has its placeholders filled as they were for the customer', () => {
  expect(questionTexts(definition, { language: 'en', values: { branch: 'North' } }).get('staff')).toBe('The people of North?');
});
