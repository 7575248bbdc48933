// Writes the migration that brings the database from what migrations/ makes of it to what the entities say.
// Usage: npm run migration -- <Name>, after a build.
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../dist/migrate.js';
import { openOrm } from '../dist/orm.js';
import { startEmbeddedPostgres } from '../dist/postgres/embedded.js';
import { serviceRole } from '../dist/postgres/roles.js';

const [name] = process.argv.slice(2);
if (name === undefined || !/^[A-Z][A-Za-z0-9]*$/.test(name)) {
  console.error('Give the migration a name such as AddInvitations.');
  process.exit(2);
}

const dataDirectory = await mkdtemp(join(tmpdir(), 'goodword-migration-'));
const postgres = await startEmbeddedPostgres({ dataDirectory, fsync: false });
try {
  await migrate(postgres.ownerUrl, serviceRole);
  const orm = await openOrm(postgres.ownerUrl);
  const folder = fileURLToPath(new URL('../migrations', import.meta.url));
  const { fileName } = await orm.migrator.create(folder, false, false, name);
  await orm.close(true);
  console.log(fileName === '' ? 'The migrations say what the entities say: there is nothing to write.' : `migrations/${fileName}`);
} finally {
  await postgres.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}
