import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consent, ConsentState } from './check-consent.js';
import { consentAllows } from './consent-allows.js';
import { currentConsents } from './current-consents.js';

const said = (channel: string, state: ConsentState, day: number): Consent =>
  ({ channel, state, source: 'a form', at: new Date(Date.UTC(2026, 0, day)) });

const anyHistory = fc.array(
  fc.record({ channel: fc.constantFrom('email', 'sms'), state: fc.constantFrom<ConsentState>('given', 'withdrawn'), day: fc.integer({ min: 1, max: 4 }) })
    .map(({ channel, state, day }) => said(channel, state, day)),
  { maxLength: 8 },
);

describe('of all that a customer said of a channel', () => {
  it('the last counts, whatever was recorded first', () => {
    const history = [said('sms', 'given', 3), said('email', 'withdrawn', 9), said('email', 'given', 2), said('sms', 'withdrawn', 1)];
    expect(currentConsents(history)).toEqual([said('email', 'withdrawn', 9), said('sms', 'given', 3)]);
    expect(currentConsents([])).toEqual([]);
  });

  it('and the order in which it was recorded makes no difference', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      expect(currentConsents(history.toReversed())).toEqual(currentConsents(history));
    }));
  });

  it('and a refusal is only overruled by a consent that was given later', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      for (const channel of ['email', 'sms']) {
        const refusedAt = Math.max(...history.flatMap((one) => (one.channel === channel && one.state === 'withdrawn' ? [one.at.getTime()] : [])));
        const agreedLater = history.some((one) => one.channel === channel && one.state === 'given' && one.at.getTime() > refusedAt);
        expect(consentAllows(history, channel, 'opt-in')).toBe(agreedLater);
        expect(consentAllows(history, channel, 'opt-out')).toBe(agreedLater || refusedAt === -Infinity);
      }
    }));
  });
});

describe('a customer who has said nothing', () => {
  it.each([['opt-in', false], ['opt-out', true]] as const)('may be written to by %s: %s', (rule, allowed) => {
    expect(consentAllows([], 'email', rule)).toBe(allowed);
    // What was said of another channel says nothing of this one.
    expect(consentAllows([said('sms', 'withdrawn', 1)], 'email', rule)).toBe(allowed);
  });
});
