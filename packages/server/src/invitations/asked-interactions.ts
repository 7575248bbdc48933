import type { CheckedInteraction } from '@goodword/core';
import type { EntityManager } from '../orm.js';

/** An interaction as a survey asks about it, with the codes that conditions compare. */
export interface AskedInteraction extends Pick<CheckedInteraction, 'type' | 'occurredAt' | 'amount' | 'product' | 'staff' | 'channel' | 'branch'> {
  readonly id: string;
  readonly customerId: string;
}

interface InteractionRecord {
  readonly id: string;
  readonly customer_id: string;
  readonly type: string;
  readonly occurred_at: Date | string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly branch: string | null;
  readonly staff: string | null;
  readonly product: string | null;
  readonly channel: string | null;
}

const columns = `interaction.id, interaction.customer_id, interaction.type, interaction.occurred_at, interaction.amount, interaction.currency,
  branch.code as branch, staff_member.code as staff, product.code as product, channel.code as channel`;

const codes = ['branch', 'staff_member', 'product', 'channel'].map((table) =>
  `left join ${table} on ${table}.workspace_id = interaction.workspace_id and ${table}.id = interaction.${table}_id`).join('\n');

/** The last completed interaction of these types of each customer who has one. */
export async function lastInteractions(
  em: EntityManager, workspaceId: string, customerIds: readonly string[], types: readonly string[],
): Promise<ReadonlyMap<string, AskedInteraction>> {
  if (types.length === 0) return new Map();
  const records = await em.execute<InteractionRecord[]>(
    `select ${columns} from (
       select distinct on (customer_id) * from interaction
        where workspace_id = ? and customer_id = any(?::uuid[]) and type = any(?::text[]) and status = 'completed'
        order by customer_id, occurred_at desc, id desc
     ) as interaction ${codes}`,
    // The types of a trigger are codes: there is nothing in them to quote.
    [workspaceId, `{${customerIds.join(',')}}`, `{${types.join(',')}}`],
  );
  return new Map(records.map((record) => [record.customer_id, interactionOf(record)]));
}

/** @returns `null` when there is none, or nobody it was with */
export async function findAskedInteraction(em: EntityManager, workspaceId: string, id: string): Promise<AskedInteraction | null> {
  const [record] = await em.execute<InteractionRecord[]>(
    `select ${columns} from interaction ${codes} where interaction.workspace_id = ? and interaction.id = ? and interaction.customer_id is not null`,
    [workspaceId, id],
  );
  return record === undefined ? null : interactionOf(record);
}

function interactionOf(record: InteractionRecord): AskedInteraction {
  const { id, customer_id: customerId, type, occurred_at: occurredAt, amount, currency, branch, staff, product, channel } = record;
  return {
    id, customerId, type, occurredAt: new Date(occurredAt), branch, staff, product, channel,
    amount: amount === null || currency === null ? null : { amount: Number(amount), currency },
  };
}
