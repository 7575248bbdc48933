import { type ContactBudget, defaultContactBudget } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { ContactBudgetRow } from './contact-budget.entity.js';

/** The budget of a workspace; the usual one while nobody has set another. */
export async function contactBudgetOf(em: EntityManager, workspaceId: string): Promise<ContactBudget> {
  const row = await em.findOne(ContactBudgetRow, { workspaceId }, { disableIdentityMap: true });
  return row?.budget ?? defaultContactBudget;
}
