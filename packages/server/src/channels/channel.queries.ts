import { type SendingChannel, sendingChannels, type SendingDomainFinding } from '@goodword/core';
import type { Context } from '../context.js';
import { ChannelSettingRow } from './channel-setting.entity.js';
import type { ChannelSettingType } from './channel.graphql.js';
import { channelOf } from './find-channel.js';

/** Every channel, also those that nothing was set for. */
export async function listChannelSettings(context: Context): Promise<readonly ChannelSettingType[]> {
  const rows = await context.em.find(ChannelSettingRow, { workspaceId: context.viewer.workspaceId });
  return sendingChannels.map((kind) => settingOf(context, kind, rows.find(({ channel }) => channel === kind) ?? null));
}

/** A row as it is shown: with what this process makes of it. */
export function settingOf({ channels, now }: Context, channel: SendingChannel, row: ChannelSettingRow | null): ChannelSettingType {
  return {
    channel, carrier: channels.carrierOf(channel), ready: channelOf(channel, row, channels, now) !== null,
    senderName: row?.senderName ?? null, senderAddress: row?.senderAddress ?? null, replyTo: row?.replyTo ?? null,
    dkimSelector: row?.dkimSelector ?? null, spfInclude: row?.spfInclude ?? null, webhookUrl: row?.webhookUrl ?? null, updatedAt: row?.updatedAt ?? null,
  };
}

/** What DNS says of the domain of the sender of mails; nothing where none is set. */
export async function checkSenderDomain({ em, viewer, channels }: Context): Promise<readonly SendingDomainFinding[]> {
  const row = await em.findOne(ChannelSettingRow, { workspaceId: viewer.workspaceId, channel: 'email' });
  if (row === null || row.senderAddress === null) return [];
  const { senderAddress, dkimSelector, spfInclude } = row;
  return channels.checkDomain({ senderAddress, dkimSelector, spfInclude });
}
