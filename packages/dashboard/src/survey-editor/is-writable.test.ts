import { surveyTemplates } from '@goodword/core/surveys/templates';
import { expect, it } from 'vitest';
import { isWritable } from './is-writable.js';
import { withValueAt } from './place.js';

const [{ definition }] = surveyTemplates as unknown as readonly [(typeof surveyTemplates)[number]];

it.each(surveyTemplates.map(({ id, definition: ready }) => [id, ready] as const))('the form can show the template %s', (_id, ready) => {
  expect(isWritable(JSON.parse(JSON.stringify(ready)))).toBe(true);
});

it('it can show what is not complete yet: the service says what is missing', () => {
  expect(isWritable(withValueAt(definition, '/questions/0/text', {}))).toBe(true);
  expect(isWritable({ languages: ['en'], questions: [] })).toBe(true);
});

// One broken file would break the page, and again at each visit.
it.each([
  ['', null], ['/languages', 'en'], ['/languages', []], ['/questions', {}], ['/questions/0', null], ['/questions/0/kind', 'stars'],
  ['/questions/0/id', 5], ['/questions/0/text', 'Why?'], ['/questions/0/text', undefined], ['/questions/0/help', null],
  ['/questions/0/ends', { lowest: {} }], ['/questions/1/options', undefined], ['/questions/1/options/0', {}], ['/questions/1/when', null],
  ['/questions/1/variants/0/for', null], ['/questions/1/variants', {}], ['/endings', []], ['/endings/promoter', undefined],
])('what it walks through has to be there: %s as %o', (path, value) => {
  const template = surveyTemplates.find(({ id }) => id === 'after-purchase')?.definition;
  expect(isWritable(template)).toBe(true);
  expect(isWritable(withValueAt<unknown>(template, path, value))).toBe(false);
});
