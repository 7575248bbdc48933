import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { TestWorkspace } from '../../test/app.js';
import { startTestHttpServer } from '../../test/http-server.js';
import { reply } from '../../test/smtp-server.js';
import { countStatements } from '../../test/statements.js';
import { forWorkspace } from '../orm.js';
import { buy as record } from './asking.fixture.js';
import {
  after, answerByMail, changeStatus, DAY, onlyInvitation as only, readMail, type Sending, sentInvitations, startSending, surveyWith, withdraw, workspaceSending,
} from './sending.fixture.js';

let sending: Sending;
beforeAll(async () => {
  sending = await startSending();
});
afterEach(() => sending.reset());
afterAll(() => sending.close());

const pass = (minutes: number) => sending.pass(minutes);
const at = (minutes: number) => sending.at(minutes);
const workspaceWith = (...triggers: readonly object[]) => workspaceSending(sending, ...triggers);

/** A purchase of this moment, with what it is asked about planned. */
async function buy(workspace: TestWorkspace, customer: object = { email: 'ana@example.com' }, input: object = {}) {
  const recorded = await record(workspace, { customer, ...input });
  await sending.app.runJobs();
  return recorded;
}

const texts = async (workspace: TestWorkspace): Promise<any[]> =>
  (await workspace.query('{ mailboxMessages(first: 100) { nodes { channel recipient text link } } }')).mailboxMessages.nodes;

