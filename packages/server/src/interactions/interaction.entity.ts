import { defineEntity, p } from '@mikro-orm/core';
import type { Attributes, InteractionStatus } from '@goodword/core';
import { CustomerRow } from '../customers/customer.entity.js';
import { BranchRow, ChannelRow, ProductRow, StaffMemberRow } from '../dimensions/dimension.entity.js';
import { ImportRow } from '../imports/import.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

const InteractionSchema = defineEntity({
  name: 'InteractionRow',
  tableName: 'interaction',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    type: p.text(),
    // Deleting a customer keeps what was bought without the person.
    customer: () =>
      p.manyToOne(CustomerRow).joinColumns('workspace_id', 'customer_id').strictNullable()
        .updateRule('no action').deleteRule('set null (customer_id)'),
    branch: () =>
      p.manyToOne(BranchRow).joinColumns('workspace_id', 'branch_id').strictNullable().deleteRule('no action').updateRule('no action'),
    staffMember: () =>
      p.manyToOne(StaffMemberRow).joinColumns('workspace_id', 'staff_member_id').strictNullable().deleteRule('no action')
        .updateRule('no action'),
    product: () =>
      p.manyToOne(ProductRow).joinColumns('workspace_id', 'product_id').strictNullable().deleteRule('no action').updateRule('no action'),
    channel: () =>
      p.manyToOne(ChannelRow).joinColumns('workspace_id', 'channel_id').strictNullable().deleteRule('no action').updateRule('no action'),
    occurredAt: p.datetime(3),
    // Minor units of the currency; both or neither.
    amount: p.bigint('number').strictNullable(),
    currency: p.text().strictNullable(),
    refundedAmount: p.bigint('number'),
    status: p.text().$type<InteractionStatus>(),
    endedAt: p.datetime(3).strictNullable(),
    attributes: p.json().$type<Attributes>(),
    externalId: p.text().strictNullable(),
    // The hash of a file's row with its occurrence; null for what has an external id, or did not come in a file.
    sourceKey: p.text().strictNullable(),
    import: () =>
      p.manyToOne(ImportRow).joinColumns('workspace_id', 'import_id').strictNullable().deleteRule('no action').updateRule('no action'),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
  uniques: [{ properties: ['workspaceId', 'type', 'externalId'] }, { properties: ['workspaceId', 'sourceKey'] }],
  indexes: [
    { properties: ['workspaceId', 'occurredAt', 'id'] },
    { properties: ['customer', 'occurredAt', 'id'] },
    { properties: ['import'] },
  ],
  checks: [
    { name: 'interaction_money', expression: '(amount is null) = (currency is null) and amount >= 0' },
    { name: 'interaction_refunded', expression: 'refunded_amount >= 0 and refunded_amount <= coalesce(amount, 0)' },
  ],
  policies: [workspacePolicy],
});

export class InteractionRow extends InteractionSchema.class {}
InteractionSchema.setClass(InteractionRow);
