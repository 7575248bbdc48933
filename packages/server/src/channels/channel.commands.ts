import {
  type ChannelNotReady, type ChannelSettingsRefusal, checkEmailSettings, checkSmsSender, checkWebhookUrl, type EmailSettingsDraft, ok, refuse,
  type Result, type SendingChannel,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { ChannelSettingRow } from './channel-setting.entity.js';

export function changeEmailChannel(context: Context, draft: EmailSettingsDraft): Promise<Result<ChannelSettingRow, ChannelSettingsRefusal>> {
  return changing(context, 'email', checkEmailSettings(draft), (row, settings) => Object.assign(row, settings));
}

export function changeSmsChannel(context: Context, sender: string | null | undefined): Promise<Result<ChannelSettingRow, ChannelSettingsRefusal>> {
  return changing(context, 'sms', checkSmsSender(sender), (row, senderAddress) => Object.assign(row, { senderAddress }));
}

export function changeWebhookChannel(context: Context, url: string): Promise<Result<ChannelSettingRow, ChannelSettingsRefusal>> {
  const { privateNetworks } = context.channels;
  const plausible = checkWebhookUrl(url, { privateNetworks });
  // Core has no URL: a port above 65535 or a fifth number of an address are only seen here.
  const checked = plausible.ok && !URL.canParse(plausible.value) ? refuse({ kind: 'channel/url-invalid' }) : plausible;
  return changing(context, 'webhook', checked, (row, webhookUrl) => Object.assign(row, { webhookUrl }));
}

/**
 * Forgets what was set for a channel, so that nothing is sent through it any more; what waits for it is refused as `channel/not-ready`.
 *
 * @returns the row that is left of it, if there is one
 */
export function switchOffChannel(context: Context, channel: SendingChannel): Promise<ChannelSettingRow | null> {
  return context.em.transactional(async (em) => {
    const { viewer: { workspaceId }, now } = context;
    // The number of its secret stays, or the next webhook would begin with a secret that is known already.
    if (channel === 'webhook') await em.nativeUpdate(ChannelSettingRow, { workspaceId, channel }, { webhookUrl: null, updatedAt: now });
    else await em.nativeDelete(ChannelSettingRow, { workspaceId, channel });
    return em.findOne(ChannelSettingRow, { workspaceId, channel }, { refresh: true });
  });
}

/** The next secret of the webhook, shown this once; the one before goes on signing beside it for a day. */
export function issueWebhookSecret(context: Context): Promise<Result<{ readonly secret: string }, ChannelNotReady>> {
  return context.em.transactional(async (em) => {
    const { workspaceId } = context.viewer;
    // A webhook has its address first: without one nothing is made here either.
    const row = await em.findOne(ChannelSettingRow, { workspaceId, channel: 'webhook' }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (row === null || row.webhookUrl === null) return refuse({ kind: 'channel/not-ready' });
    const secretNumber = row.secretNumber + 1;
    const secret = context.channels.webhookSecret(workspaceId, secretNumber);
    if (secret === null) return refuse({ kind: 'channel/not-ready' });
    em.assign(row, { secretNumber, secretChangedAt: context.now, updatedAt: context.now });
    return ok({ secret });
  });
}

function changing<Settings>(
  context: Context,
  kind: SendingChannel,
  checked: Result<Settings, ChannelSettingsRefusal>,
  change: (row: ChannelSettingRow, settings: Settings) => void,
): Promise<Result<ChannelSettingRow, ChannelSettingsRefusal>> {
  return context.em.transactional(async (em) => {
    if (!checked.ok) return checked;
    const row = await lockSetting(context, em, kind);
    change(row, checked.value);
    row.updatedAt = context.now;
    return ok(row);
  });
}

/** The row, made if there is none: of two who make it at once the second finds the first one's. */
async function lockSetting({ viewer, now }: Context, em: EntityManager, channel: SendingChannel): Promise<ChannelSettingRow> {
  const { workspaceId } = viewer;
  await em.execute(
    'insert into channel_setting (workspace_id, channel, secret_number, updated_at) values (?, ?, 0, ?) on conflict do nothing',
    [workspaceId, channel, now],
  );
  return em.findOneOrFail(ChannelSettingRow, { workspaceId, channel }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
