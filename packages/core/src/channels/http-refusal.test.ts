import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddressFault } from './delivery-refusal.js';
import { httpRefusal } from './http-refusal.js';

const now = new Date('2026-03-21T09:00:00Z');
const passing = (reason: string, code: string, retryAfterSeconds: number | null = null) => ({ kind: 'delivery/failed-for-now', reason, code, retryAfterSeconds });

describe('a status', () => {
  it.each([200, 201, 202, 204, 299])('%d is no refusal', (status) => {
    expect(httpRefusal(status, '60', now)).toBeNull();
  });

  it.each([
    [401, 'settings-refused'], [403, 'settings-refused'], [404, 'settings-refused'], [405, 'settings-refused'], [408, 'timed-out'],
    [409, 'provider-failed'], [425, 'too-many'], [429, 'too-many'], [500, 'provider-failed'], [502, 'provider-failed'], [503, 'provider-failed'],
    [504, 'timed-out'], [599, 'provider-failed'],
  ])('%d passes by: %s', (status, reason) => {
    expect(httpRefusal(status, null, now)).toEqual(passing(reason, String(status)));
  });

  it.each([
    [300, 'refused'], [301, 'refused'], [304, 'refused'], [307, 'refused'], [400, 'refused'], [402, 'refused'], [410, 'refused'],
    [413, 'too-large'], [422, 'content-refused'], [451, 'refused'], [100, 'refused'],
  ])('%d is final: %s', (status, reason) => {
    expect(httpRefusal(status, '60', now)).toEqual({ kind: 'delivery/failed-for-good', reason, code: String(status) });
  });
});

describe('the wish to be left alone', () => {
  it.each([
    ['120', 120], ['0', 0], [' 7 ', 7], ['Sat, 21 Mar 2026 09:01:30 GMT', 90], ['Sat, 21 Mar 2026 08:00:00 GMT', 0],
    ['999999999', 86_400], ['soon', null], ['', null], ['-5', null], ['2026-03-21', null],
  ])('%j is %s seconds', (retryAfter, seconds) => {
    expect(httpRefusal(503, retryAfter, now)).toEqual(passing('provider-failed', '503', seconds));
  });

  it('whatever it says lies within a day', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.nat().map(String), fc.date({ noInvalidDate: true }).map((day) => day.toUTCString())), (retryAfter) => {
      const refusal = httpRefusal(429, retryAfter, now);
      const wait = refusal?.kind === 'delivery/failed-for-now' ? refusal.retryAfterSeconds : Number.NaN;
      expect(wait === null || (Number.isInteger(wait) && wait >= 0 && wait <= 86_400)).toBe(true);
    }));
  });
});

it.each([
  ['address-unknown', true], ['address-unusable', true], ['opted-out', true], ['content-refused', false], ['sender-refused', false],
  ['mailbox-full', false], ['outcome-unknown', false],
] as const)('%s is the fault of the address: %s', (reason, isFault) => {
  expect(isAddressFault({ kind: 'delivery/failed-for-good', reason, code: null })).toBe(isFault);
  expect(isAddressFault({ kind: 'delivery/failed-for-now', reason, code: null, retryAfterSeconds: null })).toBe(false);
});
