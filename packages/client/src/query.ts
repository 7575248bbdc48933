import type { DocumentNode } from '@0no-co/graphql.web';
import type { DocumentDecoration } from 'gql.tada';
import type { RequestOptions } from './deadline.js';
import { describeDocument } from './describe-document.js';
import type { Operation, Send } from './send.js';

/** A parsed document that knows its result and its variables: what `graphql()` makes, or any `TypedDocumentNode`. */
export type TypedDocument<Data, Variables> = DocumentNode & DocumentDecoration<Data, Variables>;

export interface QueryOptions extends RequestOptions {
  /**
   * Declares that sending this mutation twice does what sending it once does, so that it may be retried. Queries always
   * are; a mutation is not unless this says so.
   */
  readonly repeatable?: boolean | undefined;
}

type Exact<Variables> = [keyof Variables] extends [never] ? Readonly<Record<string, never>> : Variables;

/** Variables may be left out when all of them may be. */
export type QueryArguments<Variables> = Record<string, never> extends Variables
  ? readonly [variables?: Exact<Variables>, options?: QueryOptions]
  : readonly [variables: Variables, options?: QueryOptions];

/** Sends a GraphQL document of your own; what comes back has the type of its fields. */
export type Query = <Data, Variables>(
  // The document alone says what the variables are; otherwise anything given to a document without variables fits.
  document: TypedDocument<Data, Variables>, ...rest: QueryArguments<NoInfer<Variables>>
) => Promise<Data>;

export function createQuery(send: Send): Query {
  return async <Data, Variables>(
    document: TypedDocument<Data, Variables>, ...rest: QueryArguments<NoInfer<Variables>>
  ) => {
    const [variables, options] = rest;
    return send<Data>(operationOf(document, variables, options?.repeatable ?? false), options);
  };
}

function operationOf(document: DocumentNode, variables: unknown, repeatable: boolean): Operation {
  const { name, kind, text } = describeDocument(document);
  if (kind === 'subscription') throw new TypeError('query: subscriptions do not travel over HTTP; see @goodword/client/live');
  return { name, document: text, variables, repeatable: repeatable || kind === 'query' };
}
