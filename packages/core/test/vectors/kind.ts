import { tallyOfCounts, type Tally } from '@goodword/core';

/**
 * One kind of vector: from its input, in the words of the file, to what public functions say of it, under the
 * names of the file. The file holds shares on [-1, 1], core speaks points.
 */
export type Kind = (input: any) => Readonly<Record<string, unknown>>;

/** The methods of one topic. */
export type Kinds = Readonly<Record<string, Kind>>;

/** Points as shares on [-1, 1]. */
export function shareOf(points: number | null | undefined): number | null {
  return points === null || points === undefined ? null : points / 100;
}

/** A tally with so many answers of each category; which of its scores is of no matter. */
export function tallyWith(counts: { promoters: number; passives: number; detractors: number }): Tally {
  return tallyOfCounts([counts.detractors, 0, 0, 0, 0, 0, 0, counts.passives, 0, 0, counts.promoters]);
}
