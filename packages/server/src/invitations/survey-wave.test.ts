import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { countStatements } from '../../test/statements.js';
import { forWorkspace } from '../orm.js';
import { everybody, invitationsOf, kindsOf, setTrigger, workspaceAsking } from './asking.fixture.js';
import { drawWave } from './draw-wave.js';
import { keepUp } from './keep-up.js';
import { planWaveOf } from './plan-wave.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => app.setNow(NOW));
afterAll(() => app.close());

const FIELDS = '__typename ... on SurveyWave { id status startsOn weeks hour customers progress { scheduled skipped sent } survey { id } } ... on Refusal { kind message } ... on WaveDayPast { earliest } ... on WaveDayTooFar { latest }';
const list = { ...everybody, interactionTypes: [] };
const schedule = async (workspace: TestWorkspace, surveyId: string, wave: object = {}) => (await workspace.query(
  `mutation ($surveyId: ID!, $wave: WaveInput!) { scheduleWave(surveyId: $surveyId, wave: $wave) { ${FIELDS} } }`,
  { surveyId, wave: { startsOn: '2026-03-23', weeks: 1, ...wave } })).scheduleWave;
const change = async (workspace: TestWorkspace, to: 'pauseWave' | 'resumeWave' | 'cancelWave', id: string) => (await workspace.query(
  `mutation ($id: ID!) { ${to}(id: $id) { ${FIELDS} } }`, { id }))[to];
const read = async (workspace: TestWorkspace, id: string) => (await workspace.query(
  `query ($id: ID!) { surveyWave(id: $id) { ${FIELDS.replaceAll(/\.\.\. on (Refusal|WaveDayPast|WaveDayTooFar) {[^}]*}/g, '')} } }`, { id })).surveyWave;
async function know(workspace: TestWorkspace, number: number, input: (index: number) => object = () => ({})): Promise<void> {
  for (let index = 0; index < number; index += 1) {
    await workspace.query('mutation ($input: CustomerInput!) { upsertCustomer(input: $input) { __typename } }', { input: { email: `c${index}@example.com`, ...input(index) } });
  }
}
const perDay = async (workspace: TestWorkspace) => Object.fromEntries([...Map.groupBy(
  (await invitationsOf(workspace)).filter(({ scheduledAt }) => scheduledAt !== null), ({ scheduledAt }) => scheduledAt!.slice(0, 10))].map(([day, { length }]) => [day, length]));
const viewerOf = ({ id: workspaceId }: TestWorkspace) => ({ workspaceId, actor: 'test', name: 'Test', scopes: ['admin'] } as const);
const contextOf = (workspace: TestWorkspace) => ({
  em: forWorkspace(app.orm, workspace.id), viewer: viewerOf(workspace), newId: () => uuidv7(), now: NOW, channels: app.channels,
});
const planWave = (workspace: TestWorkspace, waveId: string) => planWaveOf(contextOf(workspace), waveId, new AbortController().signal);

