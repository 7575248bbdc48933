import {
  checkCustomer, type CustomerAmbiguous, type CustomerDraft, type CustomerNotFound, type CustomerRefusal, ok, refuse, type Result,
} from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { CustomerRow } from './customer.entity.js';
import { upsertCustomers } from './upsert-customers.js';

/** Who is meant: by id, by a description, or by both, which then have to agree. Neither is nobody. */
export interface NamedCustomer {
  readonly customerId?: string | null | undefined;
  readonly customer?: CustomerDraft | null | undefined;
}

export type NamedCustomerRefusal = CustomerNotFound | CustomerAmbiguous | CustomerRefusal;

/**
 * Ids of the customers that a batch names; who is described is made or brought up to date.
 *
 * @param em - inside a transaction
 * @param named - `null` for an item that is refused anyway: nobody is made for it
 * @returns in the order of the items; `null` for nobody
 */
export async function resolveCustomers(
  context: Context,
  em: EntityManager,
  named: readonly (NamedCustomer | null)[],
): Promise<readonly Result<string | null, NamedCustomerRefusal>[]> {
  const { workspaceId } = context.viewer;
  const asked = named.flatMap((item) => (typeof item?.customerId === 'string' && isUuid(item.customerId) ? [item.customerId] : []));
  const known = new Set((asked.length === 0 ? [] : await em.find(CustomerRow, { workspaceId, id: { $in: asked } }))
    .map((row) => row.id));
  const people = named.map((item) =>
    (item?.customer === null || item?.customer === undefined ? null : checkCustomer(item.customer)));
  const upserted = (await upsertCustomers(context, em, people.flatMap((person) => (person?.ok ? [person.value] : []))))
    .values();
  return named.map((item, index): Result<string | null, NamedCustomerRefusal> => {
    const person = people[index] ?? null;
    const found = person?.ok ? upserted.next().value : undefined;
    if (person?.ok === false) return person;
    if (found?.ok === false) return found;
    const customerId = item?.customerId ?? null;
    if (customerId !== null && !known.has(customerId)) return refuse({ kind: 'customer/not-found' });
    // An id and a description that name two people: the same as two identifiers that do.
    if (customerId !== null && found !== undefined && found.value.id !== customerId) {
      return refuse({ kind: 'customer/ambiguous' });
    }
    return ok(found?.value.id ?? customerId);
  });
}
