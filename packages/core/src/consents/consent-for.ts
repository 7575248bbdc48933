import type { ContactKind } from '../invitations/contact.js';
import type { Consent, ConsentState } from './check-consent.js';
import { lastConsent } from './last-consent.js';

/**
 * What a customer last said of being written to about something through a channel. What was said of all channels or of all kinds of
 * contact holds for this one as well, until something later does.
 *
 * @param history - of one customer, in any order
 * @returns `null` when nothing was said of it; where consent and withdrawal are of one instant, the withdrawal counts
 * @example
 * const history = [
 *   { channel: null, contactKind: null, state: 'withdrawn', source: 'unsubscribe link', at: new Date('2026-01-01') },
 *   { channel: 'sms', contactKind: 'survey', state: 'given', source: 'checkout form', at: new Date('2026-02-01') },
 * ] as const;
 * consentFor(history, { channel: 'sms', contactKind: 'survey' }); // 'given'
 * consentFor(history, { channel: 'email', contactKind: 'survey' }); // 'withdrawn'
 */
export function consentFor(
  history: readonly Consent[],
  ask: { readonly channel: string; readonly contactKind: ContactKind },
): ConsentState | null {
  const said = history.filter(({ channel, contactKind }) =>
    (channel === null || channel === ask.channel) && (contactKind === null || contactKind === ask.contactKind));
  return lastConsent(said)?.state ?? null;
}
