import pg from 'pg';
import { adminRole, type Passwords } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

export const ownerRole = 'goodword_owner';
export const serviceRole = 'goodword_service';
const databaseName = 'goodword';

/** Connection URL of a role. Holds the password: never log it. */
export function urlOf(role: string, password: string, port: number, database: string = databaseName): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes the two roles and the database when they are missing, sets the passwords, and logs in as both.
 *
 * The service role owns nothing and cannot bypass row level security: the policies are the second wall
 * between workspaces only while that holds, so it is set again at every start.
 *
 * @param mayCreateDatabases - the owner may copy databases, which tests do
 * @throws EmbeddedPostgresError when a role cannot log in or has rights that it must not have
 */
export async function prepareRoles(port: number, passwords: Passwords, mayCreateDatabases: boolean): Promise<void> {
  await connected(urlOf(adminRole, passwords.admin, port, 'postgres'), async (client) => {
    await client.query(`SET log_min_error_statement = 'panic'`); // The statements below hold passwords.
    const createDatabases = mayCreateDatabases ? 'CREATEDB' : 'NOCREATEDB';
    for (const [role, password, rights] of [
      [ownerRole, passwords.owner, createDatabases],
      [serviceRole, passwords.service, 'NOCREATEDB'],
    ] as const) {
      const exists = (await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1;
      await client.query(
        `${exists ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION ` +
          `${rights} PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
  });
  await check(urlOf(ownerRole, passwords.owner, port), true);
  await check(urlOf(serviceRole, passwords.service, port), false);
}

async function check(url: string, owns: boolean): Promise<void> {
  await connected(url, async (client) => {
    const { rows } = await client.query<{ readonly privileged: boolean; readonly owns: boolean }>(
      `SELECT r.rolsuper OR r.rolbypassrls AS privileged, d.datdba = r.oid AS owns
         FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = current_database()`,
    );
    const found = rows[0];
    if (found === undefined || found.privileged || found.owns !== owns) {
      throw new EmbeddedPostgresError(
        `The role ${client.user ?? ''} of the embedded PostgreSQL has rights that it must not have: ` +
          `${ownerRole} has to own the database "${databaseName}", ${serviceRole} must not, ` +
          'and neither may be privileged.',
      );
    }
  });
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  // Without a listener a connection that breaks outside a query would end the whole process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
