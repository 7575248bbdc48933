import { enqueueAll } from '../jobs/enqueue.js';
import type { EntityManager } from '../orm.js';
import { sendInvitation } from './send-invitation.queue.js';

/**
 * Has invitations sent when they are due. One that is put in already is not put in again.
 *
 * @param em - inside the transaction that plans them
 */
export async function orderSending(em: EntityManager, invitations: readonly { readonly id: string; readonly dueAt: Date }[]): Promise<void> {
  await enqueueAll(em, sendInvitation, invitations.map(({ id, dueAt }) => ({ payload: { invitationId: id }, key: id, dueAt })));
}
