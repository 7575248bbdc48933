/** One of several lists that come page by page, each with the newest first. */
export interface PagedSource<Entry> {
  readonly entries: readonly Entry[];
  readonly hasMore: boolean;
}

export interface Merged<Entry> {
  /** The newest first. */
  readonly entries: readonly Entry[];
  /** Places of the sources whose next page has to come before more can be shown; empty when all is shown. */
  readonly waitsFor: readonly number[];
}

/**
 * Several lists as one, as far as it is certain: nothing is shown that is older than what a list with further pages
 * has come to, because its next page may hold what belongs before it.
 */
export function mergeNewestFirst<Entry extends { readonly at: Date }>(
  sources: readonly PagedSource<Entry>[],
): Merged<Entry> {
  // How far down each list is known; one without a page is known nowhere.
  const reached = sources.map(({ entries, hasMore }) => (hasMore ? (entries.at(-1)?.at.getTime() ?? Infinity) : -Infinity));
  const horizon = Math.max(-Infinity, ...reached);
  const entries = sources
    .flatMap((source) => source.entries)
    .filter(({ at }) => at.getTime() >= horizon)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return {
    entries,
    waitsFor: horizon === -Infinity ? [] : reached.flatMap((time, place) => (time === horizon ? [place] : [])),
  };
}
