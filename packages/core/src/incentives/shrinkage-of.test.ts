import { expect, it } from 'vitest';
import { tally } from '../../test/incentive-fixtures.js';
import { shrinkScores } from '../inference/shrink-scores.js';
import { shrinkageOf } from './shrinkage-of.js';

const units = [
  { key: 'north', tally: tally(80, 10, 10) },
  { key: 'south', tally: tally(40, 20, 40) },
  { key: 'new', tally: tally(0, 0, 0) },
];

it('is the mean and the variance of the true scores, and the variance of an answer', () => {
  const { mean, betweenVariance } = shrinkScores(units);
  // 120 promoters, 30 passives and 50 detractors: 0.85 - 0.35²
  expect(shrinkageOf(units)).toEqual({ mean, betweenVariance, answerVariance: expect.closeTo(7_275, 9) as number });
  expect(betweenVariance).toBeGreaterThan(0);
});

it.each([
  ['nobody answered', tally(0, 0, 0)],
  ['all answers are alike', tally(50, 0, 0)],
])('is unknown when %s', (_, counted) => {
  expect(shrinkageOf([{ key: 'north', tally: counted }])).toBeNull();
  expect(shrinkageOf([])).toBeNull();
});
