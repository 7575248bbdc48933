import { nps, type Nps } from '../nps/nps.js';
import type { NpsIntervalOptions } from '../nps/nps-interval.js';
import { addTallies, emptyTally, type Tally } from '../nps/tally.js';

export interface RollingNpsOptions extends NpsIntervalOptions {
  /** Whether the first periods, for which the window is not full yet, get what there is. Default false. */
  readonly partial?: boolean | undefined;
}

/** The score of a window with everything that it must not be shown without. */
export interface RollingNps extends Nps {
  /** How many periods it covers, those without answers included. */
  readonly periods: number;
}

/**
 * Net Promoter Score over the last periods up to each one: the answers of the window are pooled, so that a
 * period with few answers counts for few. The mean of the scores of the periods is another number.
 *
 * Neighbouring windows share answers. Do not compare them by a test, nor look for a trend in them.
 *
 * @param tallies - one for each period, in order of time; empty ones are periods without answers
 * @param window - number of periods, at least 1
 * @returns one entry for each period; `null` until the window is full, unless `partial` is set
 * @throws RangeError when the window is not a whole number >= 1, or a count is not one
 * @example
 * rollingNps([tallyOf([10]), tallyOf([0, 10]), tallyOf([9])], 2).map((entry) => entry?.total); // [undefined, 3, 3]
 */
export function rollingNps(
  tallies: readonly Tally[],
  window: number,
  options: RollingNpsOptions = {},
): readonly (RollingNps | null)[] {
  if (!Number.isSafeInteger(window) || window < 1) {
    throw new RangeError(`rollingNps: ${window} is not a number of periods`);
  }
  return tallies.map((_, at) => {
    const periods = Math.min(window, at + 1);
    if (periods < window && options.partial !== true) return null;
    return { ...nps(tallies.slice(at + 1 - periods, at + 1).reduce(addTallies, emptyTally), options), periods };
  });
}