describe('an invitation that is due', () => {
  test('goes out by mail, with a link for each score and one that ends these questions', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace, { email: 'ana@example.com', name: 'Ana Lima', locale: 'pt' });
    await pass(59);
    expect(sending.taken).toEqual([]);
    await pass(60);
    const invitation = await only(workspace);
    expect(invitation).toMatchObject({
      status: 'SENT', channel: 'EMAIL', scheduledAt: after(60), sentAt: after(60), expiresAt: after(60 + 30 * DAY), bouncedAt: null, endedAt: null,
      failureReason: null, reasons: [],
    });
    const [mail, ...others] = await Promise.all(sending.taken.map(readMail));
    expect(others).toEqual([]);
    // The survey speaks English, and so does all that is around its question.
    expect([mail!.subject, mail!.from?.text]).toEqual(['A question from North Bakery', 'ask@bakery.example']);
    expect(mail!.text).toContain('Hello Ana Lima,\n\nHow likely are you to recommend us?');
    expect(mail!.text).toContain('because you are a customer of North Bakery');
    const html = mail!.html as string;
    const links = [...html.matchAll(/href="(https:\/\/ask\.example\/s\/[^"?]+)(?:\?score=(\d+))?"/g)];
    expect(links.map(([, , score]) => score)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', undefined]);
    expect(new Set(links.map(([, link]) => link)).size).toBe(1);
    expect(html).toMatch(/href="https:\/\/ask\.example\/u\/gwu_/);
    await pass(61);
    expect(sending.taken).toHaveLength(1);
  });

  test('takes no more statements than a few dozen, whatever is known of its customer', async () => {
    const { workspace } = await workspaceWith({});
    for (const email of ['ana@example.com', 'ben@example.com']) await buy(workspace, { email });
    at(60);
    const [first, second] = await sentInvitations(workspace);
    // The first one makes itself known to the queues.
    await sending.sendNow(workspace, first!.id);
    const { statements } = await countStatements(() => sending.sendNow(workspace, second!.id));
    expect(sending.taken).toHaveLength(2);
    expect(statements.length).toBeLessThanOrEqual(28);
  });

  test('speaks the language of its customer, and names what it is about', async () => {
    const { workspace } = await workspaceWith();
    await surveyWith(workspace, 'Two languages', {}, {
      v: 1, languages: ['en', 'fa'],
      questions: [{ kind: 'nps', id: 'score', text: { en: 'How was {{product|it}}?', fa: 'از {{product|خرید}} راضی بودید؟' },
        ends: { lowest: { en: 'bad', fa: 'بد' }, highest: { en: 'good', fa: 'خوب' } } }],
    });
    await buy(workspace, { email: 'sara@example.com', locale: 'fa-IR' }, { product: 'نان' });
    await pass(60);
    const mail = await readMail(sending.taken[0]!);
    expect(mail.html).toContain('dir="rtl"');
    expect(mail.text).toContain('از نان راضی بودید؟');
    expect(mail.text).toContain('۰ = بد');
    expect(mail.subject).toContain('پرسشی از');
  });

  test('is not sent before its time, by whatever job', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace);
    at(30);
    await sending.sendNow(workspace, (await only(workspace)).id);
    expect(await only(workspace)).toMatchObject({ status: 'SCHEDULED', scheduledAt: after(60), reasons: [] });
    await pass(60);
    expect(sending.taken).toHaveLength(1);
  });

  test('goes out by SMS as one short text', async () => {
    const { workspace } = await workspaceWith({ channels: ['SMS'] });
    await buy(workspace, { phone: '+4930123456' });
    await pass(60);
    const [message] = await texts(workspace);
    expect(message).toMatchObject({ channel: 'SMS', recipient: '+4930123456', link: expect.stringMatching(/^https:\/\/ask\.example\/s\//) });
    expect(message.text).toBe(`How likely are you to recommend us? ${message.link}`);
  });

  test('goes through no channel that is not set up, and is not planned where there is no other', async () => {
    const workspace = await sending.app.createWorkspace();
    const survey = await surveyWith(workspace, 'Nobody is the sender', {});
    const { customer } = await buy(workspace);
    expect(await only(workspace)).toMatchObject({ status: 'SKIPPED', channel: null, reasons: [{ kind: 'eligibility/no-channel' }] });
    const { whyNotAsked } = await workspace.query(
      'query ($customerId: ID!, $surveyId: ID!) { whyNotAsked(customerId: $customerId, surveyId: $surveyId) { reasons { message } } }', { customerId: customer.id, surveyId: survey });
    expect(whyNotAsked.reasons[0].message).toBe('No channel of the survey reaches this customer: E-mail: not set up; SMS: no address.');
    const { dryRun } = await workspace.query('query ($id: ID!) { dryRun(surveyId: $id) { skip reasons { kind customers } } }', { id: survey });
    expect(dryRun).toEqual({ skip: 1, reasons: [{ kind: 'eligibility/no-channel', customers: 1 }] });
    await buy(workspace, { externalId: 'c-2', email: 'ben@example.com', phone: '+4930123456' });
    expect((await sentInvitations(workspace)).find(({ status }) => status === 'SCHEDULED')).toMatchObject({ channel: 'SMS' });
  });

  test('goes to a channel of one\'s own with the id by which that knows the customer', async () => {
    const server = await startTestHttpServer((response) => response.end());
    onTestFinished(() => server.close());
    const { workspace } = await workspaceWith({ channels: ['WEBHOOK'] });
    await workspace.query('mutation ($url: String!) { changeWebhookChannel(url: $url) { __typename } issueWebhookSecret { __typename } }', { url: `${server.url}/hook` });
    await buy(workspace, { externalId: 'c-17' });
    await pass(60);
    const [posted, ...others] = server.taken.map(({ body }) => JSON.parse(body));
    expect(others).toEqual([]);
    expect(posted.data).toMatchObject({
      to: 'c-17', subject: 'A question from North Bakery', link: expect.stringContaining('/s/'), unsubscribeLink: expect.stringContaining('/u/'),
    });
    expect(await only(workspace)).toMatchObject({ status: 'SENT', channel: 'WEBHOOK' });
  });

  test('waits for tomorrow when so many went out today, also after the server was down', async () => {
    const { workspace } = await workspaceWith({ perDay: 1 });
    for (const name of ['ana', 'ben', 'cho']) await buy(workspace, { email: `${name}@example.com` });
    expect((await sentInvitations(workspace)).map(({ scheduledAt }) => String(scheduledAt).slice(0, 10)).toSorted()).toEqual(['2026-03-21', '2026-03-22', '2026-03-23']);
    // Down until the third day: what was planned for three days is due at once.
    await pass(2 * DAY + 60);
    const all = await sentInvitations(workspace);
    expect(all.map(({ status }) => status).toSorted()).toEqual(['SCHEDULED', 'SCHEDULED', 'SENT']);
    const [first, second] = all.filter(({ status }) => status === 'SCHEDULED');
    for (const waiting of [first, second]) expect(waiting).toMatchObject({ reasons: [{ kind: 'eligibility/quota-reached' }] });
    expect(sending.taken).toHaveLength(1);
    await pass(3 * DAY + 60);
    expect(sending.taken).toHaveLength(2);
  });

  test('is looked at again: who has answered or said no since it was planned is not asked, and why is kept', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const ana = await buy(workspace);
    await workspace.query('mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }', { input: { surveyId: survey, customerId: ana.customer.id, score: 9 } });
    await pass(60);
    expect(await only(workspace)).toMatchObject({ status: 'SKIPPED', sentAt: null, endedAt: after(60) });
    expect((await only(workspace)).reasons).toContainEqual({ kind: 'contact/too-soon' });
    at(0);
    const { workspace: other } = await workspaceWith({});
    const ben = await buy(other);
    await withdraw(other, ben.customer.id);
    await pass(60);
    expect((await only(other)).reasons).toContainEqual({ kind: 'contact/unsubscribed' });
    expect(sending.taken).toEqual([]);
  });

  test('waits for the morning when its time has come at night, and goes out then', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace);
    // The server was down until 22:30.
    await pass(13 * 60);
    expect(await only(workspace)).toMatchObject({ status: 'SCHEDULED', scheduledAt: '2026-03-22T09:00:00.000Z', reasons: [{ kind: 'contact/quiet-hours' }] });
    await pass(24 * 60);
    expect(await only(workspace)).toMatchObject({ status: 'SENT' });
  });

  test('stays where it is while its survey is paused, and is taken back when there is nothing to ask about any more', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    await buy(workspace);
    await changeStatus(workspace, survey!, 'PAUSED');
    await pass(60);
    expect(await only(workspace)).toMatchObject({ status: 'SCHEDULED', scheduledAt: after(60) });
    await changeStatus(workspace, survey!, 'CLOSED');
    await sending.sendNow(workspace, (await only(workspace)).id);
    expect(await only(workspace)).toMatchObject({ status: 'CANCELLED', sentAt: null });
    at(0);
    const { workspace: other } = await workspaceWith({});
    const { id } = await buy(other);
    await other.query('mutation ($id: ID!) { cancelInteraction(id: $id) { __typename } }', { id });
    await pass(60);
    expect(await only(other)).toMatchObject({ status: 'CANCELLED' });
    expect(sending.taken).toEqual([]);
  });
});

