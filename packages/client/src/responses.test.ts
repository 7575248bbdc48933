import { describe, expect, it } from 'vitest';
import { data, drop, page, scriptedServer, type ScriptedServer, type Step } from '../test/scripted-server.js';
import { createGoodword, type Goodword, type SubmitOptions } from './index.js';

const input = { surveyId: 's1', score: 9 };
const stored = { __typename: 'Response', id: 'r1', score: 9, category: 'PROMOTER' };
const refused = { __typename: 'SurveyNotFound', kind: 'survey/not-found', message: 'There is no such survey.' };

function goodword({ url }: ScriptedServer): Goodword {
  return createGoodword({ url, auth: { apiKey: 'gw_key' } });
}

function keysOf(server: ScriptedServer): unknown[] {
  return server.received.map(({ body }) => body.variables['idempotencyKey']);
}

function answersPage(ids: readonly string[], endCursor: string | null, hasNextPage = endCursor !== null): Step {
  return data({ responses: { nodes: ids.map((id) => ({ id })), pageInfo: { hasNextPage, endCursor } } });
}

describe('submitting one answer', () => {
  it('gives the stored answer', async () => {
    const server = await scriptedServer(data({ submitResponse: stored }));
    expect(await goodword(server).responses.submit(input)).toEqual({ ok: true, value: stored });
    expect(server.received[0]?.body.variables).toMatchObject({ input });
  });

  it('gives a refusal as a value', async () => {
    const server = await scriptedServer(data({ submitResponse: refused }));
    expect(await goodword(server).responses.submit(input)).toEqual({ ok: false, refusal: refused });
  });

  it('gives a refusal that this version does not know yet as a value too', async () => {
    const unknown = { __typename: 'SurveyClosed', kind: 'survey/closed', message: 'This survey is closed.' };
    const server = await scriptedServer(data({ submitResponse: unknown }));
    expect(await goodword(server).responses.submit(input)).toEqual({ ok: false, refusal: unknown });
  });

  it('keeps a score of 0 and a text of digits as they are', async () => {
    const server = await scriptedServer(data({ submitResponse: stored }), data({ submitResponse: stored }));
    await goodword(server).responses.submit({ surveyId: 's1', score: 0 });
    await goodword(server).responses.submit({ surveyId: 's1', score: '۹' });
    expect(server.received.map(({ body }) => body.variables['input']))
      .toEqual([{ surveyId: 's1', score: 0 }, { surveyId: 's1', score: '۹' }]);
  });

  it('repeats it under one key, and another answer gets another key', async () => {
    const server = await scriptedServer(
      drop, page(503, { 'retry-after': '0' }), data({ submitResponse: stored }), data({ submitResponse: stored }),
    );
    const { responses } = goodword(server);
    expect(await responses.submit(input)).toMatchObject({ ok: true });
    expect(await responses.submit(input)).toMatchObject({ ok: true });
    const [first, second, third, other] = keysOf(server);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect([second, third]).toEqual([first, first]);
    expect(other).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(first);
  });
});

describe('submitting many answers', () => {
  it('gives each its own result, in the order of the inputs', async () => {
    const server = await scriptedServer(data({
      submitResponses: { __typename: 'SubmittedResponses', submitted: 1, refused: 1, results: [refused, stored] },
    }));
    expect(await goodword(server).responses.submitMany([{ ...input, surveyId: 'none' }, input])).toEqual({
      ok: true,
      value: { submitted: 1, refused: 1, results: [{ ok: false, refusal: refused }, { ok: true, value: stored }] },
    });
  });

  it('gives the refusal of all of them as a value', async () => {
    const reused = { __typename: 'IdempotencyKeyReused', kind: 'idempotency/key-reused', message: 'Other input.' };
    const server = await scriptedServer(data({ submitResponses: reused }));
    expect(await goodword(server).responses.submitMany([input])).toEqual({ ok: false, refusal: reused });
  });

  it('repeats them under one key', async () => {
    const done = { __typename: 'SubmittedResponses', submitted: 0, refused: 0, results: [] };
    const server = await scriptedServer(drop, data({ submitResponses: done }));
    await goodword(server).responses.submitMany([input]);
    const [first, second] = keysOf(server);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
  });
});

it.each<[string, (client: Goodword, options: SubmitOptions) => Promise<unknown>]>([
  ['one answer', (client, options) => client.responses.submit(input, options)],
  ['many', (client, options) => client.responses.submitMany([input], options)],
])('a key given for %s is the one that travels', async (_, submit) => {
  const server = await scriptedServer(data({
    submitResponse: stored, submitResponses: { __typename: 'SubmittedResponses', submitted: 0, refused: 0, results: [] },
  }));
  await submit(goodword(server), { idempotencyKey: 'order-17' });
  expect(keysOf(server)).toEqual(['order-17']);
});

describe('the list', () => {
  it('goes through all pages with their cursors', async () => {
    const server = await scriptedServer(answersPage(['a', 'b'], 'c1'), answersPage(['c'], 'c2'), answersPage([], 'c3', false));
    const list = goodword(server).responses.list({ filter: { scoreTo: 6 }, orderBy: 'LOWEST_SCORE', pageSize: 2 });
    const ids: string[] = [];
    for await (const { id } of list) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c']);
    const question = { filter: { scoreTo: 6 }, orderBy: 'LOWEST_SCORE', first: 2 };
    expect(server.received.map(({ body }) => body.variables)).toEqual([
      { ...question, after: null }, { ...question, after: 'c1' }, { ...question, after: 'c2' },
    ]);
  });

  it('asks for nothing before the first answer is wanted, and for no page that is not', async () => {
    const server = await scriptedServer(answersPage(['a', 'b'], 'c1'));
    const list = goodword(server).responses.list();
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(server.received).toHaveLength(0);
    for await (const { id } of list) if (id === 'b') break;
    expect(server.received).toHaveLength(1);
    expect(await list.next()).toEqual({ done: true, value: undefined });
  });

  it('survives a broken connection between two pages without losing or repeating an answer', async () => {
    const server = await scriptedServer(answersPage(['a'], 'c1'), drop, answersPage(['b'], null));
    const ids: string[] = [];
    for await (const { id } of goodword(server).responses.list()) ids.push(id);
    expect(ids).toEqual(['a', 'b']);
  });

  it('of nothing is empty', async () => {
    const server = await scriptedServer(answersPage([], null));
    expect((await goodword(server).responses.list().next()).done).toBe(true);
  });

  it.each(['c1', null])('ends when a next page is announced with the cursor %j, not a new one', async (cursor) => {
    const server = await scriptedServer(answersPage(['a'], 'c1'), answersPage(['b'], cursor, true));
    const list = goodword(server).responses.list();
    await list.next();
    await list.next();
    await expect(list.next()).rejects.toThrow(/without a new cursor/);
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const server = await scriptedServer(answersPage(['a'], 'c1'), answersPage(['b'], null));
    const list = goodword(server).responses.list({}, { signal: controller.signal });
    await list.next();
    controller.abort();
    await expect(list.next()).rejects.toMatchObject({ code: 'ABORTED' });
    expect(server.received).toHaveLength(1);
  });

  it.each([0, 101, 2.5, Number.NaN])('refuses a page size of %d at once', (pageSize) => {
    const client = createGoodword({ url: 'http://localhost', auth: 'cookie' });
    expect(() => client.responses.list({ pageSize })).toThrow(RangeError);
  });
});
