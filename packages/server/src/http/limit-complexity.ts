import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
// Its default entry for modules loads a second copy of graphql, which knows none of our types.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';
import { DEFAULT_PAGE_SIZE } from '../paging.js';

/**
 * Fields that one request may make the server resolve, in the worst case: 1,000 answers that are handed in and read back
 * with all their fields, as the client does, are some 50,000.
 */
const MOST_FIELDS = 60_000;

/** A field costs one, and what lies in a list as often as the list is long: by its page size or its number of inputs. */
const lengthOfLists: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const { first, last, inputs } = args as { readonly first?: unknown; readonly last?: unknown; readonly inputs?: unknown };
  if (Array.isArray(inputs)) return 1 + inputs.length * childComplexity;
  // A page size below zero is refused later; here it must not pay for another field.
  const asked = Math.max(Number(first ?? 0), Number(last ?? 0), 0);
  const isPaged = field.args.some(({ name }) => name === 'first');
  return 1 + (asked || (isPaged ? DEFAULT_PAGE_SIZE : 1)) * childComplexity;
};

export function limitComplexity(schema: GraphQLSchema): ApolloServerPlugin {
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: ({ request, document, operation }) => {
        // Without an operation of that name there is nothing to measure, and Apollo says so.
        if (operation === undefined) return Promise.resolve();
        const fault = complexityFault(schema, document, request.variables ?? {}, operation);
        if (fault !== null) throw fault;
        return Promise.resolve();
      },
    }),
  };
}

/** Why an operation is not answered for what it would cost; `null` when it is. */
export function complexityFault(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operation: OperationDefinitionNode,
): GraphQLError | null {
  try {
    const complexity = complexityOf({
      schema,
      query: document,
      variables,
      ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
      estimators: [lengthOfLists],
    });
    if (complexity <= MOST_FIELDS) return null;
    return tooComplex(`would read up to ${complexity} fields; at most ${MOST_FIELDS} are possible. Ask for smaller pages.`);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** @returns 0 for variables that do not fit: they are refused, with the right words, when the operation begins */
function complexityOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return 0;
    throw tooComplex('cannot be measured, or has too many nested fragments.');
  }
}

function tooComplex(why: string): GraphQLError {
  return new GraphQLError(`This request ${why}`, { extensions: { code: 'TOO_COMPLEX', http: { status: 400 } } });
}