describe('a list', () => {
  test('is spread over its days, each customer once, at its hour where they live', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    await know(workspace, 14, (index) => (index < 2 ? { timeZone: 'America/Sao_Paulo' } : {}));
    const wave = await schedule(workspace, survey!, { hour: 10 });
    expect(wave).toMatchObject({ status: 'RUNNING', startsOn: '2026-03-23', weeks: 1, hour: 10, customers: null, survey: { id: survey }, progress: { scheduled: 0 } });
    await app.runJobs();
    expect(await read(workspace, wave.id)).toMatchObject({ customers: 14, progress: { scheduled: 14, skipped: 0, sent: 0 } });
    expect(Object.values(await perDay(workspace))).toEqual(Array(7).fill(2));
    const all = await invitationsOf(workspace, { waveIds: [wave.id] });
    const hours = new Map(all.map(({ customer, scheduledAt }) => [customer.email, scheduledAt!.slice(11, 16)]));
    expect([hours.get('c0@example.com'), hours.get('c13@example.com')]).toEqual(['13:00', '10:00']);
    // Drawn anew, it would be the same wave; another one asks others first.
    await planWave(workspace, wave.id);
    expect(await invitationsOf(workspace)).toHaveLength(14);
  });

  test('keeps nobody waiting who answers the same survey at that moment', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    await know(workspace, 2);
    const wave = await schedule(workspace, survey!);
    await drawWave(contextOf(workspace), wave.id);
    let planned: Promise<void> | undefined;
    // As the page of a customer does it: the person first, then the survey that is answered.
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await em.execute('select 1 from customer where workspace_id = ? for update', [workspace.id]);
      planned = planWave(workspace, wave.id);
      await delay(500);
      await em.execute('select 1 from survey where workspace_id = ? and id = ? for share', [workspace.id, survey]);
    });
    await planned;
    expect(await invitationsOf(workspace)).toHaveLength(2);
  });

  test('waits in no circle for a batch that changes its customers while it is drawn', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    await know(workspace, 25);
    const wave = await schedule(workspace, survey!);
    const lock = '(select id from customer where workspace_id = ? order by id limit 1) and workspace_id = ? for update';
    let drawn: Promise<void> | undefined;
    // As upsertCustomers does it: in the order of their ids.
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await em.execute(`select 1 from customer where id = ${lock}`, [workspace.id, workspace.id]);
      drawn = drawWave(contextOf(workspace), wave.id);
      await delay(500);
      await em.execute(`select 1 from customer where id > ${lock}`, [workspace.id, workspace.id]);
    });
    await drawn;
    expect(await read(workspace, wave.id)).toMatchObject({ customers: 25 });
  });

  test('goes out on its days, and is about no interaction', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { ...list, when: { op: 'exists', path: 'customer.since' } });
    await know(workspace, 2);
    const wave = await schedule(workspace, survey!, { startsOn: '2026-03-21', hour: 12 });
    await app.runJobs();
    app.setNow(new Date('2026-03-29T12:00:00Z'));
    await app.runJobs();
    expect(await read(workspace, wave.id)).toMatchObject({ progress: { scheduled: 2, sent: 2 } });
    const { invitations: { nodes } } = await workspace.query('{ invitations { nodes { status interaction { id } wave { id } survey { waves { id } } } } }');
    const sent = { status: 'SENT', interaction: null, wave: { id: wave.id }, survey: { waves: [{ id: wave.id }] } };
    expect(nodes).toEqual([sent, sent]);
  });

  test('asks nobody whom the budget, the sample or the condition leaves out, and keeps why', async () => {
    const { workspace, surveys: [first, second] } = await workspaceAsking(app, list, { ...list, when: { op: 'eq', path: 'customer.locale', value: 'pt' } });
    await know(workspace, 4, (index) => ({ locale: index === 0 ? 'en' : 'pt' }));
    await schedule(workspace, first!, { customers: { languages: ['en'] } });
    await app.runJobs();
    const wave = await schedule(workspace, second!);
    await app.runJobs();
    expect(await read(workspace, wave.id)).toMatchObject({ customers: 4, progress: { scheduled: 3, skipped: 1 } });
    const [skipped] = await invitationsOf(workspace, { waveIds: [wave.id], statuses: ['SKIPPED'] });
    expect(kindsOf(skipped!)).toEqual(expect.arrayContaining(['eligibility/not-meant']));
  });

  test('keeps to the quota of its survey, and to days of rest', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { ...list, perDay: 2, workingDaysOnly: true, askWithinDays: 1 });
    await know(workspace, 12);
    await workspace.query('mutation { setHolidays(days: ["2026-03-25"]) { __typename } }');
    const wave = await schedule(workspace, survey!, { hour: 10 });
    await app.runJobs();
    // Three are drawn for each of four days, as one is a holiday, and two find room; the third goes to the next day, unless that is full or one of rest.
    const days = await perDay(workspace);
    expect(days).toEqual({ '2026-03-23': 2, '2026-03-24': 2, '2026-03-26': 2, '2026-03-27': 2 });
    expect(await read(workspace, wave.id)).toMatchObject({ progress: { scheduled: 8, skipped: 4 } });
  });

  test('is asked afterwards where all of its days have become holidays before they are drawn', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { ...list, workingDaysOnly: true });
    await know(workspace, 2);
    const wave = await schedule(workspace, survey!, { hour: 10 });
    await workspace.query('mutation ($days: [String!]!) { setHolidays(days: $days) { __typename } }', {
      days: Array.from({ length: 7 }, (_, index) => `2026-03-${23 + index}`),
    });
    await app.runJobs();
    expect(await read(workspace, wave.id)).toMatchObject({ customers: 2, progress: { scheduled: 2 } });
    expect(await perDay(workspace)).toEqual({ '2026-03-30': 2 });
  });

  test.each<[string, object, object]>([
    ['a day that is none', { startsOn: '2026-02-30' }, { kind: 'wave/day-malformed' }],
    ['yesterday', { startsOn: '2026-03-20' }, { kind: 'wave/day-past', earliest: '2026-03-21' }],
    ['a slip of the pen', { startsOn: '2206-03-23' }, { kind: 'wave/day-too-far', latest: '2028-03-20' }],
    ['too many weeks', { weeks: 53 }, { kind: 'wave/out-of-range' }],
    ['nobody', { customers: { ids: [uuidv7()] } }, { kind: 'wave/without-customer' }],
  ])('is refused with %s', async (_name, input, refusal) => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    await know(workspace, 1);
    expect(await schedule(workspace, survey!, input)).toMatchObject({ ...refusal, message: expect.stringMatching(/\.$/) });
  });

  test('needs a survey that is live and says how it asks', async () => {
    const workspace = await app.createWorkspace();
    await know(workspace, 1);
    const survey = await workspace.createSurvey();
    expect(await schedule(workspace, uuidv7())).toMatchObject({ kind: 'survey/not-found' });
    expect(await schedule(workspace, survey)).toMatchObject({ kind: 'wave/survey-not-live' });
    await workspace.query('mutation ($id: ID!) { changeSurveyStatus(id: $id, to: LIVE) { __typename } }', { id: survey });
    expect(await schedule(workspace, survey)).toMatchObject({ kind: 'wave/without-trigger' });
    await setTrigger(workspace, survey, list);
    expect(await schedule(workspace, survey)).toMatchObject({ status: 'RUNNING' });
  });
});

