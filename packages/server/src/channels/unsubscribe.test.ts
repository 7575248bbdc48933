import { randomBytes } from 'node:crypto';
import type { SendingChannel } from '@goodword/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';
import { forWorkspace } from '../orm.js';
import { createToken } from '../viewer/token.js';
import { createUnsubscribeLink } from './create-unsubscribe-link.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('North <b>Bakery</b>');
});
afterEach(() => app.setNow(NOW));
afterAll(() => app.close());

let made = 0;
async function customerWithLink(language = 'en', channel: SendingChannel = 'email'): Promise<{ customerId: string; link: string }> {
  made += 1;
  const { upsertCustomer } = await workspace.query('mutation ($id: String!) { upsertCustomer(input: { externalId: $id }) { ... on Customer { id } } }', { id: `c-${made}` });
  const customerId: string = upsertCustomer.id;
  const link = await forWorkspace(app.orm, workspace.id).transactional((em) => createUnsubscribeLink(em, {
    workspaceId: workspace.id, customerId, channel, language, now: NOW, randomBytes: (n) => new Uint8Array(randomBytes(n)), publicUrl: app.url,
  }));
  return { customerId, link };
}

const consents = (customerId: string) => select<Record<string, unknown>>(app.database.ownerUrl,
  `select channel, contact_kind as kind, state, source, actor from customer_consent where customer_id = '${customerId}' order by at`);

/** When the customer ended what, by its links. */
const ended = (customerId: string) => select<{ channel: string; at: Date }>(app.database.ownerUrl,
  `select channel, used_at as at from unsubscribe_link where customer_id = '${customerId}' and used_at is not null`);

describe('the link', () => {
  it.each([
    ['GET', {}], ['HEAD', {}], ['GET', { purpose: 'prefetch' }], ['GET', { 'sec-purpose': 'prefetch;prerender' }], ['OPTIONS', {}],
  ])('%s %j changes nothing', async (method, headers) => {
    const { customerId, link } = await customerWithLink();
    await fetch(link, { method, headers: headers as Record<string, string> });
    expect(await ended(customerId)).toEqual([]);
  });

  it('shows a page that asks, in the language of the customer and without a script', async () => {
    for (const [language, words, direction] of [
      ['en', 'no longer write to you by e-mail', 'ltr'], ['fa-IR', 'دیگر پیام ندهید', 'rtl'], ['ru', 'больше не писать', 'ltr'], ['zh-CN', '不再联系', 'ltr'],
      ['th', 'หยุดติดต่อ', 'ltr'], ['pt-BR', 'não escrever mais', 'ltr'], ['de', 'no longer write to you', 'ltr'],
    ]) {
      const { link } = await customerWithLink(language);
      const answer = await fetch(link, { headers: { 'accept-language': 'ja' } });
      const html = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(html).toContain(words);
      expect(html).toContain(`dir="${direction}"`);
      expect(html).toContain('<form method="post"><button type="submit">');
      expect(html).toContain('North &lt;b&gt;Bakery&lt;/b&gt;');
      expect(html).not.toMatch(/<script|src=|href=/);
    }
  });

  it('is found by no search engine, tells no other site, and is kept by no cache', async () => {
    const { link } = await customerWithLink();
    const { headers } = await fetch(link);
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each<[string, RequestInit]>([
    ['its button', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['one click in a mail program', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' }],
    ['one click as a form with parts', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n' }],
    ['nothing but the request', { method: 'POST' }],
  ])('by %s ends the messages of its channel', async (_case, request) => {
    const { customerId, link } = await customerWithLink('en', 'sms');
    const answer = await fetch(link, request);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('will no longer write to you by SMS')]);
    expect(await ended(customerId)).toEqual([{ channel: 'sms', at: NOW }]);
    expect(await consents(customerId)).toEqual([{ channel: 'sms', kind: null, state: 'withdrawn', source: 'unsubscribe link', actor: `customer/${customerId}` }]);
  });

  it('pressed twice says the same', async () => {
    const { customerId, link } = await customerWithLink();
    for (const now of [NOW, new Date(NOW.getTime() + 60_000)]) {
      app.setNow(now);
      expect((await fetch(link, { method: 'POST' })).status).toBe(200);
    }
    expect(await ended(customerId)).toEqual([{ channel: 'email', at: NOW }]);
    expect(await consents(customerId)).toHaveLength(1);
  });

  it.each(['channel: "email"', 'channel: "email", contactKind: SURVEY', 'contactKind: SURVEY', ''])(
    'pressed after the customer had agreed again (%s) ends it again', async (covers) => {
      const { customerId, link } = await customerWithLink();
      await fetch(link, { method: 'POST' });
      app.setNow(new Date(NOW.getTime() + 60_000));
      await workspace.query(
        `mutation ($id: ID!) { recordConsent(input: { customerId: $id, ${covers} state: GIVEN, source: "checkout" }) { __typename ... on Refusal { message } } }`, { id: customerId },
      );
      app.setNow(new Date(NOW.getTime() + 120_000));
      await fetch(link, { method: 'POST' });
      expect((await consents(customerId)).map(({ state }) => state)).toEqual(['withdrawn', 'given', 'withdrawn']);
    });

  it('works for two years', async () => {
    const { customerId, link } = await customerWithLink();
    app.setNow(new Date('2028-03-21T09:30:00.000Z'));
    const answer = await fetch(link, { method: 'POST', headers: { 'accept-language': 'fa' } });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('دیگر معتبر نیست')]);
    expect(await ended(customerId)).toEqual([]);
    app.setNow(new Date('2028-03-21T09:29:59.999Z'));
    expect((await fetch(link, { method: 'POST' })).status).toBe(200);
  });

  it.each([
    () => 'x', () => workspace.key, () => createToken('gwu', workspace.id, (n) => new Uint8Array(randomBytes(n))), () => '%00', () => 'a'.repeat(90),
  ])('that nobody made leads nowhere (%#)', async (token) => {
    for (const method of ['GET', 'POST']) expect((await fetch(`${app.url}/u/${token()}`, { method })).status).toBe(404);
  });

  it('of another workspace does nothing in this one, and goes with its customer', async () => {
    const { customerId, link } = await customerWithLink();
    await workspace.query('mutation ($id: ID!) { deleteCustomer(id: $id) { ... on DeletedCustomer { id } } }', { id: customerId });
    expect((await fetch(link, { method: 'POST' })).status).toBe(404);
  });

  it('leaves only its hash in the database', async () => {
    const { link } = await customerWithLink();
    const rows = await select<{ row: string }>(app.database.ownerUrl, 'select t::text as row from unsubscribe_link t');
    expect(rows.map(({ row }) => row).join()).not.toContain(link.split('_').at(-1));
  });
});
