import { createHmac } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';
import type { Channel } from './channel.js';
import { deliver } from './deliver.js';
import { messageTagOf } from './message-tag.js';
import { mailboxOnly, openChannels } from './open-channels.js';
import { forWorkspace } from '../orm.js';

const SECRET = 'a-secret-of-the-intake';
const SMS_SECRET = 'a-secret-of-the-gateway';
const email: Channel = { kind: 'email', from: { name: 'Shop', address: 'ask@shop.example' }, replyTo: null };

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp({ channels: { ...mailboxOnly, intakeSecret: SECRET, smsGateway: { url: 'http://127.0.0.1:1/', secret: SMS_SECRET } } });
  workspace = await app.createWorkspace();
});
afterAll(() => app.close());

/** A message that was sent, and its tag. */
async function sent(): Promise<string> {
  const key = uuidv7();
  const channels = openChannels({ orm: app.orm, now: () => NOW, newId: () => uuidv7() }, mailboxOnly);
  await deliver({ em: forWorkspace(app.orm, workspace.id), channels, now: () => NOW, random: () => 0 }, {
    channel: email, idempotencyKey: key, until: null,
    message: { workspaceId: workspace.id, to: 'sara@example.com', language: 'en', subject: 'x', text: 'x', html: null, shortText: 'x', link: null, unsubscribeLink: null },
  });
  return messageTagOf(workspace.id, key);
}

async function stateOf(tag: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await select<Record<string, unknown>>(app.database.ownerUrl, `select state, reason, code from delivery where workspace_id = '${workspace.id}' and message_key = '${tag.slice(26)}'`);
  return row;
}

const post = (mail: string, headers: Record<string, string> = { authorization: `Bearer ${SECRET}` }) =>
  fetch(`${app.url}/intake/mail`, { method: 'POST', headers: { 'content-type': 'message/rfc822', ...headers }, body: mail.replaceAll('\n', '\r\n') });

/** As Postfix writes it. */
const bounce = ({ to = 'bounces@mail.example', action = 'failed', status = '5.1.1', diagnostic = 'smtp; 550 5.1.1 <sara@example.com>:\n    Recipient address rejected', quoted = '' }) =>
  `From: MAILER-DAEMON@mail.example (Mail Delivery System)
To: ${to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

This is the mail system at host mail.example.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; sara@example.com
Action: ${action}
Status: ${status}
Diagnostic-Code: ${diagnostic}

--b1
Content-Type: message/rfc822

Subject: x
${quoted}
x

--b1--
`;

const complaint = (type: string, tag: string) =>
  `From: <abuse@mailbox.example>
To: bounces@mail.example
Subject: FW: a question
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

--b1
Content-Type: text/plain

This is an abuse report.

--b1
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: Mailbox/1.0
Version: 1

--b1
Content-Type: message/rfc822

From: ask@shop.example
Message-ID: <${tag}@shop.example>
Subject: x

x

--b1--
`;

