import type { ContactBudget } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** How often a workspace writes to one customer, as core checked it. Without a row it is core's usual budget. */
const ContactBudgetSchema = defineEntity({
  name: 'ContactBudgetRow',
  tableName: 'contact_budget',
  properties: {
    workspaceId: p.uuid().primary(),
    budget: p.json().$type<ContactBudget>(),
    updatedAt: p.datetime(3),
  },
  policies: [workspacePolicy],
});

export class ContactBudgetRow extends ContactBudgetSchema.class {}
ContactBudgetSchema.setClass(ContactBudgetRow);
