import { describe, expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const trigger = { __typename: 'SurveyTrigger', interactionTypes: ['purchase'], delayMinutes: 120 };
const refusal = { __typename: 'SurveyNotFound', kind: 'survey/not-found', message: 'There is no such survey.' };
const input = { interactionTypes: ['purchase'], delayMinutes: 120 };

describe('the trigger of a survey', () => {
  it('is set, also when the first answer is lost, or refused as a value', async () => {
    const server = await scriptedServer(drop, data({ setSurveyTrigger: trigger }), data({ setSurveyTrigger: refusal }));
    const { invitations } = createGoodword({ url: server.url, auth });
    expect(await invitations.setTrigger('s1', input)).toEqual({ ok: true, value: trigger });
    expect(server.received[1]?.body.variables).toEqual({ surveyId: 's1', trigger: input });
    expect(await invitations.setTrigger('s2', input)).toEqual({ ok: false, refusal });
  });

  it('is read, or null', async () => {
    const server = await scriptedServer(data({ survey: { trigger } }), data({ survey: { trigger: null } }), data({ survey: null }));
    const { invitations } = createGoodword({ url: server.url, auth });
    expect(await invitations.trigger('s1')).toEqual(trigger);
    expect(await invitations.trigger('s2')).toBeNull();
    expect(await invitations.trigger('s3')).toBeNull();
  });
});

it('lists invitations page by page', async () => {
  const page = (id: string, endCursor: string | null) =>
    data({ invitations: { nodes: [{ id }], pageInfo: { hasNextPage: endCursor !== null, endCursor } } });
  const server = await scriptedServer(page('i1', 'c1'), page('i2', null));
  const { invitations } = createGoodword({ url: server.url, auth });
  const found: string[] = [];
  for await (const { id } of invitations.list({ filter: { customerId: 'c' }, pageSize: 1 })) found.push(id);
  expect(found).toEqual(['i1', 'i2']);
  expect(server.received.map(({ body }) => body.variables)).toEqual([
    { filter: { customerId: 'c' }, first: 1, after: null }, { filter: { customerId: 'c' }, first: 1, after: 'c1' },
  ]);
  expect(() => invitations.list({ pageSize: 101 })).toThrow(RangeError);
});

it('takes an invitation back, also when the first answer is lost, or says why it cannot', async () => {
  const cancelled = { __typename: 'Invitation', id: 'i1', status: 'CANCELLED' };
  const refused = { __typename: 'InvitationNotPossible', kind: 'invitation/not-possible', message: 'It cannot.', status: 'ANSWERED', to: 'CANCELLED' };
  const server = await scriptedServer(drop, data({ cancelInvitation: cancelled }), data({ cancelInvitation: refused }));
  const { invitations } = createGoodword({ url: server.url, auth });
  expect(await invitations.cancel('i1')).toEqual({ ok: true, value: cancelled });
  expect(await invitations.cancel('i2')).toEqual({ ok: false, refusal: refused });
});

it('asks why a customer is not asked', async () => {
  const whyNotAsked = { outcome: 'WAIT', channel: 'EMAIL', nextAllowedAt: '2026-03-21T10:30:00.000Z', reasons: [] };
  const server = await scriptedServer(data({ whyNotAsked }), data({ whyNotAsked: null }));
  const { invitations } = createGoodword({ url: server.url, auth });
  expect(await invitations.whyNotAsked('c1', 's1')).toEqual(whyNotAsked);
  expect(await invitations.whyNotAsked('c2', 's1')).toBeNull();
});

it('asks whom a survey would ask', async () => {
  const dryRun = { customers: 2, ask: 1, wait: 0, skip: 1, channels: [], reasons: [] };
  const server = await scriptedServer(data({ dryRun }), data({ dryRun: null }));
  const { invitations } = createGoodword({ url: server.url, auth });
  expect(await invitations.dryRun('s1', { customers: { languages: ['fa'] }, asWave: true })).toEqual(dryRun);
  expect(await invitations.dryRun('s2')).toBeNull();
  expect(server.received.map(({ body }) => body.variables)).toEqual([{ surveyId: 's1', customers: { languages: ['fa'] }, asWave: true }, { surveyId: 's2' }]);
});

it('asks how far invitations come', async () => {
  const invitationFunnel = { scheduled: 2, answered: { count: 1, of: 2, share: 0.5, interval: { lower: 0.09, upper: 0.91, level: 0.95 } } };
  const server = await scriptedServer(data({ invitationFunnel }), data({ invitationFunnel }));
  const { invitations } = createGoodword({ url: server.url, auth });
  expect(await invitations.funnel({ surveyIds: ['s1'] })).toEqual(invitationFunnel);
  await invitations.funnel();
  expect(server.received.map(({ body }) => body.variables)).toEqual([{ surveyIds: ['s1'] }, {}]);
});
