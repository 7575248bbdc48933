import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp } from '../../test/app.js';
import { startTestHttpServer } from '../../test/http-server.js';
import { select } from '../../test/select.js';
import { reply, startTestSmtpServer, type TakenMail, type TestSmtpServer } from '../../test/smtp-server.js';
import { forWorkspace } from '../orm.js';
import { findAddressFaults } from './address-faults.js';
import type { Channel } from './channel.js';
import { deliver, type DeliveryOrder } from './deliver.js';
import { readMessageTag } from './message-tag.js';
import { type Channels, mailboxOnly, openChannels } from './open-channels.js';
import { recordDeliveryReport } from './record-delivery-report.js';

const email: Channel = { kind: 'email', from: { name: 'Shop', address: 'ask@shop.example' }, replyTo: null };
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

let app: TestApp;
let smtp: TestSmtpServer;
let channels: Channels;
let clock = NOW;
/** What the mail server says to the next mails, when they have come to their end. */
let answers: (Error | null)[] = [];
let atTheEnd: (mail: TakenMail) => Promise<void> | void = () => undefined;
beforeAll(async () => {
  app = await startTestApp();
  smtp = await startTestSmtpServer(
    { onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone') ? reply(550, '5.1.1 gone') : null) },
    (mail) => {
      const answer = answers.shift();
      if (answer !== undefined && answer !== null) throw answer;
      return atTheEnd(mail);
    },
  );
  channels = openChannels({ orm: app.orm, now: () => clock, newId: () => uuidv7() }, { ...mailboxOnly, smtpUrl: smtp.url });
});
afterEach(() => {
  clock = NOW;
  answers = [];
  atTheEnd = () => undefined;
  smtp.taken.length = 0;
});
afterAll(async () => {
  channels.close();
  await app.close();
  await smtp.close();
});

function orderOf(workspaceId: string, changes: { to?: string; key?: string; channel?: Channel; until?: Date | null } = {}): DeliveryOrder {
  const { to = 'sara@example.com', key = 'invitation-1', channel = email, until = null } = changes;
  const message = { workspaceId, to, language: 'en', subject: 'A question', text: 'All of it', html: null, shortText: 'Short', link: 'https://x', unsubscribeLink: null };
  return { channel, message, idempotencyKey: key, until };
}

const send = (order: DeliveryOrder, through: Channels = channels) => deliver({ em: forWorkspace(app.orm, order.message.workspaceId), channels: through, now: () => clock, random: () => 0 }, order);

/** A process that dies: before the provider has it, or after, before anybody could write that down. */
function dying(when: 'before' | 'after', reached: () => void): Channels {
  const never = new Promise<never>(() => undefined);
  return {
    ...channels,
    sendThrough: async (channel, message, attempt) => {
      if (when === 'after') await channels.sendThrough(channel, message, attempt);
      reached();
      return never;
    },
  };
}

/** Lets a worker die while it sends. */
async function killed(order: DeliveryOrder, when: 'before' | 'after', of: (reached: () => void) => Channels = (reached) => dying(when, reached)): Promise<void> {
  await new Promise<void>((reached) => {
    void send(order, of(reached));
  });
}

describe('a message', () => {
  it('is sent once, however often it is asked for', async () => {
    const { id } = await app.createWorkspace();
    const first = await send(orderOf(id));
    expect(first).toEqual({ state: 'sent', providerId: expect.stringMatching(/^<[a-z2-7]{42}@shop\.example>$/) });
    expect(await send(orderOf(id))).toEqual(first);
    expect(smtp.taken).toHaveLength(1);
  });

  it('is sent once by many workers at the same instant', async () => {
    const { id } = await app.createWorkspace();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => send(orderOf(id))));
    expect(smtp.taken).toHaveLength(1);
    expect(outcomes.filter(({ state }) => state !== 'sent' && state !== 'under-way')).toEqual([]);
  });

  it('that did not get through is sent again at the time that it says, and not twice', async () => {
    const { id } = await app.createWorkspace();
    answers = [reply(451, '4.3.0 later')];
    expect(await send(orderOf(id))).toEqual({
      state: 'waiting', retryAt: minutes(1), refusal: { kind: 'delivery/failed-for-now', reason: 'provider-failed', code: '451 4.3.0', retryAfterSeconds: null },
    });
    clock = minutes(1);
    expect(await send(orderOf(id))).toMatchObject({ state: 'sent' });
    expect(new Set(smtp.taken.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1])).size).toBe(1);
  });

  it('that is refused for good is given up, with its reason, and stays so', async () => {
    const { id } = await app.createWorkspace();
    const refused = { state: 'failed', refusal: { kind: 'delivery/failed-for-good', reason: 'address-unknown', code: '550 5.1.1' } };
    expect(await send(orderOf(id, { to: 'gone@example.com' }))).toEqual(refused);
    expect(await send(orderOf(id, { to: 'gone@example.com' }))).toEqual(refused);
  });

  it('is given up after eight attempts, or when it would come too late', async () => {
    const { id } = await app.createWorkspace();
    answers = Array.from({ length: 9 }, () => reply(451, '4.3.0 later'));
    for (let attempt = 1; attempt <= 7; attempt += 1) expect(await send(orderOf(id))).toMatchObject({ state: 'waiting' });
    expect(await send(orderOf(id))).toMatchObject({ state: 'failed', refusal: { reason: 'provider-failed' } });
    expect(await send(orderOf(id, { key: 'late', until: minutes(1) }))).toMatchObject({ state: 'failed', refusal: { reason: 'provider-failed' } });
  });

  it('of one workspace is not that of another with the same key', async () => {
    const [a, b] = [await app.createWorkspace(), await app.createWorkspace()];
    await send(orderOf(a.id));
    await send(orderOf(b.id));
    expect(smtp.taken).toHaveLength(2);
  });

  it('leaves neither its text nor its address in the database', async () => {
    const { id } = await app.createWorkspace();
    await send(orderOf(id));
    const rows = await select<{ row: string }>(app.database.ownerUrl, `select t::text as row from delivery t where workspace_id = '${id}'`);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toMatch(/sara|All of it|A question|https/);
  });
});

