import { defineEntity, p } from '@mikro-orm/core';
import type { ConsentState, ContactKind } from '@goodword/core';
import { CustomerRow } from '../customers/customer.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** What a customer said of being written to: added to, never changed, and gone with the customer. */
const ConsentSchema = defineEntity({
  name: 'ConsentRow',
  tableName: 'customer_consent',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    customer: () =>
      p.manyToOne(CustomerRow).joinColumns('workspace_id', 'customer_id').updateRule('no action').deleteRule('cascade'),
    channel: p.text().strictNullable(),
    contactKind: p.text().$type<ContactKind>().strictNullable(),
    state: p.text().$type<ConsentState>(),
    source: p.text(),
    at: p.datetime(3),
    actor: p.text(),
    actorName: p.text(),
    createdAt: p.datetime(3),
  },
  indexes: [{ properties: ['customer', 'at', 'id'] }],
  policies: [workspacePolicy],
});

export class ConsentRow extends ConsentSchema.class {}
ConsentSchema.setClass(ConsentRow);
