import { expect, it } from 'vitest';
import { en } from '../texts/asking/en.js';
import { conditionWords } from './condition-words.js';

const words = {
  texts: en,
  categoryName: (category: string) => `a ${category}`,
  questionName: (id: string) => `“${id}?”`,
  optionName: (question: string, code: string) => `${code} of ${question}`,
};

it.each([
  [{ op: 'eq', path: 'response.category', value: 'detractor' }, 'the group is a detractor'],
  [{ op: 'between', path: 'response.score', from: 0, to: 3 }, 'the score is from 0 to 3'],
  [{ op: 'contains', path: 'answer.why', value: 'rude' }, '“why?” is rude of why'],
  [{ op: 'eq', path: 'answer.consent', value: true }, '“consent?” is yes'],
  [
    { op: 'any', of: [{ op: 'exists', path: 'answer.why' }, { op: 'ne', path: 'survey.language', value: 'fa' }] },
    '“why?” was answered or the language is not fa',
  ],
])('a condition is said in words: %o', (condition, said) => {
  expect(conditionWords(condition, words)).toBe(said);
});

// What stands in the field while somebody writes.
it.each([null, 5, 'eq', [], {}, { op: 'all' }, { op: 'all', of: 5 }, { op: 'all', of: [] }, { op: 'all', of: [{}] }, { op: 'eq' }, { op: 'eq', path: 5 },
  { op: 'eq', path: 'response.score' }, { op: 'between', path: 'response.score', from: 1 }, { op: 'not', of: { op: 'exists', path: 'answer.why' } }])(
  'what is no condition yet, or a rare one, has no words: %o', (condition) => {
    expect(conditionWords(condition, words)).toBeNull();
  });
