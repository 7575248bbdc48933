import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import { idempotencyKey } from './idempotency-key.js';
import { assertPageSize, defaultPageSize, pages } from './pages.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

export const responseFields = graphql(`
  fragment ResponseFields on Response {
    id
    survey { id name }
    surveyVersion { id number }
    customer { id externalId name email phone }
    wave { id number startsOn }
    score
    category
    rescaledFrom
    rescaledBy
    comment
    reasons
    reasonLabels { code label }
    answers
    composite { mean category questions }
    mayBeContacted
    wantsContact
    contactAddress
    branch { code name }
    staffMember { code name }
    product { code name }
    channel { code name }
    respondedAt
    attributes
    tags
    note
    excludedFromScore
    exclusionReason
    createdAt
    updatedAt
  }
`);

const refusalFields = graphql(`
  fragment SubmitRefusalFields on Refusal {
    kind
    message
    ... on ScoreNotWhole { value }
    ... on ScoreOutOfRange { value lowest highest }
  }
`);

const submitResponseDocument = graphql(`
  mutation submitResponse($input: ResponseInput!, $idempotencyKey: String) {
    submitResponse(input: $input, idempotencyKey: $idempotencyKey) {
      __typename
      ... on Response { ...ResponseFields }
      ...SubmitRefusalFields
    }
  }
`, [responseFields, refusalFields]);

const submitResponsesDocument = graphql(`
  mutation submitResponses($inputs: [ResponseInput!]!, $idempotencyKey: String) {
    submitResponses(inputs: $inputs, idempotencyKey: $idempotencyKey) {
      __typename
      ... on SubmittedResponses {
        submitted
        refused
        results {
          __typename
          ... on Response { ...ResponseFields }
          ...SubmitRefusalFields
        }
      }
      ... on Refusal { kind message }
    }
  }
`, [responseFields, refusalFields]);

const responsesDocument = graphql(`
  query responses($filter: ResponseFilter, $orderBy: ResponseOrder, $first: Int!, $after: String) {
    responses(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes { ...ResponseFields }
      pageInfo { hasNextPage endCursor }
    }
  }
`, [responseFields]);

type SubmitAnswer = ResultOf<typeof submitResponseDocument>['submitResponse'];
type SubmitManyAnswer = ResultOf<typeof submitResponsesDocument>['submitResponses'];

/** One answer of a customer. */
export type Response = ResultOf<typeof responseFields>;
export type ResponseInput = VariablesOf<typeof submitResponseDocument>['input'];
export type ResponseFilter = NonNullable<VariablesOf<typeof responsesDocument>['filter']>;
export type ResponseOrder = NonNullable<VariablesOf<typeof responsesDocument>['orderBy']>;
export type SubmitRefusal = Exclude<SubmitAnswer, { __typename: 'Response' }>;
export type SubmitManyRefusal = Exclude<SubmitManyAnswer, { __typename: 'SubmittedResponses' }>;

export interface SubmittedResponses {
  /** In the order of the inputs, each with its own result. */
  readonly results: readonly Result<Response, SubmitRefusal>[];
  readonly submitted: number;
  readonly refused: number;
}

export interface SubmitOptions extends RequestOptions {
  /**
   * The service answers the same key and input with its first answer, for 30 days. Made at random for each call; give
   * your own to be safe across restarts of your program too.
   */
  readonly idempotencyKey?: string | undefined;
}

export interface ResponseListQuestion {
  readonly filter?: ResponseFilter | undefined;
  readonly orderBy?: ResponseOrder | undefined;
  /** Answers per request, 1 to 100. */
  readonly pageSize?: number | undefined;
}

export interface ResponseRequests {
  /**
   * Stores one answer, and exactly one however often it has to be sent.
   *
   * @example
   * const result = await goodword.responses.submit({ surveyId, score: 9, comment: 'Quick and kind' });
   * console.log(result.ok ? result.value.category : result.refusal.message); // PROMOTER
   */
  readonly submit: (input: ResponseInput, options?: SubmitOptions) => Promise<Result<Response, SubmitRefusal>>;
  /** Stores 1 to 1,000 answers at once; a refused one does not hold up the others. */
  readonly submitMany: (
    inputs: readonly ResponseInput[], options?: SubmitOptions,
  ) => Promise<Result<SubmittedResponses, SubmitManyRefusal>>;
  /**
   * All answers that satisfy the filter, one by one; the next page is asked for when the last one is used up.
   *
   * `timeoutMs` holds for each page, `signal` for all of them.
   *
   * @throws RangeError when `pageSize` is not a whole number from 1 to 100
   * @example
   * for await (const response of goodword.responses.list({ filter: { categories: ['DETRACTOR'] } })) {
   *   console.log(response.score, response.comment);
   * }
   */
  readonly list: (
    question?: ResponseListQuestion, options?: RequestOptions,
  ) => AsyncGenerator<Response, void, undefined>;
}

export function responseRequests(query: Query): ResponseRequests {
  return {
    submit: async (input, options = {}) => {
      const variables = { input, idempotencyKey: options.idempotencyKey ?? idempotencyKey() };
      const { submitResponse } = await query(submitResponseDocument, variables, { ...options, repeatable: true });
      return submitResult(submitResponse);
    },
    submitMany: async (inputs, options = {}) => {
      const variables = { inputs: [...inputs], idempotencyKey: options.idempotencyKey ?? idempotencyKey() };
      const { submitResponses } = await query(submitResponsesDocument, variables, { ...options, repeatable: true });
      if (submitResponses.__typename !== 'SubmittedResponses') return { ok: false, refusal: submitResponses };
      const { results, submitted, refused } = submitResponses;
      return { ok: true, value: { results: results.map(submitResult), submitted, refused } };
    },
    // Not a generator itself: that would keep the complaint about a wrong page size until the first answer is asked for.
    list: ({ filter, orderBy, pageSize = defaultPageSize } = {}, options = {}) => {
      assertPageSize(pageSize);
      // Left out rather than null: null would override a default of the schema.
      const variables = { first: pageSize, ...(filter && { filter }), ...(orderBy && { orderBy }) };
      return pages('responses', async (after) => (await query(responsesDocument, { ...variables, after }, options)).responses);
    },
  };
}

function submitResult(answer: SubmitAnswer): Result<Response, SubmitRefusal> {
  return answer.__typename === 'Response' ? { ok: true, value: answer } : { ok: false, refusal: answer };
}
