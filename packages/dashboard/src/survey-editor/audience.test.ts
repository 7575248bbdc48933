import { expect, it } from 'vitest';
import { audienceOf, conditionFor, type Audience } from './audience.js';

const audiences: readonly Audience[] = [
  { kind: 'everybody' },
  { kind: 'only', category: 'detractor' },
  { kind: 'except', category: 'promoter' },
  { kind: 'scores', from: 0, to: 3 },
  { kind: 'own', condition: { op: 'exists', path: 'answer.why' } },
  { kind: 'own', condition: { op: 'eq', path: 'response.category', value: 'detractor', id: 'unhappy' } },
  { kind: 'own', condition: { op: 'eq', path: 'response.category', value: 'nobody' } },
];

it.each(audiences)('%o is the audience of its own condition', (audience) => {
  expect(audienceOf(conditionFor(audience))).toEqual(audience);
});
