import { expect, inject, it } from 'vitest';
import pg from 'pg';
import { execute } from './postgres.js';
import { startRun } from './postgres-server.js';

async function exists(database: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: inject('testPostgres').ownerUrl });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  await client.end();
  return rowCount === 1;
}

it('drops what a killed run left, and nothing of a run that lives', async () => {
  const server = inject('testPostgres');
  const living = await startRun(server);
  const ofLiving = `goodword_test_${living.id}_00`;
  const ofKilled = 'goodword_test_7_00';
  await execute(server.ownerUrl, `CREATE DATABASE ${ofLiving}`);
  await execute(server.ownerUrl, `CREATE DATABASE ${ofKilled}`);

  const next = await startRun(server);
  expect(await exists(ofKilled)).toBe(false);
  expect(await exists(ofLiving)).toBe(true);
  expect(await exists(server.template)).toBe(true);

  await next.end();
  await living.end();
  expect(await exists(ofLiving)).toBe(false);
  expect(await exists(server.template)).toBe(true);
});
