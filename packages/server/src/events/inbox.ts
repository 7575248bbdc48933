/** A line between those who tell of things as they happen and one who asks for them in its own time. */
export interface Inbox<T> {
  readonly put: (item: T) => void;
  /** Ends it, after what is already in; or at once, with an error. */
  readonly end: (error?: Error) => void;
  readonly items: AsyncIterableIterator<T>;
}

/**
 * @param most - what may wait in it; one more ends it with an error, since a gap that nobody knows of is worse
 * @param tooMany - makes that error
 * @param onEnd - called once
 */
// Not an async generator: its `return()` would wait for the next item to come before it ended.
export function createInbox<T>(most: number, tooMany: () => Error, onEnd: () => void): Inbox<T> {
  const waiting: T[] = [];
  let asked: PromiseWithResolvers<IteratorResult<T>> | null = null;
  let over: { readonly error: Error | null } | null = null;
  const done = { value: undefined, done: true } as const;
  const end = (error?: Error): void => {
    if (over !== null) return;
    over = { error: error ?? null };
    if (error !== undefined) waiting.length = 0;
    if (asked !== null && error === undefined) asked.resolve(done);
    if (asked !== null && error !== undefined) {
      asked.reject(error);
      over = { error: null }; // Told once.
    }
    asked = null;
    onEnd();
  };
  const items: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => items,
    next: () => {
      const item = waiting.shift();
      if (item !== undefined) return Promise.resolve({ value: item, done: false });
      if (over !== null) {
        const { error } = over;
        over = { error: null };
        return error === null ? Promise.resolve(done) : Promise.reject(error);
      }
      asked = Promise.withResolvers<IteratorResult<T>>();
      return asked.promise;
    },
    return: () => {
      waiting.length = 0;
      end();
      return Promise.resolve(done);
    },
  };
  return {
    put: (item) => {
      if (over !== null) return;
      if (asked !== null) {
        asked.resolve({ value: item, done: false });
        asked = null;
      } else if (waiting.length === most) {
        end(tooMany());
      } else {
        waiting.push(item);
      }
    },
    end,
    items,
  };
}
