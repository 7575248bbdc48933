import { fromKysely, PgBoss } from 'pg-boss';
import type { EntityManager } from '../orm.js';
import type { Queue } from './queue.js';
import { QUEUE_SCHEMA } from './queue-schema.js';

/** Where jobs end up that failed as often as they may: kept for a person to look at. */
export const DEAD_LETTERS = 'jobs/dead-letters';
const DEAD_LETTERS_KEPT_SECONDS = 90 * 86_400;
/** A worker that has not said for so long that it is at work is dead, and another takes its jobs. */
const HEARTBEAT_SECONDS = 30;
/** A job that nobody did for so long is dropped; a service that was switched off for a season loses none. */
const WAITING_KEPT_SECONDS = 364 * 86_400;
/** Done jobs stay that long to be looked at; then only their effects remain. */
const DONE_KEPT_SECONDS = 86_400;

/** Puts jobs in, on the connections of the ORM; does none. */
export interface QueueClient {
  readonly boss: PgBoss;
  /** Makes the queue known to the database as it is declared; once in each process. */
  readonly declare: (queue: Queue) => Promise<void>;
}

const clients = new WeakMap<object, Promise<QueueClient>>();

/** The client of an ORM: the same one for all its entity managers. */
export function queueClientOf(em: EntityManager): Promise<QueueClient> {
  const driver = em.getDriver();
  const known = clients.get(driver);
  if (known !== undefined) return known;
  const opening = openClient(em);
  clients.set(driver, opening);
  // The next one tries again: the database may be back by then.
  opening.catch(() => clients.delete(driver));
  return opening;
}

/**
 * Makes queues known at start. A transaction that put in the first job would do it else, on a second connection while it
 * holds one: enough of them at once would wait for each other for ever.
 */
export async function declareQueues(em: EntityManager, queues: readonly Queue[]): Promise<void> {
  const { declare } = await queueClientOf(em);
  for (const queue of queues) await declare(queue);
}

async function openClient(em: EntityManager): Promise<QueueClient> {
  const db = fromKysely(em.getDriver().getConnection().getClient());
  const boss = new PgBoss({ schema: QUEUE_SCHEMA, db, migrate: false, supervise: false, schedule: false });
  boss.on('error', () => undefined); // Only of its timers, which end here.
  await boss.start();
  // It has now read what it needs to take jobs in. Its timers would keep a command of the command line from ending.
  await boss.stop({ graceful: false });
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: DEAD_LETTERS_KEPT_SECONDS });
  const declared = new Map<string, Promise<void>>();
  return {
    boss,
    declare: (queue) => {
      const known = declared.get(queue.name) ?? declareQueue(boss, queue);
      declared.set(queue.name, known);
      known.catch(() => declared.delete(queue.name));
      return known;
    },
  };
}

async function declareQueue(boss: PgBoss, queue: Queue): Promise<void> {
  const options = {
    retryLimit: queue.attempts - 1,
    retryDelay: queue.firstRetrySeconds,
    retryBackoff: true,
    retryDelayMax: queue.longestRetrySeconds,
    expireInSeconds: queue.limitSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retentionSeconds: WAITING_KEPT_SECONDS,
    deleteAfterSeconds: DONE_KEPT_SECONDS,
    deadLetter: DEAD_LETTERS,
    notify: true,
  };
  const policy = ({ 'any-number': 'standard', 'one-waits': 'short', one: 'exclusive' } as const)[queue.forEachKey];
  await boss.createQueue(queue.name, { ...options, policy });
  // It may have been made by an earlier release, which tried less hard.
  await boss.updateQueue(queue.name, options);
  // It now remembers the queue. The first real one would ask for it, past its transaction.
  await boss.insert(queue.name, []);
}