describe('of two surveys and many workers at once', () => {
  test('one asks a customer, and the others find that it has', async () => {
    const { workspace, surveys } = await workspaceWith({ askWithinDays: 60 }, { askWithinDays: 60 });
    await buy(workspace);
    // Both are due: as if neither plan had known of the other.
    await forWorkspace(sending.app.orm, workspace.id).transactional((em) => em.execute(
      `update invitation set scheduled_at = ?, status = 'scheduled' where workspace_id = ?`, [after(60), workspace.id]));
    at(60);
    const ids = (await sentInvitations(workspace)).map(({ id }) => id);
    expect(ids).toHaveLength(surveys.length);
    await Promise.all([...ids, ...ids, ...ids].map((id) => sending.sendNow(workspace, id)));
    const all = await sentInvitations(workspace);
    expect(all.map(({ status }) => status).toSorted()).toEqual(['SCHEDULED', 'SENT']);
    expect(all.find(({ status }) => status === 'SCHEDULED')).toMatchObject({ scheduledAt: after(60 + 30 * DAY), reasons: expect.arrayContaining([{ kind: 'contact/too-soon' }]) });
    expect(sending.taken).toHaveLength(1);
  });
});

describe('a decision about a customer', () => {
  test('waits until the one before it is stored, and sees what that one has sent', async () => {
    const { workspace } = await workspaceWith({ askWithinDays: 60 }, { askWithinDays: 60 });
    const { customer } = await buy(workspace);
    at(60);
    const [first, second] = await sentInvitations(workspace);
    let decided = false;
    let deciding = Promise.resolve();
    await forWorkspace(sending.app.orm, workspace.id).transactional(async (em) => {
      await em.execute('select 1 from customer where workspace_id = ? and id = ? for update', [workspace.id, customer.id]);
      deciding = sending.sendNow(workspace, second!.id).then(() => {
        decided = true;
      });
      await delay(200);
      expect(decided).toBe(false);
      await em.execute(`update invitation set status = 'sent', sent_at = ?, expires_at = ? where workspace_id = ? and id = ?`, [after(60), after(DAY), workspace.id, first!.id]);
    });
    await deciding;
    expect((await sentInvitations(workspace)).find(({ id }) => id === second!.id)).toMatchObject({ status: 'SCHEDULED', scheduledAt: after(60 + 30 * DAY) });
    expect(sending.taken).toEqual([]);
  });
});

