import type { Transaction } from '@mikro-orm/core';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from '../orm.js';
import { WorkspaceDriver } from '../workspaces/workspace-driver.js';
import { WORKSPACE_SETTING } from '../workspaces/workspace-policy.js';

export type Work = (sql: string, parameters?: readonly unknown[]) => Promise<{ readonly affectedRows: number }>;

/** What a transaction on the connection of an import can do. */
export interface ImportTransaction {
  /** Sees the temporary tables of the import, and of the real ones the rows of the workspace. */
  readonly em: EntityManager;
  readonly run: Work;
  readonly all: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;
}

/**
 * A connection of its own for one import, because its temporary tables live as long as the connection and longer than
 * a transaction: they are filled before it begins, so that a slow upload holds no lock, and read after it has ended.
 * Closing it leaves nothing behind.
 */
export interface ImportConnection {
  readonly run: Work;
  /** Feeds COPY … FROM STDIN; `write` waits when PostgreSQL is slower than the file. */
  readonly copy: (statement: string, feed: (write: (text: string) => Promise<void>) => Promise<void>) => Promise<void>;
  /** @returns what the work returns; it is undone when the work throws or says so */
  readonly transaction: <T>(work: (transaction: ImportTransaction) => Promise<{ readonly keep: boolean; readonly value: T }>) => Promise<T>;
  readonly rows: <Row extends object>(sql: string) => AsyncIterable<Row>;
  readonly close: () => Promise<void>;
}

const ROWS_AT_ONCE = 500;

export async function openImportConnection(em: EntityManager, workspaceId: string): Promise<ImportConnection> {
  const connection: PostgreSqlConnection = new WorkspaceDriver(em.config).getConnection('write');
  await connection.connect();
  // Only one connection of this pool is ever made, since nothing here is done while something else is.
  const pool = await connection.getNativeClient();
  const runIn = (context?: Transaction): Work => (sql, parameters = []) =>
    connection.execute<{ affectedRows: number }>(sql, [...parameters], 'run', context);
  return {
    run: runIn(),
    copy: async (statement, feed) => {
      const client = await pool.connect();
      try {
        const stream = client.query(copyFrom(statement));
        const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject));
        done.catch(() => undefined);
        const write = async (text: string): Promise<void> => {
          if (stream.write(text)) return;
          await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done]);
        };
        try {
          await feed(write);
        } catch (error) {
          // CopyFail, and then PostgreSQL's answer to it: before that the connection can do nothing else.
          stream.destroy(error instanceof Error ? error : new Error('stopped'));
          await done.catch(() => undefined);
          throw error;
        }
        stream.end();
        await done;
      } finally {
        client.release();
      }
    },
    transaction: async (work) => {
      const context = await connection.begin({ sessionContext: { variables: { [WORKSPACE_SETTING]: workspaceId } } });
      const inside = em.fork({ clear: true });
      inside.setTransactionContext(context);
      try {
        const { keep, value } = await work({
          em: inside,
          run: runIn(context),
          all: (sql, parameters = []) => connection.execute(sql, [...parameters], 'all', context),
        });
        await (keep ? connection.commit(context) : connection.rollback(context));
        return value;
      } catch (error) {
        await connection.rollback(context).catch(() => undefined);
        throw error;
      }
    },
    rows: <Row extends object>(sql: string) =>
      // What a statement yields is known to whoever wrote it, and to nobody else.
      connection.stream(sql, [], undefined, undefined, ROWS_AT_ONCE) as AsyncIterable<object> as AsyncIterable<Row>,
    close: () => connection.close(true),
  };
}
