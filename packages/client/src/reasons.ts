import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const taxonomyFields = graphql(`
  fragment ReasonTaxonomyFields on ReasonTaxonomy @_unmask {
    reasons { code text retired label }
    updatedAt
  }
`);

const taxonomyDocument = graphql('query reasonTaxonomy { reasonTaxonomy { ...ReasonTaxonomyFields } }', [taxonomyFields]);

const setTaxonomyDocument = graphql(`
  mutation setReasonTaxonomy($reasons: [ReasonInput!]!) {
    setReasonTaxonomy(reasons: $reasons) {
      __typename
      ... on ReasonTaxonomy { ...ReasonTaxonomyFields }
      ... on SurveyReasonsInUse { codes }
      ... on RuleMalformed { path expected }
      ... on RuleNameUnknown { path }
      ... on RuleIdRepeated { path }
      ... on RuleTooLarge { path }
      ... on Refusal { kind message }
    }
  }
`, [taxonomyFields]);

type SetTaxonomyAnswer = ResultOf<typeof setTaxonomyDocument>['setReasonTaxonomy'];

/** The reasons from which surveys of a workspace choose; `label` is in the language of the client. */
export type ReasonTaxonomy = ResultOf<typeof taxonomyFields>;
export type ReasonInput = VariablesOf<typeof setTaxonomyDocument>['reasons'][number];
export type SetReasonTaxonomyRefusal = Exclude<SetTaxonomyAnswer, { __typename: 'ReasonTaxonomy' }>;

export interface ReasonRequests {
  /** The reasons of the workspace; while nobody has set them, `updatedAt` is `null` and they are the ready ones. */
  readonly read: (options?: RequestOptions) => Promise<ReasonTaxonomy>;
  /**
   * Replaces the reasons as a whole. One that answers or surveys have cannot be left out, but it can be `retired`. Doing it twice does
   * what doing it once does, so it is retried.
   *
   * @example
   * await goodword.reasons.set([{ code: 'rude-staff', text: { en: 'Rude staff', fa: 'برخورد بد کارکنان' } }]);
   */
  readonly set: (reasons: readonly ReasonInput[], options?: RequestOptions) => Promise<Result<ReasonTaxonomy, SetReasonTaxonomyRefusal>>;
}

export function reasonRequests(query: Query): ReasonRequests {
  return {
    read: async (options) => (await query(taxonomyDocument, {}, options)).reasonTaxonomy,
    set: async (reasons, options) => {
      const { setReasonTaxonomy: answer } = await query(setTaxonomyDocument, { reasons: [...reasons] }, { ...options, repeatable: true });
      return answer.__typename === 'ReasonTaxonomy' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
  };
}
