import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { InvitationRow } from './invitation.entity.js';

/** The newest invitations of each of many customers in one statement; one loader for each number of them asked for. */
export function createCustomerInvitationsLoader(em: EntityManager, workspaceId: string) {
  const loaders = new Map<number, DataLoader<string, readonly InvitationRow[]>>();
  return (first: number): DataLoader<string, readonly InvitationRow[]> => {
    const existing = loaders.get(first);
    if (existing !== undefined) return existing;
    const loader = new DataLoader<string, readonly InvitationRow[]>(async (customerIds) => {
      const records = await em.execute<object[]>(
        `select newest.* from unnest(?::uuid[]) as asked (customer_id) cross join lateral (
           select * from invitation where workspace_id = ? and customer_id = asked.customer_id
           order by created_at desc, id desc limit ?
         ) as newest`,
        [`{${customerIds.join(',')}}`, workspaceId, first],
      );
      const rows = records.map((record) => em.map(InvitationRow, record));
      const byCustomer = Map.groupBy(rows, (row) => row.customer.id);
      return customerIds.map((id) => byCustomer.get(id) ?? []);
    });
    loaders.set(first, loader);
    return loader;
  };
}
