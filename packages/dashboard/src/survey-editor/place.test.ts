import { expect, it } from 'vitest';
import { valueAt, withValueAt } from './place.js';

const definition = { questions: [{ id: 'a', text: { en: 'A', 'pt-BR': 'Á' } }, { id: 'b' }], 'a/b': 1 };

it('finds what stands at a JSON pointer, and nothing where there is nothing', () => {
  expect(valueAt(definition, '')).toBe(definition);
  expect(valueAt(definition, '/questions/0/text/pt-BR')).toBe('Á');
  expect(valueAt(definition, '/a~1b')).toBe(1);
  for (const nowhere of ['/questions/2', '/questions/0/text/en/x', '/constructor', '/questions/0/text/toString']) {
    expect(valueAt(definition, nowhere)).toBeUndefined();
  }
});

it('puts something else at a place and leaves all beside it as it is', () => {
  const next = withValueAt(definition, '/questions/0/text/en', 'Z');
  expect(next.questions[0]?.text?.en).toBe('Z');
  expect(next.questions[1]).toBe(definition.questions[1]);
  expect(definition.questions[0]?.text?.en).toBe('A');
});

it('makes the records on the way, and takes away fields and entries', () => {
  expect(withValueAt<unknown>({}, '/endings/promoter/title/en', 'Hi')).toEqual({ endings: { promoter: { title: { en: 'Hi' } } } });
  expect(withValueAt(definition, '/questions/0', undefined).questions).toEqual([{ id: 'b' }]);
  expect(withValueAt<unknown>({ a: 1, b: 2 }, '/a', undefined)).toEqual({ b: 2 });
});
