import type { SendingChannel } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** A message that would have gone out, kept to be looked at. */
const MailboxMessageSchema = defineEntity({
  name: 'MailboxMessageRow',
  tableName: 'mailbox_message',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    idempotencyKey: p.text().hidden(),
    channel: p.text().$type<SendingChannel>(),
    sender: p.text().strictNullable(),
    recipient: p.text(),
    language: p.text(),
    subject: p.text(),
    text: p.text(),
    html: p.text().strictNullable(),
    link: p.text().strictNullable(),
    unsubscribeLink: p.text().strictNullable(),
    sentAt: p.datetime(3),
  },
  uniques: [{ properties: ['workspaceId', 'idempotencyKey'] }],
  policies: [workspacePolicy],
});

export class MailboxMessageRow extends MailboxMessageSchema.class {}
MailboxMessageSchema.setClass(MailboxMessageRow);
