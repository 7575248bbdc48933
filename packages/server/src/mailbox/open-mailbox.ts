import { ok, parseEmail, refuse } from '@goodword/core';
import type { Channel } from '../channels/channel.js';
import type { Provider } from '../channels/provider.js';
import { forWorkspace, type Orm } from '../orm.js';
import { MailboxMessageRow } from './mailbox-message.entity.js';

/** Messages that a workspace keeps; the oldest make room. */
const MAILBOX_SIZE = 500;

/**
 * The mailbox of development: takes every message and sends none. It stands in for a provider that is not configured, and
 * behaves as one: a repetition is recognised, an address that mail could not reach is refused.
 */
export function openMailbox({ orm, now, newId }: {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
}): Provider<Channel> {
  return {
    send: async (channel, message, { idempotencyKey, handingOver }) => {
      if (channel.kind === 'email' && parseEmail(message.to) === null) {
        return refuse({ kind: 'delivery/failed-for-good', reason: 'address-unusable', code: null });
      }
      await handingOver?.();
      const { workspaceId, language, subject, html, link, unsubscribeLink } = message;
      return forWorkspace(orm, workspaceId).transactional(async (em) => {
        await em.execute(
          `insert into mailbox_message
             (workspace_id, id, idempotency_key, channel, sender, recipient, language, subject, text, html, link, unsubscribe_link, sent_at)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
          [
            workspaceId, newId(), idempotencyKey, channel.kind, senderOf(channel), message.to, language, channel.kind === 'sms' ? '' : subject,
            channel.kind === 'sms' ? message.shortText : message.text, channel.kind === 'sms' ? null : html, link, unsubscribeLink, now(),
          ],
        );
        await em.execute(
          `delete from mailbox_message where workspace_id = ? and id in (
             select id from mailbox_message where workspace_id = ? order by sent_at desc, id desc offset ?)`,
          [workspaceId, workspaceId, MAILBOX_SIZE],
        );
        const { id } = await em.findOneOrFail(MailboxMessageRow, { workspaceId, idempotencyKey });
        return ok({ providerId: id });
      });
    },
    close: () => undefined,
  };
}

function senderOf(channel: Channel): string | null {
  switch (channel.kind) {
    case 'email':
      return channel.from.name === '' ? channel.from.address : `${channel.from.name} <${channel.from.address}>`;
    case 'sms':
      return channel.from;
    case 'webhook':
      return null;
  }
}
