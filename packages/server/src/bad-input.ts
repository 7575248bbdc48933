import { GraphQLError } from 'graphql';

/** Stops a request whose arguments make no sense; the sentence names the argument and what it may be, never its value. */
export function badInput(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
