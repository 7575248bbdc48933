import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { stampProgramme } from '../../test/stamp-books.js';
import { checkStampProgramme } from './stamp-programme.js';

it.each([
  {},
  { stamps: 2, mostPerPurchase: 1, mostPerDay: 1, daysValid: 1, afterReward: 'forgive' },
  { stamps: 100, mostPerPurchase: 1_000, mostPerDay: 1_000, daysValid: 3_660 },
] as const)('a programme is taken with %j', (changes) => {
  const programme = stampProgramme(changes);
  expect(valueOf(checkStampProgramme(JSON.parse(JSON.stringify(programme))))).toEqual(programme);
});

it.each([
  ['id', ''], ['id', 7], ['id', 'x'.repeat(61)],
  ['stamps', 1], ['stamps', 101], ['stamps', 2.5], ['stamps', '5'],
  ['reward', null], ['reward', 'a\0'],
  ['mostPerPurchase', 0], ['mostPerPurchase', 1_001], 
  ['mostPerDay', 0], ['mostPerDay', 1_001], ['mostPerDay', NaN],
  ['daysValid', 0], ['daysValid', 3_661], ['daysValid', '30'],
  ['afterReward', 'keep'], ['afterReward', null],
])('a programme whose %s is %j is refused by that place', (path, value) => {
  expect(refusalOf(checkStampProgramme({ ...stampProgramme(), [path]: value }))).toEqual({
    kind: 'stamp-card/programme-malformed', path, fault: 'malformed',
  });
});

it.each(Object.keys(stampProgramme()))('a programme has to say its %s', (path) => {
  expect(refusalOf(checkStampProgramme({ ...stampProgramme(), [path]: undefined }))).toEqual({
    kind: 'stamp-card/programme-malformed', path, fault: 'missing',
  });
});

it('a field that nobody knows is a typing error', () => {
  expect(refusalOf(checkStampProgramme({ ...stampProgramme(), mostPerWeek: 3 }))).toEqual({
    kind: 'stamp-card/programme-malformed', path: 'mostPerWeek', fault: 'unknown',
  });
});

it('whatever comes is checked without an error', () => {
  fc.assert(fc.property(fc.anything(), (input) => !checkStampProgramme(input).ok));
});
