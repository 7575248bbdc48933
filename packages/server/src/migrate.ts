import { readdir } from 'node:fs/promises';
import { installQueueTables, queueGrantsFor } from './jobs/queue-tables.js';
import { MIGRATIONS_FOLDER, openOrm } from './orm.js';

/**
 * Brings the database up to date as its owner, and lets the service role read and write, but never own, its tables.
 *
 * @param ownerUrl - connection of the role that owns the schema
 * @param serviceRole - name of the role that the server connects as
 * @returns names of the migrations that ran now
 */
export async function migrate(ownerUrl: string, serviceRole: string): Promise<readonly string[]> {
  const orm = await openOrm(ownerUrl, { poolSize: 2 });
  try {
    const ran = await orm.migrator.up();
    await installQueueTables(ownerUrl);
    for (const grant of grantsFor(serviceRole)) await orm.em.fork().execute(grant);
    return ran.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}

/** What the service role needs; TRUNCATE, REFERENCES and TRIGGER are not among it, since they pass by the policies. */
export function grantsFor(serviceRole: string): readonly string[] {
  const role = `"${serviceRole.replaceAll('"', '""')}"`;
  return [
    `grant usage on schema public to ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    `revoke insert, update, delete on migration from ${role}`,
    ...queueGrantsFor(role),
  ];
}

/** Names of the migrations that the code knows and the database has not seen; asked as the service role. */
export async function pendingMigrations(serviceUrl: string): Promise<readonly string[]> {
  const orm = await openOrm(serviceUrl, { poolSize: 1 });
  try {
    const em = orm.em.fork();
    const [table] = await em.execute<{ exists: boolean }[]>(`select to_regclass('public.migration') is not null as exists`);
    const done = table?.exists === true ? await em.execute<{ name: string }[]>('select name from migration') : [];
    const names = new Set(done.map((row) => row.name));
    const files = await readdir(MIGRATIONS_FOLDER);
    const known = files.filter((file) => /^Migration\d+\w*\.js$/.test(file)).map((file) => file.slice(0, -'.js'.length));
    return known.filter((name) => !names.has(name)).toSorted();
  } finally {
    await orm.close(true);
  }
}
