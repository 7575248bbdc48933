import { comparePaired, type PairedMethod, type PairedOptions } from '../inference/compare-paired.js';
import type { Change } from '../inference/change.js';
import type { PairedTable } from '../inference/paired-table.js';
import type { Category } from '../scores/category.js';
import type { Interval } from '../stats/interval.js';
import { wilsonInterval } from '../stats/wilson-interval.js';

/** Customers who went from one category to another, or stayed. */
export interface Flow {
  readonly from: Category;
  readonly to: Category;
  readonly count: number;
  /** What they did to the score, in points: 0 for those who stayed. All contributions add up to the change. */
  readonly contribution: number;
  /** Their share of those who were in `from`, 0 to 1; `null`, as its interval, when nobody was. */
  readonly probability: number | null;
  readonly interval: Interval<'wilson'> | null;
}

/** How the same customers moved between the categories, with the test of their change. */
export interface CategoryFlow extends Change<PairedMethod> {
  /** All nine, from promoters, passives, detractors to each of them in this order. */
  readonly flows: readonly Flow[];
  /** Customers in a better category than before, in a worse one, in the same. */
  readonly improved: number;
  readonly worsened: number;
  readonly unchanged: number;
  /** Customers who answered both times. */
  readonly n: number;
}

const order: readonly Category[] = ['promoter', 'passive', 'detractor'];

/**
 * How the same customers moved between promoters, passives and detractors, and what each move did to the score: a
 * promoter who becomes a detractor costs two n-ths of 100.
 *
 * Only those who answered both times are in it; who joined and who left is `panelChange`.
 *
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see Stuart (1955), Biometrika 42:412, on the same table
 * @example
 * const flow = categoryFlow(pairedTableOf([{ before: 9, after: 3 }, { before: 7, after: 9 }]));
 * [flow.change, flow.improved, flow.worsened]; // [-50, 1, 1]
 */
export function categoryFlow(table: PairedTable, options: PairedOptions = {}): CategoryFlow {
  const change = comparePaired(table, options);
  const flows = table.flatMap((row, i) => {
    const all = row[0] + row[1] + row[2];
    return row.map((count, j): Flow => ({
      from: order[i] ?? 'detractor',
      to: order[j] ?? 'detractor',
      count,
      contribution: count === 0 ? 0 : (100 * count * (i - j)) / change.n,
      probability: all === 0 ? null : count / all,
      interval: wilsonInterval(count, all, { level: change.level }),
    }));
  });
  const moved = (direction: number): number =>
    flows.reduce((sum, { count, contribution }) => (Math.sign(contribution) === direction ? sum + count : sum), 0);
  return { ...change, flows, improved: moved(1), worsened: moved(-1), unchanged: moved(0) };
}
