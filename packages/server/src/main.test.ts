import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createGoodword } from '@goodword/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodword } from '../test/command.js';
import { createTestDatabase, type TestDatabase } from '../test/postgres.js';
import { select } from '../test/select.js';
import { startServer } from '../test/server-process.js';
import { dataFolder, makeTemporaryFolder, processesOn } from './postgres/embedded.fixture.js';
import { findExistingHome, removeElsewhere } from './postgres/home.js';
import { stopOrphan } from './postgres/postmaster.js';

const KEY = 'gw_our_own_key';
const TIMEOUT = 180_000;

function totalOf(url: string, apiKey = KEY): Promise<number> {
  return createGoodword({ url, auth: { apiKey } }).nps.score().then((nps) => nps.total);
}

async function answer(url: string, query: string, apiKey = KEY): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }, body: JSON.stringify({ query }),
  });
  return response.json();
}

// One folder for all of them, in this order: each start finds what the one before has left.
describe('npm start on an own folder', { timeout: TIMEOUT }, () => {
  let parent = '';
  let folder = '';
  beforeAll(() => {
    parent = makeTemporaryFolder();
    folder = join(parent, '.goodword');
  });
  afterAll(async () => {
    const home = findExistingHome(folder);
    if (home !== null) await stopOrphan(home);
    removeElsewhere(folder);
    rmSync(parent, { recursive: true, force: true });
  });
  const start = (more: Readonly<Record<string, string>> = {}) =>
    startServer({ GOODWORD_DATA_DIR: folder, GOODWORD_DEMO_KEY: KEY, ...more }, ['--demo']);
  const processes = (): readonly number[] => processesOn(findExistingHome(folder) ?? folder);

  it('loads the demonstration, and says how to get in and where the data is', async () => {
    const server = start();
    const url = await server.ready;
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    await server.said('The data is in');
    const lines = server.out().split('\n').filter((line) => !line.startsWith('{'));
    expect(lines.join('\n')).toContain('Loading the demonstration: 1,287 real answers');
    expect(lines.join('\n')).toMatch(new RegExp(
      `Goodword is ready: ${url}\n  Sign in once: {2}${url}/sign-in#token=gwl_\\w+\n  API key: {7}${KEY}\n  The data is in ${findExistingHome(folder)}\n$`));
    expect(server.err()).toBe('');
    expect(await totalOf(url)).toBe(1_287);
    // It is the demonstration: one may look at the schema, although NODE_ENV is production.
    expect(await answer(url, '{ __schema { queryType { name } } }')).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text()).toContain('id="graphiql"');

    const token = /#token=(\S+)/.exec(server.out())?.[1];
    const signedIn = await fetch(`${url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
    expect(signedIn.headers.getSetCookie()).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Strict$/)]); // By HTTP, so not Secure.

    const { data: { surveys: [survey] } } = await answer(url, '{ surveys { id } }');
    expect(await answer(url, `mutation { submitResponse(input: { surveyId: "${survey.id}", score: 10 }) { __typename } }`)).toEqual({ data: { submitResponse: { __typename: 'Response' } } });
    expect(processes().length).toBeGreaterThan(0);
    expect(await server.stop('SIGINT')).toBe(0);
    expect(processes()).toEqual([]);
    expect(`${server.out()}${server.err()}`).not.toMatch(/password|postgresql:\/\//);
  });

  it('finds the data at the next start, loads nothing twice, and takes another key', async () => {
    const server = start({ GOODWORD_DEMO_KEY: 'gw_another_key' });
    const url = await server.ready;
    expect(server.out()).not.toContain('Loading');
    expect(await totalOf(url, 'gw_another_key')).toBe(1_288);
    expect((await answer(url, '{ nps { total } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(processes()).toEqual([]);
  });

  it('lets the commands of goodword work beside it', async () => {
    const server = start();
    const url = await server.ready;
    const environment = { PATH: process.env['PATH'] ?? '', GOODWORD_DATA_DIR: folder };
    const created = await goodword(['keys', 'create', 'Till', '--scopes', 'read'], environment);
    expect(created).toEqual({ code: 0, out: expect.stringMatching(/^gw_\w+\n$/), err: '' });
    expect(await totalOf(url, created.out.trim())).toBe(1_288);
    const link = await goodword(['sign-in'], { ...environment, PORT: new URL(url).port });
    expect(link.out).toMatch(new RegExp(`^${url}/sign-in#token=gwl_\\w+\n$`));
    expect((await goodword(['workspaces', 'list'], environment)).out).toMatch(/^0195a3c0-0000-7000-8000-00000000de30 {2}.+ \(America\/Sao_Paulo\)\n$/);
    // The server of the other process is still there.
    expect(await totalOf(url)).toBe(1_288);
    expect(await server.stop('SIGTERM')).toBe(0);
  });

  it('loses nothing that it has acknowledged when it is killed', async () => {
    const server = start();
    const url = await server.ready;
    const { data: { surveys: [survey] } } = await answer(url, '{ surveys { id } }');
    let acknowledged = 1_288;
    const submitting = (async () => {
      for (;;) {
        const { data } = await answer(url, `mutation { submitResponse(input: { surveyId: "${survey.id}", score: 10 }) { __typename } }`);
        if (data.submitResponse.__typename === 'Response') acknowledged += 1;
      }
    })().catch((error: unknown) => error);
    await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(1_300);
    expect(await server.stop('SIGKILL')).toBe('SIGKILL');
    expect(await submitting).toBeInstanceOf(Error);

    const next = start();
    const total = await totalOf(await next.ready);
    // One more may have been stored whose acknowledgement was under way.
    expect([acknowledged, acknowledged + 1]).toContain(total);
    expect(await next.stop('SIGINT')).toBe(0);
    expect(processes()).toEqual([]);
  });

  it('refuses a second server on the same folder, and the first goes on', async () => {
    const first = start();
    const url = await first.ready;
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.err()).toMatch(new RegExp(`${first.pid}`));
    expect(second.err()).not.toMatch(/\n {4}at /);
    expect(await totalOf(url)).toBeGreaterThan(1_287);
    expect(await first.stop('SIGINT')).toBe(0);
  });
});

