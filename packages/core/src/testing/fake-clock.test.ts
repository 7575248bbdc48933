import { describe, expect, it } from 'vitest';
import { noon } from '../../test/conditions.ts';
import { fakeClock } from './fake-clock.js';

describe('a fake clock', () => {
  it('stands still until time passes', () => {
    const clock = fakeClock(noon);
    expect(clock.now()).toEqual(noon);
    expect(clock.now()).toEqual(noon);
    clock.pass({ amount: 2, unit: 'days' });
    clock.pass({ amount: 3, unit: 'hours' });
    clock.pass({ amount: 0, unit: 'days' });
    expect(clock.now()).toEqual(new Date('2026-11-29T15:00:00.000Z'));
  });

  it('is moved by nothing else', () => {
    const start = new Date(noon);
    const clock = fakeClock(start);
    start.setTime(0);
    clock.now().setTime(0);
    expect(clock.now()).toEqual(noon);
  });

  it('goes neither back nor beyond the end of time, and stays where it was', () => {
    const clock = fakeClock(noon);
    expect(() => clock.pass({ amount: -1, unit: 'days' })).toThrow(new RangeError('clock: -1 days cannot pass'));
    expect(() => clock.pass({ amount: 0.5, unit: 'hours' })).toThrow(new RangeError('clock: 0.5 hours cannot pass'));
    expect(() => clock.pass({ amount: 1e9, unit: 'days' })).toThrow(new RangeError('clock: 1000000000 days cannot pass'));
    expect(clock.now()).toEqual(noon);
    expect(() => fakeClock(new Date(Number.NaN))).toThrow(new RangeError('clock: the start is not an instant'));
  });
});
