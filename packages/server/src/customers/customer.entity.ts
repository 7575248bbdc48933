import { defineEntity, p } from '@mikro-orm/core';
import type { Attributes } from '@goodword/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

const CustomerSchema = defineEntity({
  name: 'CustomerRow',
  tableName: 'customer',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    externalId: p.text().strictNullable(),
    email: p.text().strictNullable(),
    // `email` keeps what the customer wrote.
    emailForLookup: p.text().strictNullable(),
    phone: p.text().strictNullable(),
    name: p.text().strictNullable(),
    locale: p.text().strictNullable(),
    timeZone: p.text().strictNullable(),
    attributes: p.json().$type<Attributes>(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
  uniques: [
    { properties: ['workspaceId', 'externalId'] },
    { properties: ['workspaceId', 'emailForLookup'] },
    { properties: ['workspaceId', 'phone'] },
  ],
  indexes: [{ properties: ['workspaceId', 'createdAt', 'id'] }],
  policies: [workspacePolicy],
});

export class CustomerRow extends CustomerSchema.class {}
CustomerSchema.setClass(CustomerRow);
