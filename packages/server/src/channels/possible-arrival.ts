import type { EntityManager } from '../orm.js';
import { DeliveryRow } from './delivery.entity.js';
import type { DeliveryOutcome } from './deliver.js';

/**
 * Whether a message that is not sent through its channel any more may have come to its receiver before. Without a lock: whoever writes
 * down what came back holds the delivery, and goes on from there.
 *
 * @returns what is to be written down of it, as `deliver` would say; `null` when nobody can have it
 */
export async function possibleArrival(
  em: EntityManager, { workspaceId, idempotencyKey, now }: { readonly workspaceId: string; readonly idempotencyKey: string; readonly now: Date },
): Promise<DeliveryOutcome | null> {
  const row = await em.findOne(DeliveryRow, { workspaceId, idempotencyKey }, { disableIdentityMap: true });
  if (row === null) return null;
  const { state, claimedUntil, providerId, reason } = row;
  // Who calls it spam has it.
  if (state === 'sent' || state === 'arrived' || state === 'complained') return { state: 'sent', providerId: providerId ?? '' };
  if ((state === 'sending' || state === 'handed-over') && claimedUntil !== null && claimedUntil > now) return { state: 'under-way', until: claimedUntil };
  const isUnknown = state === 'handed-over' || (state === 'failed' && reason === 'outcome-unknown');
  return isUnknown ? { state: 'failed', refusal: { kind: 'delivery/failed-for-good', reason: 'outcome-unknown', code: null } } : null;
}