describe('a mail that came back', () => {
  it('is written down by the address that it came to', async () => {
    const tag = await sent();
    const answer = await post(bounce({ to: `bounces+${tag}@mail.example` }));
    expect([answer.status, await answer.json()]).toEqual([200, { recorded: true }]);
    expect(await stateOf(tag)).toEqual({ state: 'bounced', reason: 'address-unknown', code: '550 5.1.1' });
  });

  it('is written down by the Message-ID that it quotes', async () => {
    const tag = await sent();
    await post(bounce({ quoted: `Message-ID: <${tag}@shop.example>\n` }));
    expect(await stateOf(tag)).toMatchObject({ state: 'bounced' });
  });

  it.each([
    ['failed', '5.2.2', 'smtp; 552 5.2.2 over quota', { state: 'bounced', reason: 'mailbox-full', code: '552 5.2.2' }],
    ['failed', '4.4.1', 'smtp; 451 4.4.1 no answer, tried for five days', { state: 'bounced', reason: 'unreachable', code: '551 5.4.1' }],
    ['failed', '5.7.26', 'x-unix; no', { state: 'bounced', reason: 'sender-refused', code: '550 5.7.26' }],
    ['delivered', '2.0.0', 'smtp; 250 ok', { state: 'arrived', reason: null, code: null }],
    ['delayed', '4.4.1', 'smtp; 451 4.4.1 no answer', { state: 'sent', reason: null, code: null }],
  ])('%s with %s is understood', async (action, status, diagnostic, state) => {
    const tag = await sent();
    await post(bounce({ to: `bounces+${tag.toUpperCase()}@mail.example`, action, status, diagnostic }));
    expect(await stateOf(tag)).toEqual(state);
  });

  it.each([['abuse', 'complained'], ['not-spam', 'sent'], ['opt-out', 'sent']])('a report of %s makes it %s', async (type, state) => {
    const tag = await sent();
    await post(complaint(type, tag));
    expect(await stateOf(tag)).toMatchObject({ state });
  });

  it('that a person wrote who is on holiday changes nothing', async () => {
    const tag = await sent();
    const answer = await post(`From: sara@example.com\nTo: bounces+${tag}@mail.example\nSubject: On holiday\nAuto-Submitted: auto-replied\n\nStatus: 5.1.1\nAction: failed\n`);
    expect(await answer.json()).toEqual({ recorded: false });
    expect(await stateOf(tag)).toMatchObject({ state: 'sent' });
  });

  it.each([['an unknown message', `bounces+${'a'.repeat(42)}@mail.example`], ['no message', 'bounces@mail.example']])('for %s is taken and forgotten', async (_case, to) => {
    const answer = await post(bounce({ to }));
    expect([answer.status, await answer.json()]).toEqual([200, { recorded: false }]);
  });

  it.each(['', 'no mail at all', '\0'.repeat(1_000)])('%j does no harm', async (mail) => {
    expect((await post(mail)).status).toBeLessThan(500);
  });

  it('with a line of very many blanks is read at once', { timeout: 10_000 }, async () => {
    const tag = await sent();
    const answer = await post(bounce({ to: `bounces+${tag}@mail.example`, action: `failed${' '.repeat(200_000)}x` }));
    expect(await answer.json()).toEqual({ recorded: false });
  });

  it.each([[{}], [{ authorization: 'Bearer wrong' }], [{ authorization: SECRET }]])('with %j is not taken', async (headers) => {
    const tag = await sent();
    expect((await post(bounce({ to: `bounces+${tag}@mail.example` }), headers as Record<string, string>)).status).toBe(401);
    expect(await stateOf(tag)).toMatchObject({ state: 'sent' });
  });
});

