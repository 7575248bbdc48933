import pg from 'pg';

/** Rows as the role of the URL sees them, on a connection of its own. */
export async function select<Row extends Record<string, unknown>>(
  url: string,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // A server that goes away must fail the statement, not the process.
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
