import { type FilterObject, LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { attributeConditions } from '../attribute-filter.js';
import { badInput } from '../bad-input.js';
import type { EntityManager } from '../orm.js';
import { type CustomerCondition, customerConditions } from './customer-conditions.js';
import { CustomerRow } from './customer.entity.js';
import type { CustomerFilter } from './customer-filter.graphql.js';

/** Of a customer, what decides whether, where and how they are asked. */
export type FilteredCustomer = Pick<CustomerRow, 'id' | 'email' | 'phone' | 'locale' | 'timeZone' | 'attributes' | 'createdAt'>;

const columns = ['id', 'email', 'phone', 'locale', 'timeZone', 'attributes', 'createdAt'] as const satisfies readonly (keyof FilteredCustomer)[];

/** A statement takes 65,535 parameters at most; whoever has a longer list gives its customers an attribute. */
const MOST_IDS = 10_000;

/**
 * All customers that a filter means, page by page in the order of their ids, so that a list of any length is never in memory as a
 * whole.
 *
 * @param em - inside a transaction, where the pages have to be of one moment
 * @throws GraphQLError BAD_USER_INPUT for a text of more than ten words, or more than 10,000 ids
 */
export async function* filteredCustomers(
  em: EntityManager, workspaceId: string, filter: CustomerFilter, pageSize: number,
): AsyncGenerator<readonly FilteredCustomer[], void> {
  const conditions = filterConditions(workspaceId, filter);
  for (let last: string | null = null; ;) {
    const after: CustomerCondition[] = last === null ? [] : [{ id: { $gt: last } }];
    // Plain records: entities of a hundred thousand customers would take a fifth of the time of all that is done about them.
    const page: readonly FilteredCustomer[] = await em.createQueryBuilder(CustomerRow, 'customer').select([...columns])
      // One object of conditions, as the builder has it.
      .where({ $and: [...conditions, ...after] } as FilterObject<CustomerRow>).orderBy({ id: 'asc' }).limit(pageSize).execute('all');
    if (page.length > 0) yield page.map((customer) => ({ ...customer, createdAt: new Date(customer.createdAt) }));
    if (page.length < pageSize) return;
    last = page.at(-1)?.id ?? null;
  }
}

/** Ids that are malformed are ids of nothing: they find no row, as ids of another workspace do. */
function filterConditions(
  workspaceId: string, { ids, externalIds, text, languages, attributes, from, to }: CustomerFilter,
): readonly CustomerCondition[] {
  const parts = [...customerConditions(workspaceId, text)];
  for (const [name, list] of [['ids', ids], ['externalIds', externalIds]] as const) {
    if (list && list.length > MOST_IDS) badInput(`customers.${name}`, `has more than ${MOST_IDS} entries`);
  }
  if (ids) parts.push({ id: { $in: ids.filter((id) => isUuid(id)) } });
  if (externalIds) parts.push({ externalId: { $in: externalIds } });
  if (languages) parts.push({ $or: languages.flatMap((language) => [{ locale: language }, { locale: { $like: `${language.replaceAll(/[\\%_]/g, '\\$&')}-%` } }]) });
  for (const attribute of attributes ?? []) parts.push(...attributeConditions(attribute));
  if (from) parts.push({ createdAt: { $gte: from } });
  if (to) parts.push({ createdAt: { $lt: to } });
  return parts;
}

/**
 * Customers of these ids, locked in the order of their ids, so that two who lock many never wait for each other. Who was deleted is
 * left out.
 */
export function lockCustomers(em: EntityManager, workspaceId: string, ids: readonly string[]): Promise<readonly FilteredCustomer[]> {
  return em.find(
    CustomerRow, { workspaceId, id: { $in: [...ids] } },
    { fields: [...columns], orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, disableIdentityMap: true });
}
