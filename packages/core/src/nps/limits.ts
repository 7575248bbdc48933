/** Lower and upper limit in points. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** The limits, cut where no score (100) or no change (200) can lie, unless they are not to be. */
export function clipped({ lower, upper }: Limits, farthest: number, clip = true): Limits {
  if (!clip) return { lower, upper };
  return { lower: Math.max(-farthest, lower), upper: Math.min(farthest, upper) };
}
