import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { ResponseRow } from './response.entity.js';

/** The newest answers of each of many customers in one statement; one loader for each number of answers asked for. */
export function createCustomerResponsesLoader(em: EntityManager, workspaceId: string) {
  const loaders = new Map<number, DataLoader<string, readonly ResponseRow[]>>();
  return (first: number): DataLoader<string, readonly ResponseRow[]> => {
    const existing = loaders.get(first);
    if (existing !== undefined) return existing;
    const loader = new DataLoader<string, readonly ResponseRow[]>(async (customerIds) => {
      const records = await em.execute<object[]>(
        `select newest.* from unnest(?::uuid[]) as asked (customer_id) cross join lateral (
           select * from response where workspace_id = ? and customer_id = asked.customer_id
           order by responded_at desc, id desc limit ?
         ) as newest`,
        [`{${customerIds.join(',')}}`, workspaceId, first],
      );
      const rows = records.map((record) => em.map(ResponseRow, record));
      const byCustomer = Map.groupBy(rows, (row) => row.customer?.id);
      return customerIds.map((id) => byCustomer.get(id) ?? []);
    });
    loaders.set(first, loader);
    return loader;
  };
}
