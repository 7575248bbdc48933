import { v7 as uuidv7 } from 'uuid';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goodword } from '../../test/command.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres.js';
import { select } from '../../test/select.js';
import { forWorkspace, openOrm, type Orm } from '../orm.js';
import { createWorkspace } from '../workspaces/create-workspace.js';
import { enqueueAll } from './enqueue.js';
import { defineQueue } from './queue.js';
import { queueClientOf } from './queue-client.js';

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl, { poolSize: 2 });
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

const command = (...args: string[]) => goodword(['jobs', ...args], { DATABASE_URL: database.serviceUrl });

it('jobs that were given up are counted, and put back with what they carried', { timeout: 120_000 }, async () => {
  expect(await command('list')).toEqual({ code: 0, out: 'Nothing waits.\n', err: '' });
  const workspaceId = uuidv7();
  await createWorkspace(orm.em.fork(), { id: workspaceId, name: 'Shop', createdAt: new Date() });
  const queue = defineQueue('tests/give-up', v.strictObject({ count: v.number() }), { attempts: 1 });
  await forWorkspace(orm, workspaceId).transactional((em) => enqueueAll(em, queue, [
    { payload: { count: 1 } }, { payload: { count: 2 } }, { payload: { count: 3 }, dueAt: new Date(Date.now() + 3_600_000) },
  ]));
  const { boss } = await queueClientOf(orm.em.fork());
  const [taken] = await boss.fetch(queue.name);
  await boss.fail(queue.name, taken!.id);
  expect((await command('list')).out).toBe('jobs/dead-letters  1 waiting, 1 of them due; 0 at work\ntests/give-up  2 waiting, 1 of them due; 0 at work\n');

  expect((await command('retry', '--queue', 'tests/other')).out).toBe('0 jobs are tried again.\n');
  expect(await command('retry')).toEqual({ code: 0, out: '1 job is tried again.\n', err: '' });
  const waiting = await select<{ data: unknown }>(database.serviceUrl,
    `select data from pgboss.job where name = 'tests/give-up' and state = 'created' order by data -> 'payload' -> 'count'`);
  expect(waiting.map(({ data }) => data)).toEqual([1, 2, 3].map((count) => ({ workspaceId, payload: { count } })));
  expect((await command('list')).out).toBe('tests/give-up  3 waiting, 2 of them due; 0 at work\n');
});

it('one that was put in again meanwhile is not put back beside it, and keeps back no other', { timeout: 60_000 }, async () => {
  const workspaceId = uuidv7();
  await createWorkspace(orm.em.fork(), { id: workspaceId, name: 'Shop', createdAt: new Date() });
  const queue = defineQueue('tests/put-in-again', v.strictObject({}), { attempts: 1, forEachKey: 'one-waits' });
  const put = (...keys: readonly number[]) =>
    forWorkspace(orm, workspaceId).transactional((em) => enqueueAll(em, queue, keys.map((key) => ({ payload: {}, key: String(key) }))));
  // One more than are put back at once.
  const count = 1_001;
  await put(...Array.from({ length: count }).keys());
  const { boss } = await queueClientOf(orm.em.fork());
  await boss.fail(queue.name, (await boss.fetch(queue.name, { batchSize: count })).map(({ id }) => id));
  // In whatever order they are put back, one of two is among the first.
  await put(0, count - 1);
  expect((await command('retry')).out).toBe(`${count - 2} jobs are tried again.\n`);
  const { out } = await command('list');
  expect(out).toContain(`tests/put-in-again  ${count} waiting, ${count} of them due; 0 at work\n`);
  expect(out).not.toContain('jobs/dead-letters');
});
