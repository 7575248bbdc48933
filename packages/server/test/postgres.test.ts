import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, execute, type TestDatabase } from './postgres.js';

async function rowsOf(url: string, query: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([first.drop(), second.drop()]));

  it('is migrated', async () => {
    expect(await rowsOf(first.serviceUrl, 'SELECT count(*)::int AS n FROM migration')).not.toEqual([{ n: 0 }]);
  });

  it('does not see what another one holds', async () => {
    await execute(first.ownerUrl, 'CREATE TABLE only_in_first ()');
    const query = `SELECT to_regclass('only_in_first')::text AS found`;
    expect(await rowsOf(first.ownerUrl, query)).toEqual([{ found: 'only_in_first' }]);
    expect(await rowsOf(second.ownerUrl, query)).toEqual([{ found: null }]);
  });

  it('does not let the service role make a table', async () => {
    await expect(execute(first.serviceUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied');
  });

  it('is gone after drop, even while somebody is connected', async () => {
    const third = await createTestDatabase();
    const client = new pg.Client({ connectionString: third.serviceUrl });
    client.on('error', () => undefined);
    await client.connect();
    await third.drop();
    await expect(rowsOf(third.serviceUrl, 'SELECT 1')).rejects.toThrow('does not exist');
    await client.end().catch(() => undefined);
  });
});
