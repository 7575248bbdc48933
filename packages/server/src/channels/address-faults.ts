import { isAddressFault, type SendingChannel } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { addressHashOf } from './address-hash.js';
import type { DeliveryState } from './delivery.entity.js';

/**
 * Which of these addresses nothing should be sent to any more: what was last sent there could not be delivered for good, or was called spam.
 * A message that arrives there later lifts it.
 */
export async function findAddressFaults(
  em: EntityManager, workspaceId: string, channel: SendingChannel, addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const byHash = Map.groupBy(addresses, (address) => addressHashOf(channel, address));
  const rows = await em.execute<{ readonly address_hash: string; readonly state: DeliveryState; readonly reason: string }[]>(
    `select distinct on (address_hash) address_hash, state, reason from delivery
     where workspace_id = ? and channel = ? and address_hash in (${[...byHash].map(() => '?').join(', ')})
       and state in ('sent', 'arrived', 'failed', 'bounced', 'complained')
     order by address_hash, updated_at desc`,
    [workspaceId, channel, ...byHash.keys()],
  );
  const faulty = rows.filter(({ state, reason }) =>
    state === 'complained' || ((state === 'failed' || state === 'bounced') && isFault(reason)));
  return new Set(faulty.flatMap(({ address_hash: hash }) => byHash.get(hash) ?? []));
}

function isFault(reason: string): boolean {
  // Written by this feature, from the list of core.
  return isAddressFault({ kind: 'delivery/failed-for-good', reason: reason as Parameters<typeof isAddressFault>[0]['reason'], code: null });
}
