import pg from 'pg';
import { DatabaseError } from './database-error.js';

const OLDEST_VERSION = 15;
const ANSWERS_WITHIN_MS = 10_000;

/**
 * Connects once, so that an operator reads a sentence and not the trace of the first query that fails.
 *
 * @param variable - the setting that the address comes from; named in the complaint, without its password
 * @throws DatabaseError when PostgreSQL does not answer, does not let the role in, or is older than 15
 */
export async function checkConnection(url: string, variable: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): Promise<void> {
  await connected(url, variable, async () => undefined);
}

/**
 * The same for the role that the server works as, which must not be one for whom row level security does not hold.
 *
 * @throws DatabaseError also when the role is privileged, owns tables, or was not granted the use of them
 */
export async function checkServiceRole(url: string): Promise<void> {
  await connected(url, 'DATABASE_URL', async (client) => {
    const { rows: [role] } = await client.query<{ readonly privileged: boolean; readonly owns: boolean; readonly reads: boolean }>(
      `select rolsuper or rolbypassrls as privileged,
         exists (select from pg_class where relnamespace = to_regnamespace('public') and relkind in ('r', 'p')
                  and pg_has_role(rolname, relowner, 'MEMBER')) as owns,
         coalesce(has_table_privilege(to_regclass('public.migration'), 'SELECT'), true) as reads
       from pg_roles where rolname = current_user`,
    );
    if (role === undefined || role.privileged || role.owns) {
      throw new DatabaseError(
        `The role "${client.user ?? ''}" of DATABASE_URL is privileged or owns the tables, so that row level security would `
        + 'not keep workspaces apart. Use a role of its own (create role goodword_service login password \'…\'), and run '
        + '"npx goodword migrate" with DATABASE_OWNER_URL set to the connection of the owner.',
      );
    }
    if (!role.reads) {
      throw new DatabaseError(
        `The role "${client.user ?? ''}" of DATABASE_URL may not use the tables yet. `
        + 'Run "npx goodword migrate" with DATABASE_OWNER_URL set to the connection of their owner.',
      );
    }
  });
}

async function connected(url: string, variable: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWERS_WITHIN_MS });
  // Without a listener a connection that breaks outside a query would end the whole process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new DatabaseError(`${reasonOf(cause, client)} Check ${variable}.`, { cause });
  }
  try {
    const { rows: [server] } = await client.query<{ readonly version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    if (server === undefined || server.version < OLDEST_VERSION) {
      throw new DatabaseError(`PostgreSQL ${server?.version ?? ''} at ${placeOf(client)} is too old: ${OLDEST_VERSION} or newer is needed.`);
    }
    await work(client);
  } finally {
    await client.end();
  }
}

// By SQLSTATE. What PostgreSQL itself says may repeat parts of the address.
const reasons: Readonly<Record<string, (client: pg.Client) => string>> = {
  '28P01': (client) => `PostgreSQL at ${placeOf(client)} refuses the password of "${client.user ?? ''}".`,
  '28000': (client) => `PostgreSQL at ${placeOf(client)} does not let "${client.user ?? ''}" in.`,
  '3D000': (client) => `PostgreSQL at ${placeOf(client)} has no database "${client.database ?? ''}".`,
  '42501': (client) => `PostgreSQL at ${placeOf(client)} does not let "${client.user ?? ''}" into the database "${client.database ?? ''}".`,
};

function reasonOf(cause: unknown, client: pg.Client): string {
  const { code } = cause as { readonly code?: unknown };
  const known = typeof code === 'string' ? reasons[code] : undefined;
  const detail = typeof code === 'string' ? ` (${code})` : '';
  return known?.(client) ?? `PostgreSQL at ${placeOf(client)} does not answer${detail}.`;
}

function placeOf({ host, port }: pg.Client): string {
  return `${host}:${port}`;
}
