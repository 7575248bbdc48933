import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersInBursts } from './answers-in-bursts.js';

const at = (...minutes: readonly number[]) => minutes.map((minute) => new Date(Date.UTC(2026, 10, 27, 18, 0) + minute * 60_000));

it.each([
  ['none', [], 0],
  ['two together', [0, 1], 0],
  ['three within the window', [0, 5, 10], 3],
  ['three that just miss it', [0, 5, 10.001], 0],
  ['a chain, of which each three are close', [0, 5, 10, 15, 20], 5],
  ['two bursts', [0, 1, 2, 60, 61, 62, 63], 7],
  ['a burst with others around', [-30, 0, 4, 9, 40], 3],
  ['any order', [9, 0, 40, 4], 3],
  ['the same instant', [5, 5, 5], 3],
])('of %s', (_, minutes, found) => {
  expect(answersInBursts(at(...minutes))).toBe(found);
});

it('takes another window and number', () => {
  expect(answersInBursts(at(0, 1, 30), { minutes: 1, atLeast: 2 })).toBe(2);
  expect(answersInBursts(at(0, 20, 30), { minutes: 30 })).toBe(3);
  expect(answersInBursts(at(0, 1, 2), { atLeast: 4 })).toBe(0);
});

it.each([
  { minutes: 0 }, { minutes: NaN }, { minutes: Infinity }, { atLeast: 1 }, { atLeast: 2.5 },
])('is an error for %j', (options) => {
  expect(() => answersInBursts([], options)).toThrow(RangeError);
});

it('is an error for what is no date', () => {
  expect(() => answersInBursts([new Date(NaN)])).toThrow(RangeError);
});

it('is what one gets by looking at the windows that begin with each answer', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 100 }), { maxLength: 30 }), fc.integer({ min: 2, max: 5 }), (minutes, atLeast) => {
    const isInBurst = minutes.filter((minute) => minutes.some((start) => {
      const together = minutes.filter((other) => other >= start && other <= start + 10);
      return together.length >= atLeast && minute >= start && minute <= start + 10;
    }));
    expect(answersInBursts(at(...minutes), { atLeast })).toBe(isInBurst.length);
  }));
});
