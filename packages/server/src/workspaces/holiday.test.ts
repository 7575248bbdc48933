import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { forWorkspace } from '../orm.js';
import { setHolidays } from './holiday.commands.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const set = async (workspace: TestWorkspace, days: readonly string[]) => (await workspace.query(
  'mutation ($days: [String!]!) { setHolidays(days: $days) { ... on Holidays { days } ... on Refusal { kind message } ... on CalendarDayMalformed { day } } }', { days })).setHolidays;

test('holidays are those of a workspace, replaced as a whole', async () => {
  const [workspace, other] = [await app.createWorkspace(), await app.createWorkspace()];
  expect(await workspace.query('{ holidays }')).toEqual({ holidays: [] });
  expect(await set(workspace, ['2026-12-25', '2026-03-21', '2026-12-25'])).toEqual({ days: ['2026-03-21', '2026-12-25'] });
  expect(await set(workspace, ['2026-12-25', '2027-01-01'])).toEqual({ days: ['2026-12-25', '2027-01-01'] });
  expect(await workspace.query('{ holidays }')).toEqual({ holidays: ['2026-12-25', '2027-01-01'] });
  expect(await other.query('{ holidays }')).toEqual({ holidays: [] });
  expect(await set(workspace, [])).toEqual({ days: [] });
});

test('holidays that two people set at once are those of the second', async () => {
  const workspace = await app.createWorkspace();
  const viewer = { workspaceId: workspace.id, actor: 'test', name: 'Test', scopes: ['admin'] } as const;
  let second: Promise<unknown> = Promise.resolve();
  await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
    await setHolidays({ em, viewer }, ['2026-12-25']);
    second = set(workspace, ['2027-01-01']);
    await delay(500);
  });
  await second;
  expect(await workspace.query('{ holidays }')).toEqual({ holidays: ['2027-01-01'] });
});

test('a day that there is not is refused, and nothing is changed', async () => {
  const workspace = await app.createWorkspace();
  await set(workspace, ['2026-12-25']);
  expect(await set(workspace, ['2027-01-01', '2027-02-29'])).toMatchObject({ kind: 'calendar/day-malformed', day: '2027-02-29' });
  expect(await workspace.query('{ holidays }')).toEqual({ holidays: ['2026-12-25'] });
  const { errors } = await workspace.send('mutation ($days: [String!]!) { setHolidays(days: $days) { __typename } }', { days: Array(1_001).fill('2026-12-25') });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
