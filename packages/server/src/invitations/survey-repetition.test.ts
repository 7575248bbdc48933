import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { countStatements } from '../../test/statements.js';
import { enqueue } from '../jobs/enqueue.js';
import { forWorkspace } from '../orm.js';
import { everybody, invitationsOf, workspaceAsking } from './asking.fixture.js';
import { changeStatus } from './sending.fixture.js';
import { startDueWaves } from './start-due-waves.js';
import { startWaves } from './start-due-waves.job.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterEach(() => app.setNow(NOW));
afterAll(() => app.close());

const list = { ...everybody, interactionTypes: [], askAgain: { afterSentDays: 20 } };
const REPETITION = 'repetition { every calendar startsOn weeks hour nextWave { number startsOn } }';
const repeat = async (workspace: TestWorkspace, surveyId: string, repetition: object | null) => (await workspace.query(
  `mutation ($surveyId: ID!, $repetition: SurveyRepetitionInput) {
    setSurveyRepetition(surveyId: $surveyId, repetition: $repetition) {
      __typename ... on Survey { id ${REPETITION} } ... on Refusal { kind message } ... on WaveDayPast { earliest } ... on WaveOutOfRange { field highest }
    }
  }`, { surveyId, repetition: repetition && { every: 'MONTH', startsOn: '2026-03-31', weeks: 1, ...repetition } })).setSurveyRepetition;
const wavesOf = async (workspace: TestWorkspace, id: string): Promise<readonly { id: string; number: number | null; startsOn: string; customers: number | null }[]> => (
  await workspace.query('query ($id: ID!) { survey(id: $id) { waves { id number startsOn customers } } }', { id })).survey.waves.toReversed();
const numbersOf = async (workspace: TestWorkspace, id: string) => (await wavesOf(workspace, id)).map(({ number, startsOn }) => [number, startsOn]);
const nextOf = async (workspace: TestWorkspace, id: string) => (await workspace.query(
  `query ($id: ID!) { survey(id: $id) { ${REPETITION} } }`, { id })).survey.repetition?.nextWave ?? null;

/** What the clock does every quarter of an hour, and what comes of it, at an instant. */
async function sweepAt(workspace: TestWorkspace, instant: string): Promise<void> {
  app.setNow(new Date(instant));
  await forWorkspace(app.orm, workspace.id).transactional((em) => enqueue(em, startWaves, { payload: {}, key: 'sweep' }));
  await app.runJobs();
}

/** A live survey with a list of so many customers, in São Paulo, three hours behind UTC. */
async function repeated(customers = 2, trigger: object = {}) {
  const { workspace, surveys: [survey = ''] } = await workspaceAsking(app, { ...list, ...trigger });
  await app.orm.em.fork().execute(`update workspace set time_zone = 'America/Sao_Paulo' where id = ?`, [workspace.id]);
  for (let index = 0; index < customers; index += 1) {
    await workspace.query('mutation ($input: CustomerInput!) { upsertCustomer(input: $input) { __typename } }', { input: { email: `c${index}@example.com` } });
  }
  return { workspace, survey };
}