describe('an answer to an invitation', () => {
  test('is one contact with it, not two', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({ askAgain: { afterSentDays: 0, afterAnswerDays: 0 }, reminderAfterDays: null });
    await workspace.query(`mutation { setContactBudget(budget: { quarantineDays: 7, afterAnswerDays: 0, limits: [{ kinds: [SURVEY], atMost: 2, days: 30 }] }) { __typename } }`);
    const { customer } = await buy(workspace);
    await pass(60);
    await answerByMail(sending, 0);
    expect(await only(workspace)).toMatchObject({ status: 'ANSWERED', answeredAt: after(60) });
    at(60 + 8 * DAY);
    const { whyNotAsked } = await workspace.query(
      'query ($customerId: ID!, $surveyId: ID!) { whyNotAsked(customerId: $customerId, surveyId: $surveyId) { outcome reasons { kind } } }', { customerId: customer.id, surveyId: survey });
    expect(whyNotAsked).toEqual({ outcome: 'ASK', reasons: [] });
  });
});

describe('a message that does not get through', () => {
  test('goes through the next channel when the address is to blame', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace, { email: 'gone@example.com', phone: '+4930123456' });
    await pass(60);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', channel: 'SMS', failureReason: null });
    expect(await texts(workspace)).toHaveLength(1);
  });

  test('bounces when there is no other channel, and does not count as a contact', async () => {
    const { workspace } = await workspaceWith({});
    const ana = { externalId: 'c-1', email: 'gone@example.com' };
    await buy(workspace, ana);
    await pass(60);
    expect(await only(workspace)).toMatchObject({ status: 'BOUNCED', bouncedAt: after(60), failureReason: 'address-unknown' });
    await buy(workspace, { externalId: 'c-1', email: 'ana@example.com' });
    await pass(3 * 60);
    expect((await sentInvitations(workspace)).map(({ status }) => status).toSorted()).toEqual(['BOUNCED', 'SENT']);
  });

  test('is tried again when the provider says so, and arrives once', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace);
    sending.answerWith(reply(451, '4.3.0 later'));
    await pass(60);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', failureReason: null });
    expect(sending.taken).toHaveLength(1);
    await pass(61);
    expect(sending.taken).toHaveLength(2);
    const [one, other] = await Promise.all(sending.taken.map(readMail));
    expect(one!.messageId).toBe(other!.messageId);
    await pass(90);
    expect(sending.taken).toHaveLength(2);
  });

  test('is not tried again at night', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace);
    sending.answerWith(reply(451, '4.3.0 later'));
    // A minute before it gets quiet, when the server is up again.
    await pass(11 * 60 + 29);
    expect(sending.taken).toHaveLength(1);
    await pass(12 * 60);
    await sending.sweep(workspace);
    expect(sending.taken).toHaveLength(1);
    await pass(23 * 60 + 30);
    expect(sending.taken).toHaveLength(2);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', sentAt: after(11 * 60 + 29), failureReason: null });
  });

  test('goes through the next channel when the customer ends this one meanwhile', async () => {
    const { workspace } = await workspaceWith({});
    const { customer } = await buy(workspace, { email: 'ana@example.com', phone: '+4930123456' });
    sending.answerWith(reply(451, '4.3.0 later'));
    await pass(60);
    await workspace.query('mutation ($id: ID!) { recordConsent(input: { customerId: $id, channel: "email", state: WITHDRAWN, source: "link" }) { __typename } }', { id: customer.id });
    await pass(90);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', channel: 'SMS' });
    expect([sending.taken.length, (await texts(workspace)).length]).toEqual([1, 1]);
  });

  test('is not tried again for somebody who has lost the only address meanwhile', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace, { externalId: 'c-1', email: 'ana@example.com' });
    sending.answerWith(reply(451, '4.3.0 later'));
    await pass(60);
    await workspace.query('mutation { upsertCustomer(input: { externalId: "c-1", email: null }) { __typename } }');
    await pass(90);
    expect(await only(workspace)).toMatchObject({ status: 'BOUNCED', failureReason: 'address-unusable' });
  });

  test('is not tried again for somebody who has said no meanwhile', async () => {
    const { workspace } = await workspaceWith({});
    const { customer } = await buy(workspace);
    sending.answerWith(reply(451, '4.3.0 later'));
    await pass(60);
    await withdraw(workspace, customer.id);
    await pass(90);
    expect(await only(workspace)).toMatchObject({ status: 'BOUNCED', failureReason: 'opted-out' });
    expect(sending.taken).toHaveLength(1);
  });
});

