import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { countStatements } from '../../test/statements.js';
import { buy, everybody, invitationsOf, setTrigger, workspaceAsking } from './asking.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const run = async (workspace: TestWorkspace, surveyId: string, customers: object | null = null, asWave = false) => (await workspace.query(
  `query ($surveyId: ID!, $customers: CustomerFilter, $asWave: Boolean!) {
    dryRun(surveyId: $surveyId, customers: $customers, asWave: $asWave) {
      customers ask wait skip channels { channel customers } reasons { kind detail message customers alone examples { id email } }
    }
  }`, { surveyId, customers, asWave })).dryRun;
const know = async (workspace: TestWorkspace, input: object): Promise<string> => (await workspace.query(
  'mutation ($input: CustomerInput!) { upsertCustomer(input: $input) { ... on Customer { id } ... on Refusal { message } } }', { input })).upsertCustomer.id;
const list = { ...everybody, interactionTypes: [] };

describe('a dry run', () => {
  test('counts who would be asked through what, and what keeps the others away, and stores nothing', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    const ana = await know(workspace, { email: 'ana@example.com', phone: '+4930123456' });
    await know(workspace, { phone: '+4930123457' });
    const nobody = await know(workspace, { externalId: 'without an address' });
    const gone = await know(workspace, { email: 'gone@example.com' });
    await workspace.query('mutation ($id: ID!) { recordConsent(input: { customerId: $id, contactKind: SURVEY, state: WITHDRAWN, source: "link" }) { __typename } }', { id: gone });
    const happy = await know(workspace, { email: 'happy@example.com' });
    await workspace.query('mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }', { input: { surveyId: survey, customerId: happy, score: 9 } });
    const { reasons, ...counts } = await run(workspace, survey!);
    expect(counts).toEqual({
      customers: 5, ask: 2, wait: 0, skip: 3,
      channels: [{ channel: 'EMAIL', customers: 1 }, { channel: 'SMS', customers: 1 }, { channel: 'WEBHOOK', customers: 0 }],
    });
    const byKind = new Map<string, any>(reasons.map((reason: any) => [`${reason.kind} ${reason.detail}`, reason]));
    expect(byKind.get('eligibility/no-channel address')).toMatchObject({ customers: 1, alone: 1, examples: [{ id: nobody }] });
    expect(byKind.get('eligibility/no-channel address').message).toMatch(/no address/);
    expect(byKind.get('contact/unsubscribed survey')).toMatchObject({ customers: 1, examples: [{ email: 'gone@example.com' }] });
    // 90 days after an answer; somebody is asked within 14.
    expect(byKind.get('contact/too-soon answer')).toMatchObject({ customers: 1, alone: 0, examples: [{ id: happy }] });
    expect(await invitationsOf(workspace)).toEqual([]);
    expect(await run(workspace, survey!, { ids: [ana, nobody, 'not an id'] })).toMatchObject({ customers: 2, ask: 1, skip: 1 });
    const { data } = await workspace.send(`{ dryRun(surveyId: "${survey}") { reasons { message } } }`, {}, { 'accept-language': 'fa' });
    expect(data.dryRun.reasons[0].message).toMatch(/[\u0600-\u06ff]/);
  });

  test('of a survey after interactions is about the last one of each customer, and is what is planned then', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { sampleShare: 0.5, delayMinutes: 60 });
    for (let index = 0; index < 12; index += 1) await buy(workspace, { customer: { email: `c${index}@example.com` } });
    await buy(workspace, { type: 'delivery', customer: { email: 'other@example.com' } });
    await buy(workspace, { customer: { email: 'late@example.com' }, occurredAt: '2026-01-21T09:30:00Z' });
    const before = await run(workspace, survey!);
    await app.runJobs();
    const planned = (await invitationsOf(workspace)).filter(({ status }) => status === 'SCHEDULED');
    expect(before).toMatchObject({ customers: 14, ask: planned.length, wait: 0, skip: 14 - planned.length });
    expect(planned.length).toBeGreaterThan(0);
    // Who bought nothing may not be drawn either.
    const drawn = before.reasons.find(({ kind }: any) => kind === 'eligibility/not-sampled');
    expect(drawn.alone).toBe(12 - planned.length);
    for (const kind of ['eligibility/not-meant', 'eligibility/too-late']) expect(before.reasons).toContainEqual(expect.objectContaining({ kind, customers: 1 }));
    // What is planned for the same purchase does not stand in its own way; as a list, all are asked about nothing, and each is drawn anew.
    expect(await run(workspace, survey!)).toEqual(before);
    const asWave = await run(workspace, survey!, null, true);
    expect(asWave.reasons.map(({ kind }: any) => kind)).not.toContain('eligibility/not-meant');
  });

  test('says who has to wait, by the quota of the survey and by what is planned for another', async () => {
    const { workspace, surveys: [first, second] } = await workspaceAsking(app, {}, { ...list, perDay: 2 });
    await buy(workspace, { customer: { email: 'busy@example.com' } });
    await app.runJobs();
    for (let index = 0; index < 3; index += 1) await know(workspace, { email: `c${index}@example.com` });
    // What is planned is due, and has not gone out yet.
    app.setNow(new Date(NOW.getTime() + 3_600_000));
    onTestFinished(() => app.setNow(NOW));
    const { ask, wait, skip, reasons } = await run(workspace, second!);
    expect([ask, wait, skip]).toEqual([2, 1, 1]);
    expect(new Set(reasons.map(({ kind }: any) => kind))).toEqual(new Set(['contact/too-soon', 'eligibility/quota-reached', 'eligibility/too-late']));
    expect(await run(workspace, first!)).toMatchObject({ customers: 4, ask: 1, skip: 3 });
  });

  test('of a list knows no delay: nothing happened that it would have to lie behind', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { ...list, delayMinutes: 100 * 24 * 60 });
    const customerId = await know(workspace, { email: 'happy@example.com' });
    await workspace.query('mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }', { input: { surveyId: survey, customerId, score: 9 } });
    expect(await run(workspace, survey!)).toMatchObject({ ask: 0, skip: 1 });
    const { whyNotAsked } = await workspace.query(
      'query ($customerId: ID!, $surveyId: ID!) { whyNotAsked(customerId: $customerId, surveyId: $surveyId) { outcome } }', { customerId, surveyId: survey });
    expect(whyNotAsked).toEqual({ outcome: 'SKIP' });
  });

  test('takes customers by their texts, attributes, languages and ids', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, list);
    await know(workspace, { externalId: 'a', email: 'a@example.com', name: 'Ana', locale: 'fa-IR', attributes: { plan: 'pro', seats: 5 } });
    await know(workspace, { externalId: 'b', email: 'b@example.com', name: 'Ben', locale: 'fa', attributes: { plan: 'free', seats: 50 } });
    await know(workspace, { externalId: 'c', email: 'c@example.com', name: 'Cho', locale: 'pt-BR' });
    const count = async (filter: object) => (await run(workspace, survey!, filter)).customers;
    expect(await count({})).toBe(3);
    expect(await count({ text: 'an' })).toBe(1);
    expect(await count({ languages: ['fa'] })).toBe(2);
    expect(await count({ languages: ['f_'] })).toBe(0);
    // None of these: nobody, and not everybody.
    expect(await count({ languages: [] })).toBe(0);
    expect(await count({ ids: [] })).toBe(0);
    expect(await count({ attributes: [{ name: 'plan', in: ['pro', 'team'] }] })).toBe(1);
    expect(await count({ attributes: [{ name: 'seats', from: 6 }], languages: ['fa'] })).toBe(1);
    expect(await count({ externalIds: ['a', 'c', 'nobody'] })).toBe(2);
    const { errors } = await workspace.send('query ($id: ID!, $ids: [ID!]) { dryRun(surveyId: $id, customers: { ids: $ids }) { ask } }', { id: survey, ids: Array(10_001).fill('a') });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await count({ from: NOW.toISOString() })).toBe(3);
    expect(await count({ to: NOW.toISOString() })).toBe(0);
  });

  test('judges the condition of its survey by what is known of each customer', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { ...list, when: { op: 'all', of: [
      { op: 'eq', path: 'customer.attribute.plan', value: 'pro' }, { op: 'within', path: 'customer.since', from: null, to: 0, unit: 'days' },
    ] } });
    await know(workspace, { email: 'a@example.com', attributes: { plan: 'pro' } });
    await know(workspace, { email: 'b@example.com', attributes: { plan: 'free' } });
    expect(await run(workspace, survey!)).toMatchObject({ customers: 2, ask: 1, skip: 1, reasons: [{ kind: 'eligibility/not-meant', detail: 'condition' }] });
  });

  test('is possible before the survey is live, and nothing where there is no survey or no trigger', async () => {
    const workspace = await app.createWorkspace();
    const survey = await workspace.createSurvey();
    expect(await run(workspace, survey)).toBeNull();
    await setTrigger(workspace, survey, list);
    expect(await run(workspace, survey)).toMatchObject({ customers: 0, ask: 0, reasons: [] });
    for (const id of [uuidv7(), 'nothing']) expect(await run(workspace, id)).toBeNull();
  });

  test('asks the database as often for many customers as for few', async () => {
    const { workspace, surveys: [survey] } = await workspaceAsking(app, { currency: 'EUR', when: { op: 'gte', path: 'customer.orders', value: 0 } });
    const dry = async () => (await countStatements(() => run(workspace, survey!))).statements.length;
    await buy(workspace, { customer: { email: 'first@example.com' } });
    const one = await dry();
    for (let index = 0; index < 20; index += 1) await buy(workspace, { customer: { email: `c${index}@example.com` } });
    expect(await dry()).toBe(one);
  });
});
