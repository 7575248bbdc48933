import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { InteractionRow } from './interaction.entity.js';

/** The newest interactions of each of many customers in one statement; one loader for each number of them asked for. */
export function createCustomerInteractionsLoader(em: EntityManager, workspaceId: string) {
  const loaders = new Map<number, DataLoader<string, readonly InteractionRow[]>>();
  return (first: number): DataLoader<string, readonly InteractionRow[]> => {
    const existing = loaders.get(first);
    if (existing !== undefined) return existing;
    const loader = new DataLoader<string, readonly InteractionRow[]>(async (customerIds) => {
      const records = await em.execute<object[]>(
        `select newest.* from unnest(?::uuid[]) as asked (customer_id) cross join lateral (
           select * from interaction where workspace_id = ? and customer_id = asked.customer_id
           order by occurred_at desc, id desc limit ?
         ) as newest`,
        [`{${customerIds.join(',')}}`, workspaceId, first],
      );
      const rows = records.map((record) => em.map(InteractionRow, record));
      const byCustomer = Map.groupBy(rows, (row) => row.customer?.id);
      return customerIds.map((id) => byCustomer.get(id) ?? []);
    });
    loaders.set(first, loader);
    return loader;
  };
}
