import { LockMode } from '@mikro-orm/core';
import type { DeliveryRow } from '../channels/delivery.entity.js';
import type { EntityManager } from '../orm.js';
import { InvitationRow } from './invitation.entity.js';
import { readSendingKey } from './sending-key.js';
import { takeStep } from './take-step.js';

/**
 * Lets an invitation know what came back of its message. One that bounced disturbed nobody, and no reminder goes there; what is said
 * of a reminder says nothing of the ask, which arrived.
 *
 * @param em - inside the transaction that wrote it down
 */
export async function recordReturn(em: EntityManager, { workspaceId, idempotencyKey, state, reason }: DeliveryRow, now: Date): Promise<void> {
  const sent = readSendingKey(idempotencyKey);
  if (sent === null || sent.of === 'reminder' || state !== 'bounced') return;
  const row = await em.findOne(InvitationRow, { workspaceId, id: sent.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  // It may have gone on through another channel since.
  if (row === null || row.channel !== sent.channel) return;
  const taken = takeStep(row, { to: 'bounced' }, now);
  if (!taken.ok) return;
  row.failureReason = reason;
  row.underWaySince = null;
  row.remindAt = null;
}
