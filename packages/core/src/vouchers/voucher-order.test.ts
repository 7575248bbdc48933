import { expect, it } from 'vitest';
import { remainderAfter, wholeOrder } from './voucher-order.js';

it('leaves what a voucher does not take', () => {
  expect(remainderAfter({ lines: [4_000, 1_000], shipping: 400 }, { lines: [400, 1_000], shipping: 1 })).toEqual({ lines: [3_600, 0], shipping: 399 });
});

it('makes no -0', () => {
  expect(wholeOrder({ id: 'o', currency: 'EUR', lines: [{ product: 'sample', amount: -0 }], shipping: -0 })).toEqual({ lines: [0], shipping: 0 });
  expect(remainderAfter({ lines: [-0], shipping: -0 }, { lines: [0], shipping: 0 })).toEqual({ lines: [0], shipping: 0 });
});

it.each([
  { lines: [], shipping: 0 }, { lines: [1], shipping: 0 }, { lines: [1, 1, 1], shipping: 0 },
])('is not left of another order: %j', (taken) => {
  expect(() => remainderAfter({ lines: [4_000, 1_000], shipping: 400 }, taken)).toThrow(new RangeError('taken: it is of another order'));
});

it.each([
  { lines: [5_001, 0], shipping: 0 }, { lines: [0, 1_001], shipping: 0 }, { lines: [0, 0], shipping: 401 },
  { lines: [-1, 0], shipping: 0 }, { lines: [0.5, 0], shipping: 0 }, { lines: [0, Number.NaN], shipping: 0 }, { lines: [0, 0], shipping: -1 },
])('cannot be less than nothing, nor more than it was: %j', (taken) => {
  expect(() => remainderAfter({ lines: [4_000, 1_000], shipping: 400 }, taken)).toThrow(new RangeError('taken: it is more than what is left, or not whole'));
});
