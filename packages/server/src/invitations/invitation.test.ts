import { setTimeout as delay } from 'node:timers/promises';
import { LockMode } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { countStatements } from '../../test/statements.js';
import { addressHashOf } from '../channels/address-hash.js';
import { messageKeyOf } from '../channels/message-tag.js';
import { CustomerRow } from '../customers/customer.entity.js';
import { forWorkspace } from '../orm.js';
import { planInvitationsFor } from './plan-invitations.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const FIELDS = `interactionTypes delayMinutes askWithinDays channels consent sampleShare askAgain { afterSentDays afterAnswerDays afterDeclineDays }
  when currency perDay perPeriod { atMost unit } workingDaysOnly duringOpenCase reminderAfterDays linkExpiresAfterDays`;
const TRIGGER = `__typename ... on SurveyTrigger { ${FIELDS} } ... on Refusal { kind message } ... on SurveyTriggerOutOfRange { field lowest highest whole }`;
const INVITATION = 'status channel scheduledAt reasons { kind message until } survey { id name } customer { id } interaction { id externalId } createdAt';
const everybody = { interactionTypes: ['purchase'], sampleShare: 1 };

/** A workspace with surveys that ask everybody about every purchase, unless told otherwise. */
async function workspaceWith(...triggers: readonly object[]) {
  const workspace = await app.createWorkspace();
  const surveys: string[] = [];
  for (const [index, trigger] of triggers.entries()) {
    const id = await workspace.createSurvey(`Survey ${index}`);
    await setTrigger(workspace, id, trigger);
    await changeStatus(workspace, id, 'LIVE');
    surveys.push(id);
  }
  return { workspace, surveys };
}
const setTrigger = async (workspace: TestWorkspace, surveyId: string, trigger: object) => (await workspace.query(
  `mutation ($surveyId: ID!, $trigger: SurveyTriggerInput!) { setSurveyTrigger(surveyId: $surveyId, trigger: $trigger) { ${TRIGGER} } }`,
  { surveyId, trigger: { ...everybody, ...trigger } })).setSurveyTrigger;
const changeStatus = (workspace: TestWorkspace, id: string, to: string) =>
  workspace.query('mutation ($id: ID!, $to: SurveyStatus!) { changeSurveyStatus(id: $id, to: $to) { __typename } }', { id, to });
const buy = async (workspace: TestWorkspace, input: object = {}) => (await workspace.query(
  'mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ... on Interaction { id customer { id } } ... on Refusal { kind } } }',
  { input: { type: 'purchase', customer: { email: 'ana@example.com' }, ...input } })).recordInteraction;
const list = async (workspace: TestWorkspace, filter: object = {}): Promise<any[]> => (await workspace.query(
  `query ($filter: InvitationFilter) { invitations(filter: $filter, first: 100) { totalCount nodes { ${INVITATION} } } }`, { filter })).invitations.nodes;
const why = async (workspace: TestWorkspace, customerId: string, surveyId: string) => (await workspace.query(
  `query ($customerId: ID!, $surveyId: ID!) {
    whyNotAsked(customerId: $customerId, surveyId: $surveyId) { outcome channel nextAllowedAt reasons { kind message until } }
  }`, { customerId, surveyId })).whyNotAsked;
const kinds = ({ reasons }: { reasons: readonly { kind: string }[] }) => reasons.map(({ kind }) => kind);
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const DAY = 24 * 60;

describe('a trigger', () => {
  test('is kept with what is left out as usual', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({ sampleShare: undefined, askAgain: { afterSentDays: null } });
    const { survey: { trigger } } = await workspace.query(`query ($id: ID!) { survey(id: $id) { trigger { ${FIELDS} } } }`, { id: survey });
    expect(trigger).toEqual({
      interactionTypes: ['purchase'], delayMinutes: 60, askWithinDays: 14, channels: ['EMAIL', 'SMS'],
      consent: 'OPT_OUT', sampleShare: 0.33, askAgain: { afterSentDays: null, afterAnswerDays: 90, afterDeclineDays: 90 },
      when: null, currency: null, perDay: null, perPeriod: null, workingDaysOnly: false, duringOpenCase: 'WAIT', reminderAfterDays: 5,
      linkExpiresAfterDays: 30,
    });
  });

  test('is replaced as a whole, also by two at once', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({ delayMinutes: 5 });
    await Promise.all([7, 7, 7].map((askWithinDays) => setTrigger(workspace, survey!, { askWithinDays })));
    expect(await setTrigger(workspace, survey!, {})).toMatchObject({ delayMinutes: 60, askWithinDays: 14 });
  });

  test.each([
    ['a delay of more than a year', { delayMinutes: 525_601 }, { kind: 'survey-trigger/out-of-range', field: 'delayMinutes', highest: 525_600 }],
    ['a share above all', { sampleShare: 1.01 }, { kind: 'survey-trigger/out-of-range', field: 'sampleShare', whole: false }],
    ['a type that is no code', { interactionTypes: ['Purchase'] }, { kind: 'survey-trigger/malformed' }],
    ['no channel', { channels: [] }, { kind: 'survey-trigger/malformed' }],
    ['no delay at all', { delayMinutes: null }, { kind: 'survey-trigger/malformed' }],
  ])('is refused with %s', async (_name, trigger, refusal) => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    expect(await setTrigger(workspace, survey!, trigger)).toMatchObject({ ...refusal, message: expect.stringMatching(/\.$/) });
  });

  test('needs a survey, and a key that may write', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    expect(await setTrigger(workspace, uuidv7(), {})).toMatchObject({ kind: 'survey/not-found' });
    expect(await setTrigger(workspace, 'nothing', {})).toMatchObject({ kind: 'survey/not-found' });
    const authorization = `Bearer ${await workspace.issueKey('read')}`;
    const { errors } = await workspace.send(
      'mutation ($id: ID!) { setSurveyTrigger(surveyId: $id, trigger: { interactionTypes: [] }) { __typename } }', { id: survey }, { authorization });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('after a purchase', () => {
  test('the customer is asked when the delay has passed, through the first channel that reaches them', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { id, customer } = await buy(workspace, { customer: { phone: '+4930123456' } });
    expect(await list(workspace)).toEqual([]);
    expect(await app.runJobs()).toBe(1);
    const [invitation, ...others] = await list(workspace);
    expect(others).toEqual([]);
    expect(invitation).toEqual({
      status: 'SCHEDULED', channel: 'SMS', scheduledAt: after(60), reasons: [], survey: { id: survey, name: 'Survey 0' },
      customer: { id: customer.id }, interaction: { id, externalId: null }, createdAt: NOW.toISOString(),
    });
  });

  test('nobody is disturbed at night where they live', async () => {
    const { workspace } = await workspaceWith({ delayMinutes: 0 });
    // 18:30 in Tokyo; twelve hours later, 9:00 in Tokyo is 0:00 in Greenwich.
    await buy(workspace, { customer: { email: 'aki@example.com', timeZone: 'Asia/Tokyo' }, occurredAt: '2026-03-21T09:00:00Z' });
    app.setNow(new Date('2026-03-21T15:00:00Z'));
    await app.runJobs();
    app.setNow(NOW);
    expect((await list(workspace))[0]).toMatchObject({ scheduledAt: '2026-03-22T00:00:00.000Z' });
  });

  test.each<[string, object, object, readonly string[]]>([
    ['who has no address', {}, { customer: { externalId: 'c-1' } }, ['eligibility/no-channel']],
    ['who was not drawn', { sampleShare: 0 }, {}, ['eligibility/not-sampled']],
    ['who has not agreed', { consent: 'OPT_IN' }, {}, ['eligibility/no-channel']],
    ['who bought too long ago', {}, { occurredAt: '2026-03-01T09:30:00Z' }, ['eligibility/too-late']],
  ])('nobody is asked %s, and why is kept', async (_name, trigger, input, expected) => {
    const { workspace } = await workspaceWith(trigger);
    await buy(workspace, input);
    await app.runJobs();
    const [invitation] = await list(workspace);
    expect(invitation).toMatchObject({ status: 'SKIPPED', scheduledAt: null });
    expect(kinds(invitation)).toEqual(expected);
    expect(invitation.reasons[0].message).toMatch(/\.$/);
  });

  test('nobody is asked at an address that bounced, but through the next channel', async () => {
    const { workspace } = await workspaceWith({});
    const em = forWorkspace(app.orm, workspace.id);
    await em.transactional((tx) => tx.execute(
      `insert into delivery (workspace_id, message_key, idempotency_key, channel, address_hash, state, reason, attempts, created_at, updated_at)
       values (?, ?, 'key', 'email', ?, 'bounced', 'address-unknown', 1, ?, ?)`,
      [workspace.id, messageKeyOf('key'), addressHashOf('email', 'ana@example.com'), NOW, NOW]));
    await buy(workspace, { customer: { email: 'ana@example.com', phone: '+4930123456' } });
    await buy(workspace, { customer: { externalId: 'c-2', email: 'ben@example.com' } });
    await app.runJobs();
    expect(new Set((await list(workspace)).map(({ channel }) => channel))).toEqual(new Set(['EMAIL', 'SMS']));
  });

  test('nobody is asked who wants no surveys', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { customer } = await buy(workspace);
    await workspace.query('mutation ($id: ID!) { recordConsent(input: { customerId: $id, contactKind: SURVEY, state: WITHDRAWN, source: "link" }) { __typename } }', { id: customer.id });
    await app.runJobs();
    expect(kinds((await list(workspace))[0])).toContain('contact/unsubscribed');
    expect(await why(workspace, customer.id, survey!)).toMatchObject({ outcome: 'SKIP', nextAllowedAt: null });
  });

  test('who has just answered is asked when the quarantine has passed, or not any more', async () => {
    const patient = { askWithinDays: 200 };
    const { workspace, surveys: [soon, later] } = await workspaceWith({}, patient);
    const { customer } = await buy(workspace);
    await workspace.query('mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }', { input: { surveyId: soon, customerId: customer.id, score: 9 } });
    await app.runJobs();
    const bySurvey = new Map((await list(workspace)).map((one) => [one.survey.id, one]));
    expect(bySurvey.get(soon!)).toMatchObject({ status: 'SKIPPED' });
    expect(kinds(bySurvey.get(soon!))).toContain('eligibility/too-late');
    expect(bySurvey.get(later!)).toMatchObject({ status: 'SCHEDULED', scheduledAt: after(90 * DAY) });
    expect(bySurvey.get(later!).reasons).toContainEqual({
      kind: 'contact/too-soon', message: 'The customer answered a survey not long ago.', until: after(90 * DAY),
    });
  });

  test('nothing is decided about what no survey asks about, nobody is known of, was cancelled or came twice', async () => {
    const { workspace } = await workspaceWith({});
    await buy(workspace, { type: 'delivery' });
    await buy(workspace, { customer: undefined });
    const { id } = await buy(workspace, { externalId: 'order-1' });
    await workspace.query('mutation ($id: ID!) { cancelInteraction(id: $id) { __typename } }', { id });
    await buy(workspace, { externalId: 'order-1' });
    expect(await app.runJobs()).toBe(1);
    expect(await list(workspace)).toEqual([]);
  });

  test('nothing is decided for a survey that is not live, not even when it is live again', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { id, customer } = await buy(workspace);
    await changeStatus(workspace, survey!, 'PAUSED');
    await app.runJobs();
    expect(await why(workspace, customer.id, survey!)).toBeNull();
    await buy(workspace);
    await changeStatus(workspace, survey!, 'LIVE');
    expect(await app.runJobs()).toBe(0);
    expect(await list(workspace)).toEqual([]);
    await planAt(workspace, id);
    expect(await list(workspace)).toHaveLength(1);
  });

  test('the second time the same is decided, nothing changes', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { id } = await buy(workspace);
    await app.runJobs();
    const before = await list(workspace);
    await setTrigger(workspace, survey!, { delayMinutes: 500 });
    await planAt(workspace, id);
    expect(await list(workspace)).toEqual(before);
  });

  test('another language says why in its words', async () => {
    const { workspace } = await workspaceWith({ sampleShare: 0 });
    await buy(workspace);
    await app.runJobs();
    const { data } = await workspace.send('{ invitations { nodes { reasons { message } } } }', {}, { 'accept-language': 'pt' });
    expect(data.invitations.nodes[0].reasons[0].message).not.toBe((await list(workspace))[0].reasons[0].message);
  });
});

/** What a worker does, without its queue. */
function planAt(workspace: TestWorkspace, interactionId: string, now = NOW): Promise<void> {
  const em = forWorkspace(app.orm, workspace.id);
  const viewer = { workspaceId: workspace.id, actor: 'test', name: 'Test', scopes: ['admin'] } as const;
  return planInvitationsFor({ em, viewer, newId: () => uuidv7(), now, channels: app.channels }, interactionId);
}

describe('two surveys and many workers at once', () => {
  test('never plan to ask a customer twice within the quarantine', async () => {
    const { workspace } = await workspaceWith({ askWithinDays: 60 }, { askWithinDays: 60, channels: ['SMS', 'EMAIL'] });
    const bought: string[] = [];
    for (let order = 0; order < 4; order += 1) bought.push((await buy(workspace, { externalId: `order-${order}` })).id);
    // Each is decided by two workers, and all of them at the same time.
    await Promise.all([...bought, ...bought].map((id) => planAt(workspace, id)));
    const all = await list(workspace);
    expect(all).toHaveLength(8);
    const asks = all.filter(({ status }) => status === 'SCHEDULED').map(({ scheduledAt }) => Date.parse(scheduledAt)).toSorted((a, b) => a - b);
    expect(asks.length).toBeGreaterThanOrEqual(2);
    expect(asks.slice(1).every((at, index) => at - asks[index]! >= 30 * 86_400_000)).toBe(true);
    expect(all.filter(({ status }) => status === 'SKIPPED').every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  test('a decision waits until the one before it about the same customer is stored', async () => {
    const { workspace } = await workspaceWith({});
    const { id, customer } = await buy(workspace);
    const em = forWorkspace(app.orm, workspace.id);
    let planned = false;
    let planning = Promise.resolve();
    await em.transactional(async (tx) => {
      await tx.findOneOrFail(CustomerRow, { workspaceId: workspace.id, id: customer.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      planning = planAt(workspace, id).then(() => {
        planned = true;
      });
      await delay(200);
      expect(planned).toBe(false);
    });
    await planning;
    expect(await list(workspace)).toHaveLength(1);
  });
});

describe('why a customer is not asked', () => {
  test('is told with all reasons, and when next', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({ sampleShare: 0 });
    const { customer } = await buy(workspace, { customer: { externalId: 'c-1' } });
    const { outcome, nextAllowedAt, channel, reasons } = await why(workspace, customer.id, survey!);
    expect([outcome, nextAllowedAt, channel]).toEqual(['SKIP', null, null]);
    expect(kinds({ reasons })).toEqual(['eligibility/not-sampled', 'eligibility/no-channel']);
  });

  test('is not, when it is only not yet time', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { customer } = await buy(workspace);
    expect(await why(workspace, customer.id, survey!)).toEqual({ outcome: 'WAIT', channel: 'EMAIL', nextAllowedAt: after(60), reasons: [] });
  });

  test('is not, when the ask is planned: it is told when it goes out', async () => {
    const { workspace, surveys: [first, second] } = await workspaceWith({}, { askWithinDays: 60 });
    const { customer } = await buy(workspace);
    await app.runJobs();
    const [one, other] = [await why(workspace, customer.id, first!), await why(workspace, customer.id, second!)];
    const planned = new Map((await list(workspace)).map(({ survey, scheduledAt }) => [survey.id, scheduledAt]));
    expect([one.outcome, one.nextAllowedAt, one.reasons]).toEqual(['WAIT', after(60), []]);
    expect(planned).toEqual(new Map([[first, one.nextAllowedAt], [second, other.nextAllowedAt]]));
    expect(new Set(kinds(other))).toEqual(new Set(['contact/too-soon']));
  });

  test('is that nothing happened to ask about', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { customer } = await buy(workspace, { type: 'delivery' });
    expect(kinds(await why(workspace, customer.id, survey!))).toEqual(['eligibility/not-meant']);
  });

  test('is nothing for a customer, or a survey with a trigger, that is not there', async () => {
    const { workspace, surveys: [survey] } = await workspaceWith({});
    const { customer } = await buy(workspace);
    const without = await workspace.createSurvey('without a trigger');
    for (const [one, other] of [[customer.id, without], [customer.id, uuidv7()], [uuidv7(), survey!], ['x', 'y']] as const) {
      expect(await why(workspace, one, other)).toBeNull();
    }
  });
});

describe('invitations', () => {
  test('are found by customer, survey, status and time', async () => {
    const { workspace, surveys: [first, second] } = await workspaceWith({}, { sampleShare: 0 });
    const { customer } = await buy(workspace);
    await buy(workspace, { customer: { email: 'ben@example.com' } });
    await app.runJobs();
    const count = async (filter: object) => (await list(workspace, filter)).length;
    expect(await count({})).toBe(4);
    expect(await count({ customerId: customer.id })).toBe(2);
    expect(await count({ surveyIds: [second] })).toBe(2);
    expect(await count({ statuses: ['SKIPPED'], surveyIds: [first] })).toBe(0);
    expect(await count({ statuses: ['SCHEDULED'] })).toBe(2);
    expect(await count({ from: NOW.toISOString() })).toBe(4);
    expect(await count({ to: NOW.toISOString() })).toBe(0);
    expect(await count({ customerId: 'nobody' })).toBe(0);
  });

  test('of many customers are read by one statement', async () => {
    const { workspace } = await workspaceWith({});
    for (let index = 0; index < 5; index += 1) await buy(workspace, { customer: { email: `edge-${index}@example.com` } });
    await app.runJobs();
    const read = async (first: number) => countStatements(() => workspace.query(
      `query ($first: Int!) { customers(first: $first) { nodes { invitations { ${INVITATION} } } } }`, { first }));
    const [two, five] = [await read(2), await read(5)];
    expect(five.statements.length).toBe(two.statements.length);
    expect(five.result.customers.nodes.every(({ invitations }: { invitations: object[] }) => invitations.length === 1)).toBe(true);
  });

  test('go with their customer', async () => {
    const { workspace } = await workspaceWith({});
    const { customer } = await buy(workspace);
    await app.runJobs();
    await workspace.query('mutation ($id: ID!) { deleteCustomer(id: $id) { __typename } }', { id: customer.id });
    expect(await list(workspace)).toEqual([]);
  });
});
