import { chiSquareUpperTail } from '../stats/chi-square.js';
import { leastExpected, type ChiSquareTest } from './compare-distributions.js';
import { checkTable, type PairedTable } from './paired-table.js';

/** Moves between two categories, in both directions. */
type Moves = readonly [there: number, back: number];

/**
 * Whether the shares of the three categories changed among the same people: Stuart-Maxwell.
 *
 * @returns two degrees of freedom, one when all moves are between the same two categories; statistic 0, no degree of
 *   freedom and p-value 1 when nobody moved, `null` without pairs
 * @throws RangeError when a count is not one
 * @see Stuart (1955), Biometrika 42:412; Maxwell (1970), Br. J. Psychiatry 116:651
 * @example
 * stuartMaxwell([[12, 3, 1], [2, 8, 2], [0, 1, 6]]).statistic; // 1.391304347826087
 */
export function stuartMaxwell(table: PairedTable): ChiSquareTest {
  const moves = movesOf(table);
  const [promoters = 0, passives = 0, detractors = 0] = balances(moves);
  const [betweenFirst = 0, betweenEnds = 0, betweenLast = 0] = moves.map(([there, back]) => there + back);
  const under =
    betweenFirst * betweenEnds + betweenFirst * betweenLast + betweenEnds * betweenLast;
  // With one kind of moves only, this is McNemar's test of it.
  if (under === 0) return result(table, moves);
  const over =
    betweenLast * promoters ** 2 + betweenEnds * passives ** 2 + betweenFirst * detractors ** 2;
  return result(table, moves, { statistic: over / under, degreesOfFreedom: 2 });
}

/**
 * Whether as many people moved from each category to each other as moved back: Bowker's test of symmetry, in R
 * `mcnemar.test` of the 3 x 3 table.
 *
 * @returns three degrees of freedom, less one for each pair of categories without moves, where R says NaN;
 *   statistic 0, none and p-value 1 when nobody moved, `null` without pairs
 * @throws RangeError when a count is not one
 * @see Bowker (1948), JASA 43:572
 * @example
 * bowker([[30, 6, 4], [8, 20, 5], [3, 7, 17]]).pValue; // 0.8585554947274009
 */
export function bowker(table: PairedTable): ChiSquareTest {
  return result(table, movesOf(table));
}

function movesOf(table: PairedTable): readonly Moves[] {
  checkTable(table);
  const [[, ps, pd], [sp, , sd], [dp, ds]] = table;
  return [[ps, sp], [pd, dp], [sd, ds]];
}

/** What each category gained or lost. */
function balances(moves: readonly Moves[]): readonly number[] {
  const [first = 0, ends = 0, last = 0] = moves.map(([there, back]) => there - back);
  return [first + ends, last - first, -ends - last];
}

/** Bowker's statistic of the moves, or another. */
function result(table: PairedTable, moves: readonly Moves[], other?: Pick<ChiSquareTest, 'statistic' | 'degreesOfFreedom'>): ChiSquareTest {
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  const used = moves.filter(([there, back]) => there + back > 0);
  const statistic = other?.statistic ?? used.reduce((sum, [there, back]) => sum + (there - back) ** 2 / (there + back), 0);
  const degreesOfFreedom = other?.degreesOfFreedom ?? used.length;
  if (n === 0) return { statistic: null, degreesOfFreedom: 0, pValue: null, n, brokenAssumptions: [] };
  if (used.length === 0) return { statistic: 0, degreesOfFreedom: 0, pValue: 1, n, brokenAssumptions: ['spread'] };
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareUpperTail(statistic, degreesOfFreedom),
    n,
    brokenAssumptions: used.some(([there, back]) => (there + back) / 2 < leastExpected) ? ['large-sample'] : [],
  };
}
