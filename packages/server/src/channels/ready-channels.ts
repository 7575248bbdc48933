import { type SendingChannel, sendingChannels } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { ChannelSettingRow } from './channel-setting.entity.js';
import type { Channel } from './channel.js';
import { channelOf } from './find-channel.js';
import type { Channels } from './open-channels.js';

/** The channels of a workspace that something can be sent through, ready to do so. */
export async function readyChannels(
  { em, workspaceId, channels, now }: { readonly em: EntityManager; readonly workspaceId: string; readonly channels: Channels; readonly now: Date },
): Promise<ReadonlyMap<SendingChannel, Channel>> {
  const rows = await em.find(ChannelSettingRow, { workspaceId }, { disableIdentityMap: true });
  return new Map(sendingChannels.flatMap((kind) => {
    const channel = channelOf(kind, rows.find((row) => row.channel === kind) ?? null, channels, now);
    return channel === null ? [] : [[kind, channel] as const];
  }));
}
