import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { execute } from '../../test/postgres.js';
import { buy, invitationsOf, workspaceAsking } from './asking.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const STEP = '{ count of share interval { lower upper level } }';
const funnel = async (workspace: TestWorkspace, args = '') => (await workspace.query(
  `{ invitationFunnel${args} { scheduled sent ${STEP} delivered ${STEP} opened ${STEP} answered ${STEP} declined ${STEP} } }`)).invitationFunnel;
const counts = ({ scheduled, ...steps }: Record<string, any>) => ({
  scheduled, ...Object.fromEntries(Object.entries(steps).map(([step, { count, of }]) => [step, `${count} of ${of}`])),
});

/** An invitation with what became of it. */
async function lived(workspace: TestWorkspace, life: readonly string[], at = NOW): Promise<void> {
  const { customer } = await buy(workspace, { customer: { externalId: uuidv7(), email: `${uuidv7()}@example.com` } });
  await app.runJobs();
  const [invitation] = await invitationsOf(workspace, { customerId: customer.id });
  const instant = `'${at.toISOString()}'`;
  const columns = [...life.map((column) => `${column} = ${instant}`), ...(life.includes('sent_at') ? [`expires_at = timestamptz ${instant} + interval '30 days', status = 'sent'`] : [])];
  await execute(app.database.ownerUrl, `update invitation set scheduled_at = ${instant}${columns.map((column) => `, ${column}`).join('')} where id = '${invitation!.id}'`);
}

test('invitations are counted by how far they came, each step with its share and interval', async () => {
  const { workspace, surveys: [survey] } = await workspaceAsking(app, {});
  await lived(workspace, []);
  await lived(workspace, ['sent_at']);
  await lived(workspace, ['sent_at', 'opened_at']);
  await lived(workspace, ['sent_at', 'opened_at', 'answered_at']);
  await lived(workspace, ['sent_at', 'opened_at', 'declined_at']);
  await lived(workspace, ['sent_at', 'bounced_at']);
  // A page that was seen arrived, whatever a report of its bounce says.
  await lived(workspace, ['sent_at', 'bounced_at', 'opened_at']);
  const result = await funnel(workspace);
  expect(counts(result)).toEqual({ scheduled: 7, sent: '6 of 7', delivered: '5 of 6', opened: '4 of 5', answered: '1 of 5', declined: '1 of 5' });
  expect(result.answered.share).toBe(0.2);
  // Wilson's, by R: prop.test(1, 5, correct = FALSE)
  expect(result.answered.interval.lower).toBeCloseTo(0.036224, 6);
  expect(result.answered.interval.upper).toBeCloseTo(0.624465, 6);
  expect(result.answered.interval.level).toBe(0.95);
  expect(counts(await funnel(workspace, `(surveyIds: ["${survey}"], level: 0.9)`))).toEqual(counts(result));
});

test('only what was planned for the span is counted, of the surveys that were asked for, and nothing that lies ahead', async () => {
  const { workspace, surveys: [survey] } = await workspaceAsking(app, {});
  await lived(workspace, ['sent_at'], new Date('2026-02-10T10:00:00Z'));
  await lived(workspace, ['sent_at'], new Date('2026-03-10T10:00:00Z'));
  await lived(workspace, [], new Date('2026-03-25T10:00:00Z'));
  const scheduled = async (args = '') => (await funnel(workspace, args)).scheduled;
  expect(await scheduled()).toBe(2);
  expect(await scheduled('(to: "2027-01-01T00:00:00Z")')).toBe(2);
  expect(await scheduled('(from: "2026-03-01T00:00:00Z")')).toBe(1);
  expect(await scheduled('(to: "2026-03-10T10:00:00Z")')).toBe(1);
  expect(await scheduled(`(surveyIds: ["${survey}", "nothing"])`)).toBe(2);
  expect(await scheduled(`(surveyIds: ["${uuidv7()}"])`)).toBe(0);
  const nobody = await funnel(workspace, '(surveyIds: [])');
  expect(nobody.answered).toEqual({ count: 0, of: 0, share: null, interval: null });
  const { errors } = await workspace.send('{ invitationFunnel(level: 1) { scheduled } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
