import { createClient, type Client } from 'graphql-ws/client';
import { failureOf } from './answer.js';
import { describeDocument } from './describe-document.js';
import { endpointOf } from './endpoint.js';
import { AbortedError, AuthenticationError, type GoodwordError, NetworkError } from './errors.js';
import { graphql } from './graphql.js';
import type { GoodwordOptions } from './goodword.js';
import type { TypedDocument } from './query.js';
import { responseFields, type Response } from './responses.js';

export interface GoodwordLiveOptions extends Pick<GoodwordOptions, 'url' | 'auth'> {
  /**
   * Called a second after a connection that had broken is there again. What happened meanwhile was not told: read it,
   * with `responses.list({ filter: { updatedSince } })`.
   */
  readonly onReconnect?: (() => void) | undefined;
  /** The class of WebSockets where the platform has none, as Node 20. */
  readonly webSocket?: unknown;
}

export interface LiveRequestOptions {
  /** Aborting it ends the subscription with an {@link AbortedError}. */
  readonly signal?: AbortSignal | undefined;
}

/** What happens in a Goodword service, as it happens. */
export interface GoodwordLive {
  readonly responses: {
    /**
     * Each answer that is submitted from now on, in rare cases twice; those of an import are not among them.
     *
     * @param question.surveyId - only answers to this survey
     * @example
     * for await (const response of live.responses.submitted()) console.log(response.score, response.comment);
     */
    readonly submitted: (
      question?: { readonly surveyId?: string | undefined }, options?: LiveRequestOptions,
    ) => AsyncGenerator<Response, void, undefined>;
  };
  /**
   * Subscribes by your own document. Leaving the loop ends it; a broken connection does not.
   *
   * It ends with a {@link GoodwordError} when the key or session is not accepted (any more), when the document does not
   * fit, and with the code `MISSED` when more happened than could be told.
   *
   * @throws TypeError when the document does not hold exactly one subscription, with a name
   */
  readonly subscribe: <Data, Variables>(
    document: TypedDocument<Data, Variables>, variables: NoInfer<Variables>, options?: LiveRequestOptions,
  ) => AsyncGenerator<Data, void, undefined>;
  /** Ends all subscriptions and the connection. */
  readonly close: () => Promise<void>;
}

const submittedDocument = graphql(`
  subscription responseSubmitted($surveyId: ID) {
    responseSubmitted(surveyId: $surveyId) { ...ResponseFields }
  }
`, [responseFields]);

const LONGEST_RETRY_MS = 30_000;
const LOOKS_EVERY_MS = 15_000;
const ANSWERS_WITHIN_MS = 5_000;
const READ_AGAIN_AFTER_MS = 1_000;
/** The service's code for a key or session that it does not accept: no retry will change that. */
const FORBIDDEN = 4403;

/**
 * Subscriptions to the Goodword service at `url`, over one WebSocket that is opened by the first and closed with the last.
 * When it breaks it is opened again, for ever, after growing pauses of at most half a minute.
 *
 * @throws TypeError when an option cannot be used
 * @example
 * const live = createGoodwordLive({ url: 'http://localhost:4000', auth: { apiKey } });
 */
export function createGoodwordLive({ url, auth, onReconnect, webSocket }: GoodwordLiveOptions): GoodwordLive {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const client: Client = createClient({
    url: socketAddress(endpointOf(url)),
    ...(auth === 'cookie' ? {} : { connectionParams: { apiKey: auth.apiKey } }),
    ...(webSocket === undefined ? {} : { webSocketImpl: webSocket }),
    keepAlive: LOOKS_EVERY_MS,
    retryAttempts: Infinity,
    retryWait: (retries) => new Promise((resolve) => {
      setTimeout(resolve, Math.min(LONGEST_RETRY_MS, 500 * 2 ** Math.min(retries, 6)) * (0.5 + Math.random()));
    }),
    // A broken connection is told by a close event or an event of error, what cannot work by an Error.
    shouldRetry: (reason) => closeCodeOf(reason) !== FORBIDDEN && !(reason instanceof Error),
    on: {
      connected: (_socket, _payload, wasRetry) => {
        // The subscriptions are asked for anew right now; whoever read at once might read before they are.
        if (wasRetry && onReconnect !== undefined) setTimeout(onReconnect, READ_AGAIN_AFTER_MS);
      },
      // A connection whose other end is gone without a word is silent for ever.
      ping: (received) => {
        if (!received) overdue = setTimeout(() => { client.terminate(); }, ANSWERS_WITHIN_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(overdue);
      },
      closed: () => { clearTimeout(overdue); },
    },
  });
  const subscribe: GoodwordLive['subscribe'] = (document, variables, options = {}) => {
    const { name, kind, text } = describeDocument(document);
    if (kind !== 'subscription') throw new TypeError('subscribe: expected a subscription; queries and mutations are for createGoodword');
    // Variables of GraphQL are an object by their names.
    return told(client, { operationName: name, query: text, variables: variables as Record<string, unknown> }, options.signal);
  };
  return {
    subscribe,
    responses: {
      submitted: async function* submitted({ surveyId } = {}, options = {}) {
        for await (const { responseSubmitted } of subscribe(submittedDocument, surveyId === undefined ? {} : { surveyId }, options)) {
          yield responseSubmitted;
        }
      },
    },
    close: async () => client.dispose(),
  };
}

interface Subscription {
  readonly operationName: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

async function* told<Data>(client: Client, subscription: Subscription, signal: AbortSignal | undefined): AsyncGenerator<Data, void, undefined> {
  const { operationName } = subscription;
  const waiting: Data[] = [];
  let ended: { readonly failure: GoodwordError | null } | null = null;
  let wake = (): void => undefined;
  const end = (failure: GoodwordError | null): void => {
    ended ??= { failure };
    wake();
  };
  const abort = (): void => { end(new AbortedError(operationName)); };
  if (signal?.aborted === true) throw new AbortedError(operationName);
  signal?.addEventListener('abort', abort, { once: true });
  const unsubscribe = client.subscribe<Data>(subscription, {
    next: ({ data, errors }) => {
      if (errors !== undefined) end(failureOf(operationName, errors[0], null));
      // The one place where the service's word is taken for its shape: the document was typed by the service's own schema.
      else waiting.push(data as Data);
      wake();
    },
    error: (reason) => { end(failureFor(operationName, reason)); },
    complete: () => { end(null); },
  });
  try {
    for (;;) {
      yield* waiting.splice(0);
      if (waiting.length > 0) continue;
      // Read anew: it is set by the callbacks above, of which the compiler does not know.
      const over = ended as { readonly failure: GoodwordError | null } | null;
      if (over?.failure) throw over.failure;
      if (over !== null) return;
      await new Promise<void>((resolve) => { wake = resolve; });
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    unsubscribe();
  }
}

/** graphql-ws tells of errors of the service, of close events, and of what the platform throws. */
function failureFor(operation: string, reason: unknown): GoodwordError {
  if (Array.isArray(reason)) return failureOf(operation, reason[0], null);
  const code = closeCodeOf(reason);
  if (code === FORBIDDEN) return new AuthenticationError(operation, null);
  return new NetworkError(operation, code === null ? null : `CLOSED_${code}`);
}

function closeCodeOf(reason: unknown): number | null {
  return typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'number' ? reason.code : null;
}

/** In browsers also of a path; the address of WebSockets differs in its scheme alone. */
function socketAddress(endpoint: string): string {
  const address = new URL(endpoint, (globalThis as { readonly location?: { readonly href: string } }).location?.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
