import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import { idempotencyKey } from './idempotency-key.js';
import { assertPageSize, defaultPageSize, pages } from './pages.js';
import type { Query } from './query.js';
import type { SubmitOptions } from './responses.js';
import type { Result } from './result.js';

const interactionFields = graphql(`
  fragment InteractionFields on Interaction {
    id
    type
    status
    occurredAt
    endedAt
    amount { amount currency }
    refunded { amount currency }
    externalId
    attributes
    customer { id externalId name email phone }
    branch { code name }
    staffMember { code name }
    product { code name }
    channel { code name }
    createdAt
    updatedAt
  }
`);

const recordInteractionDocument = graphql(`
  mutation recordInteraction($input: InteractionInput!, $idempotencyKey: String) {
    recordInteraction(input: $input, idempotencyKey: $idempotencyKey) {
      __typename
      ... on Interaction { ...InteractionFields }
      ... on Refusal { kind message }
    }
  }
`, [interactionFields]);

const recordInteractionsDocument = graphql(`
  mutation recordInteractions($inputs: [InteractionInput!]!, $idempotencyKey: String) {
    recordInteractions(inputs: $inputs, idempotencyKey: $idempotencyKey) {
      __typename
      ... on RecordedInteractions {
        recorded
        repeated
        refused
        results {
          __typename
          ... on Interaction { ...InteractionFields }
          ... on Refusal { kind message }
        }
      }
      ... on Refusal { kind message }
    }
  }
`, [interactionFields]);

const refundInteractionDocument = graphql(`
  mutation refundInteraction($id: ID!, $amount: MoneyInput, $at: DateTime, $idempotencyKey: String) {
    refundInteraction(id: $id, amount: $amount, at: $at, idempotencyKey: $idempotencyKey) {
      __typename
      ... on Interaction { ...InteractionFields }
      ... on Refusal { kind message }
      ... on InteractionRefundTooLarge { left { amount currency } }
    }
  }
`, [interactionFields]);

const cancelInteractionDocument = graphql(`
  mutation cancelInteraction($id: ID!, $at: DateTime) {
    cancelInteraction(id: $id, at: $at) {
      __typename
      ... on Interaction { ...InteractionFields }
      ... on Refusal { kind message }
    }
  }
`, [interactionFields]);

const interactionsDocument = graphql(`
  query interactions($filter: InteractionFilter, $first: Int!, $after: String) {
    interactions(filter: $filter, first: $first, after: $after) {
      nodes { ...InteractionFields }
      pageInfo { hasNextPage endCursor }
    }
  }
`, [interactionFields]);

type RecordAnswer = ResultOf<typeof recordInteractionDocument>['recordInteraction'];
type RecordManyAnswer = ResultOf<typeof recordInteractionsDocument>['recordInteractions'];
type RefundAnswer = ResultOf<typeof refundInteractionDocument>['refundInteraction'];
type CancelAnswer = ResultOf<typeof cancelInteractionDocument>['cancelInteraction'];

/** A purchase, a delivery, a support call: something that happened between a customer and you. */
export type Interaction = ResultOf<typeof interactionFields>;
export type InteractionInput = VariablesOf<typeof recordInteractionDocument>['input'];
export type InteractionFilter = NonNullable<VariablesOf<typeof interactionsDocument>['filter']>;
export type RecordInteractionRefusal = Exclude<RecordAnswer, { __typename: 'Interaction' }>;
export type RecordInteractionsRefusal = Exclude<RecordManyAnswer, { __typename: 'RecordedInteractions' }>;
export type RefundInteractionRefusal = Exclude<RefundAnswer, { __typename: 'Interaction' }>;
export type CancelInteractionRefusal = Exclude<CancelAnswer, { __typename: 'Interaction' }>;

export interface RecordedInteractions {
  /** In the order of the inputs, each with its own result; for a repeated one what was recorded first. */
  readonly results: readonly Result<Interaction, RecordInteractionRefusal>[];
  readonly recorded: number;
  readonly repeated: number;
  readonly refused: number;
}

export interface Refund {
  /** All that is left unless told. */
  readonly amount?: { readonly amount: string; readonly currency: string } | undefined;
  /** Now unless told. */
  readonly at?: string | undefined;
}

