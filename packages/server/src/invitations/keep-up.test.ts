import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestWorkspace } from '../../test/app.js';
import { forWorkspace } from '../orm.js';
import { buy } from './asking.fixture.js';
import {
  after, changeStatus, DAY, INTAKE_SECRET, onlyInvitation as only, type Sending, startSending, workspaceSending,
} from './sending.fixture.js';

let sending: Sending;
beforeAll(async () => {
  sending = await startSending();
});
afterEach(() => sending.reset());
afterAll(() => sending.close());

/** A purchase whose ask is planned for an hour after the present. */
async function planned(trigger: object = {}) {
  const { workspace, surveys: [survey = ''] } = await workspaceSending(sending, trigger);
  const { id } = await buy(workspace);
  await sending.pass(0);
  return { workspace, survey, interaction: id };
}

const loseJobs = (workspace: TestWorkspace) => sending.app.orm.em.fork().execute(
  `delete from pgboss.job where name like 'invitations/%' and data ->> 'workspaceId' = ?`, [workspace.id]);

const waitingJobs = async (workspace: TestWorkspace): Promise<number> => {
  const [row] = await sending.app.orm.em.fork().execute<{ jobs: number }[]>(
    `select count(*)::int as jobs from pgboss.job where name = 'invitations/send' and state = 'created' and data ->> 'workspaceId' = ?`, [workspace.id]);
  return row?.jobs ?? 0;
};

const cancel = (workspace: TestWorkspace, id: string) => workspace.query(
  'mutation ($id: ID!) { cancelInvitation(id: $id) { __typename ... on Invitation { status endedAt } ... on Refusal { kind message } } }', { id }).then((data) => data.cancelInvitation);

describe('the sweep', () => {
  test('sends what is due and has lost its job', async () => {
    const { workspace } = await planned();
    await loseJobs(workspace);
    await sending.pass(61);
    expect(await only(workspace)).toMatchObject({ status: 'SCHEDULED' });
    sending.at(71);
    await sending.sweep(workspace);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', sentAt: after(71) });
  });

  test('goes on with a survey that is live again, and takes back what one that was closed had planned', async () => {
    const { workspace, survey } = await planned();
    await changeStatus(workspace, survey, 'PAUSED');
    await sending.pass(60);
    sending.at(80);
    await sending.sweep(workspace);
    expect(await only(workspace)).toMatchObject({ status: 'SCHEDULED' });
    await changeStatus(workspace, survey, 'LIVE');
    await sending.sweep(workspace);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', sentAt: after(80) });
    sending.at(0);
    const { workspace: other, survey: closed } = await planned();
    await changeStatus(other, closed, 'CLOSED');
    await sending.sweep(other);
    expect(await only(other)).toMatchObject({ status: 'CANCELLED', endedAt: after(0) });
  });

  test('leaves reminders where they are while the survey is paused', async () => {
    const { workspace, survey } = await planned();
    await sending.pass(60);
    await changeStatus(workspace, survey, 'PAUSED');
    sending.at(60 + 6 * DAY);
    await loseJobs(workspace);
    await sending.sweep(workspace);
    const [row] = await sending.app.orm.em.fork().execute<{ jobs: number }[]>(
      `select count(*)::int as jobs from pgboss.job where name = 'invitations/remind' and data ->> 'workspaceId' = ?`, [workspace.id]);
    expect(row?.jobs).toBe(0);
    await changeStatus(workspace, survey, 'LIVE');
    await sending.sweep(workspace);
    expect(await only(workspace)).toMatchObject({ reminder: { sentAt: after(60 + 6 * DAY) } });
  });

  test('takes up what a dead worker left, also when its job is gone', async () => {
    const { workspace } = await planned();
    sending.at(60);
    await sending.killedWhileSending(workspace, (await only(workspace)).id, 'before');
    await loseJobs(workspace);
    sending.at(75);
    await sending.sweep(workspace);
    expect(sending.taken).toHaveLength(1);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', sentAt: after(60) });
  });

  test('takes up what was sent and not written down, and nobody gets it twice', async () => {
    const { workspace } = await planned();
    await sending.pass(60);
    // As the database is when a worker dies between the word of the mail server and its own.
    await forWorkspace(sending.app.orm, workspace.id).transactional((em) => em.execute(
      'update invitation set under_way_since = sent_at where workspace_id = ?', [workspace.id]));
    await loseJobs(workspace);
    sending.at(75);
    await sending.sweep(workspace);
    expect(sending.taken).toHaveLength(1);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', sentAt: after(60), failureReason: null, reminder: { scheduledAt: after(60 + 5 * DAY) } });
    await sending.sweep(workspace);
    expect(await waitingJobs(workspace)).toBe(0);
  });

  test('puts nothing in twice, however often it comes', async () => {
    const { workspace, survey } = await planned();
    expect(await waitingJobs(workspace)).toBe(1);
    await changeStatus(workspace, survey, 'PAUSED');
    await sending.pass(60);
    await changeStatus(workspace, survey, 'LIVE');
    await loseJobs(workspace);
    sending.at(80);
    await Promise.all([1, 2, 3].map(() => sending.sweep(workspace)));
    // Whoever came while another was sending looks once more when that one must have ended.
    await sending.pass(90);
    expect(sending.taken).toHaveLength(1);
    expect(await waitingJobs(workspace)).toBe(0);
  });

  test('lets links expire whose time is over, and not before', async () => {
    const { workspace } = await planned({ linkExpiresAfterDays: 7, reminderAfterDays: null });
    await sending.pass(60);
    sending.at(60 + 7 * DAY - 1);
    await sending.sweep(workspace);
    expect(await only(workspace)).toMatchObject({ status: 'SENT', expiresAt: after(60 + 7 * DAY) });
    sending.at(60 + 7 * DAY);
    await sending.sweep(workspace);
    expect(await only(workspace)).toMatchObject({ status: 'EXPIRED', endedAt: after(60 + 7 * DAY) });
  });
});