describe('Ctrl-C while it starts', { timeout: TIMEOUT }, () => {
  it.each([
    ['at once', () => delay(50)],
    ['while the program loads', () => delay(700)],
    ['while PostgreSQL is set up', (folder: string) => appears(() => existsSync(folder))],
    ['while PostgreSQL starts', (folder: string) => appears(() => processesOn(findExistingHome(folder) ?? folder).length > 0)],
    ['while the demonstration is loaded', (_folder: string, server: ReturnType<typeof startServer>) => server.said('Loading the demonstration')],
  ])('%s leaves nothing behind', async (_case, moment) => {
    const folder = dataFolder();
    const server = startServer({ GOODWORD_DATA_DIR: folder }, ['--demo']);
    await moment(folder, server);
    expect([0, 'SIGINT']).toContain(await server.stop('SIGINT'));
    expect(server.err()).toBe('');
    expect(processesOn(findExistingHome(folder) ?? folder)).toEqual([]);
  });

  const appears = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await delay(5);
  };
});

describe('with DATABASE_URL', { timeout: TIMEOUT }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('no PostgreSQL of its own is started, nothing is written to the folder, and nothing stays connected', async () => {
    const folder = dataFolder();
    const server = startServer({ DATABASE_URL: database.serviceUrl, GOODWORD_DATA_DIR: folder });
    const url = await server.ready;
    await server.said('The data is in');
    expect(server.out()).toMatch(/The data is in PostgreSQL at 127\.0\.0\.1:\d+\/goodword_test_\w+\n/);
    expect(server.out()).not.toMatch(/Sign in|API key|Loading/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    // Not the demonstration: what it can do is nobody's business.
    expect((await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(404);
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(findExistingHome(folder)).toBeNull();
    expect(existsSync(folder)).toBe(false);
    const open = await select(database.ownerUrl, `select pid from pg_stat_activity where datname = current_database() and usename = 'goodword_service'`);
    expect(open).toEqual([]);
    expect(`${server.out()}${server.err()}`).not.toContain(new URL(database.serviceUrl).password);
  });

  it('a port that is taken is named', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)); // it listens on TCP
    });
    const server = startServer({ DATABASE_URL: database.serviceUrl, PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.err()).toBe(`Port ${port} on 127.0.0.1 is taken by another program. Choose a free one: PORT=${port + 1} npm start\n`);
    other.close();
  });

  it.each(['192.0.2.1', 'nowhere.invalid'])('the address %s, which is not of this machine, is named', async (host) => {
    const server = startServer({ DATABASE_URL: database.serviceUrl, HOST: host });
    expect(await server.ended).toBe(1);
    expect(server.err()).toBe(`${host} is no address of this machine. Choose another one: HOST=127.0.0.1 npm start\n`);
  });

  it('a database that nobody can reach is named, without its password', async () => {
    const server = startServer({ DATABASE_URL: 'postgres://shop:secret-51@127.0.0.1:1/shop' });
    expect(await server.ended).toBe(1);
    expect(server.err()).toBe('PostgreSQL at 127.0.0.1:1 does not answer (ECONNREFUSED). Check DATABASE_URL.\n');
  });
});

it('a configuration that cannot be used is complained about once, in whole, without its values', async () => {
  const server = startServer({
    PORT: '4000x', HOST: '', DATABASE_URL: 'mysql://shop:secret-51@host/shop', GOODWORD_IDE: 'maybe', GOODWORD_DEMO_KEY: 'secret-51',
    GOODWORD_LOG_LEVEL: 'loud', GOODWORD_PUBLIC_URL: 'nps.example.com', GOODWORD_DATA_DIR: '',
  });
  expect(await server.ended).toBe(1);
  expect(server.out()).toBe('');
  expect(server.err()).toBe(`The configuration is not usable:
  - HOST must not be empty
  - PORT must be a whole number from 0 to 65535
  - DATABASE_URL must be an address like postgres://user:password@host:5432/database
  - GOODWORD_DATA_DIR must not be empty
  - GOODWORD_DEMO_KEY must begin with gw_, then 1 to 200 letters, digits or signs, no spaces
  - GOODWORD_IDE must be "on" or "off"
  - GOODWORD_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent
  - GOODWORD_PUBLIC_URL must be like https://goodword.example.com, without a path
`);
});
