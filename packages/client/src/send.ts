import { readAnswer, type Answer } from './answer.js';
import { startDeadline, type Deadline, type RequestOptions } from './deadline.js';
import { NetworkError, type GoodwordError } from './errors.js';
import { backoffMs, retryAfterMs } from './retry-delay.js';

/** One GraphQL operation, ready to travel. */
export interface Operation {
  /** Its name in the document; begins the messages of errors. */
  readonly name: string;
  readonly document: string;
  readonly variables: unknown;
  /** Whether a second attempt cannot do a second thing: a read, or a write that the service recognises. */
  readonly repeatable: boolean;
}

/** Sends an operation and resolves to its data. Rejects with a {@link GoodwordError}. */
export type Send = <Data>(operation: Operation, options?: RequestOptions) => Promise<Data>;

interface Transport {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly retries: number;
  /** Milliseconds before the next attempt when the service does not name them. */
  readonly delayMs?: (attempt: number) => number;
}

type Attempt<Data> =
  | { readonly data: Data }
  | { readonly failure: GoodwordError; readonly passing: boolean; readonly waitMs: number | null };

// Statuses that say "not now" rather than "no".
const passingStatuses: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

export function createSend(transport: Transport): Send {
  const delayMs = transport.delayMs ?? ((attempt) => backoffMs(attempt, Math.random()));
  return async <Data>(operation: Operation, options: RequestOptions = {}) => {
    // Once, and outside of what counts as a failure of the network: variables that JSON cannot hold are the caller's bug.
    const body = JSON.stringify({
      operationName: operation.name, query: operation.document, variables: operation.variables,
    });
    const deadline = startDeadline(operation.name, options.timeoutMs ?? transport.timeoutMs, options.signal);
    try {
      for (let attempts = 1; ; attempts += 1) {
        const attempt = await attemptOnce<Data>(transport, operation.name, body, deadline);
        if ('data' in attempt) return attempt.data;
        if (!attempt.passing || !operation.repeatable || attempts > transport.retries) throw attempt.failure;
        const waitMs = attempt.waitMs ?? delayMs(attempts);
        // A wait beyond the deadline would only turn a telling error into a timeout.
        if (waitMs >= deadline.remainingMs()) throw attempt.failure;
        await deadline.sleep(waitMs);
      }
    } finally {
      deadline.release();
    }
  };
}

async function attemptOnce<Data>(
  transport: Transport, name: string, body: string, deadline: Deadline,
): Promise<Attempt<Data>> {
  deadline.signal.throwIfAborted();
  let answer: Answer;
  try {
    answer = await deadline.within(post(transport, body, deadline.signal));
  } catch (thrown) {
    deadline.signal.throwIfAborted();
    return { failure: new NetworkError(name, systemReason(thrown)), passing: true, waitMs: null };
  }
  const reading = readAnswer<Data>(name, answer);
  if ('data' in reading) return reading;
  return {
    failure: reading.failure,
    passing: passingStatuses.has(answer.status),
    waitMs: retryAfterMs(answer.headers.get('retry-after'), Date.now()),
  };
}

async function post(transport: Transport, body: string, signal: AbortSignal): Promise<Answer> {
  const response = await transport.fetch(transport.endpoint, {
    method: 'POST',
    headers: transport.headers,
    credentials: transport.credentials,
    // Following one would turn the POST into a GET without its body; the status is the better answer.
    redirect: 'manual',
    body,
    signal,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The code that Node puts into the cause; the rest of the error may quote headers and is not passed on. */
function systemReason(thrown: unknown): string | null {
  for (const error of [thrown instanceof Error ? thrown.cause : undefined, thrown]) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[A-Z_0-9]+$/.test(error.code)) {
      return error.code;
    }
  }
  return null;
}