describe('what comes back', () => {
  const bounce = (to: string) => fetch(`${sending.app.url}/intake/mail`, {
    method: 'POST', headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${INTAKE_SECRET}` },
    body: [
      'From: mailer-daemon@mail.example', `To: ${to}`, 'Subject: Undelivered', 'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"', '', '--b1', 'Content-Type: text/plain', '', 'It came back.', '',
      '--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mail.example', '', 'Final-Recipient: rfc822; ana@example.com',
      'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 gone', '', '--b1--', '',
    ].join('\r\n'),
  });

  test('of a mail makes its invitation bounce: it no longer counts, and nobody is reminded', async () => {
    const { workspace } = await planned();
    await sending.pass(60);
    const { from } = sending.taken[0]!;
    sending.at(90);
    for (let time = 0; time < 2; time += 1) expect(await (await bounce(from)).json()).toEqual({ recorded: true });
    expect(await only(workspace)).toMatchObject({ status: 'BOUNCED', bouncedAt: after(90), failureReason: 'address-unknown', reminder: null });
    await sending.pass(60 + 6 * DAY);
    expect(sending.taken).toHaveLength(1);
  });

  test('of another message is nobody\'s here', async () => {
    const { workspace } = await planned();
    await sending.pass(60);
    expect(await (await bounce(`bounces+${'a'.repeat(42)}@mail.example`)).json()).toEqual({ recorded: false });
    expect(await only(workspace)).toMatchObject({ status: 'SENT' });
  });
});

describe('an invitation is taken back', () => {
  test('before it goes out, once, by whoever may write', async () => {
    const { workspace } = await planned();
    const { id } = await only(workspace);
    const authorization = `Bearer ${await workspace.issueKey('read')}`;
    const { errors } = await workspace.send('mutation ($id: ID!) { cancelInvitation(id: $id) { __typename } }', { id }, { authorization });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    sending.at(10);
    expect(await cancel(workspace, id)).toEqual({ __typename: 'Invitation', status: 'CANCELLED', endedAt: after(10) });
    sending.at(20);
    expect(await cancel(workspace, id)).toMatchObject({ status: 'CANCELLED', endedAt: after(10) });
    await sending.pass(60);
    expect(sending.taken).toEqual([]);
  });

  test('also when it is out, but not when it is over', async () => {
    const { workspace } = await planned({ linkExpiresAfterDays: 1 });
    await sending.pass(60);
    const { id } = await only(workspace);
    expect(await cancel(workspace, id)).toMatchObject({ status: 'CANCELLED' });
    const { workspace: other } = await planned({ sampleShare: 0 });
    expect(await cancel(other, (await only(other)).id)).toEqual({
      __typename: 'InvitationNotPossible', kind: 'invitation/not-possible', message: expect.stringContaining('cannot become'),
    });
    expect(await cancel(other, 'nothing')).toMatchObject({ kind: 'invitation/not-found', message: 'There is no such invitation.' });
  });

  test.each([
    ['a refund of all', 'mutation ($id: ID!) { refundInteraction(id: $id) { __typename } }', 'CANCELLED'],
    ['a cancellation', 'mutation ($id: ID!) { cancelInteraction(id: $id) { __typename } }', 'CANCELLED'],
    ['a refund of a part, after which it still took place,', 'mutation ($id: ID!) { refundInteraction(id: $id, amount: { amount: "100", currency: "EUR" }) { __typename } }', 'SCHEDULED'],
  ])('by %s at once', async (_case, document, status) => {
    const { workspace } = await workspaceSending(sending, {});
    const { id } = await buy(workspace, { amount: { amount: '1990', currency: 'EUR' } });
    await sending.pass(0);
    await workspace.query(document, { id });
    expect(await only(workspace)).toMatchObject({ status });
  });
});