describe('a report of the gateway', () => {
  const report = (body: unknown, { at = NOW, secret = SMS_SECRET, tampered = '' } = {}) => {
    const text = JSON.stringify(body);
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = createHmac('sha256', secret).update(`r-1.${timestamp}.${text}`).digest('base64');
    return fetch(`${app.url}/intake/sms`, {
      method: 'POST', body: text + tampered,
      headers: { 'content-type': 'application/json', 'webhook-id': 'r-1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,bm9uZQ== v1,${signature}` },
    });
  };

  it.each([
    [{ state: 'delivered' }, { state: 'arrived', reason: null }],
    [{ state: 'failed', error: 'address-unknown' }, { state: 'bounced', reason: 'address-unknown' }],
    [{ state: 'failed' }, { state: 'bounced', reason: 'refused' }],
  ])('%j is written down', async (body, state) => {
    const tag = await sent();
    const answer = await report({ type: 'report', id: tag, ...body });
    expect([answer.status, await answer.json()]).toEqual([200, { recorded: true }]);
    expect(await stateOf(tag)).toMatchObject(state);
  });

  it.each([
    ['by another secret', { secret: 'guessed' }], ['of another time', { at: new Date(NOW.getTime() - 301_000) }],
    ['of a time to come', { at: new Date(NOW.getTime() + 301_000) }], ['that was changed on its way', { tampered: ' ' }],
  ])('signed %s is not believed', async (_case, how) => {
    const tag = await sent();
    expect((await report({ type: 'report', id: tag, state: 'delivered' }, how)).status).toBe(401);
    expect(await stateOf(tag)).toMatchObject({ state: 'sent' });
  });

  it.each([{}, [], { type: 'report', id: 1, state: 'delivered' }, { type: 'report', id: 'x', state: 'maybe' }])('%j is refused', async (body) => {
    expect((await report(body)).status).toBe(400);
  });

  it('of a message that nobody sent is nothing', async () => {
    expect(await (await report({ type: 'report', id: 'a'.repeat(42), state: 'delivered' })).json()).toEqual({ recorded: false });
  });
});

describe('a reply by SMS', () => {
  const incoming = (body: Record<string, unknown>) => {
    const text = JSON.stringify({ type: 'incoming', ...body });
    const timestamp = String(Math.floor(NOW.getTime() / 1000));
    const signature = createHmac('sha256', SMS_SECRET).update(`r-1.${timestamp}.${text}`).digest('base64');
    return fetch(`${app.url}/intake/sms`, { method: 'POST', body: text, headers: { 'webhook-id': 'r-1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` } });
  };

  async function customerOf(of: TestWorkspace, phone: string): Promise<string> {
    const { upsertCustomer } = await of.query('mutation ($phone: String!) { upsertCustomer(input: { phone: $phone }) { ... on Customer { id } } }', { phone });
    return upsertCustomer.id;
  }

  const consents = (customerId: string) => select<Record<string, unknown>>(app.database.ownerUrl, `select channel, state, source from customer_consent where customer_id = '${customerId}'`);
  const stopped = [{ channel: 'sms', state: 'withdrawn', source: 'STOP by SMS' }];

  it.each(['STOP', 'لغو۱۱', 'Стоп', 'SAIR', '退订', 'หยุด'])('that says %s ends the SMS of every workspace that has the number', async (text) => {
    const phone = `+98912${Math.floor(Math.random() * 10_000_000).toString().padStart(7, '0')}`;
    const other = await app.createWorkspace();
    const [here, there] = [await customerOf(workspace, phone), await customerOf(other, phone)];
    const answer = await incoming({ from: phone, text });
    expect([answer.status, await answer.json()]).toEqual([200, { recorded: true }]);
    expect([await consents(here), await consents(there)]).toEqual([stopped, stopped]);
    expect(await (await incoming({ from: phone, text })).json()).toEqual({ recorded: false });
    expect(await consents(here)).toEqual(stopped);
  });

  it('to a message of one workspace ends those of this one', async () => {
    const phone = '+989120000001';
    const other = await app.createWorkspace();
    const [here, there] = [await customerOf(workspace, phone), await customerOf(other, phone)];
    await incoming({ from: '0098 912 000 0001'.replace('00', '+'), text: 'stop', inReplyTo: messageTagOf(workspace.id, 'x') });
    expect([await consents(here), await consents(there)]).toEqual([stopped, []]);
  });

  it.each([['9, never stop', '+989120000002'], ['STOP', 'nobody'], ['STOP', '+989120000003']])('%j of %s ends nothing', async (text, from) => {
    const id = await customerOf(workspace, '+989120000002');
    expect(await (await incoming({ from, text })).json()).toEqual({ recorded: false });
    expect(await consents(id)).toEqual([]);
  });

  it('that is none is refused', async () => {
    expect((await incoming({ from: 1, text: 'STOP' })).status).toBe(400);
  });
});

it('a server without secrets takes nothing', async () => {
  const closed = await startTestApp();
  expect((await fetch(`${closed.url}/intake/mail`, { method: 'POST', headers: { authorization: 'Bearer ' }, body: 'x' })).status).toBe(401);
  expect((await fetch(`${closed.url}/intake/sms`, { method: 'POST', body: '{}' })).status).toBe(401);
  await closed.close();
});
