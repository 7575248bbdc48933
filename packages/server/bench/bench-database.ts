import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../dist/migrate.js';
import { startEmbeddedPostgres } from '../dist/postgres/embedded.js';
import { serviceRole } from '../dist/postgres/roles.js';

/** A fresh, migrated PostgreSQL for one bench, in a folder that goes with it. */
export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  /** For files of the bench. */
  readonly folder: string;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a bench over a database of its own, which keeps on the disk what is written, as in service. */
export async function withBenchDatabase(run: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'goodword-bench-'));
  // As root: the account that runs PostgreSQL has to pass through.
  await chmod(folder, 0o711);
  try {
    const postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'data'), fsync: true, log: say });
    try {
      await migrate(postgres.ownerUrl, serviceRole);
      await run({ ownerUrl: postgres.ownerUrl, serviceUrl: postgres.serviceUrl, folder });
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
