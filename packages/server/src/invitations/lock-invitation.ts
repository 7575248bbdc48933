import { LockMode } from '@mikro-orm/core';
import { CustomerRow } from '../customers/customer.entity.js';
import type { EntityManager } from '../orm.js';
import { InvitationRow } from './invitation.entity.js';

/** An invitation with its customer, both held until the end of the transaction. */
export interface LockedInvitation {
  readonly row: InvitationRow;
  readonly customer: CustomerRow;
}

/**
 * Locks an invitation and before it its customer, as whoever plans does: of one customer, one decision at a time.
 *
 * @param em - inside a transaction
 * @returns `null` when there is none, or the person was deleted
 */
export async function lockInvitation(em: EntityManager, workspaceId: string, id: string): Promise<LockedInvitation | null> {
  const found = await em.findOne(InvitationRow, { workspaceId, id }, { disableIdentityMap: true });
  if (found === null) return null;
  const customer = await em.findOne(CustomerRow, { workspaceId, id: found.customer.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const row = await em.findOne(InvitationRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  return customer === null || row === null ? null : { row, customer };
}
