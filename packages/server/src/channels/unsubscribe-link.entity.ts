import type { SendingChannel } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { CustomerRow } from '../customers/customer.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** A link by which a customer ends the messages of a channel; it goes with the customer. */
const UnsubscribeLinkSchema = defineEntity({
  name: 'UnsubscribeLinkRow',
  tableName: 'unsubscribe_link',
  properties: {
    workspaceId: p.uuid().primary(),
    tokenHash: p.text().primary(),
    customer: () =>
      p.manyToOne(CustomerRow).joinColumns('workspace_id', 'customer_id').updateRule('no action').deleteRule('cascade'),
    channel: p.text().$type<SendingChannel>(),
    language: p.text(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    /** When the customer first used it; `null`: not yet. */
    usedAt: p.datetime(3).strictNullable(),
  },
  indexes: [{ properties: ['customer'] }],
  policies: [workspacePolicy],
});

export class UnsubscribeLinkRow extends UnsubscribeLinkSchema.class {}
UnsubscribeLinkSchema.setClass(UnsubscribeLinkRow);
