import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestHttpServer, type TestHttpServer } from '../../test/http-server.js';
import type { OutgoingMessage } from './outgoing-message.js';
import { openSmsGateway } from './open-sms-gateway.js';

const NOW = new Date('2026-03-21T09:30:00.000Z');
const message: OutgoingMessage = {
  workspaceId: '01890000-0000-7000-8000-000000000001', to: '+989123456789', language: 'fa', subject: '', text: 'x', html: null, shortText: 'نظر شما؟ https://x',
  link: 'https://x', unsubscribeLink: null,
};
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function gateway(answer: (response: ServerResponse) => unknown): Promise<TestHttpServer> {
  const started = await startTestHttpServer(answer);
  closing.push(started.close);
  return started;
}

const json = (status: number, body: unknown, headers = {}) => (response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const send = (url: string, changes: Partial<OutgoingMessage> = {}, from: string | null = 'SHOP') =>
  openSmsGateway({ url, secret: 'sesame', now: () => NOW, timeoutMs: 500 }).send({ kind: 'sms', from }, { ...message, ...changes }, { idempotencyKey: 'invitation-1' });

it('a message is handed to the gateway with its secret and a key that stays the same', async () => {
  const { url, taken } = await gateway(json(202, { id: 'gw-77' }));
  expect(await send(`${url}/sms`)).toEqual({ ok: true, value: { providerId: 'gw-77' } });
  await send(`${url}/sms`);
  const [first, second] = taken;
  expect(first?.headers).toMatchObject({ authorization: 'Bearer sesame', 'content-type': 'application/json' });
  expect(first?.headers['idempotency-key']).toMatch(/^[a-z2-7]{42}$/);
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  expect(JSON.parse(first?.body ?? '')).toEqual({
    id: first?.headers['idempotency-key'], to: '+989123456789', from: 'SHOP', text: 'نظر شما؟ https://x', language: 'fa', encoding: 'ucs-2', segments: 1,
  });
});

it.each([['no JSON', 'ok'], ['no id', {}], ['an id with a line break', { id: 'a\nb' }], ['a number', { id: 7 }]])('an answer with %s is an answer: our own id stands in for it', async (_case, body) => {
  const { url, taken } = await gateway(json(200, body));
  expect(await send(url)).toEqual({ ok: true, value: { providerId: taken[0]?.headers['idempotency-key'] } });
});

describe('a refusal', () => {
  it.each([
    [400, { error: 'address-unknown' }, 'good', 'address-unknown'],
    [400, { error: 'opted-out', message: 'a long story' }, 'good', 'opted-out'],
    [422, { error: 'something else' }, 'good', 'content-refused'],
    [400, 'no', 'good', 'refused'],
    [401, { error: 'address-unknown' }, 'now', 'settings-refused'],
    [503, { error: 'address-unknown' }, 'now', 'provider-failed'],
  ])('%d %j', async (status, body, lasting, reason) => {
    const { url } = await gateway(json(status, body));
    expect(await send(url)).toMatchObject({ ok: false, refusal: { kind: `delivery/failed-for-${lasting}`, reason, code: String(status) } });
  });

  it.each(['sara@example.com', '0912 345 6789', ''])('%j is no number, so the gateway is not asked', async (to) => {
    const { url, taken } = await gateway(json(202, {}));
    expect(await send(url, { to })).toEqual({ ok: false, refusal: { kind: 'delivery/failed-for-good', reason: 'address-unusable', code: null } });
    expect(taken).toEqual([]);
  });

  it('of a gateway that says nothing passes by', async () => {
    const { url } = await gateway(() => undefined);
    expect(await send(url)).toMatchObject({ ok: false, refusal: { kind: 'delivery/failed-for-now', reason: 'timed-out' } });
  });
});
