import type { FormattedExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { onTestFinished } from 'vitest';

/** What one subscription has been told so far. */
export interface Heard {
  readonly results: FormattedExecutionResult<any>[]; // the shape is the test's to know
  /** What ended it: `complete`, an error of GraphQL, or a close event. */
  readonly ended: Promise<unknown>;
  readonly unsubscribe: () => void;
}

/** A connection for subscriptions, closed with the test. It does not come back by itself. */
export function connect(url: string, connectionParams: Record<string, unknown> = {}): Client {
  const client = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, connectionParams, retryAttempts: 0, lazy: true });
  onTestFinished(() => void client.dispose());
  return client;
}

export function hear(client: Client, query: string, variables: Record<string, unknown> = {}): Heard {
  const results: FormattedExecutionResult<any>[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<unknown>();
  const unsubscribe = client.subscribe({ query, variables }, {
    next: (result) => results.push(result as FormattedExecutionResult<any>), // the same but for undefined
    error: resolve,
    complete: () => resolve('complete'),
  });
  return { results, ended, unsubscribe };
}
