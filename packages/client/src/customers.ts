import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const upsertCustomerDocument = graphql(`
  mutation upsertCustomer($input: CustomerInput!) {
    upsertCustomer(input: $input) {
      __typename
      ... on Customer { id externalId email phone name locale timeZone attributes createdAt updatedAt }
      ... on Refusal { kind message }
    }
  }
`);

type UpsertAnswer = ResultOf<typeof upsertCustomerDocument>['upsertCustomer'];

export type Customer = Extract<UpsertAnswer, { __typename: 'Customer' }>;
export type UpsertCustomerRefusal = Exclude<UpsertAnswer, { __typename: 'Customer' }>;
export type CustomerInput = VariablesOf<typeof upsertCustomerDocument>['input'];

export interface CustomerRequests {
  /**
   * The customer with this `externalId`, e-mail or phone: brought up to date, or made when there is none.
   *
   * Doing it twice does what doing it once does, so it is retried.
   */
  readonly upsert: (
    input: CustomerInput, options?: RequestOptions,
  ) => Promise<Result<Customer, UpsertCustomerRefusal>>;
}

export function customerRequests(query: Query): CustomerRequests {
  return {
    upsert: async (input, options) => {
      const { upsertCustomer } = await query(upsertCustomerDocument, { input }, { ...options, repeatable: true });
      return upsertCustomer.__typename === 'Customer'
        ? { ok: true, value: upsertCustomer }
        : { ok: false, refusal: upsertCustomer };
    },
  };
}
