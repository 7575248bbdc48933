import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTestApp } from '../../test/app.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres.js';
import { select } from '../../test/select.js';
import { issueApiKey } from '../api-keys/issue-api-key.js';
import { type AppConfig, createApp } from '../app.js';
import { forWorkspace, openOrm } from '../orm.js';
import { createWorkspace } from '../workspaces/create-workspace.js';

const WORKSPACE = '01890000-0000-7000-8000-000000000001';

describe('while the database is there', () => {
  it('the server lives and is ready', async () => {
    const { url } = await started();
    expect(await look(url, '/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await look(url, '/readyz')).toEqual({ status: 200, body: { status: 'ready' } });
  });
});

describe('a process', () => {
  it.each([['web', 200, 0], ['jobs', 404, 1], ['both', 200, 1]] as const)('for %s answers requests with %d, and listens for jobs on %d connections', async (work, status, listening) => {
    const { url, database, ask } = await started({ work });
    expect((await ask('{ surveys { name } }')).status).toBe(status);
    expect(await look(url, '/readyz')).toEqual({ status: 200, body: { status: 'ready' } });
    const [row] = await select(database.serviceUrl, `select count(*)::int as n from pg_stat_activity where datname = current_database() and query ilike 'listen %'`);
    expect(row?.['n']).toBe(listening);
  });
});

it('what puts a job in needs one connection, also in a process that does none', async () => {
  // As when all others are taken by requests that put in the first jobs at the same time.
  const app = await startTestApp({ work: 'web', poolSize: 1 });
  onTestFinished(() => app.close());
  const workspace = await app.createWorkspace('Shop');
  const id = await workspace.createSurvey('Visit');
  const { recordInteraction } = await workspace.query(`mutation ($id: ID!) {
    setSurveyTrigger(surveyId: $id, trigger: { interactionTypes: ["purchase"], sampleShare: 1 }) { __typename }
    changeSurveyStatus(id: $id, to: LIVE) { __typename }
    recordInteraction(input: { type: "purchase", customer: { externalId: "c-1" } }) { __typename }
  }`, { id });
  expect(recordInteraction).toEqual({ __typename: 'Interaction' });
  expect(await app.runJobs()).toBe(1);
});

describe('when the database goes away', () => {
  it('the server lives on, is not ready, and answers without details', async () => {
    const { url, database, ask } = await started();
    expect(await ask('{ surveys { name } }')).toMatchObject({ status: 200 });
    await database.drop();
    expect(await look(url, '/readyz')).toEqual({ status: 503, body: { status: 'the database does not answer' } });
    expect(await look(url, '/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
    const { status, text } = await ask('{ surveys { name } }');
    expect(status).toBe(500);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(text).not.toMatch(/goodword_test|does not exist|database/);
  });

  it('only for its connections, the next request gets a new one', async () => {
    const { url, database, ask } = await started();
    expect(await ask('{ surveys { name } }')).toMatchObject({ status: 200 });
    await select(database.serviceUrl, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    // The pool may learn of it a moment later than the server that ended them.
    await expect.poll(() => ask('{ surveys { name } }'), { timeout: 5_000 }).toMatchObject({ status: 200, text: '{"data":{"surveys":[]}}\n' });
    expect((await look(url, '/readyz')).status).toBe(200);
  });
});

describe('a server that is told to stop', () => {
  it('finishes what it is doing, takes nothing new, and leaves nothing open', async () => {
    const { app, url, database, ask } = await started();
    const lock = new pg.Client({ connectionString: database.ownerUrl });
    await lock.connect();
    await lock.query('begin; lock table survey in access exclusive mode');
    let answered = false;
    const slow = ask('{ surveys { name } }').then((answer) => {
      answered = true;
      return answer;
    });
    await expect.poll(() => waiting(database), { timeout: 10_000 }).toBe(1);

    let closed = false;
    const closing = app.close().then(() => {
      closed = true;
    });
    // New connections are refused at once, or those that are already open are told so.
    await expect.poll(() => ask('{ __typename }').then(({ status }) => status, () => 'refused'), { timeout: 5_000 }).toSatisfy(
      (seen) => seen === 'refused' || seen === 503);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([answered, closed]).toEqual([false, false]);

    await lock.query('commit');
    expect(await slow).toEqual({ status: 200, text: '{"data":{"surveys":[]}}\n' });
    await closing;
    await lock.end();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
    expect(app.server.listening).toBe(false);
    // A backend of PostgreSQL ends a moment after its client.
    await expect.poll(() => connections(database), { timeout: 5_000 }).toBe(0);
  });

  it('is not kept by a browser that holds its connection open', async () => {
    const { app, url } = await started();
    expect((await fetch(`${url}/healthz`, { headers: { connection: 'keep-alive' } })).status).toBe(200);
    const before = performance.now();
    await app.close();
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

interface Started {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly url: string;
  readonly database: TestDatabase;
  readonly ask: (query: string) => Promise<{ readonly status: number; readonly text: string }>;
}

async function started(choices: Pick<AppConfig, 'work'> = {}): Promise<Started> {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const token = await keyIn(database);
  const app = await createApp({
    databaseUrl: database.serviceUrl, introspection: true, ide: false, publicUrl: null, demoKey: null, logger: false, poolSize: 2, ...choices,
  });
  onTestFinished(() => app.close());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`; // it listens on TCP
  const ask: Started['ask'] = async (query) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  return { app, url, database, ask };
}

async function keyIn(database: TestDatabase): Promise<string> {
  const orm = await openOrm(database.serviceUrl, { poolSize: 1 });
  const now = new Date();
  await createWorkspace(orm.em.fork(), { id: WORKSPACE, name: 'Shop', createdAt: now });
  const parts = { workspaceId: WORKSPACE, newId: () => WORKSPACE, now, randomBytes: (n: number) => new Uint8Array(n) };
  const { token } = await forWorkspace(orm, WORKSPACE).transactional(async (em) => issueApiKey(em, parts, { name: 'Key', scopes: ['read'] }));
  await orm.close(true);
  return token;
}

async function look(url: string, path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(`${url}${path}`);
  return { status: answer.status, body: await answer.json() };
}

/** Statements of the server that wait for a lock. */
async function waiting(database: TestDatabase): Promise<unknown> {
  const [row] = await select(database.ownerUrl, `select count(*)::int as n from pg_locks join pg_database d on d.oid = database where not granted and datname = current_database()`);
  return row?.['n'];
}

async function connections(database: TestDatabase): Promise<unknown> {
  const [row] = await select(database.ownerUrl, `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'goodword_service'`);
  return row?.['n'];
}
