import { expect, it } from 'vitest';
import { remainderAfter } from './voucher-order.js';

it('leaves what a voucher does not take', () => {
  expect(remainderAfter({ lines: [4_000, 1_000], shipping: 400 }, { lines: [400, 1_000], shipping: 1 })).toEqual({ lines: [3_600, 0], shipping: 399 });
  expect(remainderAfter({ lines: [5], shipping: 0 }, { lines: [], shipping: 0 })).toEqual({ lines: [5], shipping: 0 });
});

it.each([
  { lines: [5_001, 0], shipping: 0 }, { lines: [0, 1_001], shipping: 0 }, { lines: [0, 0], shipping: 401 },
])('cannot be less than nothing: %j', (taken) => {
  expect(() => remainderAfter({ lines: [4_000, 1_000], shipping: 400 }, taken)).toThrow(new RangeError('taken: it is more than what is left'));
});
