import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readClaim } from '../src/postgres/claim.js';
import { startEmbeddedPostgres } from '../src/postgres/embedded.js';
import { findExistingHome, removeElsewhere } from '../src/postgres/home.js';
import { stopOrphan } from '../src/postgres/postmaster.js';
import { stillLives } from '../src/postgres/processes.js';
import { migrate } from '../src/migrate.js';
import { dropDatabase, execute, withDatabase } from './postgres.js';

const folderPrefix = 'goodword-test-';

/** Any fixed number: it keeps our advisory locks apart from those of the tested code. */
const lockSpace = 1_729_001;

/**
 * Vitest's global setup: one PostgreSQL for all test files of a run, with one migrated template database.
 *
 * It is the server of DATABASE_OWNER_URL and DATABASE_URL when both are set (the owner then needs CREATEDB),
 * else an embedded one in a temporary folder, without fsync.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  try {
    const run = await startRun(server);
    const template = `goodword_template_${run.id}`;
    await execute(server.ownerUrl, `CREATE DATABASE ${template}`);
    await migrate(withDatabase(server.ownerUrl, template), new URL(server.serviceUrl).username);
    project.provide('testPostgres', {
      ownerUrl: server.ownerUrl,
      serviceUrl: server.serviceUrl,
      template,
      copies: `goodword_test_${run.id}_`,
    });
    return async () => {
      await run.end();
      await server.close();
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

interface Server {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  close(): Promise<void>;
}

async function openServer(): Promise<Server> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: serviceUrl } = process.env;
  if (ownerUrl !== undefined && serviceUrl !== undefined) {
    return { ownerUrl, serviceUrl, close: () => Promise.resolve() };
  }
  await removeLeftFolders();
  const folder = mkdtempSync(join(tmpdir(), folderPrefix));
  chmodSync(folder, 0o711); // As root: the account that runs PostgreSQL has to pass through.
  const remove = (): void => {
    removeElsewhere(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const server = await startEmbeddedPostgres({ dataDirectory: folder, fsync: false });
    const close = async (): Promise<void> => {
      await server.stop();
      remove();
    };
    return { ownerUrl: server.ownerUrl, serviceUrl: server.serviceUrl, close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A killed run leaves its folder and even its server behind. */
async function removeLeftFolders(): Promise<void> {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    const folder = join(tmpdir(), name);
    const owner = statSync(folder, { throwIfNoEntry: false });
    if (owner === undefined || owner.uid !== (process.getuid?.() ?? owner.uid)) continue;
    const home = findExistingHome(folder) ?? folder;
    const claim = readClaim(home);
    // Without a claim it may be one that is just being made.
    if (claim === null ? owner.mtimeMs > anHourAgo : stillLives(claim.pid, claim.life)) continue;
    await stopOrphan(home);
    removeElsewhere(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Begins a run on the server: takes a number that no other run has, and drops what killed runs left.
 *
 * A run holds an advisory lock on its number as long as it lives; the server lets go of it when the
 * connection breaks. So a number without a lock belongs to a run that is over.
 */
export async function startRun(
  server: Pick<Server, 'ownerUrl' | 'serviceUrl'>,
): Promise<{ readonly id: number; end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  const tryLock = async (id: number): Promise<boolean> => {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS locked', [
      lockSpace,
      id,
    ]);
    return rows[0]?.locked === true;
  };
  /** Databases of this or that run: number of the run and name. */
  const list = async (): Promise<readonly { readonly run: number; readonly name: string }[]> => {
    const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database');
    return rows.flatMap(({ name }) => {
      const run = /^goodword_(?:template|test)_(\d+)(?:_[0-9a-f]+)?$/.exec(name)?.[1];
      return run === undefined ? [] : [{ run: Number(run), name }];
    });
  };

  const id = randomInt(2 ** 31 - 1);
  await tryLock(id);
  for (const { run, name } of await list()) {
    if (run !== id && (await tryLock(run))) await dropDatabase(server, name);
  }
  return {
    id,
    end: async () => {
      for (const { run, name } of await list()) if (run === id) await dropDatabase(server, name);
      await client.end();
    },
  };
}
