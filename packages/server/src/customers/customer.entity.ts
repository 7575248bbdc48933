import { defineEntity, type Opt, p } from '@mikro-orm/core';
import type { Attributes } from '@goodword/core';
import { searchText } from './search-text.js';
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
    // Kept by PostgreSQL: to fold each row while it is searched takes six times as long.
    searchText: p.text().$type<Opt<string>>().generated(searchText).lazy().hidden(),
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
