import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const surveyFields = graphql(`
  fragment SurveyFields on Survey {
    id
    name
    status
    edition
    version { id number definition question scale createdAt }
    createdAt
  }
`);

const surveysDocument = graphql('query surveys { surveys { ...SurveyFields } }', [surveyFields]);

const surveyDocument = graphql('query survey($id: ID!) { survey(id: $id) { ...SurveyFields } }', [surveyFields]);

const createSurveyDocument = graphql(`
  mutation createSurvey($input: SurveyInput!) {
    createSurvey(input: $input) {
      __typename
      ... on Survey { ...SurveyFields }
      ... on Refusal { kind message }
      ... on SurveyReasonsUnknown { codes path }
    }
  }
`, [surveyFields]);

const reviseSurveyDocument = graphql(`
  mutation reviseSurvey($id: ID!, $input: SurveyInput!, $expectedEdition: Int) {
    reviseSurvey(id: $id, input: $input, expectedEdition: $expectedEdition) {
      __typename
      ... on Survey { ...SurveyFields }
      ... on Refusal { kind message }
      ... on SurveyReasonsUnknown { codes path }
      ... on SurveyTranslationsMissing { missing { path language } }
    }
  }
`, [surveyFields]);

const duplicateSurveyDocument = graphql(`
  mutation duplicateSurvey($id: ID!, $name: String!) {
    duplicateSurvey(id: $id, name: $name) { __typename ... on Survey { ...SurveyFields } ... on Refusal { kind message } }
  }
`, [surveyFields]);

const changeSurveyStatusDocument = graphql(`
  mutation changeSurveyStatus($id: ID!, $to: SurveyStatus!) {
    changeSurveyStatus(id: $id, to: $to) {
      __typename
      ... on Survey { ...SurveyFields }
      ... on Refusal { kind message }
      ... on SurveyTranslationsMissing { missing { path language } }
    }
  }
`, [surveyFields]);

const previewSurveyDocument = graphql(`
  query previewSurvey($definition: SurveyDefinition!, $answers: SurveyAnswers, $language: String) {
    previewSurvey(definition: $definition, answers: $answers, language: $language) {
      __typename
      ... on ShownSurvey {
        language
        isRightToLeft
        questions {
          id kind text help required scale { lowest highest } ends { lowest highest } pick options { code text } asksAddress answer
        }
        next
        ending { category title text }
      }
      ... on Refusal { kind message }
    }
  }
`);

const revisionDocument = graphql(`
  query surveyRevision($id: ID!, $definition: SurveyDefinition!) {
    surveyRevision(id: $id, definition: $definition) {
      __typename
      ... on PlannedRevision { revision isNextVersion missingTranslations { path language } }
      ... on Refusal { kind message }
      ... on SurveyReasonsUnknown { codes path }
      ... on SurveyTranslationsMissing { missing { path language } }
    }
  }
`);

type CreateAnswer = ResultOf<typeof createSurveyDocument>['createSurvey'];
type ReviseAnswer = ResultOf<typeof reviseSurveyDocument>['reviseSurvey'];
type DuplicateAnswer = ResultOf<typeof duplicateSurveyDocument>['duplicateSurvey'];
type StatusAnswer = ResultOf<typeof changeSurveyStatusDocument>['changeSurveyStatus'];
type RevisionAnswer = ResultOf<typeof revisionDocument>['surveyRevision'];
type PreviewAnswer = ResultOf<typeof previewSurveyDocument>['previewSurvey'];

/** A survey with what it asks now. */
export type Survey = ResultOf<typeof surveyFields>;
export type SurveyInput = VariablesOf<typeof createSurveyDocument>['input'];
export type SurveyStatus = VariablesOf<typeof changeSurveyStatusDocument>['to'];
export type CreateSurveyRefusal = Exclude<CreateAnswer, { __typename: 'Survey' }>;
export type ReviseSurveyRefusal = Exclude<ReviseAnswer, { __typename: 'Survey' }>;
export type DuplicateSurveyRefusal = Exclude<DuplicateAnswer, { __typename: 'Survey' }>;
export type ChangeSurveyStatusRefusal = Exclude<StatusAnswer, { __typename: 'Survey' }>;
/** What saving a definition would do to a survey. */
export type PlannedRevision = Extract<RevisionAnswer, { __typename: 'PlannedRevision' }>;
export type PlanRevisionRefusal = Exclude<RevisionAnswer, { __typename: 'PlannedRevision' }>;
/** A survey as a customer sees it after some answers. */
export type SurveyPreview = Extract<PreviewAnswer, { __typename: 'ShownSurvey' }>;
export type PreviewSurveyRefusal = Exclude<PreviewAnswer, { __typename: 'ShownSurvey' }>;

