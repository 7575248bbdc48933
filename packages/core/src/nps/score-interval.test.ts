import { expect, it } from 'vitest';
import { critical } from '../stats/confidence-level.js';
import { normalUpperTail } from '../stats/normal.js';
import { scoreLimits } from './score-interval.js';

it.each([
  // Where the closed form of ratesci 1.0.0 loses digits, and where it returns -100 to 100; the limits are those of
  // 200 halvings of the same equation, see test/reference.
  [6000, 2500, 1500, 43.536486181359, 46.4368390435792],
])('keeps its digits with many answers: %d, %d, %d', (promoters, passives, detractors, lower, upper) => {
  const limits = scoreLimits({ promoters, passives, detractors, total: promoters + passives + detractors }, critical(0.95));
  expect(limits.lower).toBeCloseTo(lower, 8);
  expect(limits.upper).toBeCloseTo(upper, 8);
});

it.each([
  [590, 260, 150], [3, 1, 1], [33, 1, 0], [0, 5, 3], [1, 98, 1], [999_999, 0, 1], [0, 1, 999_999], [1, 1_000_000, 0],
])('ends where the score test has a p-value of 1 - level: %d, %d, %d', (promoters, passives, detractors) => {
  const total = promoters + passives + detractors;
  const limits = scoreLimits({ promoters, passives, detractors, total }, critical(0.95));
  for (const limit of [limits.lower, limits.upper]) {
    const share = limit / 100;
    if (Math.abs(share) === 1) continue;
    expect(2 * normalUpperTail(Math.abs(statisticByMaximising(promoters, detractors, total, share)))).toBeCloseTo(0.05, 6);
  }
});

/**
 * The score statistic with the constrained share of detractors found by a search for the largest likelihood, not
 * by the root of the quadratic that the code under test uses.
 */
function statisticByMaximising(promoters: number, detractors: number, total: number, share: number): number {
  const passives = total - promoters - detractors;
  const term = (count: number, probability: number): number => (count === 0 ? 0 : count * Math.log(probability));
  const likelihood = (q: number): number =>
    term(promoters, q + share) + term(detractors, q) + term(passives, 1 - 2 * q - share);
  let [low, high] = [Math.max(0, -share), (1 - share) / 2];
  for (let step = 0; step < 300; step += 1) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (likelihood(a) < likelihood(b)) low = a;
    else high = b;
  }
  const q = (low + high) / 2;
  return (promoters - detractors - total * share) / Math.sqrt(total * (2 * q + share - share * share));
}
