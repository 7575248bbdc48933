import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { ConsentRow } from './consent.entity.js';

/** All that each of many customers said of being written to, the latest first, in one statement. */
export function createCustomerConsentsLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, readonly ConsentRow[]>(async (customerIds) => {
    const rows = await em.find(
      ConsentRow,
      { workspaceId, customer: { id: { $in: [...customerIds] } } },
      { orderBy: { at: 'desc', id: 'desc' } },
    );
    const byCustomer = Map.groupBy(rows, (row) => row.customer.id);
    return customerIds.map((id) => byCustomer.get(id) ?? []);
  });
}