export interface InteractionListQuestion {
  readonly filter?: InteractionFilter | undefined;
  /** Interactions per request, 1 to 100. */
  readonly pageSize?: number | undefined;
}

export interface InteractionRequests {
  /**
   * Stores one interaction, and exactly one however often it has to be sent. One that the service knows by its type and
   * external id is given as it is.
   *
   * @example
   * const result = await goodword.interactions.record({ type: 'purchase', externalId: 'order-17', customer: { email } });
   * console.log(result.ok ? result.value.status : result.refusal.message); // COMPLETED
   */
  readonly record: (input: InteractionInput, options?: SubmitOptions) => Promise<Result<Interaction, RecordInteractionRefusal>>;
  /** Stores 1 to 1,000 interactions at once; a refused one does not hold up the others. */
  readonly recordMany: (
    inputs: readonly InteractionInput[], options?: SubmitOptions,
  ) => Promise<Result<RecordedInteractions, RecordInteractionsRefusal>>;
  /** Gives back a part of an interaction, or all that is left, and exactly once however often it has to be sent. */
  readonly refund: (id: string, refund?: Refund, options?: SubmitOptions) => Promise<Result<Interaction, RefundInteractionRefusal>>;
  /** Says that an interaction did not take place after all. */
  readonly cancel: (id: string, options?: RequestOptions) => Promise<Result<Interaction, CancelInteractionRefusal>>;
  /**
   * All interactions that satisfy the filter, one by one, the newest first.
   *
   * `timeoutMs` holds for each page, `signal` for all of them.
   *
   * @throws RangeError when `pageSize` is not a whole number from 1 to 100
   */
  readonly list: (question?: InteractionListQuestion, options?: RequestOptions) => AsyncGenerator<Interaction, void, undefined>;
}

export function interactionRequests(query: Query): InteractionRequests {
  return {
    record: async (input, options = {}) => {
      const variables = { input, idempotencyKey: options.idempotencyKey ?? idempotencyKey() };
      const { recordInteraction } = await query(recordInteractionDocument, variables, { ...options, repeatable: true });
      return recordResult(recordInteraction);
    },
    recordMany: async (inputs, options = {}) => {
      const variables = { inputs: [...inputs], idempotencyKey: options.idempotencyKey ?? idempotencyKey() };
      const { recordInteractions } = await query(recordInteractionsDocument, variables, { ...options, repeatable: true });
      if (recordInteractions.__typename !== 'RecordedInteractions') return { ok: false, refusal: recordInteractions };
      const { results, recorded, repeated, refused } = recordInteractions;
      return { ok: true, value: { results: results.map(recordResult), recorded, repeated, refused } };
    },
    refund: async (id, { amount, at } = {}, options = {}) => {
      const variables = { id, ...(amount && { amount }), ...(at && { at }), idempotencyKey: options.idempotencyKey ?? idempotencyKey() };
      const { refundInteraction } = await query(refundInteractionDocument, variables, { ...options, repeatable: true });
      return refundInteraction.__typename === 'Interaction'
        ? { ok: true, value: refundInteraction }
        : { ok: false, refusal: refundInteraction };
    },
    // Not repeated: after a lost answer the second attempt would be told that it is cancelled already, as if somebody else had done it.
    cancel: async (id, options = {}) => {
      const { cancelInteraction } = await query(cancelInteractionDocument, { id }, options);
      return cancelInteraction.__typename === 'Interaction'
        ? { ok: true, value: cancelInteraction }
        : { ok: false, refusal: cancelInteraction };
    },
    list: ({ filter, pageSize = defaultPageSize } = {}, options = {}) => {
      assertPageSize(pageSize);
      return pages('interactions', async (after) =>
        (await query(interactionsDocument, { first: pageSize, ...(filter && { filter }), after }, options)).interactions);
    },
  };
}

function recordResult(answer: RecordAnswer): Result<Interaction, RecordInteractionRefusal> {
  return answer.__typename === 'Interaction' ? { ok: true, value: answer } : { ok: false, refusal: answer };
}
