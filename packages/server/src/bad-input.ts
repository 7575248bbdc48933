import { GraphQLError } from 'graphql';

/**
 * Stops a request whose arguments make no sense.
 *
 * @param message - names the argument and what it may be, never its value
 */
export function badInput(argument: string, message: string): never {
  throw new GraphQLError(`${argument} ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument } });
}
