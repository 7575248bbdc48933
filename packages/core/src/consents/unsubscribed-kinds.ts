import { contactKinds, type ContactKind } from '../invitations/contact.js';
import type { Consent } from './check-consent.js';
import { lastConsent } from './last-consent.js';

/**
 * Kinds of contact that a customer no longer wants through any channel: `unsubscribedFrom` of the contact budget. A refusal of one
 * channel alone unsubscribes from nothing, and neither does a later consent for one channel end an unsubscription.
 *
 * @param history - of one customer, in any order
 * @example
 * unsubscribedKinds([{ channel: null, contactKind: 'survey', state: 'withdrawn', source: 'unsubscribe link', at: new Date() }]); // ['survey']
 */
export function unsubscribedKinds(history: readonly Consent[]): readonly ContactKind[] {
  const general = history.filter(({ channel }) => channel === null);
  return contactKinds.filter((kind) =>
    lastConsent(general.filter(({ contactKind }) => contactKind === null || contactKind === kind))?.state === 'withdrawn');
}
