import type { ChannelNotReady, DeliveryRefusal, Result, SendingChannel } from '@goodword/core';
import type { Context } from '../context.js';
import { renderMail } from '../mail/render-mail.js';
import { testMailIn } from '../mail/test-mail.js';
import { findChannel } from './find-channel.js';
import type { Sent } from './provider.js';

/** Sends a message to oneself, as a customer would get it; nothing of it is stored, and its links lead to the dashboard. */
export async function sendTestMessage(
  { em, viewer, channels, now, newId }: Context,
  { channel: kind, to, language }: { readonly channel: SendingChannel; readonly to: string; readonly language: string },
): Promise<Result<Sent, ChannelNotReady | DeliveryRefusal>> {
  const { workspaceId } = viewer;
  const channel = await findChannel({ em, workspaceId, channels, now }, kind);
  if (!channel.ok) return channel;
  const link = channels.publicUrl;
  const content = testMailIn(language, link);
  const shortText = `${content.question} ${link}`;
  return channels.sendThrough(
    channel.value,
    { workspaceId, to, language: content.language, ...renderMail(content), shortText, link, unsubscribeLink: null },
    { idempotencyKey: `test/${newId()}` },
  );
}
