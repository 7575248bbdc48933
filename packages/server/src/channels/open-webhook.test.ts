import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestHttpServer, type TestHttpServer } from '../../test/http-server.js';
import type { OutgoingMessage } from './outgoing-message.js';
import { openWebhook } from './open-webhook.js';

const NOW = new Date('2026-03-21T09:30:00.900Z');
const secret = `whsec_${Buffer.from('k'.repeat(32)).toString('base64')}`;
const older = `whsec_${Buffer.from('o'.repeat(32)).toString('base64')}`;
const message: OutgoingMessage = {
  workspaceId: '01890000-0000-7000-8000-000000000001', to: 'customer-17', language: 'fa', subject: 'نظر شما', text: 'سلام', html: null, shortText: 'سلام https://x',
  link: 'https://x', unsubscribeLink: null,
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server(answer: (response: ServerResponse) => unknown): Promise<TestHttpServer> {
  const started = await startTestHttpServer(answer);
  closing.push(started.close);
  return started;
}

const send = (url: string, { secrets = [secret], toPrivate = true, idempotencyKey = 'invitation-1', timeoutMs = 500 } = {}) =>
  openWebhook({ now: () => NOW, toPrivate, timeoutMs }).send({ kind: 'webhook', url, secrets }, message, { idempotencyKey });

const failed = (lasting: 'good' | 'now', reason: string, code: string | null, retryAfterSeconds: number | null = null) => ({
  ok: false, refusal: { kind: `delivery/failed-for-${lasting}`, reason, code, ...(lasting === 'now' ? { retryAfterSeconds } : {}) },
});

describe('a message to one\'s own channel', () => {
  it('is posted as JSON, with a signature that a library of Standard Webhooks would make', async () => {
    const { url, taken } = await server((response) => response.writeHead(204).end());
    const sent = await send(`${url}/hook?shop=1`);
    const [{ method, path, headers, body }] = taken as [(typeof taken)[number]];
    expect([method, path, headers['content-type']]).toEqual(['POST', '/hook?shop=1', 'application/json']);
    expect(JSON.parse(body)).toEqual({
      type: 'message.send', timestamp: NOW.toISOString(),
      data: { to: 'customer-17', language: 'fa', subject: 'نظر شما', text: 'سلام', shortText: 'سلام https://x', html: null, link: 'https://x', unsubscribeLink: null },
    });
    expect(sent).toEqual({ ok: true, value: { providerId: headers['webhook-id'] } });
    expect(headers['webhook-timestamp']).toBe('1774085400');
    const signed = `${String(headers['webhook-id'])}.1774085400.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', 'k'.repeat(32)).update(signed).digest('base64')}`);
  });

  it('has the same id at each attempt, and another one for each message', async () => {
    const { url, taken } = await server((response) => response.end());
    await send(url);
    await send(url);
    await send(url, { idempotencyKey: 'invitation-2' });
    const [first, second, third] = taken.map(({ headers }) => headers['webhook-id']);
    expect(first).toMatch(/^msg_[a-z2-7]{42}$/);
    expect([second === first, third === first]).toEqual([true, false]);
  });

  it('is signed by the old secret as well while both hold', async () => {
    const { url, taken } = await server((response) => response.end());
    await send(url, { secrets: [secret, older] });
    const [first = '', second = ''] = String(taken[0]?.headers['webhook-signature']).split(' ');
    const signed = `${String(taken[0]?.headers['webhook-id'])}.1774085400.${taken[0]?.body}`;
    expect([first, second]).toEqual(['k', 'o'].map((key) => `v1,${createHmac('sha256', key.repeat(32)).update(signed).digest('base64')}`));
  });

  it.each([
    [503, { 'retry-after': '120' }, failed('now', 'provider-failed', '503', 120)],
    [429, {}, failed('now', 'too-many', '429')],
    [400, {}, failed('good', 'refused', '400')],
    [410, {}, failed('good', 'refused', '410')],
  ])('that is answered with %d', async (status, headers, refusal) => {
    const { url } = await server((response) => response.writeHead(status, headers).end('never read'));
    expect(await send(url)).toEqual(refusal);
  });

  it('does not follow where it is sent on to', async () => {
    const { url: secretPlace, taken } = await server((response) => response.end());
    const { url } = await server((response) => response.writeHead(307, { location: secretPlace }).end());
    expect(await send(url)).toEqual(failed('good', 'refused', '307'));
    expect(taken).toEqual([]);
  });

  it('is given up after a while, whether nothing comes or a little without end', async () => {
    const dripping: NodeJS.Timeout[] = [];
    const { url: dead } = await server(() => undefined);
    const { url: slow } = await server((response) => dripping.push(setInterval(() => response.write(' '), 50)));
    expect(await send(dead)).toEqual(failed('now', 'timed-out', null));
    expect(await send(slow)).toEqual(failed('now', 'timed-out', null));
    for (const timer of dripping) clearInterval(timer);
  });

  it('is not read to its end when the answer has none', async () => {
    const { url } = await server((response) => response.writeHead(200).end(Buffer.alloc(10 * 1024 * 1024)));
    expect(await send(url, { timeoutMs: 5_000 })).toMatchObject({ ok: true });
  });

  it('is tried again when nobody listens', async () => {
    const { url, close } = await server(() => undefined);
    closing.pop();
    await close();
    expect(await send(url)).toEqual(failed('now', 'unreachable', 'ECONNREFUSED'));
  });
});

describe('an address in a private network', () => {
  it.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://0x7f.1', 'http://2130706433', 'http://[::ffff:127.0.0.1]', 'http://0'])('%s is not called', async (host) => {
    const { url, taken } = await server((response) => response.end());
    expect(await send(`${host}:${new URL(url).port}/`, { toPrivate: false })).toEqual(failed('good', 'target-forbidden', null));
    expect(taken).toEqual([]);
  });

  it('is called where the operator allows it', async () => {
    const { url, taken } = await server((response) => response.end());
    expect(await send(url.replace('127.0.0.1', 'localhost'))).toMatchObject({ ok: true });
    expect(taken).toHaveLength(1);
  });
});
