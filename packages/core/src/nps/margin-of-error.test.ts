import { expect, it } from 'vitest';
import { isWide, marginOfError } from './margin-of-error.js';

it.each([[14, 44, 15, true], [30, 50, 10, false], [-100, 100, 100, true], [5, 5, 0, false]])(
  'an interval from %d to %d has a margin of %d points and is wide: %j',
  (lower, upper, margin, wide) => {
    expect(marginOfError({ lower, upper })).toBe(margin);
    expect(isWide({ lower, upper })).toBe(wide);
  },
);
