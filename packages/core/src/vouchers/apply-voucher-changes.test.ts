import { expect, it } from 'vitest';
import { limitOf } from '../../test/vouchers/sample.ts';
import { applyVoucherChanges } from './apply-voucher-changes.js';

const limit = limitOf('code', 'uses', 3);
const change = (key: string, by: number, ceiling = 3) => ({ key, by, within: by > 0 ? { limit, ceiling } : null });

it('adds up, begins at 0, leaves out what is 0, and leaves the counters as they were', () => {
  const usage = new Map([['a', 1], ['b', 2], ['c', 9]]);
  expect(applyVoucherChanges(usage, [change('a', 2), change('b', -2), change('d', 3), change('a', -1)])).toEqual({
    ok: true, value: new Map([['a', 2], ['c', 9], ['d', 3]]),
  });
  expect(usage).toEqual(new Map([['a', 1], ['b', 2], ['c', 9]]));
});

it('is refused as a whole when one counter would pass its limit', () => {
  const usage = new Map([['a', 3]]);
  expect(applyVoucherChanges(usage, [change('b', 1), change('a', 1)])).toEqual({
    ok: false, refusal: { kind: 'voucher/limit-reached', ...limit, used: 3 },
  });
});

it('counts what other identities have used', () => {
  expect(applyVoucherChanges(new Map([['a', 1]]), [change('a', 1, 1)])).toEqual({
    ok: false, refusal: { kind: 'voucher/limit-reached', ...limit, used: 3 },
  });
});

it('gives back even above a limit that was lowered', () => {
  expect(applyVoucherChanges(new Map([['a', 9]]), [change('a', -1)])).toEqual({ ok: true, value: new Map([['a', 8]]) });
});

it('never falls below 0, nor passes 2^53', () => {
  expect(() => applyVoucherChanges(new Map([['a', 1]]), [change('a', -2)])).toThrow(new RangeError('usage: -1 is not a count'));
  expect(() => applyVoucherChanges(new Map([['a', Number.MAX_SAFE_INTEGER]]), [{ key: 'a', by: 1, within: null }])).toThrow('usage: 9007199254740992 is not a count');
  expect(() => applyVoucherChanges(new Map([['a', 0.5]]), [change('a', 1)])).toThrow('usage: 0.5 is not a count');
});
