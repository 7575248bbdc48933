import { AbortedError, TimeoutError } from './errors.js';

/** Of every request: how long it may take, and a signal that ends it. */
export interface RequestOptions {
  /** Aborting it rejects the request with an {@link AbortedError}. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole request, retries and the waits between them included; `Infinity` for no limit. */
  readonly timeoutMs?: number | undefined;
}

/** The end of one request, by time or by the caller, whichever comes first. */
export interface Deadline {
  /** For `fetch`; its reason is the error to throw. */
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
  /** Settles as the promise does, but rejects at the deadline even when the promise never settles. */
  readonly within: <Value>(promise: Promise<Value>) => Promise<Value>;
  readonly sleep: (ms: number) => Promise<void>;
  /** Frees the timer and the listener. */
  readonly release: () => void;
}

// setTimeout fires at once above this.
const longestTimerMs = 2 ** 31 - 1;

export function assertTimeout(timeoutMs: number): void {
  if (!(timeoutMs > 0)) throw new RangeError(`timeoutMs: ${timeoutMs} is not above 0`);
}

export function startDeadline(operation: string, timeoutMs: number, outer: AbortSignal | undefined): Deadline {
  assertTimeout(timeoutMs);
  const controller = new AbortController();
  const { signal } = controller;
  const startedAt = performance.now();
  const abort = (): void => { controller.abort(new AbortedError(operation)); };
  const timer = timeoutMs > longestTimerMs ? undefined : setTimeout(() => {
    controller.abort(new TimeoutError(operation, timeoutMs));
  }, timeoutMs);
  if (outer?.aborted === true) abort();
  else outer?.addEventListener('abort', abort, { once: true });

  const ended = new Promise<never>((_, reject) => {
    const end = (): void => { reject(signal.reason); };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  // Between two waits nobody listens; that is no unhandled rejection.
  ended.catch(() => undefined);

  const within = <Value>(promise: Promise<Value>): Promise<Value> => Promise.race([promise, ended]);
  return {
    signal,
    remainingMs: () => timeoutMs - (performance.now() - startedAt),
    within,
    sleep: async (ms) => {
      let pause: ReturnType<typeof setTimeout> | undefined;
      try {
        await within(new Promise<void>((resolve) => { pause = setTimeout(resolve, ms); }));
      } finally {
        clearTimeout(pause);
      }
    },
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
