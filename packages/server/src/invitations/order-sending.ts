import { enqueueAll } from '../jobs/enqueue.js';
import type { EntityManager } from '../orm.js';
import { remindCustomer } from './remind-customer.queue.js';
import { sendInvitation } from './send-invitation.queue.js';

/** An invitation, and from when on; at once if left out. */
interface DueInvitation {
  readonly id: string;
  readonly dueAt?: Date | undefined;
}

/**
 * Has invitations sent when they are due. One that is put in already is not put in again.
 *
 * @param em - inside the transaction that plans them
 */
export async function orderSending(em: EntityManager, invitations: readonly DueInvitation[]): Promise<void> {
  await enqueueAll(em, sendInvitation, invitations.map(orderOf));
}

/** The same for their reminders. */
export async function orderReminders(em: EntityManager, invitations: readonly DueInvitation[]): Promise<void> {
  await enqueueAll(em, remindCustomer, invitations.map(orderOf));
}

function orderOf({ id, dueAt }: DueInvitation) {
  return { payload: { invitationId: id }, key: id, dueAt };
}
