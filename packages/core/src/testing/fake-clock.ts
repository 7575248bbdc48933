import { isInstant } from '../rules/check-facts.js';
import type { Span } from '../rules/condition.js';

/** A clock that stands still until it is told to go on. */
export interface FakeClock {
  /** A new `Date` each time. */
  readonly now: () => Date;
  /** Goes on by a span. */
  readonly pass: (span: Span) => void;
}

const hour = 3_600_000;

/**
 * A clock for tests: everything here takes `now` as an argument, and this one says what it is.
 *
 * @throws RangeError when `start` is not an instant; `pass` when the amount is not a whole number of at least 0, or no instant lies there
 * @example
 * const clock = fakeClock(new Date('2026-11-27T12:00:00Z'));
 * clock.pass({ amount: 2, unit: 'days' });
 * clock.now(); // 2026-11-29T12:00:00.000Z
 */
export function fakeClock(start: Date): FakeClock {
  if (!isInstant(start)) throw new RangeError('clock: the start is not an instant');
  let at = start.getTime();
  return {
    now: () => new Date(at),
    pass: ({ amount, unit }) => {
      const next = at + amount * (unit === 'days' ? 24 * hour : hour);
      if (!Number.isSafeInteger(amount) || amount < 0 || !isInstant(new Date(next))) throw new RangeError(`clock: ${amount} ${unit} cannot pass`);
      at = next;
    },
  };
}
