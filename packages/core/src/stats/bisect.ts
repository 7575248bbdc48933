/** Width on which the search stops; all searches here run on [-1, 1]. */
const resolution = 2 ** -54;

/**
 * The border between where a condition holds and where it does not, found by halving.
 *
 * @param inside - a point where the condition holds
 * @param outside - a point where it does not; between the two it changes once
 * @returns the border, to about 1e-16
 * @example
 * bisect(0, 1, (x) => x * x <= 0.25); // 0.5
 */
export function bisect(inside: number, outside: number, holds: (at: number) => boolean): number {
  let [within, beyond] = [inside, outside];
  while (Math.abs(beyond - within) > resolution) {
    const middle = within + (beyond - within) / 2;
    // Neighbouring doubles have no middle.
    if (middle === within || middle === beyond) break;
    if (holds(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}
