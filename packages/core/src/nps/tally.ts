import { isScore, type Score } from '../scores/score.js';

/** How often each score was given: the count of score s is at index s. All an NPS needs to know of its answers. */
export type Tally = readonly [
  number, number, number, number, number, number, number, number, number, number, number,
];

/** Counts by category; `total` is the sum of the other three. */
export interface CategoryCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly total: number;
}

/** The tally of no answers; the neutral element of `addTallies`. */
export const emptyTally: Tally = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/**
 * The tally of both: days add up to months, branches to the company, in any order and grouping.
 *
 * @example
 * addTallies(tallyOf([10]), tallyOf([0, 10])); // [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]
 */
export function addTallies(a: Tally, b: Tally): Tally {
  return [
    a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5],
    a[6] + b[6], a[7] + b[7], a[8] + b[8], a[9] + b[9], a[10] + b[10],
  ];
}

/**
 * The tally of some scores. Of a `Uint8Array` it counts millions in a few milliseconds.
 *
 * @throws RangeError when a value is not a score; foreign input goes through `parseScore` first
 * @example
 * tallyOf([10, 9, 7, 3]); // [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1]
 */
export function tallyOf(scores: Iterable<Score> | Uint8Array): Tally {
  if (scores instanceof Uint8Array && scores.length >= pairsFrom) return tallyOfBytes(scores);
  const counts: [...Tally] = [...emptyTally];
  for (const score of scores) {
    if (!isScore(score)) throw new RangeError(`tallyOf: ${String(score)} is not a score from 0 to 10`);
    counts[score] += 1;
  }
  return counts;
}

/** From here on pairs are worth their table of 65,536 counts. */
const pairsFrom = 1 << 16;

function tallyOfBytes(bytes: Uint8Array): Tally {
  // Two bytes at a time, read as one number: half the memory is touched, and which of the two comes first is of no
  // matter. Such a view has to begin at an even address.
  const even = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  const pairs = new Uint16Array(even.buffer, even.byteOffset, even.length >> 1);
  const bins = new Uint32Array(1 << 16);
  // A plain loop: a function for each element would cost more than its work.
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] ?? 0;
    bins[pair] = (bins[pair] ?? 0) + 1;
  }
  const counts = new Float64Array(256);
  const count = (byte: number, times: number): void => void (counts[byte] = (counts[byte] ?? 0) + times);
  bins.forEach((times, pair) => {
    count(pair & 255, times);
    count(pair >> 8, times);
  });
  if (even.length % 2 === 1) count(even.at(-1) ?? 0, 1);
  const wrong = counts.findIndex((times, byte) => byte > 10 && times > 0);
  if (wrong > 0) throw new RangeError(`tallyOf: ${wrong} is not a score from 0 to 10`);
  return tallyOfCounts([...counts.subarray(0, 11)]);
}

/**
 * The tally with the given eleven counts, checked: what a database or another program counted.
 *
 * @param counts - of the scores 0 to 10, in this order
 * @throws RangeError when there are not eleven, or one is not a whole number >= 0
 */
export function tallyOfCounts(counts: readonly number[]): Tally {
  if (!isElevenLong(counts)) throw new RangeError(`tally: ${counts.length} counts instead of eleven`);
  for (const count of counts) checkCount('tally', count);
  return [...counts];
}

/**
 * Promoters (9-10), passives (7-8), detractors (0-6) and their sum.
 *
 * @throws RangeError when a count is negative or not a whole number
 * @example
 * categoryCounts(tallyOf([10, 9, 7, 3])); // { promoters: 2, passives: 1, detractors: 1, total: 4 }
 */
export function categoryCounts(tally: Tally): CategoryCounts {
  for (const count of tally) checkCount('tally', count);
  const promoters = tally[9] + tally[10];
  const passives = tally[7] + tally[8];
  const detractors = tally[0] + tally[1] + tally[2] + tally[3] + tally[4] + tally[5] + tally[6];
  return { promoters, passives, detractors, total: promoters + passives + detractors };
}

function isElevenLong(counts: readonly number[]): counts is Tally {
  return counts.length === 11;
}

/** @throws RangeError when it is not a whole number >= 0 */
export function checkCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name}: ${count} is not a count`);
}