export interface SurveyPreviewQuestion {
  /** As in `SurveyDefinition` of `@goodword/core`. */
  readonly definition: object;
  /** So far, by the ids of the questions; none unless told. */
  readonly answers?: object | undefined;
  /** What the customer reads, such as `fa-IR`; the first language of the survey unless told. */
  readonly language?: string | undefined;
}

export interface ReviseOptions extends RequestOptions {
  /** `edition` of the survey that was read: when somebody has saved it since, it is refused with `survey/saved-meanwhile`. */
  readonly expectedEdition?: number | undefined;
}

export interface SurveyRequests {
  /** All surveys, by name. */
  readonly list: (options?: RequestOptions) => Promise<readonly Survey[]>;
  /** `null` when there is no such survey. */
  readonly find: (id: string, options?: RequestOptions) => Promise<Survey | null>;
  /**
   * Makes a survey, as a draft.
   *
   * @example
   * const made = await goodword.surveys.create({ name: 'After delivery', template: 'AFTER_DELIVERY', languages: ['fa', 'en'] });
   * if (made.ok) await goodword.surveys.changeStatus(made.value.id, 'LIVE');
   */
  readonly create: (input: SurveyInput, options?: RequestOptions) => Promise<Result<Survey, CreateSurveyRefusal>>;
  /**
   * Changes what is asked: in place while nobody could have answered, else by the next version.
   *
   * @example
   * await goodword.surveys.revise(survey.id, { name: 'After a delivery' }, { expectedEdition: survey.edition });
   */
  readonly revise: (id: string, input: SurveyInput, options?: ReviseOptions) => Promise<Result<Survey, ReviseSurveyRefusal>>;
  /** What `revise` would do with a definition, and what is still to be translated. Nothing is stored. */
  readonly planRevision: (id: string, definition: object, options?: RequestOptions) => Promise<Result<PlannedRevision, PlanRevisionRefusal>>;
  /** A draft that asks the same, without answers. */
  readonly duplicate: (id: string, name: string, options?: RequestOptions) => Promise<Result<Survey, DuplicateSurveyRefusal>>;
  /** Live, paused or closed: what may follow what is in docs/surveys.md. A survey that lacks something does not go live. */
  readonly changeStatus: (id: string, to: SurveyStatus, options?: RequestOptions) => Promise<Result<Survey, ChangeSurveyStatusRefusal>>;
  /** What a customer would see of a survey that is being written. Nothing is stored. */
  readonly preview: (question: SurveyPreviewQuestion, options?: RequestOptions) => Promise<Result<SurveyPreview, PreviewSurveyRefusal>>;
}

// No mutation is repeated: after a lost answer the second attempt would be told that somebody else has done it already.
export function surveyRequests(query: Query): SurveyRequests {
  return {
    list: async (options = {}) => (await query(surveysDocument, {}, options)).surveys,
    find: async (id, options = {}) => (await query(surveyDocument, { id }, options)).survey,
    create: async (input, options = {}) => {
      const { createSurvey: answer } = await query(createSurveyDocument, { input }, options);
      return answer.__typename === 'Survey' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
    revise: async (id, input, { expectedEdition = null, ...options } = {}) => {
      const { reviseSurvey: answer } = await query(reviseSurveyDocument, { id, input, expectedEdition }, options);
      return answer.__typename === 'Survey' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
    planRevision: async (id, definition, options = {}) => {
      const { surveyRevision: answer } = await query(revisionDocument, { id, definition }, options);
      return answer.__typename === 'PlannedRevision' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
    duplicate: async (id, name, options = {}) => {
      const { duplicateSurvey: answer } = await query(duplicateSurveyDocument, { id, name }, options);
      return answer.__typename === 'Survey' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
    changeStatus: async (id, to, options = {}) => {
      const { changeSurveyStatus: answer } = await query(changeSurveyStatusDocument, { id, to }, options);
      return answer.__typename === 'Survey' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
    preview: async ({ definition, answers = {}, language = null }, options = {}) => {
      const { previewSurvey: answer } = await query(previewSurveyDocument, { definition, answers, language }, options);
      return answer.__typename === 'ShownSurvey' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
  };
}
