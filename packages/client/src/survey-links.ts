import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const linkFields = graphql(`
  fragment SurveyLinkFields on SurveyLink {
    id
    linkKind
    branch
    staff
    product
    channel
    origins
    expiresAt
    revokedAt
    createdAt
  }
`);

const surveyLinksDocument = graphql('query surveyLinks($id: ID!) { survey(id: $id) { links { ...SurveyLinkFields } } }', [linkFields]);

const createSurveyLinkDocument = graphql(`
  mutation createSurveyLink($input: SurveyLinkInput!) {
    createSurveyLink(input: $input) {
      __typename
      ... on IssuedSurveyLink { url link { ...SurveyLinkFields } qrCode { svg png } }
      ... on Refusal { kind message }
    }
  }
`, [linkFields]);

const revokeSurveyLinkDocument = graphql(`
  mutation revokeSurveyLink($id: ID!) {
    revokeSurveyLink(id: $id) { __typename ... on SurveyLink { ...SurveyLinkFields } ... on Refusal { kind message } }
  }
`, [linkFields]);

type CreateAnswer = ResultOf<typeof createSurveyLinkDocument>['createSurveyLink'];
type RevokeAnswer = ResultOf<typeof revokeSurveyLinkDocument>['revokeSurveyLink'];

/** A link by which everybody may answer a survey. */
export type SurveyLink = ResultOf<typeof linkFields>;
export type SurveyLinkInput = VariablesOf<typeof createSurveyLinkDocument>['input'];
/** A new link, with its address and a code for print: both are shown this once. */
export type IssuedSurveyLink = Extract<CreateAnswer, { __typename: 'IssuedSurveyLink' }>;
export type CreateSurveyLinkRefusal = Exclude<CreateAnswer, { __typename: 'IssuedSurveyLink' }>;
export type RevokeSurveyLinkRefusal = Exclude<RevokeAnswer, { __typename: 'SurveyLink' }>;

export interface SurveyLinkRequests {
  /** Of a survey, the newest first, also those that no longer work; `null` when there is no such survey. */
  readonly list: (surveyId: string, options?: RequestOptions) => Promise<readonly SurveyLink[] | null>;
  /**
   * Puts up a link by which everybody may answer.
   *
   * @example
   * const made = await goodword.surveyLinks.create({ surveyId, branch: 'north', channel: 'qr' });
   * if (made.ok) print(made.value.qrCode.svg);
   */
  readonly create: (input: SurveyLinkInput, options?: RequestOptions) => Promise<Result<IssuedSurveyLink, CreateSurveyLinkRefusal>>;
  /** The link leads nowhere from now on. */
  readonly revoke: (id: string, options?: RequestOptions) => Promise<Result<SurveyLink, RevokeSurveyLinkRefusal>>;
}

// No mutation is repeated: after a lost answer there would be two links, or somebody else would have revoked this one.
export function surveyLinkRequests(query: Query): SurveyLinkRequests {
  return {
    list: async (surveyId, options = {}) => (await query(surveyLinksDocument, { id: surveyId }, options)).survey?.links ?? null,
    create: async (input, options = {}) => {
      const { createSurveyLink: answer } = await query(createSurveyLinkDocument, { input }, options);
      return answer.__typename === 'IssuedSurveyLink' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
    revoke: async (id, options = {}) => {
      const { revokeSurveyLink: answer } = await query(revokeSurveyLinkDocument, { id }, options);
      return answer.__typename === 'SurveyLink' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
  };
}
