import { checkConsent, type ConsentRefusal, ok, refuse, type Result } from '@goodword/core';
import type { Context } from '../context.js';
import { type NamedCustomerRefusal, resolveCustomers } from '../customers/resolve-customers.js';
import type { ConsentRow } from './consent.entity.js';
import type { ConsentInput } from './consent.graphql.js';
import { recordConsent as store } from './record-consent.js';

export function recordConsent(context: Context, input: ConsentInput): Promise<Result<ConsentRow, ConsentRefusal | NamedCustomerRefusal>> {
  return context.em.transactional(async (em) => {
    const checked = checkConsent(input, context.now);
    if (!checked.ok) return checked;
    const [customer = ok(null)] = await resolveCustomers(context, em, [input]);
    if (!customer.ok) return customer;
    const row = customer.value === null ? null : await store(context, em, customer.value, checked.value);
    return row === null ? refuse({ kind: 'customer/not-found' }) : ok(row);
  });
}
