import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { execute } from '../../test/postgres.js';
import { select } from '../../test/select.js';
import { connect, hear, type Heard } from '../../test/socket.js';
import { createApp } from '../app.js';
import { createSchema } from '../schema.js';
import { createSignInLink, signIn } from '../sessions/sign-in.js';
import { forWorkspace } from '../orm.js';
import { SessionRow } from '../sessions/session.entity.js';

const SUBMITTED = `subscription ($surveyId: ID) {
  responseSubmitted(surveyId: $surveyId) { id score category comment survey { name } customer { name } branch { code } }
}`;

let app: TestApp;
let own: TestWorkspace;
let foreign: TestWorkspace;
let survey: string;
beforeAll(async () => {
  app = await startTestApp({
    introspection: false,
    socketLimits: { sockets: 6, socketsOfWorkspace: 4, subscriptionsOfSocket: 3, proofHoldsMs: 0, looksEveryMs: 300 },
  });
  [own, foreign] = await Promise.all([app.createWorkspace('Own'), app.createWorkspace('Foreign')]);
  survey = await own.createSurvey('Visit');
});
afterAll(() => app.close());
// Those of the test before may still be about to close.
beforeEach(() => expect.poll(subscribers, { timeout: 10_000 }).toBe(0));

async function submit(workspace: TestWorkspace, input: object): Promise<string> {
  const { submitResponse } = await workspace.query(
    'mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename ... on Response { id } } }', { input });
  return submitResponse.id;
}

/** A subscription that is known to be open: what was asked before it is answered has no answer to wait for. */
async function listening(workspace: TestWorkspace, variables: Record<string, unknown> = {}, apiKey = workspace.key): Promise<Heard> {
  const before = subscribers();
  const heard = hear(connect(app.url, { apiKey }), SUBMITTED, variables);
  await expect.poll(subscribers, { timeout: 10_000 }).toBe(before + 1);
  return heard;
}
const subscribers = (): number => app.subscribers();

