import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp } from '../../test/app.js';
import { startTestDnsServer, type TestDnsServer } from '../../test/dns-server.js';
import { startTestHttpServer, type TestHttpServer } from '../../test/http-server.js';
import { select } from '../../test/select.js';
import { mailboxOnly } from './open-channels.js';
import { reply, startTestSmtpServer, type TestSmtpServer } from '../../test/smtp-server.js';

const refusal = '... on Refusal { kind message }';
const setting = 'channel carrier ready senderName senderAddress replyTo dkimSelector spfInclude webhookUrl updatedAt';
const settings = `{ channelSettings { ${setting} } }`;
const changeEmail = `mutation ($input: EmailChannelInput!) { changeEmailChannel(input: $input) { __typename ... on ChannelSetting { ${setting} } ${refusal} } }`;
const changeSms = `mutation ($sender: String) { changeSmsChannel(sender: $sender) { __typename ... on ChannelSetting { ${setting} } ${refusal} } }`;
const changeWebhook = `mutation ($url: String!) { changeWebhookChannel(url: $url) { __typename ... on ChannelSetting { ${setting} } ${refusal} } }`;
const switchOff = `mutation ($channel: ChannelKind!) { switchOffChannel(channel: $channel) { ${setting} } }`;
const issue = `mutation { issueWebhookSecret { __typename ... on IssuedWebhookSecret { secret } ${refusal} } }`;
const sendTest = `mutation ($channel: ChannelKind!, $to: String!, $language: String! = "en") {
  sendTestMessage(channel: $channel, to: $to, language: $language) {
    __typename ... on SentMessage { providerId }
    ... on DeliveryFailedForGood { reason code } ... on DeliveryFailedForNow { reason code retryAfterSeconds } ${refusal}
  }
}`;

const nothing = { ready: false, senderName: null, senderAddress: null, replyTo: null, dkimSelector: null, spfInclude: null, webhookUrl: null, updatedAt: null };

