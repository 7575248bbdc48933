/** The schema of pg-boss' tables: beside ours, so that neither the ORM nor the policies take them for our own. */
export const QUEUE_SCHEMA = 'pgboss';
