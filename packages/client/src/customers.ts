import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import { assertPageSize, defaultPageSize, pages } from './pages.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const customerFields = graphql(`
  fragment CustomerFields on Customer {
    __typename
    id
    externalId
    email
    phone
    name
    locale
    timeZone
    attributes
    createdAt
    updatedAt
  }
`);

const upsertCustomerDocument = graphql(`
  mutation upsertCustomer($input: CustomerInput!) {
    upsertCustomer(input: $input) {
      __typename
      ... on Customer { ...CustomerFields }
      ... on Refusal { kind message }
    }
  }
`, [customerFields]);

const deleteCustomerDocument = graphql(`
  mutation deleteCustomer($id: ID!) {
    deleteCustomer(id: $id) {
      __typename
      ... on DeletedCustomer { id }
      ... on Refusal { kind message }
    }
  }
`);

const customerDocument = graphql(`
  query customer($id: ID!) {
    customer(id: $id) { ...CustomerFields }
  }
`, [customerFields]);

const customersDocument = graphql(`
  query customers($text: String, $first: Int!, $after: String) {
    customers(text: $text, first: $first, after: $after) {
      nodes { ...CustomerFields }
      pageInfo { hasNextPage endCursor }
    }
  }
`, [customerFields]);

type UpsertAnswer = ResultOf<typeof upsertCustomerDocument>['upsertCustomer'];
type DeleteAnswer = ResultOf<typeof deleteCustomerDocument>['deleteCustomer'];

export type Customer = ResultOf<typeof customerFields>;
export type UpsertCustomerRefusal = Exclude<UpsertAnswer, { __typename: 'Customer' }>;
export type DeleteCustomerRefusal = Exclude<DeleteAnswer, { __typename: 'DeletedCustomer' }>;
export type CustomerInput = VariablesOf<typeof upsertCustomerDocument>['input'];

export interface CustomerListQuestion {
  /** Words of a name, e-mail address, phone number or external id; everybody when left out. */
  readonly text?: string | undefined;
  /** Customers per request, 1 to 100. */
  readonly pageSize?: number | undefined;
}

export interface CustomerRequests {
  /**
   * The customer with this `externalId`, e-mail or phone: brought up to date, or made when there is none.
   *
   * Doing it twice does what doing it once does, so it is retried.
   */
  readonly upsert: (
    input: CustomerInput, options?: RequestOptions,
  ) => Promise<Result<Customer, UpsertCustomerRefusal>>;
  /** The customer with this id of Goodword; `null` when there is none. */
  readonly find: (id: string, options?: RequestOptions) => Promise<Customer | null>;
  /**
   * Customers, the newest first, one by one; the next page is asked for when the last one is used up.
   *
   * `timeoutMs` holds for each page, `signal` for all of them.
   *
   * @throws RangeError when `pageSize` is not a whole number from 1 to 100
   * @example
   * for await (const customer of goodword.customers.list({ text: 'example.com' })) {
   *   console.log(customer.name, customer.email);
   * }
   */
  readonly list: (
    question?: CustomerListQuestion, options?: RequestOptions,
  ) => AsyncGenerator<Customer, void, undefined>;
  /**
   * Removes the person. Their answers stay, without them.
   *
   * Never retried by itself: a repetition could not tell "deleted just now" from "there was nobody".
   *
   * @returns the id of the customer, or the refusal that there is none
   */
  readonly delete: (id: string, options?: RequestOptions) => Promise<Result<string, DeleteCustomerRefusal>>;
}

export function customerRequests(query: Query): CustomerRequests {
  return {
    upsert: async (input, options) => {
      const { upsertCustomer } = await query(upsertCustomerDocument, { input }, { ...options, repeatable: true });
      return upsertCustomer.__typename === 'Customer'
        ? { ok: true, value: upsertCustomer }
        : { ok: false, refusal: upsertCustomer };
    },
    find: async (id, options) => (await query(customerDocument, { id }, options)).customer,
    list: ({ text, pageSize = defaultPageSize } = {}, options = {}) => {
      assertPageSize(pageSize);
      return pages('customers', async (after) =>
        (await query(customersDocument, { first: pageSize, ...(text !== undefined && { text }), after }, options)).customers);
    },
    delete: async (id, options) => {
      const { deleteCustomer } = await query(deleteCustomerDocument, { id }, options);
      return deleteCustomer.__typename === 'DeletedCustomer'
        ? { ok: true, value: deleteCustomer.id }
        : { ok: false, refusal: deleteCustomer };
    },
  };
}
