import {
  checkCustomer, type CustomerAmbiguous, type CustomerDraft, type CustomerNotFound, type CustomerRefusal, ok, refuse,
  type Result,
} from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { ResponseRow } from '../responses/response.entity.js';
import { CustomerRow } from './customer.entity.js';
import { upsertCustomers } from './upsert-customers.js';

export function upsertCustomer(
  context: Context,
  draft: CustomerDraft,
): Promise<Result<CustomerRow, CustomerRefusal | CustomerAmbiguous>> {
  return context.em.transactional(async (em) => {
    const checked = checkCustomer(draft);
    if (!checked.ok) return checked;
    const [upserted = refuse({ kind: 'customer/ambiguous' })] = await upsertCustomers(context, em, [checked.value]);
    return upserted;
  });
}

export function deleteCustomer(
  context: Context,
  id: string,
): Promise<Result<{ id: string }, CustomerNotFound>> {
  return context.em.transactional(async (em) => {
    const { workspaceId } = context.viewer;
    if (!isUuid(id)) return refuse({ kind: 'customer/not-found' });
    await em.nativeUpdate(ResponseRow, { workspaceId, customer: { id } }, { contactAddress: null });
    // Foreign keys keep answers and interactions without the person, and take the consents along.
    const deleted = await em.nativeDelete(CustomerRow, { workspaceId, id });
    return deleted === 0 ? refuse({ kind: 'customer/not-found' }) : ok({ id });
  });
}
