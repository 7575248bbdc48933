import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
// Its default entry for modules loads a second copy of graphql, which knows none of our types.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';
import { DEFAULT_PAGE_SIZE } from '../paging.js';

/** Fields that one request may make the server resolve, in the worst case. */
const MOST_FIELDS = 20_000;

/** A field costs one, and what lies in a list as often as the list is long: by its page size or its number of inputs. */
const lengthOfLists: ComplexityEstimator = ({ args, childComplexity }) => {
  const { first, last, inputs } = args as { readonly first?: unknown; readonly last?: unknown; readonly inputs?: unknown };
  if (Array.isArray(inputs)) return 1 + inputs.length * childComplexity;
  const isPaged = 'first' in args || 'last' in args;
  const size = Math.max(Number(first ?? 0), Number(last ?? 0)) || (isPaged ? DEFAULT_PAGE_SIZE : 1);
  return 1 + size * childComplexity;
};

export function limitComplexity(schema: GraphQLSchema): ApolloServerPlugin {
  return {
    requestDidStart: () => Promise.resolve({
      didResolveOperation: ({ request, document }) => {
        const complexity = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
          estimators: [lengthOfLists],
        });
        if (complexity > MOST_FIELDS) {
          throw new GraphQLError(
            `This request would read up to ${complexity} fields; at most ${MOST_FIELDS} are possible. Ask for smaller pages.`,
            { extensions: { code: 'TOO_COMPLEX', http: { status: 400 } } },
          );
        }
        return Promise.resolve();
      },
    }),
  };
}
