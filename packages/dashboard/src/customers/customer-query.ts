import { graphql, type ResultOf } from '@goodword/client';
import { useQuery } from '@tanstack/react-query';
import { goodword } from '../session/goodword.js';
import { customersKey } from './customers-query.js';

const customerDocument = graphql(`
  query customerPage($id: ID!) {
    customer(id: $id) {
      id
      externalId
      email
      phone
      name
      locale
      timeZone
      attributes
      createdAt
      consents {
        id
        channel
        contactKind
        state
        source
        at
      }
    }
  }
`);

export type WholeCustomer = NonNullable<ResultOf<typeof customerDocument>['customer']>;
export type Consent = WholeCustomer['consents'][number];

/** One customer; `null` when there is none of this id. */
export function useCustomerQuery(id: string) {
  return useQuery({
    queryKey: [customersKey, 'one', id],
    queryFn: async ({ signal }) => (await goodword.query(customerDocument, { id }, { signal })).customer,
  });
}
