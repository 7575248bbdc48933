import { addTallies, categoryCounts, emptyTally, type Tally } from '../nps/tally.js';

export interface SuppressionOptions {
  /** A score is shown from so many respondents on; a whole number >= 1. Default 5. */
  readonly threshold?: number | undefined;
  /** Comments are shown from so many respondents on. Default 8. */
  readonly commentsFrom?: number | undefined;
}

/** A group of respondents, such as a team. */
export interface RespondentGroup<Key> {
  readonly key: Key;
  readonly tally: Tally;
}

/** What may be shown of some respondents. */
export interface Suppressible {
  /** Not why: a reason would tell on which side of the threshold the number of respondents lies. */
  readonly suppressed: boolean;
  /** Answers and their number; `null` when suppressed, so that nothing withheld leaves with the result. */
  readonly tally: Tally | null;
  readonly n: number | null;
  /** Whether comments may be shown. Never those of a suppressed group. */
  readonly showsComments: boolean;
}

/** What may be shown of one group. */
export interface SuppressibleGroup<Key> extends Suppressible {
  readonly key: Key;
}

/** What may be shown of groups and of their total. */
export interface SuppressedGroups<Key> {
  /** In the order given. */
  readonly groups: readonly SuppressibleGroup<Key>[];
  /** All of them together. */
  readonly total: Suppressible;
}

/**
 * Groups and their total, less what would let somebody be recognised.
 *
 * A group below the threshold is suppressed. Whoever sees the total and all other groups could compute it, so the
 * next smallest groups are suppressed too, until those withheld are at least two and together reach the threshold.
 * Where all of them do not, the total is suppressed. A group without respondents hides nobody and is shown.
 *
 * It protects one total and its groups. Groups that overlap, tables with totals of rows and columns, and one group
 * seen month after month need more.
 *
 * @throws RangeError when a threshold is not a whole number >= 1, or a count is not one
 * @see Hundepool and others (2012), Statistical Disclosure Control, chapter 4
 * @example
 * const respondents = (key: string, n: number) => ({ key, tally: tallyOf(new Uint8Array(n)) });
 * const { groups } = suppressSmallGroups([respondents('kitchen', 3), respondents('bar', 6), respondents('floor', 20)]);
 * groups.map(({ suppressed }) => suppressed); // [true, true, false]
 */
export function suppressSmallGroups<Key>(
  groups: readonly RespondentGroup<Key>[],
  { threshold = 5, commentsFrom = 8 }: SuppressionOptions = {},
): SuppressedGroups<Key> {
  for (const value of [threshold, commentsFrom]) {
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`suppressSmallGroups: ${value} is not a threshold`);
  }
  const sizes = groups.map(({ tally }) => categoryCounts(tally).total);
  const bySize = [...sizes.keys()].filter((at) => sizeAt(at) > 0).sort((a, b) => sizeAt(a) - sizeAt(b));
  const suppressed = new Set<number>();
  let together = 0;
  for (const at of bySize) {
    const givesAway = suppressed.size > 0 && (suppressed.size < 2 || together < threshold);
    if (sizeAt(at) >= threshold && !givesAway) break;
    suppressed.add(at);
    together += sizeAt(at);
  }
  const shown = (tally: Tally, n: number, isSuppressed: boolean): Suppressible =>
    isSuppressed
      ? { suppressed: true, tally: null, n: null, showsComments: false }
      : { suppressed: false, tally, n, showsComments: n >= Math.max(threshold, commentsFrom) };
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const sum = groups.reduce((tally, group) => addTallies(tally, group.tally), emptyTally);
  return {
    groups: groups.map(({ key, tally }, at) => ({ key, ...shown(tally, sizeAt(at), suppressed.has(at)) })),
    total: shown(sum, all, all > 0 && all < threshold),
  };

  function sizeAt(at: number): number {
    return sizes[at] ?? 0;
  }
}
