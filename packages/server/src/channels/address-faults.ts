import { addressFaults, type SendingChannel } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { addressHashOf } from './address-hash.js';
import type { DeliveryState } from './delivery.entity.js';

/**
 * Which of these addresses nothing should be sent to any more: what was last heard of them is that they are to blame. A message that
 * arrives there later lifts it; one that fails for another reason says nothing of the address. Nothing lifts what the person there has
 * said: that a message was spam, or that they want no more. Another message was perhaps on its way by then, and arrives.
 */
export async function findAddressFaults(
  em: EntityManager, workspaceId: string, channel: SendingChannel, addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const byHash = Map.groupBy(addresses, (address) => addressHashOf(channel, address));
  const rows = await em.execute<{ readonly address_hash: string; readonly state: DeliveryState }[]>(
    `select distinct on (address_hash) address_hash, state from delivery
     where workspace_id = ? and channel = ? and address_hash = any(?::text[])
       and (state in ('sent', 'arrived', 'complained') or (state in ('failed', 'bounced') and reason in (${addressFaults.map(() => '?').join(', ')})))
     order by address_hash, (reason is not distinct from 'opted-out') desc, updated_at desc`,
    [workspaceId, channel, `{${[...byHash.keys()].join(',')}}`, ...addressFaults],
  );
  const faulty = rows.filter(({ state }) => state !== 'sent' && state !== 'arrived');
  return new Set(faulty.flatMap(({ address_hash: hash }) => byHash.get(hash) ?? []));
}
