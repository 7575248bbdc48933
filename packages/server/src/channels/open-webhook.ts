import { createHmac } from 'node:crypto';
import { ok, refuse } from '@goodword/core';
import type { WebhookChannel } from './channel.js';
import { messageTagOf } from './message-tag.js';
import { postJson } from './post-json.js';
import type { Provider } from './provider.js';

const TIMEOUT_MS = 5_000;

/**
 * A channel of one's own: each message is posted to an address, signed by Standard Webhooks (standardwebhooks.com), so that
 * its libraries can check it. The receiver brings it to the customer, and knows a repetition by `webhook-id`.
 */
export function openWebhook({ now, toPrivate, timeoutMs = TIMEOUT_MS }: {
  readonly now: () => Date;
  readonly toPrivate: boolean;
  readonly timeoutMs?: number | undefined;
}): Provider<WebhookChannel> {
  return {
    send: async ({ url, secrets }, message, { idempotencyKey, handingOver }) => {
      const id = `msg_${messageTagOf(message.workspaceId, idempotencyKey)}`;
      const { to, language, subject, text, shortText, html, link, unsubscribeLink } = message;
      const sentAt = now();
      const body = JSON.stringify({
        type: 'message.send', timestamp: sentAt.toISOString(), data: { to, language, subject, text, shortText, html, link, unsubscribeLink },
      });
      const timestamp = String(Math.floor(sentAt.getTime() / 1000));
      const signatures = secrets.map((secret) => `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`);
      await handingOver?.();
      const posted = await postJson({
        url, body, timeoutMs, toPrivate, now,
        headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') },
      });
      if (!posted.ok) return posted;
      return posted.value.refusal === null ? ok({ providerId: id }) : refuse(posted.value.refusal);
    },
    close: () => undefined,
  };
}

function signatureOf(secret: string, signed: string): string {
  return createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(signed).digest('base64');
}
