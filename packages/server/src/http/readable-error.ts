import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CHARACTER_NOT_IN_REPERTOIRE } from '../refuse-zero-characters.js';

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
  if (isUnstorableText(error)) {
    return { ...formatted, message: UNSTORABLE, extensions: { code: 'BAD_USER_INPUT' } };
  }
  return { ...formatted, message: withoutValues(formatted.message) };
}

/** Whether it was the request that was wrong: our own errors have a code, GraphQL's have no cause but themselves. */
export function isForCaller(error: unknown): boolean {
  if (isUnstorableText(error)) return true;
  const original = unwrapResolverError(error);
  if (!(original instanceof GraphQLError)) return false;
  return original.originalError === undefined || original.originalError instanceof GraphQLError;
}

const UNSTORABLE = 'A text contains a character that cannot be stored or searched for. Remove invisible characters.';

// A text with U+0000. Where it is stored core refuses it; in a filter, a reason or a name nobody looks.
function isUnstorableText(error: unknown): boolean {
  const { code } = Object(unwrapResolverError(error)) as { readonly code?: unknown };
  return code === CHARACTER_NOT_IN_REPERTOIRE;
}

// GraphQL quotes what it could not read, and that may be a customer's words: the place says enough.
function withoutValues(message: string): string {
  return message
    .replace(/ got invalid value .*?(?= at "[^"]*";|; )/s, ' got an invalid value')
    .replace(/ cannot represent .*$/s, ' cannot represent this value')
    .replace(/(^|; )Value ".*" does not exist in ("\w+" enum).*$/s, '$1This value does not exist in $2')
    .replace(/^(Expected value of type "[^"]+"), found .*$/s, '$1')
    .replace(/^(Syntax Error: .*?(?:found|Unexpected) (?:String|BlockString|Name|Int|Float)) ".*$/s, '$1')
    .replace(/^(Syntax Error: [^:]*), .*?: ".*$/s, '$1')
    .replace(/^Unknown operation named ".*"\.$/s, 'The document has no operation of that name');
}
