import { expect, test } from 'vitest';
import { monthTicks } from './month-ticks.js';

test.each([
  ['every month fits', 6, -1, 660, [0, 1, 2, 3, 4, 5]],
  ['a year begins inside', 24, 2, 660, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]],
  ['on a phone a label takes the room of months', 24, 2, 260, [2, 8, 14, 20]],
  ['one month stands alone', 1, -1, 660, [0]],
  ['ten years on a phone', 120, 5, 260, [5, 29, 53, 77, 101]],
  ['nothing', 0, -1, 660, []],
])('%s', (_, count, firstOfYear, width, ticks) => {
  expect(monthTicks(count, firstOfYear, width, 46)).toEqual(ticks);
});
