import type { CategoryCounts } from './tally.js';

/** Number, mean and variance (divisor n) of counted values; the counts need not be whole. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** What an answer of each category is worth, in points: promoter, passive, detractor. The score is their mean. */
export const answerValues: readonly number[] = [100, 0, -100];

/** The three counts in the order of `answerValues`. */
export function countsOf({ promoters, passives, detractors }: CategoryCounts): readonly number[] {
  return [promoters, passives, detractors];
}

/** Mean and variance of the values, each as often as it was counted; of nothing they are NaN. */
export function momentsOf(values: readonly number[], counts: readonly number[]): Moments {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const last = counts.length - 1;
  // Forwards and backwards, so that mirrored counts give the very same double. A loop, because charts ask for
  // thousands and lists of terms would cost them most of the time.
  const total = (of: (value: number) => number): number => {
    let [forth, back] = [0, 0];
    for (let at = 0; at <= last; at += 1) {
      forth += (counts[at] ?? 0) * of(values[at] ?? 0);
      back += (counts[last - at] ?? 0) * of(values[last - at] ?? 0);
    }
    return (forth + back) / 2;
  };
  const mean = total((value) => value) / n;
  return { n, mean, variance: total((value) => (value - mean) ** 2) / n };
}

/** Moments of the answers in points: the mean is the score. */
export function answerMoments(counts: CategoryCounts): Moments {
  return momentsOf(answerValues, countsOf(counts));
}
