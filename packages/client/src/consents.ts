import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const consentFields = graphql(`
  fragment ConsentFields on Consent { id channel contactKind state source at by createdAt }
`);

const recordConsentDocument = graphql(`
  mutation recordConsent($input: ConsentInput!) {
    recordConsent(input: $input) {
      __typename
      ... on Consent { ...ConsentFields }
      ... on Refusal { kind message }
    }
  }
`, [consentFields]);

const consentsDocument = graphql(`
  query consentsOfCustomer($customerId: ID!) {
    customer(id: $customerId) {
      unsubscribedFrom
      consents { ...ConsentFields }
      consentHistory { ...ConsentFields }
    }
  }
`, [consentFields]);

type RecordAnswer = ResultOf<typeof recordConsentDocument>['recordConsent'];

/** What a customer said of being written to, where and when. */
export type Consent = ResultOf<typeof consentFields>;
export type ConsentInput = VariablesOf<typeof recordConsentDocument>['input'];
export type RecordConsentRefusal = Exclude<RecordAnswer, { __typename: 'Consent' }>;
/** What counts, what is no longer wanted at all, and everything that was ever said. */
export type CustomerConsents = NonNullable<ResultOf<typeof consentsDocument>['customer']>;

export interface ConsentRequests {
  /**
   * Adds what a customer said of being written to. The last word counts.
   *
   * Repeated after a lost answer only if it says when it was said: without `at` a second attempt would say it a second time.
   *
   * @example
   * await goodword.consents.record({ customer: { email }, channel: 'email', state: 'WITHDRAWN', source: 'account page' });
   */
  readonly record: (input: ConsentInput, options?: RequestOptions) => Promise<Result<Consent, RecordConsentRefusal>>;
  /** What a customer said; `null` when there is no such customer. */
  readonly of: (customerId: string, options?: RequestOptions) => Promise<CustomerConsents | null>;
}

export function consentRequests(query: Query): ConsentRequests {
  return {
    record: async (input, options = {}) => {
      const repeatable = typeof input.at === 'string';
      const { recordConsent } = await query(recordConsentDocument, { input }, { ...options, repeatable });
      return recordConsent.__typename === 'Consent' ? { ok: true, value: recordConsent } : { ok: false, refusal: recordConsent };
    },
    of: async (customerId, options = {}) => (await query(consentsDocument, { customerId }, options)).customer,
  };
}
