import { consentFor, contactKinds } from '@goodword/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { ConsentRow } from './consent.entity.js';
import { recordConsent } from './record-consent.js';

/**
 * Ends all that a customer is written through a channel, at the customer's own word. Said twice it is there once; said after the
 * customer had agreed again, to whatever covers this channel, it is there again.
 *
 * @param em - inside a transaction
 * @returns whether there was something to end
 */
export async function withdrawChannel(
  { newId, now }: Pick<Context, 'newId' | 'now'>,
  em: EntityManager,
  { workspaceId, customerId, channel, source }: {
    readonly workspaceId: string; readonly customerId: string; readonly channel: string; readonly source: string;
  },
): Promise<boolean> {
  const history = await em.find(ConsentRow, { workspaceId, customer: { id: customerId } });
  if (contactKinds.every((contactKind) => consentFor(history, { channel, contactKind }) === 'withdrawn')) return false;
  const viewer = { workspaceId, actor: `customer/${customerId}`, name: 'Customer', scopes: [] };
  const recorded = await recordConsent({ newId, now, viewer }, em, customerId, { channel, contactKind: null, state: 'withdrawn', source, at: now });
  return recorded !== null;
}
