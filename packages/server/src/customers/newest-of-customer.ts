import type { EntityClass } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';

interface OfCustomer {
  readonly customer?: { readonly id: string } | null | undefined;
}

/**
 * The newest rows of each of many customers in one statement; one loader for each number of them asked for.
 *
 * @param table - of these rows
 * @param instant - the column by which they are new
 */
export function newestOfCustomer<Row extends OfCustomer & object>(
  em: EntityManager,
  workspaceId: string,
  Row: EntityClass<Row>,
  { table, instant }: { readonly table: string; readonly instant: string },
) {
  const loaders = new Map<number, DataLoader<string, readonly Row[]>>();
  return (first: number): DataLoader<string, readonly Row[]> => {
    const existing = loaders.get(first);
    if (existing !== undefined) return existing;
    const loader = new DataLoader<string, readonly Row[]>(async (customerIds) => {
      const records = await em.execute<object[]>(
        `select newest.* from unnest(?::uuid[]) as asked (customer_id) cross join lateral (
           select * from ${table} where workspace_id = ? and customer_id = asked.customer_id
           order by ${instant} desc, id desc limit ?
         ) as newest`,
        [`{${customerIds.join(',')}}`, workspaceId, first],
      );
      const rows = records.map((record) => em.map(Row, record));
      const byCustomer = Map.groupBy(rows, (row) => row.customer?.id);
      return customerIds.map((id) => byCustomer.get(id) ?? []);
    });
    loaders.set(first, loader);
    return loader;
  };
}
