import { PgBoss } from 'pg-boss';
import { QUEUE_SCHEMA } from './queue-schema.js';


const QUIET = { schema: QUEUE_SCHEMA, max: 1, supervise: false, schedule: false, application_name: 'goodword migrate' } as const;

/** Makes the tables of the queues, or brings them up to date; as their owner, which the server is not. */
export async function installQueueTables(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ ...QUIET, connectionString: ownerUrl, migrate: true });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  await boss.stop({ graceful: false });
  if (failures.length > 0) throw failures[0];
}

/** Whether the tables of the queues are there and of the version that this server needs; asked as the service role. */
export async function areQueueTablesCurrent(serviceUrl: string): Promise<boolean> {
  const boss = new PgBoss({ ...QUIET, connectionString: serviceUrl, migrate: false });
  boss.on('error', () => undefined); // Of an idle connection: what matters throws.
  try {
    await boss.start();
    return true;
  } catch (error) {
    // pg-boss' own words for an absent and for an old schema; there is no code to tell them by.
    if (error instanceof Error && /^pg-boss (?:is not installed|database requires migrations)$/.test(error.message)) return false;
    throw error;
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** What the service role needs to put jobs in and to do them: rows, not tables. */
export function queueGrantsFor(role: string): readonly string[] {
  return [
    `grant usage on schema ${QUEUE_SCHEMA} to ${role}`,
    `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${role}`,
    // Its one row also says when something was last looked after.
    `revoke insert, delete on ${QUEUE_SCHEMA}.version from ${role}`,
  ];
}
