import type { PlaceholderValues } from '@goodword/core';
import type { CustomerRow } from '../customers/customer.entity.js';
import type { EntityManager } from '../orm.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';

/** What the texts of a survey may name when it asks a customer about an interaction, or about none. */
export async function placeholderValuesOf(
  em: EntityManager,
  { workspaceId, customer, interactionId }: {
    readonly workspaceId: string; readonly customer: Pick<CustomerRow, 'name'>; readonly interactionId: string | null;
  },
): Promise<PlaceholderValues> {
  const { name: company } = await em.findOneOrFail(WorkspaceRow, { id: workspaceId });
  const interaction = interactionId === null ? null : await em.findOne(
    InteractionRow, { workspaceId, id: interactionId }, { populate: ['branch', 'product', 'staffMember'] },
  );
  return {
    company,
    'customer.name': customer.name,
    // Whoever writes the family name first, mostly writes it without a space: then it is the whole name.
    'customer.firstName': customer.name?.trim().split(/\s+/u)[0] ?? null,
    product: interaction?.product?.name ?? null,
    branch: interaction?.branch?.name ?? null,
    staff: interaction?.staffMember?.name ?? null,
  };
}
