import { lowBelow } from '@goodword/core';

interface Measured {
  readonly label: string;
  readonly nps: { readonly score: number | null; readonly total: number };
}

/** Branches in the order of their scores, and apart from them those with too few answers for a rank. */
export interface RankedBranches<Branch> {
  readonly ranked: readonly Branch[];
  readonly tooFew: readonly Branch[];
}

/**
 * Ranks branches by score, the best first. A branch with fewer than thirty answers has no rank: by chance alone it
 * would stand at one of the ends. Those follow in the order of their names.
 *
 * @param locale - whose alphabet orders the names
 */
export function rankBranches<Branch extends Measured>(
  branches: readonly Branch[],
  locale: string,
): RankedBranches<Branch> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = (a: Branch, b: Branch): number => compare(a.label, b.label);
  const isRanked = ({ nps }: Branch): boolean => nps.score !== null && nps.total >= lowBelow;
  return {
    ranked: branches.filter(isRanked).toSorted((a, b) => (b.nps.score ?? 0) - (a.nps.score ?? 0) || byName(a, b)),
    tooFew: branches.filter((branch) => !isRanked(branch)).toSorted(byName),
  };
}
