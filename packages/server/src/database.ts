import { checkServiceRole } from './check-connection.js';
import type { Config } from './config.js';
import { DatabaseError } from './database-error.js';
import { areQueueTablesCurrent } from './jobs/queue-tables.js';
import { migrate, pendingMigrations } from './migrate.js';
import { attachEmbeddedPostgres, startEmbeddedPostgres } from './postgres/embedded.js';
import { serviceRole } from './postgres/roles.js';

/** A database that is up to date, and how to let go of it. */
export interface Database {
  /** Connection of the service role. It holds a password: never log it. */
  readonly url: string;
  /** Where the data lies, for people; without a password. */
  readonly place: string;
  /** What the operator should know, such as that the data lies elsewhere than asked; else `null`. */
  readonly notice: string | null;
  readonly close: () => Promise<void>;
}

/**
 * The database of DATABASE_URL or, without it, the embedded PostgreSQL, brought up to date.
 *
 * @param options.share - use the embedded server that `npm start` runs, if it does, instead of being refused
 * @throws DatabaseError when the database of DATABASE_URL does not answer, would not keep workspaces apart for this
 *   role, or lacks migrations: only its owner may run them
 */
export async function openDatabase(config: Config, options: {
  readonly share: boolean;
  readonly log: (line: string) => void;
}): Promise<Database> {
  if (config.databaseUrl !== null) {
    await checkServiceRole(config.databaseUrl);
    const pending = await pendingMigrations(config.databaseUrl);
    if (pending.length > 0) {
      throw new DatabaseError(
        `The database is not up to date: ${pending.length} migrations are missing. `
        + 'Run "npx goodword migrate" with DATABASE_OWNER_URL set to the connection of its owner.',
      );
    }
    if (!await areQueueTablesCurrent(config.databaseUrl)) {
      throw new DatabaseError(
        'The tables of the jobs are missing or older than this server. '
        + 'Run "npx goodword migrate" with DATABASE_OWNER_URL set to the connection of the owner of the database.',
      );
    }
    const { host, pathname } = new URL(config.databaseUrl);
    return { url: config.databaseUrl, place: `PostgreSQL at ${host}${pathname}`, notice: null, close: () => Promise.resolve() };
  }
  const folder = { dataDirectory: config.dataDirectory };
  const running = options.share ? await attachEmbeddedPostgres(folder) : null;
  const postgres = running ?? await startEmbeddedPostgres({ ...folder, log: options.log });
  try {
    if (running === null) await migrate(postgres.ownerUrl, serviceRole);
    return { url: postgres.serviceUrl, place: postgres.dataDirectory, notice: postgres.notice, close: () => postgres.stop() };
  } catch (cause) {
    await postgres.stop();
    throw cause;
  }
}
