import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/**
 * What a caller may see of an error. Our own and GraphQL's say what to do about the request; anything else is the
 * server's affair, is logged with the id of the request, and is answered with that id only.
 */
export function readableError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (!isForCaller(error)) {
    const { path } = formatted;
    return {
      message: 'Something went wrong on the server. The log has more under the id of this request.',
      ...(path === undefined ? {} : { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  }
  return { ...formatted, message: withoutValues(formatted.message) };
}

/** Whether it was the request that was wrong: our own errors have a code, GraphQL's have no cause but themselves. */
export function isForCaller(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (!(original instanceof GraphQLError)) return false;
  return original.originalError === undefined || original.originalError instanceof GraphQLError;
}

// GraphQL quotes what it could not read, and that may be a customer's words: the place says enough.
function withoutValues(message: string): string {
  return message
    .replace(/ got invalid value .*?(?= at "[^"]*";|; )/s, ' got an invalid value')
    .replace(/ cannot represent (a |an )?([\w-]+ )?(value|type): .*$/s, ' cannot represent this value')
    .replace(/^(Expected value of type "[^"]+"), found .*$/s, '$1');
}
