import type { CustomerFilter } from './customer-filter.graphql.js';

/** A filter as it lies in a table: its instants are texts. */
export interface StoredCustomerFilter extends Omit<CustomerFilter, 'from' | 'to'> {
  readonly from?: string | null;
  readonly to?: string | null;
}

export function storedCustomerFilter(filter: CustomerFilter): StoredCustomerFilter {
  // What JSON makes of it: instants as texts, and nothing else changed.
  return JSON.parse(JSON.stringify(filter)) as StoredCustomerFilter;
}

/** The filter as it was given. */
export function customerFilterOf({ from, to, ...filter }: StoredCustomerFilter): CustomerFilter {
  return { ...filter, ...(from && { from: new Date(from) }), ...(to && { to: new Date(to) }) };
}