describe('a worker that dies', () => {
  test('before the message was handed over, leaves an ask that counts and is sent by the next one', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { customer } = await buy(workspace);
    at(60);
    const { id } = await only(workspace);
    await sending.killedWhileSending(workspace, id, 'before');
    expect(await only(workspace)).toMatchObject({ status: 'SENT', sentAt: after(60) });
    const { whyNotAsked } = await workspace.query(
      'query ($customerId: ID!, $surveyId: ID!) { whyNotAsked(customerId: $customerId, surveyId: $surveyId) { reasons { kind } } }', { customerId: customer.id, surveyId: survey });
    expect(whyNotAsked.reasons).toContainEqual({ kind: 'contact/too-soon' });
    // Its claim still holds; the next one waits for its end.
    await pass(61);
    expect(sending.taken).toEqual([]);
    await pass(70);
    expect(sending.taken).toHaveLength(1);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', sentAt: after(60), failureReason: null });
  });

  test('and is missed until the link has expired, leaves one that is not sent with a link that leads nowhere', async () => {
    const { workspace } = await workspaceWith({ linkExpiresAfterDays: 1 });
    await buy(workspace);
    at(60);
    await sending.killedWhileSending(workspace, (await only(workspace)).id, 'before');
    await pass(60 + DAY);
    expect(sending.taken).toEqual([]);
    await sending.sweep(workspace);
    expect(sending.taken).toEqual([]);
    expect(await only(workspace)).toMatchObject({ status: 'EXPIRED', endedAt: after(60 + DAY) });
  });

  test('after the mail server had it, leaves one that nobody sends again, and that counts', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace, { email: 'ana@example.com', phone: '+4930123456' });
    at(60);
    await sending.killedWhileSending(workspace, (await only(workspace)).id, 'after');
    await pass(70);
    await pass(80);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', failureReason: 'outcome-unknown' });
    expect([sending.taken.length, (await texts(workspace)).length]).toEqual([1, 0]);
  });

  test('after the mail server had it, leaves one for which no other channel is tried, though the customer ends this one', async () => {
    const { workspace } = await workspaceWith({});
    const { customer } = await buy(workspace, { email: 'ana@example.com', phone: '+4930123456' });
    at(60);
    await sending.killedWhileSending(workspace, (await only(workspace)).id, 'after');
    // By the mail that nobody knows to have arrived.
    await workspace.query('mutation ($id: ID!) { recordConsent(input: { customerId: $id, channel: "email", state: WITHDRAWN, source: "link" }) { __typename } }', { id: customer.id });
    for (const minutes of [61, 70, 80]) {
      await pass(minutes);
      expect([sending.taken.length, (await texts(workspace)).length]).toEqual([1, 0]);
    }
    expect(await only(workspace)).toMatchObject({ status: 'SENT', channel: 'EMAIL', failureReason: 'outcome-unknown' });
  });
});