describe('a survey that is repeated', () => {
  test('asks a wave each time its first day begins where the workspace is, back on the 31st after a short month', async () => {
    const { workspace, survey } = await repeated();
    expect(await repeat(workspace, survey, { hour: 10 })).toMatchObject({
      __typename: 'Survey', repetition: { every: 'MONTH', calendar: 'GREGORIAN', startsOn: '2026-03-31', weeks: 1, hour: 10, nextWave: { number: 1, startsOn: '2026-03-31' } },
    });
    await sweepAt(workspace, '2026-03-31T02:59:00Z');
    expect(await wavesOf(workspace, survey)).toEqual([]);
    await sweepAt(workspace, '2026-03-31T03:00:00Z');
    expect(await wavesOf(workspace, survey)).toMatchObject([{ number: 1, startsOn: '2026-03-31', customers: 2 }]);
    expect(await nextOf(workspace, survey)).toEqual({ number: 2, startsOn: '2026-04-30' });
    await sweepAt(workspace, '2026-04-30T03:00:00Z');
    // Who became a customer meanwhile is asked, too.
    await workspace.query('mutation { upsertCustomer(input: { email: "new@example.com" }) { __typename } }');
    await sweepAt(workspace, '2026-05-31T02:45:00Z');
    expect(await nextOf(workspace, survey)).toEqual({ number: 3, startsOn: '2026-05-31' });
    await sweepAt(workspace, '2026-05-31T03:00:00Z');
    await sweepAt(workspace, '2026-05-31T03:15:00Z');
    const waves = await wavesOf(workspace, survey);
    expect(waves.map(({ number, startsOn, customers }) => [number, startsOn, customers])).toEqual([[1, '2026-03-31', 2], [2, '2026-04-30', 2], [3, '2026-05-31', 3]]);
    const invited = await invitationsOf(workspace, { waveIds: [waves[2]!.id] });
    expect(invited.map(({ scheduledAt }) => scheduledAt!.slice(10, 16))).toEqual(Array(3).fill('T13:00'));
  });

  test('is asked once, however many do it at the same moment', async () => {
    const { workspace, survey } = await repeated();
    await repeat(workspace, survey, {});
    const now = new Date('2026-03-31T12:00:00Z');
    app.setNow(now);
    const worker = () => startDueWaves({
      em: forWorkspace(app.orm, workspace.id), viewer: { workspaceId: workspace.id, actor: 'test', name: 'Test', scopes: ['admin'] }, newId: () => uuidv7(), now,
    });
    await Promise.all([worker(), worker(), worker()]);
    await app.runJobs();
    expect(await numbersOf(workspace, survey)).toEqual([[1, '2026-03-31']]);
    expect(await invitationsOf(workspace)).toHaveLength(2);
    // The table keeps out a second one as well, whoever writes it.
    await expect(forWorkspace(app.orm, workspace.id).transactional((em) => em.execute(
      `insert into survey_wave (workspace_id, id, survey_id, number, status, starts_on, weeks, customers, created_at)
       select workspace_id, gen_random_uuid(), survey_id, number, status, starts_on, weeks, customers, created_at from survey_wave where workspace_id = ?`, [workspace.id],
    ))).rejects.toThrow('survey_wave_workspace_id_survey_id_number_unique');
  });

  test('catches up a day that was missed, and leaves out whole waves', async () => {
    const { workspace, survey } = await repeated();
    await repeat(workspace, survey, {});
    await sweepAt(workspace, '2026-04-03T12:00:00Z');
    expect(await numbersOf(workspace, survey)).toEqual([[1, '2026-04-03']]);
    // April and May are missed; of June it is too late as well.
    await sweepAt(workspace, '2026-07-20T12:00:00Z');
    expect(await numbersOf(workspace, survey)).toHaveLength(1);
    expect(await nextOf(workspace, survey)).toEqual({ number: 5, startsOn: '2026-07-31' });
    await sweepAt(workspace, '2026-07-31T12:00:00Z');
    expect(await numbersOf(workspace, survey)).toEqual([[1, '2026-04-03'], [5, '2026-07-31']]);
  });

  test('is over before the next one begins, also when it is caught up', async () => {
    const { workspace, survey } = await repeated();
    await repeat(workspace, survey, { weeks: 4 });
    await sweepAt(workspace, '2026-04-10T12:00:00Z');
    await sweepAt(workspace, '2026-04-30T12:00:00Z');
    const { survey: { waves } } = await workspace.query('query ($id: ID!) { survey(id: $id) { waves { startsOn weeks } } }', { id: survey });
    expect(waves).toEqual([{ startsOn: '2026-04-30', weeks: 4 }, { startsOn: '2026-04-10', weeks: 2 }]);
  });

  test('asks nobody while it is paused or closed, or after the repetition was taken back', async () => {
    const { workspace, survey } = await repeated();
    await repeat(workspace, survey, {});
    await changeStatus(workspace, survey, 'PAUSED');
    await sweepAt(workspace, '2026-03-31T12:00:00Z');
    expect(await wavesOf(workspace, survey)).toEqual([]);
    expect(await nextOf(workspace, survey)).toEqual({ number: 1, startsOn: '2026-03-31' });
    await changeStatus(workspace, survey, 'LIVE');
    await sweepAt(workspace, '2026-04-02T12:00:00Z');
    expect(await numbersOf(workspace, survey)).toEqual([[1, '2026-04-02']]);
    expect(await repeat(workspace, survey, null)).toMatchObject({ __typename: 'Survey', repetition: null });
    await sweepAt(workspace, '2026-04-30T12:00:00Z');
    expect(await wavesOf(workspace, survey)).toHaveLength(1);
    expect(await repeat(workspace, survey, { startsOn: '2026-04-30' })).toMatchObject({ repetition: { nextWave: { number: 2, startsOn: '2026-04-30' } } });
    await changeStatus(workspace, survey, 'CLOSED');
    await sweepAt(workspace, '2026-04-30T12:00:00Z');
    expect(await wavesOf(workspace, survey)).toHaveLength(1);
    expect(await nextOf(workspace, survey)).toBeNull();
    expect(await repeat(workspace, survey, { startsOn: '2026-05-30' })).toMatchObject({ kind: 'survey/closed' });
  });

  test('asks others, or for longer, without beginning anew; other months begin anew and the numbers go on', async () => {
    const { workspace, survey } = await repeated(3);
    await repeat(workspace, survey, {});
    await sweepAt(workspace, '2026-03-31T12:00:00Z');
    expect(await repeat(workspace, survey, { weeks: 2, customers: { text: 'c1@example.com' } })).toMatchObject({ repetition: { weeks: 2, nextWave: { number: 2, startsOn: '2026-04-30' } } });
    await sweepAt(workspace, '2026-04-01T12:00:00Z');
    expect(await wavesOf(workspace, survey)).toHaveLength(1);
    await sweepAt(workspace, '2026-04-30T12:00:00Z');
    expect((await wavesOf(workspace, survey))[1]).toMatchObject({ number: 2, customers: 1 });
    expect(await repeat(workspace, survey, { every: 'QUARTER' })).toMatchObject({ kind: 'wave/day-past', earliest: '2026-04-30' });
    expect(await repeat(workspace, survey, { every: 'QUARTER', startsOn: '2026-06-01' })).toMatchObject({ repetition: { nextWave: { number: 3, startsOn: '2026-06-01' } } });
    await sweepAt(workspace, '2026-06-01T12:00:00Z');
    expect(await nextOf(workspace, survey)).toEqual({ number: 4, startsOn: '2026-09-01' });
    // A list in between is a wave without a number.
    app.setNow(new Date('2026-06-01T13:00:00Z'));
    await workspace.query('mutation ($id: ID!) { scheduleWave(surveyId: $id, wave: { startsOn: "2026-06-02", weeks: 1 }) { __typename } }', { id: survey });
    expect((await numbersOf(workspace, survey)).map(([number]) => number)).toEqual([1, 2, 3, null]);
  });

  test('counts the months of the calendar of the workspace, or of another one', async () => {
    const { workspace, survey } = await repeated();
    await app.orm.em.fork().execute(`update workspace set calendar = 'jalali' where id = ?`, [workspace.id]);
    // The first of Farvardin 1406, and the first of Ordibehesht.
    expect(await repeat(workspace, survey, { startsOn: '2027-03-21' })).toMatchObject({ repetition: { calendar: 'JALALI' } });
    await sweepAt(workspace, '2027-03-21T12:00:00Z');
    expect(await nextOf(workspace, survey)).toEqual({ number: 2, startsOn: '2027-04-21' });
    // The same day, and months that end elsewhere: other waves.
    expect(await repeat(workspace, survey, { startsOn: '2027-03-21', every: 'QUARTER', calendar: 'GREGORIAN' }))
      .toMatchObject({ repetition: { calendar: 'GREGORIAN', nextWave: { number: 2, startsOn: '2027-03-21' } } });
  });

  test('begins when somebody works again', async () => {
    const { workspace, survey } = await repeated(2, { workingDaysOnly: true });
    await workspace.query('mutation ($days: [String!]!) { setHolidays(days: $days) { __typename } }', {
      days: Array.from({ length: 9 }, (_, index) => new Date(Date.UTC(2026, 2, 31 + index)).toISOString().slice(0, 10)),
    });
    await repeat(workspace, survey, {});
    await sweepAt(workspace, '2026-03-31T12:00:00Z');
    expect(await wavesOf(workspace, survey)).toEqual([]);
    await sweepAt(workspace, '2026-04-03T12:00:00Z');
    expect(await numbersOf(workspace, survey)).toEqual([[1, '2026-04-03']]);
    expect(new Set((await invitationsOf(workspace)).map(({ scheduledAt }) => scheduledAt!.slice(0, 10)))).toEqual(new Set(['2026-04-09']));
  });

  test.each<[string, object, object]>([
    ['a day that is none', { startsOn: '2026-02-30' }, { kind: 'wave/day-malformed' }],
    ['a day after which there is none', { startsOn: '9999-12-31' }, { kind: 'wave/day-too-far' }],
    ['yesterday', { startsOn: '2026-03-20' }, { kind: 'wave/day-past', earliest: '2026-03-21' }],
    ['waves that overlap', { weeks: 5 }, { kind: 'wave/out-of-range', field: 'weeks', highest: 4 }],
    ['nobody', { customers: { ids: [uuidv7()] } }, { kind: 'wave/without-customer' }],
  ])('is refused with %s', async (_name, input, refusal) => {
    const { workspace, survey } = await repeated(1);
    expect(await repeat(workspace, survey, input)).toMatchObject({ ...refusal, message: expect.stringMatching(/\.$/) });
    expect(await nextOf(workspace, survey)).toBeNull();
  });

  test('needs to say first how it asks, and need not be live yet', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    expect(await repeat(workspace, uuidv7(), {})).toMatchObject({ kind: 'survey/not-found' });
    expect(await repeat(workspace, survey, {})).toMatchObject({ kind: 'wave/without-trigger' });
    await workspace.query('mutation { upsertCustomer(input: { email: "a@example.com" }) { __typename } }');
    await workspace.query('mutation ($id: ID!) { setSurveyTrigger(surveyId: $id, trigger: { interactionTypes: [] }) { __typename } }', { id: survey });
    expect(await repeat(workspace, survey, {})).toMatchObject({ repetition: { nextWave: { number: 1 } } });
  });

  test('of many surveys is read by as many statements as of one', async () => {
    const { workspace, surveys } = await workspaceAsking(app, list, list, list);
    await workspace.query('mutation { upsertCustomer(input: { email: "a@example.com" }) { __typename } }');
    const statements = async () => (await countStatements(() => workspace.query(`{ surveys { ${REPETITION} } }`))).statements.length;
    await repeat(workspace, surveys[0]!, {});
    const one = await statements();
    for (const survey of surveys.slice(1)) await repeat(workspace, survey, {});
    expect(await statements()).toBe(one);
  });
});
