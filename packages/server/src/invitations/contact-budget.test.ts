import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { buy, invitationsOf, workspaceAsking } from './asking.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const FIELDS = 'quarantineDays afterAnswerDays afterDeclineDays reminderDays reminders limits { kinds atMost days } quietHours { from until }';
const read = async (workspace: TestWorkspace) => (await workspace.query(`{ contactBudget { ${FIELDS} } }`)).contactBudget;
const set = async (workspace: TestWorkspace, budget: object) => (await workspace.query(
  `mutation ($budget: ContactBudgetInput!) {
    setContactBudget(budget: $budget) { ... on ContactBudget { ${FIELDS} } ... on Refusal { kind message } ... on ContactBudgetOutOfRange { field lowest highest } }
  }`, { budget })).setContactBudget;

test('a workspace has the usual budget until it sets another, and may set it anew as a whole', async () => {
  const [workspace, other] = [await app.createWorkspace(), await app.createWorkspace()];
  const usual = await read(workspace);
  expect(usual).toMatchObject({ quarantineDays: 30, reminders: 1, quietHours: { from: '21:00', until: '09:00' } });
  const limits = [{ kinds: ['SURVEY', 'REVIEW_ASK'], atMost: 1, days: 60 }];
  const changed = { ...usual, quarantineDays: 45, limits, quietHours: null };
  expect(await set(workspace, { quarantineDays: 45, limits, quietHours: null })).toEqual(changed);
  expect(await read(workspace)).toEqual(changed);
  expect(await read(other)).toEqual(usual);
  await set(workspace, { reminders: 0 });
  expect(await read(workspace)).toEqual({ ...usual, reminders: 0 });
});

test.each([
  ['a quarantine of less than a week', { quarantineDays: 6 }, { kind: 'contact-budget/out-of-range', field: 'quarantineDays', lowest: 7 }],
  ['no number', { reminders: null }, { kind: 'contact-budget/out-of-range', field: 'reminders' }],
  ['quiet hours without an end', { quietHours: { from: '21:00', until: '21:00' } }, { kind: 'contact-budget/quiet-hours-malformed' }],
  ['a limit of nothing', { limits: [{ kinds: [], atMost: 1, days: 1 }] }, { kind: 'contact-budget/out-of-range', field: 'kinds' }],
])('a budget is refused with %s', async (_name, budget, refusal) => {
  const workspace = await app.createWorkspace();
  expect(await set(workspace, budget)).toMatchObject({ ...refusal, message: expect.stringMatching(/\.$/) });
  expect(await read(workspace)).toMatchObject({ quarantineDays: 30, reminders: 1 });
});

test('a budget needs a key of an administrator', async () => {
  const workspace = await app.createWorkspace();
  const authorization = `Bearer ${await workspace.issueKey('read', 'write')}`;
  const { errors } = await workspace.send('mutation { setContactBudget(budget: {}) { __typename } }', {}, { authorization });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'admin' });
});

test('asks are planned by the budget of the workspace', async () => {
  const { workspace } = await workspaceAsking(app, { askWithinDays: 60, askAgain: { afterSentDays: 0 } });
  await set(workspace, { quarantineDays: 10 });
  for (let order = 0; order < 2; order += 1) await buy(workspace, { externalId: `order-${order}` });
  await app.runJobs();
  const planned = (await invitationsOf(workspace)).map(({ scheduledAt }) => scheduledAt);
  expect(new Set(planned)).toEqual(new Set(['2026-03-21T10:30:00.000Z', '2026-03-31T10:30:00.000Z']));
});
