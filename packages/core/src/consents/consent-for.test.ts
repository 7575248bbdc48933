import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactKinds, type ContactKind } from '../invitations/contact.js';
import type { Consent, ConsentState } from './check-consent.js';
import { consentFor } from './consent-for.js';
import { currentConsents } from './current-consents.js';
import { unsubscribedKinds } from './unsubscribed-kinds.js';

const said = (state: ConsentState, day: number, channel: string | null = null, contactKind: ContactKind | null = null): Consent =>
  ({ channel, contactKind, state, source: 'a form', at: new Date(Date.UTC(2026, 0, day)) });

const anyHistory = fc.array(
  fc.tuple(
    fc.constantFrom<ConsentState>('given', 'withdrawn'), fc.integer({ min: 1, max: 5 }), fc.constantFrom('email', 'sms', null),
    fc.constantFrom<(ContactKind | null)[]>('survey', 'clubMail', null),
  ).map((drawn) => said(...drawn)),
  { maxLength: 8 },
);
const asks = ['email', 'sms'].flatMap((channel) =>
  (['survey', 'clubMail'] satisfies ContactKind[]).map((contactKind: ContactKind) => ({ channel, contactKind })));
const survey = { channel: 'email', contactKind: 'survey' } as const;

describe('of what a customer said', () => {
  it.each<[string, readonly Consent[], ConsentState | null]>([
    ['nothing', [], null],
    ['of another channel', [said('withdrawn', 1, 'sms')], null],
    ['of another kind', [said('withdrawn', 1, null, 'clubMail')], null],
    ['of the channel', [said('withdrawn', 1, 'email')], 'withdrawn'],
    ['of the kind', [said('given', 1, null, 'survey')], 'given'],
    ['of both', [said('given', 1, 'email', 'survey')], 'given'],
    ['of everything', [said('withdrawn', 1)], 'withdrawn'],
    ['no to everything, then yes to this', [said('withdrawn', 1), said('given', 2, 'email', 'survey')], 'given'],
    ['yes to this, then no to everything', [said('given', 1, 'email', 'survey'), said('withdrawn', 2)], 'withdrawn'],
    ['yes and no at once', [said('withdrawn', 1), said('given', 1, 'email')], 'withdrawn'],
    ['the later first', [said('given', 2), said('withdrawn', 1)], 'given'],
  ])('%s decides', (_name, history, state) => {
    expect(consentFor(history, survey)).toBe(state);
  });

  it('the order in which it was recorded makes no difference', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      for (const ask of asks) expect(consentFor(history.toReversed(), ask)).toBe(consentFor(history, ask));
      expect(new Set(unsubscribedKinds(history.toReversed()))).toEqual(new Set(unsubscribedKinds(history)));
    }));
  });

  it('a no holds until a yes that is later', () => {
    fc.assert(fc.property(anyHistory, fc.constantFrom(...asks), (history, ask) => {
      const about = history.filter(({ channel, contactKind }) => [null, ask.channel].includes(channel) && [null, ask.contactKind].includes(contactKind));
      const refusedAt = Math.max(...about.map(({ state, at }) => (state === 'withdrawn' ? at.getTime() : -Infinity)));
      const agreedLater = about.some(({ state, at }) => state === 'given' && at.getTime() > refusedAt);
      expect(consentFor(history, ask)).toBe(agreedLater ? 'given' : refusedAt === -Infinity ? null : 'withdrawn');
    }));
  });

  it('what is shown as current decides the same as all of it', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      for (const ask of asks) expect(consentFor(currentConsents(history), ask)).toBe(consentFor(history, ask));
    }));
  });
});

describe('unsubscribing', () => {
  it('is to refuse a kind of contact, or all of them, whatever the channel', () => {
    expect(unsubscribedKinds([])).toEqual([]);
    expect(unsubscribedKinds([said('withdrawn', 1, null, 'clubMail')])).toEqual(['clubMail']);
    expect(unsubscribedKinds([said('withdrawn', 1)])).toEqual(contactKinds);
    expect(unsubscribedKinds([said('withdrawn', 1), said('given', 2, null, 'survey')])).toEqual(contactKinds.filter((kind) => kind !== 'survey'));
  });

  it('neither begins nor ends with one channel', () => {
    expect(unsubscribedKinds([said('withdrawn', 1, 'email')])).toEqual([]);
    expect(unsubscribedKinds([said('withdrawn', 1, null, 'survey'), said('given', 2, 'email', 'survey')])).toEqual(['survey']);
  });
});

describe('what is current', () => {
  it('is the last of each channel and kind, the latest first', () => {
    const history = [said('given', 3, 'sms'), said('withdrawn', 9, 'email'), said('given', 2, 'email'), said('withdrawn', 1, 'sms'), said('given', 4, 'sms', 'survey')];
    expect(currentConsents(history)).toEqual([said('withdrawn', 9, 'email'), said('given', 4, 'sms', 'survey'), said('given', 3, 'sms')]);
    expect(currentConsents([])).toEqual([]);
  });
});
