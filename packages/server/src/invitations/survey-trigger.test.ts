import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { forWorkspace } from '../orm.js';
import { buy, invitationsOf, kindsOf, setTrigger, workspaceAsking } from './asking.fixture.js';
import { planInvitationsFor } from './plan-invitations.js';
import { lockQuotas } from './quota-book.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const outcomes = async (workspace: TestWorkspace): Promise<Record<string, string>> => Object.fromEntries(
  (await invitationsOf(workspace)).map(({ customer, status, reasons }) => [customer.email, [status, ...kindsOf({ reasons })].join(' ')]));
const email = (name: string) => ({ customer: { email: `${name}@example.com` } });
const money = (amount: number, currency = 'EUR') => ({ amount: { amount: String(amount), currency } });

describe('the condition of a trigger', () => {
  test('asks for the interaction, with the amounts of its currency', async () => {
    const when = { op: 'all', of: [{ op: 'gte', path: 'interaction.amount', value: 5_000 }, { op: 'eq', path: 'branch.code', value: 'north' }] };
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { when, currency: 'EUR' });
    const { survey: { trigger } } = await workspace.query('query ($id: ID!) { survey(id: $id) { trigger { when currency } } }', { id: survey });
    expect(trigger).toEqual({ when, currency: 'EUR' });
    await buy(workspace, { ...email('enough'), ...money(5_000), branch: 'north' });
    await buy(workspace, { ...email('little'), ...money(4_999), branch: 'north' });
    await buy(workspace, { ...email('elsewhere'), ...money(5_000), branch: 'south' });
    await buy(workspace, { ...email('foreign'), ...money(5_000, 'USD'), branch: 'north' });
    await app.runJobs();
    const not = 'SKIPPED eligibility/not-meant';
    expect(await outcomes(workspace)).toEqual({
      'enough@example.com': 'SCHEDULED', 'little@example.com': not, 'elsewhere@example.com': not, 'foreign@example.com': not,
    });
  });

  test.each<[string, object, object]>([
    ['whose first purchase it is', { op: 'eq', path: 'interaction.firstPurchase', value: true }, { 'new@example.com': 'SCHEDULED', 'old@example.com': 'SKIPPED eligibility/not-meant' }],
    ['who bought twice', { op: 'gte', path: 'customer.orders', value: 2 }, { 'new@example.com': 'SKIPPED eligibility/not-meant', 'old@example.com': 'SCHEDULED' }],
    ['who spent much in all', { op: 'gt', path: 'customer.spend', value: 2_000 }, { 'new@example.com': 'SKIPPED eligibility/not-meant', 'old@example.com': 'SCHEDULED' }],
    ['who lives in Iran', { op: 'eq', path: 'customer.country', value: 'IR' }, { 'new@example.com': 'SCHEDULED', 'old@example.com': 'SKIPPED eligibility/not-meant' }],
    ['who was unhappy', { op: 'eq', path: 'customer.category', value: 'detractor' }, { 'new@example.com': 'SKIPPED eligibility/not-meant', 'old@example.com': 'SCHEDULED' }],
    ['who was more unhappy', { op: 'lt', path: 'customer.scoreChange', value: 0 }, { 'new@example.com': 'SKIPPED eligibility/not-meant', 'old@example.com': 'SCHEDULED' }],
  ])('asks for the customer: %s', async (_name, when, expected) => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { when, currency: 'EUR' });
    const long = { respondedAt: '2025-03-21T09:30:00Z', surveyId: survey, customer: { email: 'old@example.com' } };
    await workspace.query('mutation ($inputs: [ResponseInput!]!) { submitResponses(inputs: $inputs) { __typename } }', {
      inputs: [{ ...long, score: 9 }, { ...long, score: 3, respondedAt: '2025-03-22T09:30:00Z' }],
    });
    await buy(workspace, { ...email('old'), ...money(1_500), occurredAt: '2025-03-21T09:30:00Z' });
    await app.runJobs();
    await buy(workspace, { ...email('old'), ...money(1_500), occurredAt: NOW.toISOString() });
    await buy(workspace, { customer: { email: 'new@example.com', timeZone: 'Asia/Tehran' }, ...money(1_500), occurredAt: NOW.toISOString() });
    await app.runJobs();
    const last = (await invitationsOf(workspace)).filter(({ reasons }) => !kindsOf({ reasons }).includes('eligibility/too-late'));
    expect(Object.fromEntries(last.map(({ customer, status, reasons }) => [customer.email, [status, ...kindsOf({ reasons })].join(' ')]))).toEqual(expected);
  });

  test('asks for attributes, of the type with which they are compared', async () => {
    const attribute = (name: string, rest: object) => ({ path: `customer.attribute.${name}`, ...rest });
    const when = { op: 'all', of: [
      { op: 'in', ...attribute('plan', { values: ['pro', 'team'] }) }, { op: 'gte', ...attribute('seats', { value: 5 }) },
      { op: 'not', of: { op: 'exists', ...attribute('blocked', {}) } },
      // It says nothing of the type, wherever it stands.
      { op: 'exists', ...attribute('seats', {}) },
      // In JavaScript every object has one.
      { op: 'not', of: { op: 'exists', ...attribute('constructor', {}) } },
    ] };
    const { workspace } = await workspaceAsking(app, { when });
    const people = {
      yes: { plan: 'pro', seats: 5 }, few: { plan: 'pro', seats: 4 }, free: { plan: 'free', seats: 50 }, text: { plan: 'pro', seats: '50' },
      half: { plan: 'pro', seats: 5.5 }, blocked: { plan: 'pro', seats: 5, blocked: true }, none: {},
    };
    for (const [name, attributes] of Object.entries(people)) await buy(workspace, { customer: { email: `${name}@example.com`, attributes } });
    await app.runJobs();
    const not = 'SKIPPED eligibility/not-meant';
    expect(await outcomes(workspace)).toEqual(
      Object.fromEntries(Object.keys(people).map((name) => [`${name}@example.com`, name === 'yes' ? 'SCHEDULED' : not])));
  });

  test.each([
    ['attributes of two types', { when: { op: 'any', of: [1, 'a'].map((value) => ({ op: 'eq', path: 'customer.attribute.a', value })) } }, { kind: 'rule/malformed' }],
    ['an attribute whose name is none', { when: { op: 'exists', path: 'customer.attribute.a b' } }, { kind: 'rule/name-unknown' }],
    ['a fact that nobody can tell', { when: { op: 'gte', path: 'membership.points', value: 1 } }, { kind: 'rule/name-unknown', path: '/when/path', what: 'fact' }],
    ['a fact of interactions, asking lists only', { interactionTypes: [], currency: 'EUR', when: { op: 'gte', path: 'interaction.amount', value: 1 } }, { kind: 'rule/name-unknown' }],
    ['an amount of no currency', { when: { op: 'not', of: { op: 'gte', path: 'customer.spend', value: 1 } } }, { kind: 'survey-trigger/malformed', path: 'currency', fault: 'missing' }],
    ['a currency that is none', { currency: 'euro' }, { kind: 'survey-trigger/malformed', path: 'currency', fault: 'malformed' }],
    ['what is no condition', { when: { op: 'gte' } }, { kind: 'rule/malformed' }],
    ['a quota of nothing', { perDay: 0 }, { kind: 'survey-trigger/out-of-range' }],
    ['a link that never ends', { linkExpiresAfterDays: null }, { kind: 'survey-trigger/malformed', path: 'linkExpiresAfterDays' }],
  ])('is refused with %s', async (_name, trigger, refusal) => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, {});
    expect(await setTrigger(workspace, survey!, trigger)).toMatchObject({ ...refusal, message: expect.stringMatching(/\.$/) });
  });
});

