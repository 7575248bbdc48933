import type { CategoryCounts } from './tally.js';

/** Answers that nobody gave, added before a formula is used or as what was known beforehand; not necessarily whole. */
export interface PseudoAnswers {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Three quarters to each end, one and a half between (Rocks 2016): what `adjusted-wald` adds. */
export const rocksAnswers: PseudoAnswers = { promoters: 0.75, passives: 1.5, detractors: 0.75 };

/** @throws RangeError when one is negative or not finite */
export function withPseudoAnswers(counts: CategoryCounts, { promoters, passives, detractors }: PseudoAnswers): CategoryCounts {
  const added = promoters + passives + detractors;
  if (!(Math.min(promoters, passives, detractors) >= 0 && added < Infinity)) {
    throw new RangeError(`pseudoAnswers: ${promoters}, ${passives}, ${detractors} are not numbers of answers`);
  }
  return {
    promoters: counts.promoters + promoters,
    passives: counts.passives + passives,
    detractors: counts.detractors + detractors,
    total: counts.total + added,
  };
}
