/** Lower and upper limit in points. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** The limits in points from shares on [-1, 1], cut where no score can lie. */
export function clipped(shares: Limits): Limits {
  return { lower: 100 * Math.max(-1, shares.lower), upper: 100 * Math.min(1, shares.upper) };
}
