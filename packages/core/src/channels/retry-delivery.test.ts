import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveryRefusal } from './delivery-refusal.js';
import { deliveryAttempts, retryDelivery } from './retry-delivery.js';

const now = new Date('2026-03-21T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const forNow = (retryAfterSeconds: number | null = null): DeliveryRefusal => ({ kind: 'delivery/failed-for-now', reason: 'timed-out', code: null, retryAfterSeconds });
const once = { attempts: 1, until: null, now, random: 0 };

it.each([[1, 60], [2, 180], [3, 540], [4, 1_620], [5, 4_860], [6, 14_580], [7, 21_600]])('after attempt %d it waits %d seconds', (attempts, seconds) => {
  expect(retryDelivery(forNow(), { ...once, attempts })).toEqual({ retry: true, at: later(seconds) });
});

it('chance shortens a pause by up to a quarter, so that a list does not come back at one instant', () => {
  expect(retryDelivery(forNow(), { ...once, random: 0.5 })).toEqual({ retry: true, at: later(52.5) });
});

it('the provider may ask for more, and not for less', () => {
  expect(retryDelivery(forNow(600), once)).toEqual({ retry: true, at: later(600) });
  expect(retryDelivery(forNow(5), once)).toEqual({ retry: true, at: later(60) });
});

describe('it gives up', () => {
  it('when the refusal is final', () => {
    const refusal: DeliveryRefusal = { kind: 'delivery/failed-for-good', reason: 'refused', code: '550' };
    expect(retryDelivery(refusal, once)).toEqual({ retry: false, because: 'failed-for-good' });
  });

  it(`after ${deliveryAttempts} attempts`, () => {
    expect(retryDelivery(forNow(), { ...once, attempts: deliveryAttempts })).toEqual({ retry: false, because: 'too-many-attempts' });
  });

  it('when the message would come too late', () => {
    expect(retryDelivery(forNow(), { ...once, until: later(60) })).toEqual({ retry: false, because: 'too-late' });
    expect(retryDelivery(forNow(), { ...once, until: later(60.001) })).toEqual({ retry: true, at: later(60) });
  });
});

it.each([0, -1, 1.5, Number.NaN])('%d attempts are no attempts', (attempts) => {
  expect(() => retryDelivery(forNow(), { ...once, attempts })).toThrow(RangeError);
});

it('whatever happens, it ends, and never goes back in time', () => {
  fc.assert(fc.property(fc.array(fc.record({ wait: fc.option(fc.nat(90_000)), random: fc.double({ min: 0, max: 0.999, noNaN: true }) }), { minLength: 20, maxLength: 20 }), (steps) => {
    let at = now;
    let attempts = 0;
    for (const { wait, random } of steps) {
      attempts += 1;
      const decision = retryDelivery(forNow(wait), { attempts, until: null, now: at, random });
      if (!decision.retry) break;
      expect(decision.at.getTime()).toBeGreaterThan(at.getTime());
      at = decision.at;
    }
    expect(attempts).toBe(deliveryAttempts);
  }));
});
