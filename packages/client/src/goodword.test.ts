import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { answer, data, drop, page, scriptedServer, silence, type Step } from '../test/scripted-server.js';
import { createGoodword, GoodwordError, graphql, type GoodwordOptions } from './index.js';

const apiKey = 'gw_2NEpo7TZRRrLZSi2U_hunter2hunter2hunter2';
const nps = { nps: { score: 60 } };

function options(url: string, more: Partial<GoodwordOptions> = {}): GoodwordOptions {
  return { url, auth: { apiKey }, ...more };
}

describe('what travels', () => {
  it('is a JSON POST with the key as a bearer token and the language', async () => {
    const server = await scriptedServer(data(nps));
    expect(await createGoodword(options(server.url, { language: 'fa, en;q=0.5' })).nps.score()).toEqual(nps.nps);
    expect(server.received).toMatchObject([{
      method: 'POST',
      path: '/graphql',
      headers: {
        authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', accept: 'application/json',
        'accept-language': 'fa, en;q=0.5',
      },
    }]);
  });

  it.each([
    ['a cookie', 'cookie', 'same-origin', false],
    ['a key', { apiKey }, 'omit', true],
  ] as const)('with %s has the credentials that fit, and no redirect is followed', async (_, auth, credentials, bearer) => {
    const requests: [unknown, RequestInit | undefined][] = [];
    const goodword = createGoodword({
      url: '', auth,
      fetch: async (url, init) => {
        requests.push([url, init]);
        return Response.json({ data: nps });
      },
    });
    await goodword.nps.score();
    expect(requests).toMatchObject([['/graphql', { credentials, redirect: 'manual' }]]);
    expect(new Headers(requests[0]?.[1]?.headers).has('authorization')).toBe(bearer);
  });

  it('leaves out arguments that were not given, so that the defaults of the schema hold', async () => {
    const server = await scriptedServer(data({ npsTrend: [] }));
    await createGoodword(options(server.url)).nps.trend({ period: 'MONTH', timeZone: 'Asia/Tehran' });
    expect(server.received[0]?.body.variables).toEqual({ period: 'MONTH', timeZone: 'Asia/Tehran' });
  });
});

describe('the questions about the score', () => {
  const filter = { branches: ['north'] };
  it('reach the service with their arguments and return what it measured', async () => {
    const trend = [{ label: 'Nov 2026' }];
    const groups = [{ key: null, label: '' }];
    const server = await scriptedServer(
      data(nps), data({ npsTrend: trend }), data({ npsBy: groups }), data({ scoreDistribution: [0, 1] }),
    );
    const goodword = createGoodword(options(server.url));
    expect(await goodword.nps.score({ filter, level: 0.9 })).toEqual(nps.nps);
    expect(await goodword.nps.trend({ filter, period: 'WEEK', timeZone: 'UTC', calendar: 'JALALI' })).toEqual(trend);
    expect(await goodword.nps.by({ filter, dimension: 'attribute:size', counting: 'LATEST_PER_CUSTOMER' })).toEqual(groups);
    expect(await goodword.nps.distribution({ filter })).toEqual([0, 1]);
    expect(server.received.map(({ body }) => [body.operationName, body.variables])).toEqual([
      ['nps', { filter, level: 0.9 }],
      ['npsTrend', { filter, period: 'WEEK', timeZone: 'UTC', calendar: 'JALALI' }],
      ['npsBy', { filter, dimension: 'attribute:size', counting: 'LATEST_PER_CUSTOMER' }],
      ['scoreDistribution', { filter }],
    ]);
  });
});

describe('options', () => {
  it.each([
    [{ auth: { apiKey: 'gw_hunter2\nX-Other: 1' } }, TypeError],
    [{ auth: { apiKey: 'gw_hunter2 ' } }, TypeError],
    [{ auth: { apiKey: '' } }, TypeError],
    [{ auth: { apiKey: 'gw_hunter2ключ' } }, TypeError],
    [{ language: 'fa\r\n' }, TypeError],
    [{ url: 'http://ann:hunter2@localhost' }, TypeError],
    [{ retries: -1 }, RangeError],
    [{ retries: 1.5 }, RangeError],
    [{ timeoutMs: 0 }, RangeError],
  ] as const)('%j are refused at once, and no secret is quoted', (wrong, kind) => {
    const make = (): unknown => createGoodword({ ...options('http://localhost'), ...wrong });
    expect(make).toThrow(kind);
    expect(make).not.toThrow(/hunter2/);
  });

  it('of one request come before those of the client', async () => {
    const server = await scriptedServer(silence, silence);
    const goodword = createGoodword(options(server.url, { timeoutMs: 60 }));
    await expect(goodword.nps.score()).rejects.toMatchObject({ timeoutMs: 60 });
    await expect(goodword.nps.score({}, { timeoutMs: 30 })).rejects.toMatchObject({ timeoutMs: 30 });
  });
});

describe('secrets', () => {
  const comment = 'Mrs Secret was rude';
  const echo = `Variable "$input" got invalid value "${comment}"; Bearer ${apiKey}`;
  const reported = (code: string, status: number): Step => answer(
    { errors: [{ message: echo, path: [comment], extensions: { code, requestId: echo, exception: { apiKey, comment } } }] },
    status, { 'x-request-id': `${apiKey} ${comment}` },
  );

  it.each<[string, Step, number?]>([
    ['the network', drop],
    ['silence', silence, 30],
    ['a proxy', page(502, { 'x-request-id': `<${apiKey}>` })],
    ['a page', (response) => { response.end(echo); }],
    ...['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', 'X']
      .map((code): [string, Step] => [code, reported(code, 400)]),
  ])('stay out of an error from %s: its message, stack, fields, causes and JSON', async (_, step, timeoutMs = 5_000) => {
    const server = await scriptedServer(step);
    const goodword = createGoodword(options(server.url, { retries: 0, timeoutMs }));
    const error: unknown = await goodword.responses.submit({ surveyId: 's', score: 1, comment }).then(
      () => { throw new Error('expected a failure'); },
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(GoodwordError);
    const seen = `${inspect(error, { depth: null, showHidden: true })} ${JSON.stringify(error)} ${String(error)}`;
    expect(seen).not.toMatch(/hunter2|Mrs Secret/);
  });

  it('stay out of an error of a given fetch, whatever that quotes', async () => {
    const goodword = createGoodword({
      ...options('http://localhost', { retries: 0 }),
      fetch: (_, init) => Promise.reject(new Error(`refused ${JSON.stringify(init)}`, { cause: new Error(apiKey) })),
    });
    const error: unknown = await goodword.nps.score().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NETWORK' });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('hunter2');
  });

  it('stay out of the client itself', () => {
    const goodword = createGoodword(options('http://localhost'));
    expect(`${inspect(goodword, { depth: null, showHidden: true })} ${JSON.stringify(goodword)}`).not.toContain('hunter2');
  });
});

it('sends an own document and gives its data', async () => {
  const server = await scriptedServer(data({ survey: { name: 'After a visit' } }));
  const document = graphql('query survey($id: ID!) { survey(id: $id) { name } }');
  const { survey } = await createGoodword(options(server.url)).query(document, { id: '7' });
  expect(survey?.name).toBe('After a visit');
});
