import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { reply, startTestSmtpServer, type TestSmtpServer } from '../../test/smtp-server.js';
import type { EmailChannel } from '../channels/channel.js';
import type { OutgoingMessage } from '../channels/outgoing-message.js';
import type { Attempt } from '../channels/provider.js';
import { openSmtp, type SmtpOptions } from './open-smtp.js';

const NOW = new Date('2026-03-21T09:30:00.000Z');
const channel: EmailChannel = { kind: 'email', from: { name: 'Shop, „north“', address: 'ask@shop.example' }, replyTo: 'help@shop.example' };
const message: OutgoingMessage = {
  workspaceId: '01890000-0000-7000-8000-000000000001', to: 'sara@example.com', language: 'fa', subject: 'ما را پیشنهاد می‌کنید؟',
  text: 'سلام\n.\nنقطه', html: '<p dir="rtl">سلام</p>', shortText: 'x', link: 'https://nps.example/a/1',
  unsubscribeLink: `https://nps.example/u/gwu_${'x'.repeat(70)}`,
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function server(...parameters: Parameters<typeof startTestSmtpServer>): Promise<TestSmtpServer> {
  const started = await startTestSmtpServer(...parameters);
  closing.push(started.close);
  return started;
}

function smtp(url: string, options: Partial<SmtpOptions> = {}) {
  const provider = openSmtp({ url, bounceAddress: null, now: () => NOW, silenceMs: 500, deadlineMs: 2_000, ...options });
  closing.push(provider.close);
  return (changes: Partial<OutgoingMessage> = {}, attempt: Partial<Attempt> = {}) =>
    provider.send(channel, { ...message, ...changes }, { idempotencyKey: 'invitation-1', ...attempt });
}

const forGood = (reason: string, code: string | null) => ({ ok: false, refusal: { kind: 'delivery/failed-for-good', reason, code } });
const forNow = (reason: string, code: string | null) => ({ ok: false, refusal: { kind: 'delivery/failed-for-now', reason, code, retryAfterSeconds: null } });

describe('a mail', () => {
  it('arrives as text and as a page, with the headers that mail programs look for', async () => {
    const { url, taken } = await server();
    const sent = await smtp(url)();
    expect(taken).toMatchObject([{ from: 'ask@shop.example', to: ['sara@example.com'] }]);
    const mail = await simpleParser(taken[0]!.raw);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text?.trim()).toBe(message.text);
    expect(mail.html).toBe(message.html);
    expect(mail.from?.value).toEqual([channel.from]);
    expect(mail.replyTo?.value).toMatchObject([{ address: 'help@shop.example' }]);
    expect(mail.date).toEqual(NOW);
    expect(sent).toEqual({ ok: true, value: { providerId: mail.messageId } });
    expect(taken[0]!.raw).toContain(`\r\nList-Unsubscribe: <${message.unsubscribeLink}>\r\n`);
    expect(taken[0]!.raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(taken[0]!.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('offers one click only by https, and nothing where there is nothing to end', async () => {
    const { url, taken } = await server();
    const send = smtp(url);
    await send({ unsubscribeLink: 'http://localhost:4000/u/1' });
    await send({ unsubscribeLink: null });
    expect(taken.map(({ raw }) => [/^List-Unsubscribe: /m.test(raw), /^List-Unsubscribe-Post: /m.test(raw)])).toEqual([[true, false], [false, false]]);
  });

  it('has one Message-ID however often it is sent, and another one for each invitation and workspace', async () => {
    const { url, taken } = await server();
    const send = smtp(url);
    const ids = [
      await send(), await send(), await send({}, { idempotencyKey: 'invitation-2' }), await send({ workspaceId: '01890000-0000-7000-8000-000000000002' }),
    ].map((sent) => (sent.ok ? sent.value.providerId : ''));
    expect(ids[0]).toMatch(/^<[a-z2-7]{42}@shop\.example>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    expect(taken.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1])).toEqual(ids);
  });

  it.each([
    ['a line break in the subject', { subject: 'Hello\r\nBcc: eve@evil.example\r\n\r\nx' }],
    ['a line break in a link', { unsubscribeLink: 'https://nps.example/\r\nBcc: eve@evil.example' }],
  ])('with %s has no header more', async (_case, changes) => {
    const { url, taken } = await server();
    await smtp(url)(changes);
    const mail = await simpleParser(taken[0]!.raw);
    expect(mail.bcc).toBeUndefined();
    expect(taken[0]!.to).toEqual(['sara@example.com']);
    expect(mail.html).toBe(message.html);
  });

  it('never reads a file or an address for its sender', async () => {
    const { url, taken } = await server();
    await smtp(url)({ text: 'file:///etc/passwd', html: '<img src="file:///etc/passwd"><link href="http://127.0.0.1:1/x">' });
    expect((await simpleParser(taken[0]!.raw)).attachments).toEqual([]);
  });

  it.each(['', 'nobody', 'a@b.example, eve@evil.example', 'a@b.example\r\nRCPT TO:<eve@evil.example>', '<a@b.example>'])('to %j is not sent at all', async (to) => {
    const { url, connections } = await server();
    expect(await smtp(url)({ to })).toEqual(forGood('address-unusable', null));
    expect(connections()).toBe(0);
  });

  it('comes back to the bounce address, which names the message', async () => {
    const { url, taken } = await server();
    const send = smtp(url, { bounceAddress: 'bounces@mail.example' });
    const sent = await send();
    const tag = sent.ok && /^<(.*)@/.exec(sent.value.providerId)?.[1];
    expect(taken.map(({ from }) => from)).toEqual([`bounces+${tag}@mail.example`]);
  });

  it('goes out over a few connections that are kept', async () => {
    const { url, taken, connections } = await server();
    const send = smtp(url);
    const sent = await Promise.all(Array.from({ length: 60 }, (_, index) => send({}, { idempotencyKey: `invitation-${index}` })));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(new Set(taken.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1])).size).toBe(60);
    expect(connections()).toBeLessThanOrEqual(5);
  });
});

describe('a server that refuses', () => {
  it('the recipient, is believed', async () => {
    const { url, taken } = await server({ onRcptTo: (_address, _session, done) => done(reply(550, '5.1.1 <sara@example.com> no such user')) });
    expect(await smtp(url)()).toEqual(forGood('address-unknown', '550 5.1.1'));
    expect(taken).toEqual([]);
  });

  it('the recipient for now, is asked again later', async () => {
    const { url } = await server({ onRcptTo: (_address, _session, done) => done(reply(450, '4.2.2 over quota')) });
    expect(await smtp(url)()).toEqual(forNow('mailbox-full', '450 4.2.2'));
  });

  it('the sender', async () => {
    const { url } = await server({ onMailFrom: (_address, _session, done) => done(reply(550, '5.7.26 unauthenticated')) });
    expect(await smtp(url)()).toEqual(forGood('sender-refused', '550 5.7.26'));
  });

  it('the content, after it has read all of it', async () => {
    const { url } = await server({}, () => {
      throw reply(554, '5.6.0 not like that');
    });
    expect(await smtp(url)()).toEqual(forGood('content-refused', '554 5.6.0'));
  });

  it('a mail that is too large, before it is sent', async () => {
    const { url, taken } = await server({ size: 1_000 });
    expect(await smtp(url)({ text: 'x'.repeat(5_000) })).toMatchObject({ ok: false, refusal: { kind: 'delivery/failed-for-good', reason: 'too-large' } });
    expect(taken).toEqual([]);
  });

  it('our password: nothing that waits is lost for it', async () => {
    const { url } = await server({ authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(reply(535, '5.7.8 no')) });
    expect(await smtp(url.replace('//', '//user:wrong@'))()).toEqual(forNow('settings-refused', '535 5.7.8'));
  });

  it('one mail, takes the next one over the same connection', async () => {
    const { url, taken, connections } = await server({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone') ? reply(550, '5.1.1 gone') : null),
    });
    const send = smtp(url);
    expect(await send({ to: 'gone@example.com' })).toMatchObject({ ok: false });
    expect(await send()).toMatchObject({ ok: true });
    expect([taken.length, connections()]).toEqual([1, 1]);
  });
});

describe('a server that is not there', () => {
  it('refuses the connection', async () => {
    const { url, close } = await server();
    await close();
    closing.pop();
    expect(await smtp(url)()).toEqual(forNow('unreachable', 'ECONNREFUSED'));
  });

  it('has a name that nobody knows', async () => {
    expect(await smtp('smtp://mail.invalid:2525')()).toMatchObject({ ok: false, refusal: { kind: 'delivery/failed-for-now', reason: 'unreachable' } });
  });

  it('says nothing at all', async () => {
    const url = await silent(() => undefined);
    expect(await smtp(url)()).toEqual(forNow('timed-out', 'ETIMEDOUT'));
  });

  it('trickles its words, one every now and then, for ever', async () => {
    const url = await silent(async (socket) => {
      while (!socket.destroyed) {
        socket.write('220-wait\r\n');
        await sleep(100);
      }
    });
    const before = performance.now();
    expect(await smtp(url, { deadlineMs: 1_000 })()).toMatchObject({ ok: false, refusal: { kind: 'delivery/failed-for-now', reason: 'timed-out' } });
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('the point of no return', () => {
  it('comes after everything was accepted and before the mail can be taken', async () => {
    const { url, taken } = await server();
    const seen: number[] = [];
    await smtp(url)({}, { handingOver: () => Promise.resolve(void seen.push(taken.length)) });
    expect([seen, taken.length]).toEqual([[0], 1]);
  });

  it('is not reached by a mail that is refused before', async () => {
    const { url } = await server({ onRcptTo: (_address, _session, done) => done(reply(450, '4.2.0 later')) });
    let reached = false;
    await smtp(url)({}, { handingOver: () => Promise.resolve(void (reached = true)) });
    expect(reached).toBe(false);
  });

  it('lets nothing out when it cannot be remembered', async () => {
    const { url, taken } = await server();
    const broken = smtp(url)({}, { handingOver: () => Promise.reject(new Error('the database is gone')) });
    await expect(broken).rejects.toThrow('the database is gone');
    await sleep(200);
    expect(taken).toEqual([]);
  });

  it('makes the outcome unknown when the connection ends after it, and the mail is not sent by itself again', async () => {
    const sockets: Socket[] = [];
    const { url, taken, connections } = await server({}, () => {
      for (const socket of sockets) socket.destroy();
      return sleep(10);
    });
    const proxied = await proxy(url, sockets);
    expect(await smtp(proxied)()).toMatchObject({ ok: false, refusal: { kind: 'delivery/failed-for-good', reason: 'outcome-unknown' } });
    await sleep(500);
    expect([taken.length, connections()]).toEqual([1, 1]);
  });

  it('makes it unknown as well when the server takes the mail and falls silent', async () => {
    const { url } = await server({}, () => sleep(1_500));
    expect(await smtp(url)()).toMatchObject({ ok: false, refusal: { kind: 'delivery/failed-for-good', reason: 'outcome-unknown' } });
  });
});

/** A server that does what it is told on each connection. */
async function silent(talk: (socket: Socket) => unknown): Promise<string> {
  const listener = createServer((socket) => {
    socket.on('error', () => undefined);
    closing.push(() => socket.destroy());
    void talk(socket);
  });
  return listening(listener);
}

/** Stands between, so that a test can cut the line. */
async function proxy(url: string, sockets: Socket[]): Promise<string> {
  const { connect } = await import('node:net');
  return listening(createServer((socket) => {
    const onward = connect(Number(new URL(url).port), '127.0.0.1');
    for (const one of [socket, onward]) one.on('error', () => undefined);
    sockets.push(socket);
    socket.pipe(onward).pipe(socket);
  }));
}

async function listening(listener: Server): Promise<string> {
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  closing.push(() => new Promise((resolve) => {
    listener.close(resolve);
  }));
  return `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
}
