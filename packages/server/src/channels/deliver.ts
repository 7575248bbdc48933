import { type DeliveryFailedForNow, type DeliveryRefusal, retryDelivery } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../orm.js';
import { addressHashOf } from './address-hash.js';
import type { Channel } from './channel.js';
import { DeliveryRow, type DeliveryState } from './delivery.entity.js';
import { messageKeyOf } from './message-tag.js';
import type { Channels } from './open-channels.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** Longer than any provider may take: whoever held a message longer than this is gone. */
const CLAIM_MS = 5 * 60_000;

/** A gateway may report a message before it has answered: what came back says more than that it was taken. */
const reported: DeliveryState[] = ['arrived', 'bounced', 'complained'];

export interface DeliveryOrder {
  readonly channel: Channel;
  readonly message: OutgoingMessage;
  /** Of the message, such as the id of its invitation: the same for each attempt. */
  readonly idempotencyKey: string;
  /** After which it is of no use; `null` for never. */
  readonly until: Date | null;
}

/** Where the message is now. */
export type DeliveryOutcome =
  /** The provider has it, since this attempt or since one before. */
  | { readonly state: 'sent'; readonly providerId: string }
  /** It did not get through for now. */
  | { readonly state: 'waiting'; readonly refusal: DeliveryFailedForNow; readonly retryAt: Date }
  /** It is given up: the refusal is final, was repeated too often, or the message would come too late. */
  | { readonly state: 'failed'; readonly refusal: DeliveryRefusal }
  /** Somebody else is sending it; should that one be gone, it can be taken up after this instant. */
  | { readonly state: 'under-way'; readonly until: Date };

/**
 * Sends a message once, whoever calls this how often and from how many processes, and wherever one of them dies. What is
 * remembered before the provider is asked, and again before it can take the message, decides what may be repeated:
 *
 * - died before the message was handed over: it is sent again, since nobody can have it;
 * - died after that: it is sent again where the provider recognises a repetition, and given up as `outcome-unknown` where it
 *   does not, which is SMTP alone. That window is one answer of the mail server long.
 *
 * @param parts - `em` outside of a transaction, of the workspace of the message: what is remembered is remembered at once
 */
export async function deliver(
  parts: { readonly em: EntityManager; readonly channels: Channels; readonly now: () => Date; readonly random: () => number },
  order: DeliveryOrder,
): Promise<DeliveryOutcome> {
  const { channels, now, random } = parts;
  const { channel, message, idempotencyKey, until } = order;
  const em = parts.em.fork();
  const claimed = await em.transactional((transaction) => claim(transaction, order, channels, now()));
  if (!claimed.mine) return claimed.outcome;
  const { attempts } = claimed;
  const mine = { workspaceId: message.workspaceId, messageKey: messageKeyOf(idempotencyKey), attempts };
  const result = await channels.sendThrough(channel, message, {
    idempotencyKey,
    handingOver: async () => {
      const changed = await em.transactional((transaction) =>
        transaction.nativeUpdate(DeliveryRow, { ...mine, state: 'sending' }, { state: 'handed-over', updatedAt: now() }));
      if (changed === 0) throw new Error('deliver: the message was taken over by somebody else');
    },
  });
  const at = now();
  const record = (values: Partial<Pick<DeliveryRow, 'state' | 'providerId' | 'reason' | 'code'>>): Promise<unknown> =>
    em.transactional((transaction) =>
      transaction.nativeUpdate(DeliveryRow, { ...mine, state: { $nin: reported } }, { ...values, claimedUntil: null, updatedAt: at }));
  if (result.ok) {
    await record({ state: 'sent', providerId: result.value.providerId, reason: null, code: null });
    return { state: 'sent', providerId: result.value.providerId };
  }
  const { refusal } = result;
  const { reason, code } = refusal;
  const decision = retryDelivery(refusal, { attempts, until, now: at, random: random() });
  await record({ state: decision.retry ? 'waiting' : 'failed', reason, code });
  // Only what passes by is tried again.
  if (decision.retry && refusal.kind === 'delivery/failed-for-now') return { state: 'waiting', refusal, retryAt: decision.at };
  return { state: 'failed', refusal };
}

type Claim = { readonly mine: true; readonly attempts: number } | { readonly mine: false; readonly outcome: DeliveryOutcome };

async function claim(em: EntityManager, order: DeliveryOrder, channels: Channels, now: Date): Promise<Claim> {
  const { channel, message: { workspaceId, to }, idempotencyKey } = order;
  const messageKey = messageKeyOf(idempotencyKey);
  await em.execute(
    `insert into delivery (workspace_id, message_key, idempotency_key, channel, address_hash, state, attempts, created_at, updated_at)
     values (?, ?, ?, ?, ?, 'waiting', 0, ?, ?) on conflict do nothing`,
    [workspaceId, messageKey, idempotencyKey, channel.kind, addressHashOf(channel.kind, to), now, now],
  );
  const row = await em.findOneOrFail(DeliveryRow, { workspaceId, messageKey }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const outcome = outcomeOf(row, now, channels);
  if (outcome !== null) return { mine: false, outcome };
  row.attempts += 1;
  row.state = 'sending';
  // It may have been corrected since the last attempt.
  row.addressHash = addressHashOf(channel.kind, to);
  row.claimedUntil = new Date(now.getTime() + CLAIM_MS);
  row.updatedAt = now;
  return { mine: true, attempts: row.attempts };
}

/** @returns `null` when it is to be sent; what is given up here is given up in the row as well */
function outcomeOf(row: DeliveryRow, now: Date, channels: Channels): DeliveryOutcome | null {
  const { state, claimedUntil, providerId, channel } = row;
  const failed = (): DeliveryOutcome =>
    ({ state: 'failed', refusal: { kind: 'delivery/failed-for-good', reason: row.reason ?? 'refused', code: row.code } });
  switch (state) {
    case 'sent':
    case 'arrived':
      return { state: 'sent', providerId: providerId ?? '' };
    case 'failed':
    case 'bounced':
    case 'complained':
      return failed();
    case 'waiting':
      return null;
    case 'sending':
    case 'handed-over': {
      if (claimedUntil !== null && claimedUntil > now) return { state: 'under-way', until: claimedUntil };
      if (state === 'sending' || channels.carrierOf(channel) !== 'smtp') return null;
      row.state = 'failed';
      row.reason = 'outcome-unknown';
      row.code = null;
      row.claimedUntil = null;
      row.updatedAt = now;
      return failed();
    }
  }
}
