import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { InvitationRow } from './invitation.entity.js';
import { takeStep } from './take-step.js';

/**
 * Takes back what is planned about an interaction that did not take place after all: asks, and reminders of those that went out.
 *
 * @param em - inside the transaction that ends it
 */
export async function cancelInvitationsAbout(
  { viewer: { workspaceId }, now }: Pick<Context, 'viewer' | 'now'>, em: EntityManager, interactionId: string,
): Promise<void> {
  const rows = await em.find(
    InvitationRow,
    { workspaceId, interaction: { id: interactionId }, $or: [{ status: 'scheduled' }, { remindAt: { $ne: null } }] },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  for (const row of rows) {
    if (row.status === 'scheduled') takeStep(row, { to: 'cancelled' }, now);
    row.remindAt = null;
  }
  await em.flush();
}
