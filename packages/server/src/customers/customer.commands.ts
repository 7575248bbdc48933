import {
  checkCustomer, type CustomerAmbiguous, type CustomerDraft, type CustomerNotFound, type CustomerRefusal, ok, refuse,
  type Result,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
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
    // Held first: an answer that is being stored for the customer is waited for, or its address would stay.
    const customer = await em.findOne(CustomerRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (customer === null) return refuse({ kind: 'customer/not-found' });
    await em.nativeUpdate(ResponseRow, { workspaceId, customer: { id } }, { contactAddress: null });
    // Foreign keys keep answers and interactions without the person, and take the consents along.
    await em.nativeDelete(CustomerRow, { workspaceId, id });
    return ok({ id });
  });
}
