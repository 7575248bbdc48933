import { checkContactBudget, type ContactBudget, type ContactBudgetDraft, type ContactBudgetRefusal, type Result } from '@goodword/core';
import type { Context } from '../context.js';
import { ContactBudgetRow } from './contact-budget.entity.js';

/** Says how often a customer is written to from now on. What is planned is looked at by it before it goes out. */
export function setContactBudget(
  { em: outer, viewer: { workspaceId }, now }: Context, draft: ContactBudgetDraft,
): Promise<Result<ContactBudget, ContactBudgetRefusal>> {
  return outer.transactional(async (em) => {
    const checked = checkContactBudget(draft);
    if (!checked.ok) return checked;
    // It is the whole budget: of two who set it at once the later one's holds.
    await em.upsert(ContactBudgetRow, { workspaceId, budget: checked.value, updatedAt: now }, { disableIdentityMap: true });
    return checked;
  });
}