describe('an answer that is submitted', () => {
  it('is told within a second, with all that hangs on it', async () => {
    const heard = await listening(own);
    const id = await submit(own, { surveyId: survey, score: 3, comment: 'Cold soup', branch: 'north', customer: { externalId: 'c-1', name: 'Maria' } });
    await expect.poll(() => heard.results, { timeout: 5_000 }).toEqual([{
      data: { responseSubmitted: {
        id, score: 3, category: 'DETRACTOR', comment: 'Cold soup', survey: { name: 'Visit' }, customer: { name: 'Maria' }, branch: { code: 'north' },
      } },
    }]);
    // The first one takes its time, and so may any on a machine that is busy: of ten, one has to be as fast as it is.
    let fastest = Infinity;
    for (let attempt = 2; attempt <= 11 && fastest >= 1_000; attempt += 1) {
      const before = performance.now();
      await submit(own, { surveyId: survey, score: 3 });
      await expect.poll(() => heard.results.length, { timeout: 10_000, interval: 10 }).toBe(attempt);
      fastest = performance.now() - before;
    }
    expect(fastest).toBeLessThan(1_000);
  });

  it('is told by another process, too', async () => {
    const other = await createApp({
      databaseUrl: app.database.serviceUrl, introspection: false, ide: false, publicUrl: null, demoKey: null, logger: false, work: 'web', now: () => NOW,
    });
    onTestFinished(() => other.close());
    const heard = await listening(own);
    const { statusCode } = await other.inject({
      method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${own.key}` },
      payload: { query: `mutation { submitResponse(input: { surveyId: "${survey}", score: 8 }) { __typename } }` },
    });
    expect(statusCode).toBe(200);
    await expect.poll(() => heard.results.map(({ data }) => data.responseSubmitted.score), { timeout: 5_000 }).toEqual([8]);
  });

  it('is told each by itself when many come at once, and not at all when it is refused', async () => {
    const heard = await listening(own);
    await own.query('mutation ($inputs: [ResponseInput!]!) { submitResponses(inputs: $inputs) { __typename } }', {
      inputs: [1, 99, 2, 3].map((score) => ({ surveyId: survey, score })),
    });
    await expect.poll(() => heard.results.map(({ data }) => data.responseSubmitted.score), { timeout: 5_000 }).toEqual([1, 2, 3]);
  });

  it('is told to those who asked for its survey', async () => {
    const other = await own.createSurvey('Delivery');
    const heard = await listening(own, { surveyId: other });
    await submit(own, { surveyId: survey, score: 1 });
    await submit(own, { surveyId: other, score: 2 });
    await expect.poll(() => heard.results.map(({ data }) => data.responseSubmitted.score), { timeout: 5_000 }).toEqual([2]);
    heard.unsubscribe();
    expect(await heard.ended).toBe('complete');
    await expect.poll(subscribers).toBe(0);
  });
});

describe('another workspace', () => {
  it.each<[string, () => Record<string, unknown>]>([
    ['by all answers', () => ({})], ['by the id of a survey', () => ({ surveyId: survey })], ['by no id at all', () => ({ surveyId: `' or true --` })],
  ])('hears nothing %s', async (_case, variables) => {
    const heard = await listening(foreign, variables());
    const mine = await listening(own);
    await submit(own, { surveyId: survey, score: 5 });
    await expect.poll(() => mine.results.length, { timeout: 5_000 }).toBe(1);
    await delay(200);
    expect(heard.results).toEqual([]);
  });

  it('cannot be reached by any other subscription: this is the only one', async () => {
    // A new one needs its row above: the walk through ids goes by POST, which does not carry subscriptions.
    expect(Object.keys((await createSchema()).getSubscriptionType()!.getFields())).toEqual(['responseSubmitted']);
  });
});

describe('a connection', () => {
  it.each<[string, Record<string, unknown>]>([
    ['without a key', {}], ['with an unknown key', { apiKey: 'gw_1' }], ['with something else', { apiKey: { $ne: null }, authorization: ['x'] }],
  ])('%s is closed', async (_case, params) => {
    expect(await hear(connect(app.url, params), SUBMITTED).ended).toMatchObject({ code: 4403 });
  });

  it('takes a key as in a header, too', async () => {
    const before = subscribers();
    hear(connect(app.url, { authorization: `Bearer ${own.key}` }), SUBMITTED);
    await expect.poll(subscribers, { timeout: 5_000 }).toBe(before + 1);
  });

  it('is closed soon after its key is revoked, and told nothing that happens after that', async () => {
    const apiKey = await own.issueKey('read');
    const heard = await listening(own, {}, apiKey);
    const { apiKeys } = await own.query('{ apiKeys { id name revokedAt } }');
    const { id } = apiKeys.find(({ name, revokedAt }: { name: string; revokedAt: string | null }) => name === 'Key read' && revokedAt === null);
    await own.query('mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }', { id });
    await submit(own, { surveyId: survey, score: 6 });
    expect(await heard.ended).toMatchObject({ code: 4403, reason: 'The API key or the session is not valid any more' });
    expect(heard.results).toEqual([]);
    await expect.poll(subscribers).toBe(0);
  });

  it('is closed when the session has ended, though nothing happens', async () => {
    const parts = { now: NOW, newId: () => uuidv7(), randomBytes: (n: number) => new Uint8Array(randomBytes(n)) };
    const cookie = await signIn(app.orm, await createSignInLink(app.orm, own.id, parts), parts);
    const socket = await upgrade({ cookie: `goodword_session=${cookie}`, origin: app.url });
    expect(socket.status).toBe(101);
    await forWorkspace(app.orm, own.id).nativeDelete(SessionRow, { workspaceId: own.id });
    expect(await socket.closed).toBe(4403);
  });
});

describe('a browser with the cookie of a session', () => {
  it.each<[string, Record<string, string>, number]>([
    ['on a page of ours', { origin: 'OURS' }, 101],
    ['on a page of another site', { origin: 'https://evil.example' }, 403],
    ['on a page of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['in a frame without an origin', { origin: 'null' }, 403],
    ['that does not say where it is', {}, 403],
  ])('%s is answered %o with %d', async (_case, headers, status) => {
    const parts = { now: NOW, newId: () => uuidv7(), randomBytes: (n: number) => new Uint8Array(randomBytes(n)) };
    const cookie = await signIn(app.orm, await createSignInLink(app.orm, own.id, parts), parts);
    const { origin } = headers;
    const socket = await upgrade({ cookie: `goodword_session=${cookie}`, ...(origin === undefined ? {} : { origin: origin === 'OURS' ? app.url : origin }) });
    expect(socket.status).toBe(status);
    socket.end();
  });
});

describe('a document', () => {
  const fields = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}: id`).join(' ');
  it.each([
    ['that is no subscription', '{ surveys { name } }', 'Only subscriptions come this way. Send queries and mutations by POST to this address.'],
    ['that changes something', 'mutation { createSurvey(input: { name: "x", question: "y" }) { __typename } }', 'Only subscriptions come this way. Send queries and mutations by POST to this address.'],
    ['that is none', 'subscription {', 'Syntax Error: Expected Name, found <EOF>.'],
    ['with an unknown field', 'subscription { responseSubmitted { nothing } }', 'Cannot query field "nothing" on type "Response".'],
    ['that is too deep', `subscription { responseSubmitted { ${'customer { responses { '.repeat(6)} id ${'} }'.repeat(6)} } }`, 'Query depth limit of 10 exceeded, found 14.'],
    ['with too many aliases', `subscription { responseSubmitted { ${fields(31)} } }`, 'Aliases limit of 30 exceeded, found 31.'],
    ['that is too long', `subscription { responseSubmitted { ${'id '.repeat(5_000)} } }`, 'Syntax Error: Document contains more that 5000 tokens. Parsing aborted.'],
    ['that asks for the schema', 'subscription S { responseSubmitted { id } } query Q { __schema { types { name } } }', /introspection/],
  ])('%s is refused', async (_case, query, message) => {
    const [error] = await hear(connect(app.url, { apiKey: own.key }), query).ended as { message: string }[];
    expect(error!.message).toMatch(message);
  });

  it('by POST is told where to go', async () => {
    const { errors } = await own.send('subscription { responseSubmitted { id } }');
    expect(errors).toMatchObject([{ message: 'Subscriptions come by WebSocket, on this address.', extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('there are at most', () => {
  it('so many subscriptions on a connection', async () => {
    const client = connect(app.url, { apiKey: own.key });
    const heard = [1, 2, 3, 4].map(() => hear(client, SUBMITTED));
    expect(await heard[3]!.ended).toMatchObject([{ message: 'One connection has at most 3 subscriptions.', extensions: { code: 'TOO_MANY' } }]);
    await expect.poll(subscribers).toBe(3);
  });

  it('so many connections of a workspace, and of all', async () => {
    for (let count = 0; count < 4; count += 1) await listening(own);
    expect(await hear(connect(app.url, { apiKey: own.key }), SUBMITTED).ended).toMatchObject({ code: 4403 });
    await listening(foreign);
    await listening(foreign);
    const socket = await upgrade({});
    expect(socket.status).toBe(503);
  });
});

describe('when the connection to the database breaks', () => {
  it('what happens meanwhile is told afterwards, and nothing twice', async () => {
    const heard = await listening(own);
    await submit(own, { surveyId: survey, score: 1 });
    await expect.poll(() => heard.results.length, { timeout: 5_000 }).toBe(1);
    const [ended] = await select(app.database.serviceUrl,
      `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where datname = current_database() and application_name = 'goodword events'`);
    expect(ended).toEqual({ n: 1 });
    await submit(own, { surveyId: survey, score: 2 });
    await expect.poll(() => heard.results.map(({ data }) => data.responseSubmitted.score), { timeout: 10_000 }).toEqual([1, 2]);
    await submit(own, { surveyId: survey, score: 3 });
    await expect.poll(() => heard.results.map(({ data }) => data.responseSubmitted.score), { timeout: 10_000 }).toEqual([1, 2, 3]);
  });
});

it('a key that cannot be looked at closes the connection, without a word of what went wrong', async () => {
  const failing = await startTestApp({ logger: false });
  onTestFinished(() => failing.close());
  const { key } = await failing.createWorkspace('Shop');
  await execute(failing.database.ownerUrl, 'alter table api_key rename to away');
  expect(await hear(connect(failing.url, { apiKey: key }), SUBMITTED).ended).toMatchObject({ code: 4500, reason: 'The key or session cannot be looked at now' });
});

it('a server that stops says good-bye, and is not held up by those who do not answer', async () => {
  const stopping = await startTestApp();
  const workspace = await stopping.createWorkspace('Shop');
  const heard = hear(connect(stopping.url, { apiKey: workspace.key }), SUBMITTED);
  await expect.poll(() => stopping.subscribers(), { timeout: 5_000 }).toBe(1);
  const silent = await upgrade({}, stopping.url);
  const before = performance.now();
  await stopping.close();
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(await heard.ended).toMatchObject({ code: 1001 });
  silent.end();
});

/** A handshake by hand: a browser's headers are not for scripts to choose. It says hello, and reads no more than how it ends. */
function upgrade(headers: Record<string, string>, url = app.url): Promise<{ readonly status: number; readonly closed: Promise<number>; readonly end: () => void }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/graphql`, {
      headers: {
        connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-protocol': 'graphql-transport-ws',
        'sec-websocket-key': randomBytes(16).toString('base64'), ...headers,
      },
    });
    asked.once('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, closed: Promise.resolve(0), end: () => undefined });
    });
    asked.once('upgrade', (_answer, socket) => {
      onTestFinished(() => void socket.destroy());
      // {"type":"connection_init"}, masked with zeros.
      const hello = Buffer.from('{"type":"connection_init"}');
      socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | hello.length, 0, 0, 0, 0]), hello]));
      const closed = new Promise<number>((done) => {
        socket.on('data', (frame) => {
          for (let at = 0; at < frame.length; at += 2 + frame[at + 1]!) if (frame[at] === 0x88) done(frame.readUInt16BE(at + 2));
        });
        socket.on('error', () => done(0));
      });
      resolve({ status: 101, closed, end: () => socket.destroy() });
    });
    asked.once('error', reject);
    asked.end();
  });
}
