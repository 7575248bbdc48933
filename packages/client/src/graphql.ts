import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.js';

/** Names and values that an owner attaches to customers and answers. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/**
 * Makes a document that is typed by Goodword's schema, for {@link Goodword.query}.
 *
 * Instants (`DateTime`) are RFC 3339 strings, days (`Date`) are `YYYY-MM-DD`, just as they travel.
 *
 * @example
 * const surveys = graphql('query surveys { surveys { id name } }');
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  // Results are plain values: a fragment saves repetition here, it does not hide fields from the caller.
  disableMasking: true;
  scalars: {
    DateTime: string;
    Date: string;
    ScoreInput: number | string;
    Attributes: Attributes;
    // As core writes them; the client knows nothing of what is in them.
    Condition: object;
    SurveyDefinition: object;
    TranslatedText: Readonly<Record<string, string>>;
    SurveyAnswers: object;
    SurveyAnswer: unknown;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
