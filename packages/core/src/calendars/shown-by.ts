import { dayLength } from './day-length.js';
import type { ZoneOffset } from './zone-offset.js';

/** What the clock on the wall shows at an instant. */
export interface Shown {
  /** Days since 1970-01-01. */
  readonly dayNumber: number;
  /** Milliseconds since 00:00 on that clock. */
  readonly time: number;
}

export function shownBy(offsetAt: ZoneOffset, at: number): Shown {
  const shown = at + offsetAt(at);
  const dayNumber = Math.floor(shown / dayLength);
  return { dayNumber, time: shown - dayNumber * dayLength };
}