describe('a wave', () => {
  test('that is paused sends and plans nothing until it is resumed', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    await know(workspace, 2);
    const wave = await schedule(workspace, survey!, { startsOn: '2026-03-21', hour: 12 });
    expect(await change(workspace, 'pauseWave', wave.id)).toMatchObject({ status: 'PAUSED' });
    await app.runJobs();
    expect(await invitationsOf(workspace)).toEqual([]);
    await change(workspace, 'resumeWave', wave.id);
    await app.runJobs();
    expect(await change(workspace, 'pauseWave', wave.id)).toMatchObject({ progress: { scheduled: 2, sent: 0 } });
    const noon = new Date('2026-03-28T12:00:00Z');
    app.setNow(noon);
    await app.runJobs();
    const sweep = () => keepUp({ em: forWorkspace(app.orm, workspace.id), viewer: viewerOf(workspace), now: noon });
    await sweep();
    expect(await app.runJobs()).toBe(0);
    expect(await read(workspace, wave.id)).toMatchObject({ progress: { scheduled: 2, sent: 0 } });
    await change(workspace, 'resumeWave', wave.id);
    await sweep();
    await app.runJobs();
    expect(await read(workspace, wave.id)).toMatchObject({ progress: { scheduled: 2, sent: 2 } });
  });

  test('that is cancelled takes back what has not gone out, for good', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    await know(workspace, 2);
    const wave = await schedule(workspace, survey!);
    await app.runJobs();
    expect(await change(workspace, 'cancelWave', wave.id)).toMatchObject({ status: 'CANCELLED' });
    expect((await invitationsOf(workspace)).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await change(workspace, 'cancelWave', wave.id)).toMatchObject({ status: 'CANCELLED' });
    expect(await change(workspace, 'resumeWave', wave.id)).toMatchObject({ kind: 'wave/not-possible', message: expect.stringMatching(/cancelled/) });
    app.setNow(new Date('2026-03-30T12:00:00Z'));
    await app.runJobs();
    expect(await read(workspace, wave.id)).toMatchObject({ progress: { sent: 0 } });
    expect(await change(workspace, 'pauseWave', 'nothing')).toMatchObject({ kind: 'wave/not-found' });
  });

  test('is planned once, however many workers do it and wherever one of them dies', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { ...list, perDay: 200 });
    const em = forWorkspace(app.orm, workspace.id);
    await em.transactional((tx) => tx.execute(
      `insert into customer (workspace_id, id, external_id, email, email_for_lookup, attributes, created_at, updated_at)
       select ?, gen_random_uuid(), 'e' || n, 'e' || n || '@example.com', 'e' || n || '@example.com', '{}', now(), now() from generate_series(1, 2400) n`, [workspace.id]));
    const wave = await schedule(workspace, survey!, { weeks: 2 });
    const stopped = planWaveOf({
      em: forWorkspace(app.orm, workspace.id), viewer: viewerOf(workspace),
      newId: () => uuidv7(), now: NOW, channels: app.channels,
    }, wave.id, AbortSignal.abort(new Error('stopped')));
    await expect(stopped).rejects.toThrow('stopped');
    expect(await read(workspace, wave.id)).toMatchObject({ customers: 2_400, progress: { scheduled: 1_000 } });
    await Promise.all([planWave(workspace, wave.id), planWave(workspace, wave.id)]);
    expect(await read(workspace, wave.id)).toMatchObject({ progress: { scheduled: 2_400, skipped: 0 } });
    const [{ customers, most }] = await em.transactional((tx) => tx.execute<any[]>(
      `select count(distinct customer_id)::int as customers, max(n)::int as most from (select customer_id, count(*) over (partition by scheduled_at::date) n from invitation where workspace_id = ?) i`,
      [workspace.id]));
    expect([customers, most]).toEqual([2_400, 172]);
  });

  test('of many surveys is read by two statements', async () => {
    const { workspace, surveys } = await workspaceAsking(app, list, list, list);
    await know(workspace, 1);
    const statements = async () => (await countStatements(() => workspace.query('{ surveys { waves { id progress { sent } } } }'))).statements.length;
    await schedule(workspace, surveys[0]!);
    const one = await statements();
    for (const survey of surveys.slice(1)) await schedule(workspace, survey);
    expect(await statements()).toBe(one);
    // Not with whom it is meant for: that may be ten thousand ids, which only whoever draws it needs.
    const { statements: sent } = await countStatements(() => workspace.query('{ surveys { waves { id } } }'));
    expect(sent.filter((sql) => /from "survey_wave"/.test(sql))).toEqual([expect.not.stringMatching(/\.\*|"customers"/)]);
  });
});
