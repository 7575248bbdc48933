import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

const MOST_LEVELS = 10;
const MOST_ALIASES = 30;
export const MOST_TOKENS = 5_000;

/** What a document may not be, by whichever way it comes; made anew for each server, since the rules keep state. */
export function documentLimits(): ValidationRule[] {
  return [
    maxDepthRule({ n: MOST_LEVELS, ignoreIntrospection: true, propagateOnRejection: false, onReject: [reportLimit] }),
    maxAliasesRule({ n: MOST_ALIASES, propagateOnRejection: false, onReject: [reportLimit] }),
  ];
}

// Reported and not thrown, as those rules would: what is thrown in validation counts as a fault of the server.
function reportLimit(context: ValidationContext | null, error: GraphQLError): void {
  context?.reportError(new GraphQLError(error.message.replace('Syntax Error: ', '')));
}
