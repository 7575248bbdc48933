import type { SurveyDefinition } from '@goodword/core';
import { expect, test } from 'vitest';
import { isSameDraft } from './draft.js';

const definition: SurveyDefinition = { v: 1, languages: ['en', 'fa'], questions: [{ kind: 'nps', id: 'score', text: { en: 'Why?', fa: 'چرا؟' } }] };
const [score] = definition.questions;

test.each<[string, SurveyDefinition, boolean]>([
  ['is the same with its fields in another order', { questions: [{ text: { fa: 'چرا؟', en: 'Why?' }, id: 'score', kind: 'nps' }], languages: ['en', 'fa'], v: 1 }, true],
  ['is another with its languages in another order', { ...definition, languages: ['fa', 'en'] }, false],
  ['is another with other words', { ...definition, questions: [{ ...score!, text: { en: 'How?', fa: 'چرا؟' } }] as SurveyDefinition['questions'] }, false],
])('a draft %s', (_, other, isSame) => {
  expect(isSameDraft({ name: 'Shop', definition }, { name: 'Shop', definition: other })).toBe(isSame);
});
