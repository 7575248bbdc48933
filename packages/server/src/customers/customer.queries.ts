import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { type Page, type PageArgs, type PageOrder, readPage } from '../paging.js';
import { customerConditions } from './customer-conditions.js';
import { CustomerRow } from './customer.entity.js';

const newestFirst: PageOrder<CustomerRow> = {
  name: 'newest', by: { createdAt: 'desc', id: 'desc' }, first: 'instant',
};

export async function findCustomer({ loaders }: Context, id: string): Promise<CustomerRow | null> {
  return isUuid(id) ? loaders.customers.load(id) : null;
}

/** @param text - words to look for; all customers when blank */
export function listCustomers(context: Context, args: PageArgs, text: string | null | undefined): Promise<Page<CustomerRow>> {
  const where = { $and: [...customerConditions(context.viewer.workspaceId, text)] };
  return readPage<CustomerRow>(
    {
      byCursor: (options) => context.em.findByCursor(CustomerRow, { where, includeCount: false, ...options }),
      count: () => context.em.count(CustomerRow, where),
    },
    newestFirst,
    args,
  );
}
