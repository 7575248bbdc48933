import type { ResponseFilter } from '@goodword/client';

/** How many answers and interactions a customer's page asks for at a time. */
export const entriesPerPage = 20;

/** All answers of a customer, also those that do not count. */
export function answersOf(customerId: string): ResponseFilter {
  return { customerId, includeExcluded: true };
}
