import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkSurvey } from './check-survey.js';

it('asks on 0 to 10 when no scale is named', () => {
  expect(valueOf(checkSurvey({ name: ' After delivery ', question: ' How likely? ' }))).toEqual({
    name: 'After delivery', question: 'How likely?', scale: 'zero-to-ten',
  });
  expect(valueOf(checkSurvey({ name: 'a', question: 'b', scale: 'one-to-five' })).scale).toBe('one-to-five');
});

it.each([
  [{ question: 'b' }, { kind: 'survey/name-missing' }],
  [{ name: ' \u200f', question: 'b' }, { kind: 'survey/name-missing' }],
  [{ name: 'a' }, { kind: 'survey/question-missing' }],
  [{ name: 'a', question: null }, { kind: 'survey/question-missing' }],
  [{ name: 'x'.repeat(201), question: 'b' }, { kind: 'survey/text-too-long', field: 'name', length: 201, limit: 200 }],
  [
    { name: 'a', question: 'x'.repeat(1_001) },
    { kind: 'survey/text-too-long', field: 'question', length: 1_001, limit: 1_000 },
  ],
  [{ name: 'a\0', question: 'b' }, { kind: 'survey/text-not-storable', field: 'name' }],
  [{ name: 'a', question: '\ud800' }, { kind: 'survey/text-not-storable', field: 'question' }],
])('refuses %j', (draft, refusal) => {
  expect(refusalOf(checkSurvey(draft))).toEqual(refusal);
});
