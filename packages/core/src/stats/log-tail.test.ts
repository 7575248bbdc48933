import { expect, it } from 'vitest';
import { logTail, valueAtTail, type LogTail } from './log-tail.js';

it('finds the value of a power in two steps', () => {
  expect(valueAtTail((value) => ({ log: 3 * Math.log(value), slope: 3 }), 0.008, 1)).toBeCloseTo(0.2, 15);
});

it('ends where a steep tail is known to fewer digits than are asked for', () => {
  let calls = 0;
  const steep = (value: number): LogTail => {
    calls += 1;
    return { log: Math.round(1e8 * Math.log(value) * 1e7) / 1e7, slope: 1e8 };
  };
  expect(valueAtTail(steep, 0.3, 1.5)).toBeCloseTo(1, 7);
  expect(calls).toBeLessThan(10);
});

it('ends beyond the doubles', () => {
  expect(valueAtTail((value) => ({ log: 1e-3 * Math.log(value), slope: 1e-3 }), 0.1, 1)).toBe(0);
});

it('takes the opposite tail where that was computed, and never less than nothing', () => {
  expect(logTail(Math.log(0.5), -0.5)).toEqual({ log: Math.log(0.75), slope: 0.5 / 0.75 });
  expect(logTail(0, -1.0000001).log).toBe(-Infinity);
});
