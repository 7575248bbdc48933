import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerKept, keptAnswer } from './kept-answer.js';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }));
const { answer } = fc.letrec((tie) => ({
  answer: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('answer')), fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('answer'))),
}));

it('an answer comes back from JSON as it was, dates and all', () => {
  fc.assert(fc.property(answer, (any) => {
    expect(answerKept(JSON.parse(JSON.stringify(keptAnswer(any))))).toEqual(any);
  }));
});

it('a text that looks like a date is a text', () => {
  expect(answerKept(JSON.parse(JSON.stringify(keptAnswer(['2026-03-21T09:30:00.000Z']))))).toEqual(['2026-03-21T09:30:00.000Z']);
});
