import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { type Page, type PageArgs, type PageOrder, readPage } from '../paging.js';
import { CustomerRow } from './customer.entity.js';

const newestFirst: PageOrder<CustomerRow> = {
  name: 'newest', by: { createdAt: 'desc', id: 'desc' }, first: 'instant',
};

export async function findCustomer({ loaders }: Context, id: string): Promise<CustomerRow | null> {
  return isUuid(id) ? loaders.customers.load(id) : null;
}

/** @param text - part of a name, e-mail address, phone number or external id; all customers when blank */
export function listCustomers(context: Context, args: PageArgs, text: string | null | undefined): Promise<Page<CustomerRow>> {
  const pattern = `%${(text ?? '').trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const where = {
    workspaceId: context.viewer.workspaceId,
    ...(pattern === '%%' ? {} : {
      $or: [
        { name: { $ilike: pattern } }, { email: { $ilike: pattern } }, { phone: { $ilike: pattern } },
        { externalId: { $ilike: pattern } },
      ],
    }),
  };
  return readPage<CustomerRow>(
    {
      byCursor: (options) => context.em.findByCursor(CustomerRow, { where, includeCount: false, ...options }),
      count: () => context.em.count(CustomerRow, where),
    },
    newestFirst,
    args,
  );
}