describe('a server with providers', () => {
  let smtp: TestSmtpServer;
  let http: TestHttpServer;
  let dns: TestDnsServer;
  let answer: (response: ServerResponse) => unknown;
  let app: TestApp;
  beforeAll(async () => {
    smtp = await startTestSmtpServer({ onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone') ? reply(550, '5.1.1 gone') : null) });
    http = await startTestHttpServer((response) => answer(response));
    dns = await startTestDnsServer({
      'bakery.example': { TXT: ['v=spf1 include:spf.provider.example -all'] }, '_dmarc.bakery.example': { TXT: ['v=DMARC1; p=none'] },
    });
    app = await startTestApp({
      channels: {
        ...mailboxOnly, dnsServers: [dns.address], smtpUrl: smtp.url, smsGateway: { url: `${http.url}/sms`, secret: 'sesame' }, privateNetworks: true, secret: 's'.repeat(32),
        publicUrl: 'https://nps.example',
      },
    });
  });
  afterEach(() => app.setNow(NOW));
  afterAll(async () => {
    await app.close();
    await smtp.close();
    await http.close();
    await dns.close();
  });

  it('has no channel ready before somebody has set it', async () => {
    const workspace = await app.createWorkspace();
    expect((await workspace.query(settings)).channelSettings).toEqual([
      { channel: 'EMAIL', carrier: 'SMTP', ...nothing }, { channel: 'SMS', carrier: 'GATEWAY', ...nothing }, { channel: 'WEBHOOK', carrier: 'WEBHOOK', ...nothing },
    ]);
    for (const [channel, to] of [['EMAIL', 'me@example.com'], ['SMS', '+989123456789'], ['WEBHOOK', 'me']]) {
      const { sendTestMessage } = await workspace.query(sendTest, { channel, to });
      expect(sendTestMessage).toEqual({ __typename: 'ChannelNotReady', kind: 'channel/not-ready', message: expect.stringMatching(/set it up/) });
    }
    expect((await workspace.query(issue)).issueWebhookSecret.__typename).toBe('ChannelNotReady');
    expect((await workspace.query(settings)).channelSettings).toMatchObject([nothing, nothing, nothing]);
  });

  it('sends a test mail from the sender of the workspace, in the language that is asked for', async () => {
    const workspace = await app.createWorkspace();
    const { changeEmailChannel } = await workspace.query(changeEmail, { input: { senderName: 'North Bakery', senderAddress: 'ask@bakery.example', replyTo: 'help@bakery.example' } });
    expect(changeEmailChannel).toEqual({
      __typename: 'ChannelSetting', channel: 'EMAIL', carrier: 'SMTP', ready: true, senderName: 'North Bakery', senderAddress: 'ask@bakery.example',
      replyTo: 'help@bakery.example', dkimSelector: null, spfInclude: null, webhookUrl: null, updatedAt: NOW.toISOString(),
    });
    const { sendTestMessage } = await workspace.query(sendTest, { channel: 'EMAIL', to: 'me@example.com', language: 'fa-IR' });
    const mail = await simpleParser(smtp.taken.at(-1)!.raw);
    expect(sendTestMessage).toEqual({ __typename: 'SentMessage', providerId: mail.messageId });
    expect([mail.from?.text, mail.subject]).toEqual(['"North Bakery" <ask@bakery.example>', 'پیام آزمایشی']);
    expect(mail.html).toContain('dir="rtl"');
    expect(mail.html).toContain('href="https://nps.example"');
  });

  it('says why a test mail did not get through', async () => {
    const workspace = await app.createWorkspace();
    await workspace.query(changeEmail, { input: { senderAddress: 'ask@bakery.example' } });
    expect((await workspace.query(sendTest, { channel: 'EMAIL', to: 'gone@example.com' })).sendTestMessage).toEqual({
      __typename: 'DeliveryFailedForGood', kind: 'delivery/failed-for-good', reason: 'address-unknown', code: '550 5.1.1', message: expect.stringMatching(/no such mailbox/),
    });
    answer = (response) => response.writeHead(503, { 'retry-after': '30' }).end();
    await workspace.query(changeSms, { sender: 'SHOP' });
    expect((await workspace.query(sendTest, { channel: 'SMS', to: '+989123456789' })).sendTestMessage).toMatchObject({
      __typename: 'DeliveryFailedForNow', reason: 'provider-failed', code: '503', retryAfterSeconds: 30,
    });
  });

  it('posts the messages of one\'s own channel, signed by the new secret and for a day by the one before', async () => {
    const workspace = await app.createWorkspace();
    await workspace.query(changeWebhook, { url: `${http.url}/hook` });
    expect((await workspace.query(sendTest, { channel: 'WEBHOOK', to: 'me' })).sendTestMessage.__typename).toBe('ChannelNotReady');
    const first: string = (await workspace.query(issue)).issueWebhookSecret.secret;
    const second: string = (await workspace.query(issue)).issueWebhookSecret.secret;
    expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(second).not.toBe(first);
    answer = (response) => response.end();
    expect((await workspace.query(sendTest, { channel: 'WEBHOOK', to: 'me' })).sendTestMessage.__typename).toBe('SentMessage');
    expect(signers([first, second])).toEqual([second, first]);
    app.setNow(new Date(NOW.getTime() + 24 * 3_600_000));
    await workspace.query(sendTest, { channel: 'WEBHOOK', to: 'me' });
    expect(signers([first, second])).toEqual([second]);
    const other = await app.createWorkspace();
    await other.query(changeWebhook, { url: `${http.url}/hook` });
    expect([first, second]).not.toContain((await other.query(issue)).issueWebhookSecret.secret);
    const rows = await select<{ row: string }>(app.database.ownerUrl, 'select t::text as row from channel_setting t');
    expect(rows.map(({ row }) => row).join()).not.toContain('whsec_');
  });

  it('refuses settings that cannot be meant, and keeps what was set', async () => {
    const workspace = await app.createWorkspace();
    await workspace.query(changeEmail, { input: { senderAddress: 'ask@bakery.example' } });
    expect((await workspace.query(changeEmail, { input: { senderAddress: 'bakery' } })).changeEmailChannel).toMatchObject({ __typename: 'ChannelAddressInvalid', message: expect.any(String) });
    expect((await workspace.query(changeEmail, { input: { senderAddress: 'a@b.example', senderName: 'a\nb' } })).changeEmailChannel.__typename).toBe('ChannelSenderNameInvalid');
    expect((await workspace.query(changeSms, { sender: 'too long a name' })).changeSmsChannel.__typename).toBe('ChannelSmsSenderInvalid');
    for (const url of ['ftp://x.example', 'https://x.example:99999/', 'https://1.2.3.4.5/', 'https://[:::]/']) {
      expect((await workspace.query(changeWebhook, { url })).changeWebhookChannel.__typename).toBe('ChannelUrlInvalid');
    }
    expect((await workspace.query(settings)).channelSettings).toMatchObject([{ senderAddress: 'ask@bakery.example' }, nothing, nothing]);
  });

  it('is switched off again, whichever it is, and a webhook comes back with the secret that it had last', async () => {
    const workspace = await app.createWorkspace();
    answer = (response) => response.end();
    await workspace.query(changeSms, { sender: 'SHOP' });
    await workspace.query(changeEmail, { input: { senderAddress: 'ask@bakery.example' } });
    await workspace.query(changeWebhook, { url: `${http.url}/hook` });
    const secret: string = (await workspace.query(issue)).issueWebhookSecret.secret;
    for (const [channel, to] of [['EMAIL', 'me@example.com'], ['SMS', '+989123456789'], ['WEBHOOK', 'me']]) {
      expect((await workspace.query(sendTest, { channel, to })).sendTestMessage.__typename).toBe('SentMessage');
      for (const _twice of [1, 2]) {
        const { switchOffChannel } = await workspace.query(switchOff, { channel });
        expect(switchOffChannel).toMatchObject({ ...nothing, channel, updatedAt: channel === 'WEBHOOK' ? NOW.toISOString() : null });
      }
      expect((await workspace.query(sendTest, { channel, to })).sendTestMessage.__typename).toBe('ChannelNotReady');
    }
    await workspace.query(changeWebhook, { url: `${http.url}/hook` });
    await workspace.query(sendTest, { channel: 'WEBHOOK', to: 'me' });
    expect(signers([secret])).toEqual([secret]);
    expect((await workspace.query(issue)).issueWebhookSecret.secret).not.toBe(secret);
  });

  it('set by two people at once has one row, and what the second one said', async () => {
    const workspace = await app.createWorkspace();
    const both = await Promise.all(['a@b.example', 'c@d.example'].map((senderAddress) => workspace.query(changeEmail, { input: { senderAddress } })));
    const { channelSettings } = await workspace.query(settings);
    expect(both.map(({ changeEmailChannel }) => changeEmailChannel.senderAddress)).toContain(channelSettings[0].senderAddress);
  });

  it('asks DNS about the domain of the sender, and says in words what it found', async () => {
    const workspace = await app.createWorkspace();
    const ask = async () => (await workspace.query('{ sendingDomain { kind message } }')).sendingDomain;
    expect(await ask()).toEqual([]);
    await workspace.query(changeEmail, { input: { senderAddress: 'ask@bakery.example', dkimSelector: 's1', spfInclude: 'spf.provider.example' } });
    expect(await ask()).toEqual([
      { kind: 'sending-domain/fine', message: 'SPF is in order.' },
      { kind: 'sending-domain/missing', message: 'The record DKIM is missing at “\u2068s1._domainkey.bakery.example\u2069”.' },
      { kind: 'sending-domain/fine', message: 'DMARC is in order.' },
    ]);
    expect((await workspace.query(changeEmail, { input: { senderAddress: 'ask@bakery.example', dkimSelector: 's 1' } })).changeEmailChannel.__typename).toBe('ChannelDnsNameInvalid');
  });

  /** Which of the secrets signed what came last, in the order of the signatures. */
  function signers(secrets: readonly string[]): readonly (string | undefined)[] {
    const { headers, body } = http.taken.at(-1)!;
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    return String(headers['webhook-signature']).split(' ').map((signature) => secrets.find((secret) =>
      signature === `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(signed).digest('base64')}`));
  }
});

describe('a server without providers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('keeps mail and SMS in the mailbox, without being set up', async () => {
    const workspace = await app.createWorkspace();
    expect((await workspace.query(settings)).channelSettings).toMatchObject([
      { carrier: 'MAILBOX', ready: true }, { carrier: 'MAILBOX', ready: true }, { carrier: 'WEBHOOK', ready: false },
    ]);
    for (const [channel, to] of [['EMAIL', 'me@example.com'], ['SMS', '+989123456789']]) {
      expect((await workspace.query(sendTest, { channel, to, language: 'ru' })).sendTestMessage.__typename).toBe('SentMessage');
    }
    const { mailboxMessages } = await workspace.query('{ mailboxMessages { nodes { channel recipient subject } } }');
    expect(mailboxMessages.nodes).toEqual([
      { channel: 'SMS', recipient: '+989123456789', subject: '' }, { channel: 'EMAIL', recipient: 'me@example.com', subject: 'Пробное сообщение' },
    ]);
  });

  it('has no secret to sign with', async () => {
    const workspace = await app.createWorkspace();
    await workspace.query(changeWebhook, { url: 'https://shop.example/hook' });
    expect((await workspace.query(issue)).issueWebhookSecret.__typename).toBe('ChannelNotReady');
  });
});
