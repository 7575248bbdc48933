import { describe, expect, it } from 'vitest';
import {
  answer, data, deadUrl, drop, dropHalfway, page, scriptedServer, silence, stall, type Step,
} from '../test/scripted-server.js';
import {
  AbortedError, AuthenticationError, BadInputError, HttpError, InvalidAnswerError, NetworkError, ServerError, TimeoutError,
} from './errors.js';
import { createSend, type Operation, type Send } from './send.js';

const read: Operation = { name: 'ask', document: 'query ask { one }', variables: { n: 1 }, repeatable: true };
const write: Operation = { name: 'tell', document: 'mutation tell { one }', variables: {}, repeatable: false };
const done = { one: 1 };

interface Settings { readonly timeoutMs?: number; readonly retries?: number; readonly delayMs?: (n: number) => number }

function sendTo(url: string, settings: Settings = {}): Send {
  return createSend({
    endpoint: `${url}/graphql`, headers: { 'content-type': 'application/json' }, credentials: 'omit', fetch,
    timeoutMs: 5_000, retries: 2, delayMs: () => 1, ...settings,
  });
}

/** What a request rejects with. */
async function failure(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => { throw new Error('expected a failure'); },
    (error: unknown) => error,
  );
}

describe('a request that may be repeated', () => {
  it.each<[string, Step]>([
    ['a dropped connection', drop],
    ['a connection that breaks in the middle of the answer', dropHalfway],
    ...[408, 429, 502, 503, 504].map((status): [string, Step] => [`status ${status}`, page(status)]),
    ['a GraphQL answer with status 429', answer({ errors: [{ message: 'slow down' }] }, 429)],
  ])('survives %s', async (_, step) => {
    const server = await scriptedServer(step, step, data(done));
    expect(await sendTo(server.url)(read)).toEqual(done);
    expect(server.received).toHaveLength(3);
    expect(new Set(server.received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('gives up after its retries, with the last failure', async () => {
    const server = await scriptedServer(page(502), page(502), page(503));
    expect(await failure(sendTo(server.url)(read))).toMatchObject({ code: 'HTTP', status: 503 });
    expect(server.received).toHaveLength(3);
  });

  it('is sent once when there are no retries', async () => {
    const server = await scriptedServer(page(502));
    expect(await failure(sendTo(server.url, { retries: 0 })(read))).toBeInstanceOf(HttpError);
    expect(server.received).toHaveLength(1);
  });

  it.each<[string, Step, new (...args: never[]) => Error]>([
    ['400', answer({ errors: [{ message: 'm', extensions: { code: 'BAD_USER_INPUT' } }] }, 400), BadInputError],
    ['401', page(401), AuthenticationError],
    ['404', page(404), HttpError],
    ['500', answer({ errors: [{ message: 'm', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }, 500), ServerError],
    ['a page of something else', page(200), InvalidAnswerError],
    ['a redirect', page(301, { location: '/elsewhere' }), HttpError],
  ])('is not repeated after %s, which would come again', async (_, step, kind) => {
    const server = await scriptedServer(step);
    expect(await failure(sendTo(server.url)(read))).toBeInstanceOf(kind);
    expect(server.received).toHaveLength(1);
  });

  it('waits as long as the service asks, not as long as the backoff says', async () => {
    const server = await scriptedServer(page(429, { 'retry-after': '1' }), data(done));
    expect(await sendTo(server.url)(read)).toEqual(done);
    const [first, second] = server.received.map(({ at }) => at);
    expect(second! - first!).toBeGreaterThanOrEqual(950);
  });

  it('asks for the backoff with the number of failures so far', async () => {
    const asked: number[] = [];
    const server = await scriptedServer(drop, drop, drop, data(done));
    const delayMs = (attempt: number): number => { asked.push(attempt); return 0; };
    await sendTo(server.url, { retries: 3, delayMs })(read);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('fails at once when the wait would outlast the timeout, and says for how long to wait', async () => {
    const server = await scriptedServer(page(429, { 'retry-after': '60' }));
    const startedAt = performance.now();
    expect(await failure(sendTo(server.url)(read))).toMatchObject({ status: 429, retryAfterMs: 60_000 });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('a request that may not be repeated', () => {
  it.each<[string, Step, string]>([
    ['a dropped connection', drop, 'NETWORK'],
    ['half an answer', dropHalfway, 'NETWORK'],
    ['status 503', page(503), 'HTTP'],
    ['status 429 with a wait', page(429, { 'retry-after': '0' }), 'HTTP'],
  ])('is sent once, whatever comes: %s', async (_, step, code) => {
    const server = await scriptedServer(step, data(done));
    expect(await failure(sendTo(server.url)(write))).toMatchObject({ code });
    expect(server.received).toHaveLength(1);
  });
});

describe('the deadline', () => {
  it.each<[string, Step]>([['silent', silence], ['stuck in the middle of its answer', stall]])(
    'ends a request to a service that is %s', async (_, step) => {
      const server = await scriptedServer(step);
      const error = await failure(sendTo(server.url)(read, { timeoutMs: 80 }));
      expect(error).toBeInstanceOf(TimeoutError);
      expect(error).toMatchObject({ code: 'TIMEOUT', timeoutMs: 80, message: 'ask: no answer within 80 ms' });
    },
  );

  it('holds for all attempts together', async () => {
    const server = await scriptedServer(drop, silence);
    const startedAt = performance.now();
    expect(await failure(sendTo(server.url, { timeoutMs: 150 })(read))).toBeInstanceOf(TimeoutError);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(server.received).toHaveLength(2);
  });

  it('ends a request even when the given fetch ignores its signal', async () => {
    const send = createSend({
      endpoint: '/graphql', headers: {}, credentials: 'omit', retries: 0, timeoutMs: 20,
      fetch: () => new Promise(() => undefined),
    });
    expect(await failure(send(read))).toBeInstanceOf(TimeoutError);
  });

  it('may be switched off', async () => {
    const server = await scriptedServer(data(done));
    expect(await sendTo(server.url, { timeoutMs: Infinity })(read)).toEqual(done);
  });

  it.each([0, -1, Number.NaN])('of %d ms is refused', async (timeoutMs) => {
    expect(await failure(sendTo('http://127.0.0.1:1')(read, { timeoutMs }))).toBeInstanceOf(RangeError);
  });
});

describe('the signal of the caller', () => {
  it('that is aborted already keeps the request from leaving', async () => {
    const server = await scriptedServer(data(done));
    const error = await failure(sendTo(server.url)(read, { signal: AbortSignal.abort('no longer wanted') }));
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ code: 'ABORTED', name: 'AbortError' });
    expect(server.received).toHaveLength(0);
  });

  it('ends a request under way', async () => {
    const controller = new AbortController();
    const server = await scriptedServer(() => { controller.abort(); });
    expect(await failure(sendTo(server.url)(read, { signal: controller.signal }))).toBeInstanceOf(AbortedError);
    expect(server.received).toHaveLength(1);
  });

  it('ends the wait between two attempts', async () => {
    const controller = new AbortController();
    const server = await scriptedServer(page(503, { 'retry-after': '3' }));
    const startedAt = performance.now();
    setTimeout(() => { controller.abort(); }, 100);
    expect(await failure(sendTo(server.url)(read, { signal: controller.signal }))).toBeInstanceOf(AbortedError);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(server.received).toHaveLength(1);
  });

  it('is left without listeners once the request is over', async () => {
    const server = await scriptedServer(data(done), page(404));
    const signal = new AbortController().signal;
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => { listeners += 1; add(...args); };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => { listeners -= 1; remove(...args); };
    const send = sendTo(server.url);
    await send(read, { signal });
    await failure(send(read, { signal }));
    expect(listeners).toBe(0);
  });
});

describe('a service that cannot be reached', () => {
  it('is a network error with the reason of the system', async () => {
    const error = await failure(sendTo(await deadUrl(), { retries: 1 })(read));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ code: 'NETWORK', reason: 'ECONNREFUSED' });
  });

  it('has no reason where fetch tells none', async () => {
    const send = createSend({
      endpoint: '/graphql', headers: {}, credentials: 'omit', retries: 0, timeoutMs: 1_000,
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect(await failure(send(read))).toMatchObject({ code: 'NETWORK', reason: null });
  });
});

it('lets variables that JSON cannot hold fly as the bug they are', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const error = await failure(sendTo('http://127.0.0.1:1')({ ...read, variables: circle }));
  expect(error).toBeInstanceOf(TypeError);
});
