import type { StoredEvent } from './domain-event.js';

/** Events as they are committed, whichever process decided them. */
export interface EventFeed {
  /**
   * The events of one workspace from now on, each at least once. It ends with an error when its reader falls a thousand
   * behind, or when more was missed than can be caught up with: the reader then has to look for itself.
   *
   * @throws Error when the database does not answer
   */
  readonly subscribe: (workspaceId: string) => Promise<AsyncIterableIterator<StoredEvent>>;
  /** How many subscribe at this moment. */
  readonly readers: () => number;
  readonly close: () => Promise<void>;
}
