import { once } from 'node:events';
import { connect as connectTcp, createServer, type AddressInfo, type Socket } from 'node:net';
import { graphql } from '@goodword/client';
import { createGoodwordLive, type GoodwordLive, type GoodwordLiveOptions } from '@goodword/client/live';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from './app.js';

let app: TestApp;
let workspace: TestWorkspace;
let survey: string;
beforeAll(async () => {
  app = await startTestApp({ socketLimits: { proofHoldsMs: 0, looksEveryMs: 200 } });
  workspace = await app.createWorkspace('Shop');
  survey = await workspace.createSurvey('Visit');
});
afterAll(() => app.close());
beforeEach(() => expect.poll(app.subscribers, { timeout: 10_000 }).toBe(0));

const listening = (count = 1) => expect.poll(app.subscribers, { timeout: 10_000 }).toBe(count);
const submit = (score: number, surveyId = survey) => workspace.query(
  'mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }', { input: { surveyId, score, comment: `That is ${score}` } });

function open(options: Partial<GoodwordLiveOptions> = {}): GoodwordLive {
  const live = createGoodwordLive({ url: app.url, auth: { apiKey: workspace.key }, ...options });
  onTestFinished(() => live.close());
  return live;
}

/** Reads on until it ends; what it was told, and how it ended. */
async function all<T>(items: AsyncIterable<T>, told: T[] = []): Promise<{ readonly told: readonly T[]; readonly error: unknown }> {
  try {
    for await (const item of items) told.push(item);
    return { told, error: null };
  } catch (error) {
    return { told, error };
  }
}

describe('the client', () => {
  it('is told each answer with all its fields, and leaves with the loop', async () => {
    const reading = (async () => {
      for await (const response of open().responses.submitted()) return response;
      return null;
    })();
    await listening();
    await submit(9);
    expect(await reading).toMatchObject({ score: 9, category: 'PROMOTER', comment: 'That is 9', survey: { id: survey, name: 'Visit' }, reasons: [], tags: [] });
    await listening(0);
  });

  it('is told what comes while it is busy, in order, and of one survey alone when it asks so', async () => {
    const other = await workspace.createSurvey('Delivery');
    const live = open();
    const [every, some]: [number[], number[]] = [[], []];
    void all(live.responses.submitted(), { push: ({ score }: { score: number }) => every.push(score) } as never);
    void all(live.responses.submitted({ surveyId: other }), { push: ({ score }: { score: number }) => some.push(score) } as never);
    await listening(2);
    for (const score of [1, 2, 3]) await submit(score, score === 2 ? other : survey);
    await expect.poll(() => [every, some], { timeout: 5_000 }).toEqual([[1, 2, 3], [2]]);
  });

  it('subscribes by a document of its own', async () => {
    const document = graphql('subscription low($id: ID) { responseSubmitted(surveyId: $id) { score survey { name } } }');
    const items = open().subscribe(document, { id: survey });
    const first = items.next();
    await listening();
    await submit(4);
    expect(await first).toEqual({ done: false, value: { responseSubmitted: { score: 4, survey: { name: 'Visit' } } } });
    await items.return();
  });

  it('stops at a signal, also one that was given before', async () => {
    const stop = new AbortController();
    const reading = all(open().responses.submitted({}, { signal: stop.signal }));
    await listening();
    stop.abort();
    expect((await reading).error).toMatchObject({ name: 'AbortError', code: 'ABORTED' });
    await listening(0);
    expect((await all(open().responses.submitted({}, { signal: stop.signal }))).error).toMatchObject({ code: 'ABORTED' });
  });

  it.each<[string, GoodwordLiveOptions['auth']]>([['an unknown key', { apiKey: 'gw_1' }], ['no session', 'cookie']])('with %s ends with that error', async (_case, auth) => {
    expect((await all(open({ auth }).responses.submitted())).error).toMatchObject({ name: 'AuthenticationError', message: 'responseSubmitted: the service does not accept this key or session' });
  });

  it('ends so, too, when its key is revoked', async () => {
    const apiKey = await workspace.issueKey('read');
    const reading = all(open({ auth: { apiKey } }).responses.submitted());
    await listening();
    const { apiKeys } = await workspace.query('{ apiKeys { id name } }');
    for (const { id, name } of apiKeys) if (name === 'Key read') await workspace.query(`mutation { revokeApiKey(id: "${id}") { __typename } }`);
    expect((await reading).error).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('says what is wrong with a document', async () => {
    const live = open();
    expect(() => live.subscribe(graphql('query surveys { surveys { id } }'), {})).toThrow(TypeError);
    const wrong = graphql('subscription wrong($id: ID) { responseSubmitted(surveyId: $id) { id } }');
    const { error } = await all(live.subscribe(wrong, { id: { $ne: 'Maria' } as never }));
    expect(error).toMatchObject({ name: 'BadInputError', argument: 'id' });
    expect(String(error)).not.toContain('Maria');
  });

  it('comes back by itself when the connection breaks, and says so', async () => {
    const sockets = new Set<Socket>();
    const proxy = createServer((socket) => {
      const onward = connectTcp(Number(new URL(app.url).port), '127.0.0.1');
      for (const [from, to] of [[socket, onward], [onward, socket]] as const) {
        sockets.add(from);
        from.on('error', () => undefined).on('close', () => to.destroy()).pipe(to);
      }
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    onTestFinished(() => void proxy.close());
    let back = 0;
    const live = open({ url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, onReconnect: () => (back += 1) });
    const told: number[] = [];
    void all(live.responses.submitted(), { push: ({ score }: { score: number }) => told.push(score) } as never);
    await listening();
    await submit(1);
    await expect.poll(() => told, { timeout: 5_000 }).toEqual([1]);
    for (const socket of sockets) socket.destroy();
    await listening(0);
    await listening(1);
    await submit(2);
    await expect.poll(() => told, { timeout: 5_000 }).toEqual([1, 2]);
    await expect.poll(() => back, { timeout: 5_000 }).toBe(1);
  });
});
