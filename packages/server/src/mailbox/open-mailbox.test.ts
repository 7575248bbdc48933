import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { execute } from '../../test/postgres.js';
import type { Channel } from '../channels/channel.js';
import type { OutgoingMessage } from '../channels/outgoing-message.js';
import { openMailbox } from './open-mailbox.js';

const email: Channel = { kind: 'email', from: { name: 'Shop', address: 'ask@shop.example' }, replyTo: null };
const list = `query ($first: Int, $after: String, $recipient: String) {
  mailboxMessages(first: $first, after: $after, recipient: $recipient) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id channel sender recipient language subject text html link unsubscribeLink sentAt }
  }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const mailbox = () => openMailbox({ orm: app.orm, now: () => NOW, newId: () => uuidv7() });
const messageTo = ({ id }: TestWorkspace, changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  workspaceId: id, to: 'sara@example.com', language: 'en', subject: 'A question', text: 'All of it', html: '<p>All of it</p>', shortText: 'Short: https://x',
  link: 'https://x', unsubscribeLink: 'https://x/u', ...changes,
});

describe('the mailbox', () => {
  it('keeps a mail as it would have arrived', async () => {
    const workspace = await app.createWorkspace();
    const sent = await mailbox().send(email, messageTo(workspace), { idempotencyKey: 'invitation-1' });
    const { mailboxMessages } = await workspace.query(list);
    expect(mailboxMessages.nodes).toEqual([{
      id: sent.ok && sent.value.providerId, channel: 'EMAIL', sender: 'Shop <ask@shop.example>', recipient: 'sara@example.com', language: 'en',
      subject: 'A question', text: 'All of it', html: '<p>All of it</p>', link: 'https://x', unsubscribeLink: 'https://x/u', sentAt: NOW.toISOString(),
    }]);
    expect(await workspace.query('query ($id: ID!) { mailboxMessage(id: $id) { subject } }', { id: mailboxMessages.nodes[0].id })).toEqual({ mailboxMessage: { subject: 'A question' } });
  });

  it('keeps the short form of an SMS', async () => {
    const workspace = await app.createWorkspace();
    await mailbox().send({ kind: 'sms', from: 'SHOP' }, messageTo(workspace, { to: '+989121234567' }), { idempotencyKey: 'invitation-1' });
    const { mailboxMessages } = await workspace.query(list);
    expect(mailboxMessages.nodes).toMatchObject([{ channel: 'SMS', sender: 'SHOP', recipient: '+989121234567', text: 'Short: https://x', html: null }]);
  });

  it('keeps a message once, however often and by how many it is sent', async () => {
    const workspace = await app.createWorkspace();
    const sent = await Promise.all(Array.from({ length: 5 }, () => mailbox().send(email, messageTo(workspace), { idempotencyKey: 'invitation-1' })));
    expect(new Set(sent.map((one) => one.ok && one.value.providerId)).size).toBe(1);
    expect((await workspace.query(list)).mailboxMessages.totalCount).toBe(1);
  });

  it('refuses what mail could not reach, and keeps nothing of it', async () => {
    const workspace = await app.createWorkspace();
    expect(await mailbox().send(email, messageTo(workspace, { to: 'nobody' }), { idempotencyKey: 'x' })).toEqual({
      ok: false, refusal: { kind: 'delivery/failed-for-good', reason: 'address-unusable', code: null },
    });
    expect((await workspace.query(list)).mailboxMessages.totalCount).toBe(0);
  });

  it('keeps nothing when the point of no return cannot be remembered', async () => {
    const workspace = await app.createWorkspace();
    const handingOver = () => Promise.reject(new Error('gone'));
    await expect(mailbox().send(email, messageTo(workspace), { idempotencyKey: 'x', handingOver })).rejects.toThrow('gone');
    expect((await workspace.query(list)).mailboxMessages.totalCount).toBe(0);
  });

  it('keeps the newest 500, page by page, found by a part of the recipient', async () => {
    const workspace = await app.createWorkspace();
    await execute(app.database.ownerUrl, `
      insert into mailbox_message (workspace_id, id, idempotency_key, channel, recipient, language, subject, text, sent_at)
      select '${workspace.id}', gen_random_uuid(), i, 'email', 'customer-' || i || '@example.com', 'en', 'A question', 'All of it', timestamptz '${NOW.toISOString()}' - (510 - i) * interval '1 second'
      from generate_series(1, 508) as i`);
    await mailbox().send(email, messageTo(workspace, { to: 'customer-509@example.com' }), { idempotencyKey: 'newest' });
    const { mailboxMessages: page } = await workspace.query(list, { first: 2 });
    expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([500, true]);
    expect(page.nodes.map(({ recipient }: { recipient: string }) => recipient)).toEqual(['customer-509@example.com', 'customer-508@example.com']);
    const { mailboxMessages: next } = await workspace.query(list, { first: 1, after: page.pageInfo.endCursor });
    expect(next.nodes[0].recipient).toBe('customer-507@example.com');
    expect((await workspace.query(list, { recipient: 'ER-50_@' })).mailboxMessages.totalCount).toBe(0);
    expect((await workspace.query(list, { recipient: 'ER-77@' })).mailboxMessages.totalCount).toBe(1);
  });

  it('is for those alone who may do everything: its links let anybody answer as the customer', async () => {
    const workspace = await app.createWorkspace();
    const key = await workspace.issueKey('write');
    const { errors } = await workspace.send(list, {}, { authorization: `Bearer ${key}` });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', scope: 'admin' });
  });
});
