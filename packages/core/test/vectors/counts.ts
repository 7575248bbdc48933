import { tallyOfCounts, type Tally } from '@goodword/core';

/** The counts of a vector, in the words of the file. */
export interface Counts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** A tally with so many answers of each category. */
export function tallyFrom({ promoters, passives, detractors }: Counts): Tally {
  return tallyOfCounts([detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]);
}
