import { checkCount } from '../nps/tally.js';
import { categoryOf, type Category } from '../scores/category.js';
import { isScore, type Score } from '../scores/score.js';

/** Counts of the answers of one row: who became a promoter, a passive, a detractor. */
export type PairedRow = readonly [promoters: number, passives: number, detractors: number];

/** The same people asked twice: a row for what they were (promoter, passive, detractor), a column for what they became. */
export type PairedTable = readonly [fromPromoters: PairedRow, fromPassives: PairedRow, fromDetractors: PairedRow];

/** The two answers of one person. */
export interface ScorePair {
  readonly before: Score;
  readonly after: Score;
}

const place: Readonly<Record<Category, 0 | 1 | 2>> = { promoter: 0, passive: 1, detractor: 2 };

/**
 * The table of some pairs of scores.
 *
 * @throws RangeError when a value is not a score
 * @example
 * pairedTableOf([{ before: 7, after: 9 }]); // [[0, 0, 0], [1, 0, 0], [0, 0, 0]]
 */
export function pairedTableOf(pairs: Iterable<ScorePair>): PairedTable {
  type Row = [number, number, number];
  const table: [Row, Row, Row] = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];
  for (const { before, after } of pairs) {
    for (const score of [before, after]) {
      if (!isScore(score)) throw new RangeError(`pairedTableOf: ${String(score)} is not a score from 0 to 10`);
    }
    table[place[categoryOf(before)]][place[categoryOf(after)]] += 1;
  }
  return table;
}

/** @throws RangeError when it is not three times three counts */
export function checkTable(table: PairedTable): void {
  const counts = table.flat();
  if (counts.length !== 9) throw new RangeError(`pairedTable: ${counts.length} counts instead of nine`);
  for (const count of counts) checkCount('pairedTable', count);
}