describe('when a worker dies', () => {
  it('while another one could still be at it, nobody takes the message up', async () => {
    const { id } = await app.createWorkspace();
    await killed(orderOf(id), 'before');
    clock = minutes(4.9);
    expect(await send(orderOf(id))).toEqual({ state: 'under-way', until: minutes(5) });
    expect(smtp.taken).toEqual([]);
  });

  it('before the mail server has the message, it is sent', async () => {
    const { id } = await app.createWorkspace();
    await killed(orderOf(id), 'before');
    clock = minutes(5);
    expect(await send(orderOf(id))).toMatchObject({ state: 'sent' });
    expect(smtp.taken).toHaveLength(1);
  });

  it('after the mail server has it, it is not sent again, and that is told', async () => {
    const { id } = await app.createWorkspace();
    await killed(orderOf(id), 'after');
    clock = minutes(5);
    expect(await send(orderOf(id))).toEqual({ state: 'failed', refusal: { kind: 'delivery/failed-for-good', reason: 'outcome-unknown', code: null } });
    expect(smtp.taken).toHaveLength(1);
  });

  it('after a gateway has it, it is sent again: the gateway knows it by its key', async () => {
    const { id } = await app.createWorkspace();
    const gateway = await startTestHttpServer((response) => response.writeHead(202).end());
    const withGateway = openChannels({ orm: app.orm, now: () => clock, newId: () => uuidv7() }, { ...mailboxOnly, smsGateway: { url: gateway.url, secret: 'sesame' } });
    const order = orderOf(id, { to: '+989123456789', channel: { kind: 'sms', from: null } });
    await killed(order, 'after', (reached) => ({
      ...withGateway,
      sendThrough: async (...parameters) => {
        await withGateway.sendThrough(...parameters);
        reached();
        return new Promise<never>(() => undefined);
      },
    }));
    clock = minutes(5);
    expect(await send(order, withGateway)).toMatchObject({ state: 'sent' });
    expect(gateway.taken).toHaveLength(2);
    expect(new Set(gateway.taken.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    await gateway.close();
  });

  it('and was only slow, it comes too late to hand the message over', async () => {
    const { id } = await app.createWorkspace();
    let goOn = (): void => undefined;
    const slow: Channels = {
      ...channels,
      sendThrough: async (...parameters) => {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        return channels.sendThrough(...parameters);
      },
    };
    const first = send(orderOf(id), slow);
    while ((await select(app.database.ownerUrl, `select 1 from delivery where workspace_id = '${id}' and state = 'sending'`)).length === 0);
    clock = minutes(6);
    expect(await send(orderOf(id))).toMatchObject({ state: 'sent' });
    goOn();
    await expect(first).rejects.toThrow('taken over');
    expect(smtp.taken).toHaveLength(1);
  });
});

describe('what comes back of a message', () => {
  const refusal = { kind: 'delivery/failed-for-good', reason: 'address-unknown', code: '550 5.1.1' } as const;

  async function sentTo(workspaceId: string, to: string, key: string): Promise<{ workspaceId: string; messageKey: string }> {
    const outcome = await send(orderOf(workspaceId, { to, key }));
    return readMessageTag(outcome.state === 'sent' ? outcome.providerId.slice(1, 43) : '')!;
  }

  const report = (message: { workspaceId: string; messageKey: string }, what: Parameters<typeof recordDeliveryReport>[1]['report']) =>
    forWorkspace(app.orm, message.workspaceId).transactional((em) => recordDeliveryReport(em, { ...message, report: what, now: clock }));

  const faults = (workspaceId: string, ...addresses: string[]) => findAddressFaults(forWorkspace(app.orm, workspaceId), workspaceId, 'email', addresses);

  it('is known by whoever asks for the address, however it is written, until a message arrives there', async () => {
    const { id } = await app.createWorkspace();
    const first = await sentTo(id, 'sara@example.com', '1');
    expect(await faults(id, 'sara@example.com')).toEqual(new Set());
    expect(await report(first, { kind: 'bounced', refusal })).toMatchObject({ changed: true, delivery: { idempotencyKey: '1', state: 'bounced' } });
    expect(await faults(id, 'Sara@Example.com', 'other@example.com')).toEqual(new Set(['Sara@Example.com']));
    clock = minutes(1);
    const second = await sentTo(id, 'sara@example.com', '2');
    expect(await faults(id, 'sara@example.com')).toEqual(new Set());
    await report(second, { kind: 'complained' });
    expect(await faults(id, 'sara@example.com')).toEqual(new Set(['sara@example.com']));
    expect(await faults(id)).toEqual(new Set());
  });

  it.each([
    ['that it was spam', { kind: 'complained' }],
    ['to want no more', { kind: 'bounced', refusal: { ...refusal, reason: 'opted-out' } }],
  ] as const)('that is the word of a person, %s, is lifted by no message that was on its way', async (_what, said) => {
    const { id } = await app.createWorkspace();
    const first = await sentTo(id, 'sara@example.com', '1');
    await report(first, said);
    clock = minutes(1);
    await report(await sentTo(id, 'sara@example.com', '2'), { kind: 'arrived' });
    expect(await faults(id, 'sara@example.com')).toEqual(new Set(['sara@example.com']));
  });

  it('is about the address that it went to, when the first one was corrected before it got through', async () => {
    const { id } = await app.createWorkspace();
    answers = [reply(451, '4.3.0 later')];
    await send(orderOf(id, { to: 'sara@old.example', key: '1' }));
    clock = minutes(1);
    await report(await sentTo(id, 'sara@new.example', '1'), { kind: 'bounced', refusal });
    expect(await faults(id, 'sara@old.example', 'sara@new.example')).toEqual(new Set(['sara@new.example']));
  });

  it('is kept when it comes before the mail server has answered', async () => {
    const { id } = await app.createWorkspace();
    atTheEnd = async ({ raw }) => {
      await report(readMessageTag(/^Message-ID: <([a-z2-7]{42})@/m.exec(raw)?.[1] ?? '')!, { kind: 'bounced', refusal });
    };
    await sentTo(id, 'sara@example.com', '1');
    expect(await faults(id, 'sara@example.com')).toEqual(new Set(['sara@example.com']));
  });

  it('that is no fault of the address holds nothing against it', async () => {
    const { id } = await app.createWorkspace();
    const message = await sentTo(id, 'sara@example.com', '1');
    await report(message, { kind: 'bounced', refusal: { ...refusal, reason: 'content-refused' } });
    expect(await faults(id, 'sara@example.com')).toEqual(new Set());
  });

  it('is not lifted by a message that failed for another reason', async () => {
    const { id } = await app.createWorkspace();
    await report(await sentTo(id, 'sara@example.com', '1'), { kind: 'bounced', refusal });
    clock = minutes(1);
    answers = [reply(554, '5.6.0 no')];
    expect(await send(orderOf(id, { key: '2' }))).toMatchObject({ state: 'failed', refusal: { reason: 'content-refused' } });
    expect(await faults(id, 'sara@example.com')).toEqual(new Set(['sara@example.com']));
  });

  it('has its effects once, in whatever order it comes', async () => {
    const { id } = await app.createWorkspace();
    const message = await sentTo(id, 'sara@example.com', '1');
    const changed = async (what: Parameters<typeof report>[1]) => (await report(message, what))?.changed;
    expect(await changed({ kind: 'bounced', refusal: { kind: 'delivery/failed-for-now', reason: 'mailbox-full', code: '452', retryAfterSeconds: null } })).toBe(false);
    expect(await changed({ kind: 'arrived' })).toBe(true);
    expect(await changed({ kind: 'arrived' })).toBe(false);
    expect(await changed({ kind: 'complained' })).toBe(true);
    expect(await changed({ kind: 'bounced', refusal })).toBe(false);
    expect(await changed({ kind: 'complained' })).toBe(false);
  });

  it('of a message that nobody sent is nothing', async () => {
    const [a, b] = [await app.createWorkspace(), await app.createWorkspace()];
    const { messageKey } = await sentTo(a.id, 'sara@example.com', '1');
    expect(await report({ workspaceId: b.id, messageKey }, { kind: 'complained' })).toBeNull();
  });
});
