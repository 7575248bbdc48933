import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { enqueue } from '../jobs/enqueue.js';
import { forWorkspace } from '../orm.js';
import { emit } from './emit.js';
import { openEventFeed } from './open-event-feed.js';
import { EventRow } from './event.entity.js';
import { forgetEvents } from './forget-events.job.js';

let app: TestApp;
let workspace: TestWorkspace;
let survey: string;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('Shop');
  survey = await workspace.createSurvey('Visit');
});
afterAll(() => app.close());

const stored = async (id = workspace.id) =>
  (await forWorkspace(app.orm, id).find(EventRow, { workspaceId: id }, { orderBy: { id: 'asc' } })).map(({ kind, ids, createdAt }) => ({ kind, ids, createdAt }));

describe('what is decided about an answer', () => {
  it('is an event each, in order, that names the answer and its survey', async () => {
    const { submitResponse: { id: responseId } } = await workspace.query(
      `mutation { submitResponse(input: { surveyId: "${survey}", score: 2, comment: "Cold soup" }) { ... on Response { id } } }`);
    await workspace.query(`mutation { correctResponse(id: "${responseId}", changes: { score: 9 }) { __typename } }`);
    await workspace.query(`mutation { excludeResponse(id: "${responseId}", reason: "A test") { __typename } }`);
    await workspace.query(`mutation { includeResponse(id: "${responseId}") { __typename } }`);
    await workspace.query(`mutation { includeResponse(id: "${responseId}") { __typename } }`); // It counts already.
    await workspace.query(`mutation { deleteResponse(id: "${responseId}") { __typename } }`);
    await workspace.query(`mutation { deleteResponse(id: "${responseId}") { __typename } }`); // Refused.
    const ids = { responseId, surveyId: survey };
    expect(await stored()).toEqual(['submitted', 'corrected', 'excluded', 'included', 'deleted'].map((what) => ({ kind: `response/${what}`, ids, createdAt: NOW })));
  });

  it('is none a second time, when a request is repeated', async () => {
    const before = (await stored()).length;
    for (let time = 0; time < 2; time += 1) {
      await workspace.query(`mutation { submitResponse(input: { surveyId: "${survey}", score: 2 }, idempotencyKey: "once") { __typename } }`);
    }
    expect(await stored()).toHaveLength(before + 1);
  });
});

describe('an import', () => {
  it('is one event, however many answers it has, and so is its being undone', async () => {
    const shop = await app.createWorkspace('Other shop');
    const surveyId = await shop.createSurvey('Visit');
    const answer = await fetch(`${app.url}/import/responses?map=score=score&survey=${surveyId}`, {
      method: 'POST', headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'text/csv' }, body: `score\n${'9\n'.repeat(500)}`,
    });
    expect(answer.status).toBe(200);
    await answer.text();
    const { imports: [{ id: importId }] } = await shop.query('{ imports { id } }');
    await shop.query(`mutation { undoImport(id: "${importId}") { __typename } }`);
    expect(await stored(shop.id)).toEqual(['import/stored', 'import/undone'].map((kind) => ({ kind, ids: { importId }, createdAt: NOW })));
  });
});

describe('events', () => {
  const parts = () => ({ viewer: { workspaceId: workspace.id, actor: 'test', name: 'Test', scopes: [] }, newId: () => crypto.randomUUID(), now: NOW });
  const event = { kind: 'response/submitted', responseId: crypto.randomUUID(), surveyId: crypto.randomUUID() } as const;

  it('are told when their transaction is committed, and not when it is rolled back', async () => {
    const feed = openEventFeed({ orm: app.orm, databaseUrl: app.database.serviceUrl, now: () => NOW, log: quiet });
    const heard: unknown[] = [];
    const items = await feed.subscribe(workspace.id);
    const reading = (async () => {
      for await (const item of items) heard.push(item);
    })();
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await emit(parts(), em, [event]);
      throw new Error('decided otherwise');
    }).catch(() => undefined);
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await emit(parts(), em, [event, { kind: 'import/stored', importId: 'i' }]);
      await delay(200);
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([
      { workspaceId: workspace.id, id: expect.any(String), event },
      { workspaceId: workspace.id, id: expect.any(String), event: { kind: 'import/stored', importId: 'i' } },
    ]);
    await feed.close();
    await reading;
  });

  it('that are too many to catch up with end the subscription, so that its reader looks for himself', { timeout: 60_000 }, async () => {
    const feed = openEventFeed({ orm: app.orm, databaseUrl: app.database.serviceUrl, now: () => NOW, log: quiet, firstRetryMs: 2_000 });
    const items = await feed.subscribe(workspace.id);
    await app.orm.em.fork().execute(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'goodword events'`);
    await forWorkspace(app.orm, workspace.id).transactional((em) => emit(parts(), em, Array.from({ length: 1_001 }, () => event)));
    await expect(items.next()).rejects.toThrow('More happened than could be told');
    await feed.close();
  });

  it('are listened for again by one attempt after the other, also where something takes every connection and drops it', async () => {
    const { port, hostname } = new URL(app.database.serviceUrl);
    const sockets = new Set<Socket>();
    let [isThere, attempts] = [true, 0];
    // As a proxy does whose database is away.
    const proxy = createServer((socket) => {
      attempts += 1;
      const onward = isThere ? connect(Number(port), hostname) : null;
      sockets.add(socket.on('error', () => undefined).on('close', () => onward?.destroy()));
      if (onward === null) socket.once('data', () => socket.destroy());
      else socket.pipe(onward.on('error', () => undefined)).pipe(socket);
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    onTestFinished(() => void proxy.close());
    const through = new URL(app.database.serviceUrl);
    through.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const feed = openEventFeed({ orm: app.orm, databaseUrl: through.href, now: () => NOW, log: quiet, firstRetryMs: 50 });
    const items = await feed.subscribe((await app.createWorkspace('Nobody')).id);
    isThere = false;
    attempts = 0;
    for (const socket of sockets) socket.destroy();
    await delay(1_200);
    // After 50 ms, then 100, 200, 400: the fifth is due after 1,550.
    expect(attempts).toBeGreaterThan(1);
    expect(attempts).toBeLessThanOrEqual(5);
    isThere = true;
    await expect.poll(() => [...sockets].some((socket) => !socket.destroyed), { timeout: 5_000 }).toBe(true);
    await feed.close();
    expect(await items.next()).toMatchObject({ done: true });
  });

  it('are forgotten after a month', async () => {
    const before = (await stored()).length;
    const sweep = async (days: number): Promise<number> => {
      app.setNow(new Date(NOW.getTime() + days * 86_400_000));
      await forWorkspace(app.orm, workspace.id).transactional((em) => enqueue(em, forgetEvents, { payload: {}, key: 'sweep' }));
      expect(await app.runJobs()).toBe(1);
      return (await stored()).length;
    };
    expect(before).toBeGreaterThan(0);
    expect(await sweep(30)).toBe(before);
    expect(await sweep(31)).toBe(0);
    app.setNow(NOW);
  });
});

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
