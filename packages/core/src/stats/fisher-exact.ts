import { checkEventCounts, type EventCount } from './event-count.js';
import { hypergeometric } from './hypergeometric.js';

/**
 * Fisher's exact test that two groups have the same chance of an event: the probability, all margins given, of a
 * table that is no more likely than the one seen. Two-sided; as R's `fisher.test`, tables count as equally likely
 * within 1e-7.
 *
 * Counts may go up to 1e9, where it takes some 100 ms. Below about 1e-300 the result is 0.
 *
 * @returns p-value from 0 to 1; 1 when a group is empty
 * @throws RangeError when a number is not a count
 * @see Fisher (1935), Journal of the Royal Statistical Society 98:39
 * @example
 * fisherExact({ events: 3, n: 4 }, { events: 1, n: 4 }); // 0.4857142857142857
 */
export function fisherExact(group: EventCount, other: EventCount): number {
  checkEventCounts([group, other]);
  const { first, probabilities } = hypergeometric(group.n, other.n, group.events + other.events);
  const limit = (probabilities[group.events - first] ?? 0) * (1 + 1e-7);
  // A table beyond the list is less likely than 1e-300.
  return Math.min(1, probabilities.reduce((sum, probability) => (probability <= limit ? sum + probability : sum), 0));
}
