import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestWorkspace } from '../../test/app.js';
import { reply } from '../../test/smtp-server.js';
import { forWorkspace } from '../orm.js';
import { buy } from './asking.fixture.js';
import { remindNow } from './send-invitation.js';
import {
  after, answerByMail, changeStatus, DAY, onlyInvitation, pageOf, readMail, type Sending, startSending, withdraw, workspaceSending,
} from './sending.fixture.js';

let sending: Sending;
beforeAll(async () => {
  sending = await startSending();
});
afterEach(() => sending.reset());
afterAll(() => sending.close());

const SENT = 60;
const DUE = SENT + 5 * DAY;

/** A customer who was asked an hour after the present, and of whom nothing was heard yet. */
async function asked(trigger: object = {}) {
  const { workspace, surveys: [survey = ''] } = await workspaceSending(sending, trigger);
  const { id, customer } = await buy(workspace);
  await sending.pass(0);
  await sending.pass(SENT);
  return { workspace, survey, interaction: id, customer: customer.id };
}

const reminderOf = async (workspace: TestWorkspace) => (await onlyInvitation(workspace)) as any;

describe('a reminder', () => {
  test('goes out once, some days after the ask, with a link of its own to the same answer', async () => {
    const { workspace } = await asked();
    expect(await reminderOf(workspace)).toMatchObject({ reminder: { scheduledAt: after(DUE), sentAt: null, reasons: [] } });
    await sending.pass(DUE - 1);
    expect(sending.taken).toHaveLength(1);
    await sending.pass(DUE);
    expect(sending.taken).toHaveLength(2);
    const mail = await readMail(sending.taken[1]!);
    expect(mail.subject).toBe('Reminder: a question from North Bakery');
    expect((await readMail(sending.taken[0]!)).messageId).not.toBe(mail.messageId);
    expect(await pageOf(sending, 1)).not.toBe(await pageOf(sending, 0));
    expect(await reminderOf(workspace)).toMatchObject({ status: 'SENT', sentAt: after(SENT), reminder: { scheduledAt: null, sentAt: after(DUE), reasons: [] } });
    for (const minutes of [DUE + 10, DUE + 10 * DAY]) await sending.pass(minutes);
    expect(sending.taken).toHaveLength(2);
  });

  test.each<[string, (known: Awaited<ReturnType<typeof asked>>) => Promise<unknown>]>([
    ['has answered', () => answerByMail(sending, 0)],
    ['said no thanks', () => answerByMail(sending, 0, ['decline', 'yes'])],
    ['wants no more questions', ({ workspace, customer }) => withdraw(workspace, customer)],
    ['gave back what it was about', ({ workspace, interaction }) =>
      workspace.query('mutation ($id: ID!) { cancelInteraction(id: $id) { __typename } }', { id: interaction })],
    ['is asked by nobody any more', ({ workspace, survey }) => changeStatus(workspace, survey, 'CLOSED')],
    ['was asked by mistake', async ({ workspace }) =>
      workspace.query('mutation ($id: ID!) { cancelInvitation(id: $id) { __typename } }', { id: (await onlyInvitation(workspace)).id })],
  ])('does not go to a customer who %s', async (_case, happens) => {
    const known = await asked();
    sending.at(SENT + DAY);
    await happens(known);
    await sending.pass(DUE);
    expect(sending.taken).toHaveLength(1);
    expect((await reminderOf(known.workspace)).reminder?.sentAt ?? null).toBeNull();
  });

  test('is told of no more as soon as the customer has answered', async () => {
    const { workspace } = await asked();
    await answerByMail(sending, 0);
    expect(await reminderOf(workspace)).toMatchObject({ status: 'ANSWERED', reminder: null });
  });

  test('waits for an ask that is not out yet', async () => {
    const { workspace } = await asked();
    await forWorkspace(sending.app.orm, workspace.id).transactional((em) => em.execute(
      'update invitation set under_way_since = sent_at where workspace_id = ?', [workspace.id]));
    await sending.pass(DUE);
    expect(sending.taken).toHaveLength(1);
  });

  test('goes to a customer who has seen the page and said nothing', async () => {
    const { workspace } = await asked();
    await fetch(`${await pageOf(sending, 0)}/opened`, { method: 'POST' });
    expect(await reminderOf(workspace)).toMatchObject({ status: 'OPENED', openedAt: after(SENT) });
    await sending.pass(DUE);
    expect(sending.taken).toHaveLength(2);
    await answerByMail(sending, 1);
    expect(await reminderOf(workspace)).toMatchObject({ status: 'ANSWERED', answeredAt: after(DUE) });
  });

  test('is not planned where the survey has none', async () => {
    const { workspace } = await asked({ reminderAfterDays: null });
    expect(await reminderOf(workspace)).toMatchObject({ reminder: null });
    await sending.pass(DUE);
    expect(sending.taken).toHaveLength(1);
  });

  test('waits while the survey is paused, and says why when it comes to nothing', async () => {
    const { workspace, survey } = await asked({ linkExpiresAfterDays: 7 });
    await changeStatus(workspace, survey, 'PAUSED');
    await sending.pass(DUE);
    expect(await reminderOf(workspace)).toMatchObject({ reminder: { scheduledAt: after(DUE), sentAt: null } });
    await changeStatus(workspace, survey, 'LIVE');
    sending.at(DUE + 60);
    await sending.sweep(workspace);
    expect(await reminderOf(workspace)).toMatchObject({ reminder: { sentAt: after(DUE + 60) } });
    sending.reset();
    const { workspace: other, customer } = await asked({ linkExpiresAfterDays: 7 });
    await withdraw(other, customer);
    await sending.pass(DUE);
    expect(await reminderOf(other)).toMatchObject({ reminder: { scheduledAt: null, sentAt: null, reasons: expect.arrayContaining([{ kind: 'contact/unsubscribed' }]) } });
  });

  test.each(['before', 'after'] as const)('goes out once, too, when a worker dies %s it was handed over', async (when) => {
    const { workspace } = await asked();
    sending.at(DUE);
    await sending.killedWhileSending(workspace, (await onlyInvitation(workspace)).id, when, remindNow);
    await sending.pass(DUE + 1);
    for (const minutes of [DUE + 15, DUE + 30]) {
      sending.at(minutes);
      await sending.sweep(workspace);
    }
    expect(sending.taken).toHaveLength(2);
    expect(await reminderOf(workspace)).toMatchObject({ reminder: { scheduledAt: null, sentAt: after(DUE), reasons: [] } });
  });

  test('that may have arrived counts, though the customer has said no by it before anybody knew', async () => {
    const { workspace, customer } = await asked();
    sending.at(DUE);
    await sending.killedWhileSending(workspace, (await onlyInvitation(workspace)).id, 'after', remindNow);
    await withdraw(workspace, customer);
    for (const minutes of [DUE + 1, DUE + 15]) await sending.pass(minutes);
    expect(sending.taken).toHaveLength(2);
    expect(await reminderOf(workspace)).toMatchObject({ reminder: { scheduledAt: null, sentAt: after(DUE), reasons: [] } });
  });

  test('is not taken up when its link has expired', async () => {
    const { workspace } = await asked({ linkExpiresAfterDays: 7 });
    sending.at(DUE);
    await sending.killedWhileSending(workspace, (await onlyInvitation(workspace)).id, 'before', remindNow);
    await sending.pass(SENT + 7 * DAY);
    expect(sending.taken).toHaveLength(1);
  });

  test('is tried again when it does not get through, and counts as a contact meanwhile', async () => {
    const { workspace, customer, survey } = await asked();
    sending.answerWith(reply(451, '4.3.0 later'));
    await sending.pass(DUE);
    const { whyNotAsked } = await workspace.query(
      'query ($customerId: ID!, $surveyId: ID!) { whyNotAsked(customerId: $customerId, surveyId: $surveyId) { reasons { kind until } } }', { customerId: customer, surveyId: survey });
    // Nobody hears of anything within 24 hours of it.
    expect(whyNotAsked.reasons).toContainEqual({ kind: 'contact/too-soon', until: after(DUE + DAY) });
    await sending.pass(DUE + 5);
    expect(sending.taken).toHaveLength(3);
    expect(await reminderOf(workspace)).toMatchObject({ reminder: { sentAt: after(DUE), scheduledAt: null } });
  });

  test('is not tried again at night', async () => {
    const { workspace } = await asked();
    sending.answerWith(reply(451, '4.3.0 later'));
    // Five days later, a minute before it gets quiet.
    const evening = 11 * 60 + 29 + 5 * DAY;
    await sending.pass(evening);
    expect(sending.taken).toHaveLength(2);
    await sending.pass(evening + 31);
    await sending.sweep(workspace);
    expect(sending.taken).toHaveLength(2);
    await sending.pass(evening + 12 * 60 + 1);
    expect(sending.taken).toHaveLength(3);
    expect(await reminderOf(workspace)).toMatchObject({ reminder: { sentAt: after(evening), scheduledAt: null } });
  });
});
