import { type ChannelNotReady, ok, refuse, type Result, type SendingChannel } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { ChannelSettingRow } from './channel-setting.entity.js';
import type { Channel } from './channel.js';
import type { Channels } from './open-channels.js';

/** How long the secret before goes on signing beside a new one. */
const OVERLAP_MS = 24 * 3_600_000;

/** Nobody gets mail from here: it only stands in the mailbox of development. */
const MAILBOX_SENDER = { name: '', address: 'goodword@example.com' };

/**
 * The channel of a workspace, ready to send through.
 *
 * @returns refuses `channel/not-ready` when it has no sender or address yet, or when this process has no provider for it
 */
export async function findChannel(
  { em, workspaceId, channels, now }: { readonly em: EntityManager; readonly workspaceId: string; readonly channels: Channels; readonly now: Date },
  kind: SendingChannel,
): Promise<Result<Channel, ChannelNotReady>> {
  const row = await em.findOne(ChannelSettingRow, { workspaceId, channel: kind });
  const channel = channelOf(kind, row, channels, now);
  return channel === null ? refuse({ kind: 'channel/not-ready' }) : ok(channel);
}

/** @returns `null` when nothing can be sent through it */
export function channelOf(kind: SendingChannel, row: ChannelSettingRow | null, channels: Channels, now: Date): Channel | null {
  const isCaught = channels.carrierOf(kind) === 'mailbox';
  switch (kind) {
    case 'email': {
      const { senderName, senderAddress, replyTo } = row ?? { senderName: null, senderAddress: null, replyTo: null };
      if (senderAddress === null) return isCaught ? { kind, from: MAILBOX_SENDER, replyTo: null } : null;
      return { kind, from: { name: senderName ?? '', address: senderAddress }, replyTo };
    }
    case 'sms':
      // A gateway chooses a sender by itself; without a row nobody has said that SMS shall be sent, and they cost money.
      return row === null && !isCaught ? null : { kind, from: row?.senderAddress ?? null };
    case 'webhook': {
      if (row === null || row.webhookUrl === null || row.secretNumber === 0) return null;
      const { workspaceId, secretNumber, secretChangedAt } = row;
      const overlaps = secretNumber > 1 && secretChangedAt !== null && now.getTime() - secretChangedAt.getTime() < OVERLAP_MS;
      const numbers = overlaps ? [secretNumber, secretNumber - 1] : [secretNumber];
      const secrets = numbers.map((number) => channels.webhookSecret(workspaceId, number)).filter((secret) => secret !== null);
      return secrets.length === 0 ? null : { kind, url: row.webhookUrl, secrets };
    }
  }
}
