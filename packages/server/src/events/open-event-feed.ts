import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import type { JobLog } from '../jobs/run-job.js';
import { forWorkspace, type Orm } from '../orm.js';
import type { DomainEvent, StoredEvent } from './domain-event.js';
import { EVENT_CHANNEL } from './emit.js';
import type { EventFeed } from './event-feed.js';
import { EventRow } from './event.entity.js';
import { createInbox, type Inbox } from './inbox.js';

interface Parts {
  readonly orm: Orm;
  readonly databaseUrl: string;
  readonly now: () => Date;
  readonly log: JobLog;
  /** Wait before the second attempt to connect; it doubles up to half a minute. One second if left out. */
  readonly firstRetryMs?: number | undefined;
}

const MOST_WAITING = 1_000;
const MOST_CAUGHT_UP = 1_000;
/** A transaction that was open when the connection broke may be committed that long after the instant in its rows. */
const OVERLAP_MS = 60_000;
const LOOKS_EVERY_MS = 15_000;
const ANSWERS_WITHIN_MS = 5_000;
const LONGEST_RETRY_MS = 30_000;
/** Ids that were passed on lately, to tell what was missed from what was not. */
const REMEMBERED = 10_000;

/** Listens on one connection of its own, which is made when the first subscriber comes. */
export function openEventFeed(parts: Parts): EventFeed {
  const inboxes = new Map<string, Set<Inbox<StoredEvent>>>();
  const passedOn = new Set<string>();
  let listening: Promise<void> | null = null;
  let client: pg.Client | null = null;
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;

  const deliver = (stored: StoredEvent): void => {
    const readers = inboxes.get(stored.workspaceId);
    if (readers === undefined || passedOn.has(stored.id)) return;
    passedOn.add(stored.id);
    const [oldest] = passedOn;
    if (passedOn.size > REMEMBERED && oldest !== undefined) passedOn.delete(oldest);
    for (const inbox of readers) inbox.put(stored);
  };

  /** Connects once; `lost` is called when that connection breaks. */
  const connect = async (lost: () => void): Promise<void> => {
    const next = new pg.Client({
      connectionString: parts.databaseUrl, application_name: 'goodword events', keepAlive: true,
      connectionTimeoutMillis: ANSWERS_WITHIN_MS, query_timeout: ANSWERS_WITHIN_MS,
    });
    const { promise: ended, resolve } = Promise.withResolvers<undefined>();
    const end = (): void => resolve(undefined);
    next.on('notification', ({ payload }) => deliver(JSON.parse(payload ?? '') as StoredEvent)); // emit wrote it
    next.on('error', end);
    next.on('end', end);
    try {
      await next.connect();
      await next.query(`listen ${EVENT_CHANNEL}`);
    } catch (error) {
      void next.end().catch(() => undefined);
      throw error;
    }
    // A connection whose other end is gone without a word is silent for ever.
    const looking = setInterval(() => void next.query('select 1').catch(end), LOOKS_EVERY_MS).unref();
    // Only now: one that ends before is the failure of this attempt, and whoever made it makes the next one.
    void ended.then(() => {
      clearInterval(looking);
      void next.end().catch(() => undefined);
      lost();
    });
    if (isClosed()) await next.end();
    else client = next;
  };

  const reconnect = async (): Promise<void> => {
    const missedSince = new Date(parts.now().getTime() - OVERLAP_MS - LOOKS_EVERY_MS - ANSWERS_WITHIN_MS);
    for (let wait = parts.firstRetryMs ?? 1_000; !isClosed(); wait = Math.min(2 * wait, LONGEST_RETRY_MS)) {
      await delay(wait, null, { signal: closing.signal }).catch(() => undefined);
      if (isClosed()) return;
      try {
        await connect(onLost);
        parts.log.info({}, 'listens for events again');
        break;
      } catch (error) {
        parts.log.warn({ err: error }, 'cannot listen for events');
      }
    }
    for (const workspaceId of inboxes.keys()) {
      await catchUp(workspaceId, missedSince).catch((error: unknown) => {
        parts.log.error({ err: error }, 'cannot catch up with events');
        endAll(workspaceId);
      });
    }
  };
  const onLost = (): void => {
    client = null;
    if (isClosed()) return;
    parts.log.warn({}, 'does not hear of events any more');
    void reconnect();
  };

  const endAll = (workspaceId: string): void => {
    for (const inbox of inboxes.get(workspaceId) ?? []) inbox.end(missed());
  };

  const catchUp = async (workspaceId: string, since: Date): Promise<void> => {
    const rows = await forWorkspace(parts.orm, workspaceId).find(
      EventRow,
      { workspaceId, createdAt: { $gte: since } },
      { orderBy: { createdAt: 'asc', id: 'asc' }, limit: MOST_CAUGHT_UP + 1 },
    );
    if (rows.length > MOST_CAUGHT_UP) {
      endAll(workspaceId);
      return;
    }
    // kind and ids were split by emit, from an event
    for (const { id, kind, ids } of rows) deliver({ workspaceId, id, event: { kind, ...ids } as DomainEvent });
  };

  return {
    subscribe: async (workspaceId) => {
      if (isClosed()) throw new Error('the server stops');
      listening ??= connect(onLost);
      try {
        await listening;
      } catch (error) {
        listening = null;
        throw error;
      }
      const readers = inboxes.get(workspaceId) ?? new Set();
      const inbox: Inbox<StoredEvent> = createInbox(MOST_WAITING, missed, () => {
        readers.delete(inbox);
        if (readers.size === 0 && inboxes.get(workspaceId) === readers) inboxes.delete(workspaceId);
      });
      readers.add(inbox);
      inboxes.set(workspaceId, readers);
      return inbox.items;
    },
    readers: () => [...inboxes.values()].reduce((sum, readers) => sum + readers.size, 0),
    close: async () => {
      closing.abort();
      for (const readers of inboxes.values()) for (const inbox of readers) inbox.end();
      await client?.end();
    },
  };
}

function missed(): GraphQLError {
  return new GraphQLError('More happened than could be told. Read what there is, then subscribe again.', { extensions: { code: 'MISSED' } });
}