test('a condition is judged when it happened, and not again when the invitation goes out', async () => {
  const { workspace } = await workspaceAsking(app, { when: { op: 'eq', path: 'customer.orders', value: 1 } });
  const { id } = await buy(workspace);
  await app.runJobs();
  await buy(workspace);
  await app.runJobs();
  app.setNow(new Date(NOW.getTime() + 2 * 3_600_000));
  await app.runJobs();
  app.setNow(NOW);
  const { invitations: { nodes } } = await workspace.query('{ invitations { nodes { status interaction { id } } } }');
  expect(nodes).toContainEqual({ status: 'SENT', interaction: { id } });
  expect(nodes).toHaveLength(2);
});

describe('quotas', () => {
  test('put off what there is no room for, day by day of the workspace, and say so', async () => {
    const { workspace } = await workspaceAsking(app, { perDay: 2, perPeriod: { atMost: 3, unit: 'WEEK' }, askWithinDays: 30 });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await buy(workspace, email(name));
    await app.runJobs();
    const planned = (await invitationsOf(workspace)).toReversed();
    // NOW is a Saturday: on Sunday the week has its three, and it goes on on Monday.
    expect(planned.map(({ scheduledAt }) => scheduledAt?.slice(0, 10))).toEqual(['2026-03-21', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-23']);
    const once = ['eligibility/quota-reached'];
    expect(planned.map((one) => kindsOf(one))).toEqual([[], [], once, [...once, ...once], [...once, ...once]]);
  });

  test('hold with many workers at once', async () => {
    const { workspace } = await workspaceAsking(app, { perDay: 3, askWithinDays: 1 });
    const bought: string[] = [];
    for (let index = 0; index < 12; index += 1) bought.push((await buy(workspace, email(`c${index}`))).id);
    const em = () => forWorkspace(app.orm, workspace.id);
    const viewer = { workspaceId: workspace.id, actor: 'test', name: 'Test', scopes: ['admin'] } as const;
    await Promise.all(bought.map((id) => planInvitationsFor({ em: em(), viewer, newId: () => uuidv7(), now: NOW, channels: app.channels }, id)));
    const all = await invitationsOf(workspace);
    const days = Map.groupBy(all.filter(({ status }) => status === 'SCHEDULED'), ({ scheduledAt }) => scheduledAt?.slice(0, 10));
    expect(Object.fromEntries([...days].map(([day, { length }]) => [day, length]))).toEqual({ '2026-03-21': 3, '2026-03-22': 3 });
    expect(all.filter(({ status }) => status === 'SKIPPED').map((one) => kindsOf(one).at(-1))).toEqual(Array(6).fill('eligibility/too-late'));
  });

  test('can be changed while somebody decides by them', async () => {
    const { workspace, surveys: [survey = ''] } = await workspaceAsking(app, { perDay: 3 });
    let changing: Promise<object> = Promise.resolve({});
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await lockQuotas(em, await em.findOneOrFail(SurveyTriggerRow, { workspaceId: workspace.id, survey: { id: survey } }));
      changing = setTrigger(workspace, survey, { perDay: 5 });
      await delay(200);
      // As the foreign key of an invitation does.
      await em.execute('select 1 from survey where workspace_id = ? and id = ? for key share', [workspace.id, survey]);
    });
    expect(await changing).toMatchObject({ perDay: 5 });
  });
});

test('working days are those where the customer lives', async () => {
  const { workspace } = await workspaceAsking(app, { workingDaysOnly: true });
  await workspace.query('mutation { setHolidays(days: ["2026-03-23"]) { __typename } }');
  const at = (name: string, timeZone: string) => buy(workspace, { customer: { email: `${name}@example.com`, timeZone } });
  // NOW is a Saturday, and Monday a holiday: half past nine in London, one o'clock in Tehran, where only Friday is one of rest.
  await at('london', 'Europe/London');
  await at('tehran', 'Asia/Tehran');
  await buy(workspace, { customer: { email: 'by-locale@example.com', locale: 'fa-IR' } });
  await app.runJobs();
  const days = Object.fromEntries((await invitationsOf(workspace)).map(({ customer, scheduledAt }) => [customer.email, scheduledAt?.slice(0, 10)]));
  expect(days).toEqual({ 'london@example.com': '2026-03-24', 'tehran@example.com': '2026-03-21', 'by-locale@example.com': '2026-03-21' });
});
