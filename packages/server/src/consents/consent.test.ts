import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';
import { countStatements } from '../../test/statements.js';

let app: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
});
afterAll(() => app.close());

const record = async (input: Record<string, unknown>) => (await workspace.query(
  `mutation ($input: ConsentInput!) {
    recordConsent(input: $input) { __typename ... on Consent { id channel contactKind state source at by createdAt } ... on Refusal { kind message } }
  }`, { input: { state: 'GIVEN', source: 'checkout form', ...input } })).recordConsent;
const make = async (externalId: string): Promise<string> => (await workspace.query(
  'mutation ($input: CustomerInput!) { upsertCustomer(input: $input) { ... on Customer { id } } }', { input: { externalId } })).upsertCustomer.id;
const read = async (id: string) => (await workspace.query(
  'query ($id: ID!) { customer(id: $id) { unsubscribedFrom consents { channel contactKind state source at } consentHistory { state at } } }', { id })).customer;

test('a consent is kept with its source, its date and who recorded it', async () => {
  const customerId = await make('c-1');
  const consent = await record({ customerId, channel: 'email', contactKind: 'REVIEW_ASK', at: '2026-03-01T10:00:00Z' });
  expect(consent).toMatchObject({
    __typename: 'Consent', channel: 'email', contactKind: 'REVIEW_ASK', state: 'GIVEN', source: 'checkout form',
    at: '2026-03-01T10:00:00.000Z', by: 'Key admin', createdAt: NOW.toISOString(),
  });
});

test('the last word counts, and what was said before stays in the history', async () => {
  const customerId = await make('c-2');
  await record({ customerId, channel: 'sms', at: '2026-03-01T00:00:00Z' });
  // What was said before that and comes in late does not count, but is kept.
  await record({ customerId, channel: 'sms', state: 'WITHDRAWN', source: 'STOP', at: '2026-02-01T00:00:00Z' });
  await record({ customerId, state: 'WITHDRAWN', contactKind: 'SURVEY', source: 'unsubscribe link', at: '2026-03-02T00:00:00Z' });
  expect(await read(customerId)).toEqual({
    unsubscribedFrom: ['SURVEY'],
    consents: [
      { channel: null, contactKind: 'SURVEY', state: 'WITHDRAWN', source: 'unsubscribe link', at: '2026-03-02T00:00:00.000Z' },
      { channel: 'sms', contactKind: null, state: 'GIVEN', source: 'checkout form', at: '2026-03-01T00:00:00.000Z' },
    ],
    consentHistory: [
      { state: 'WITHDRAWN', at: '2026-03-02T00:00:00.000Z' }, { state: 'GIVEN', at: '2026-03-01T00:00:00.000Z' },
      { state: 'WITHDRAWN', at: '2026-02-01T00:00:00.000Z' },
    ],
  });
});

test('the same word of the same form is there once, however often it is sent at once', async () => {
  const customerId = await make('c-3');
  const sent = await Promise.all(Array.from({ length: 6 }, () => record({ customerId, channel: 'email', at: '2026-03-01T00:00:00Z' })));
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect((await read(customerId)).consentHistory).toHaveLength(1);
  expect(await select(app.database.ownerUrl, `select kind from event where ids->>'customerId' = $1`, [customerId])).toEqual([{ kind: 'consent/recorded' }]);
});

test('a consent can bring its customer along, and is of somebody', async () => {
  expect(await record({ channel: 'email', customer: { email: 'new@example.com' } })).toMatchObject({ state: 'GIVEN' });
  expect(await record({ channel: 'email' })).toMatchObject({ kind: 'customer/not-found' });
  expect(await record({ channel: 'email', customer: { name: 'nobody' } })).toMatchObject({ kind: 'customer/unidentified' });
  expect(await record({ customerId: 'not-an-id' })).toMatchObject({ kind: 'customer/not-found' });
});

test.each([
  ['a channel that is no code', { channel: 'E-Mail' }, 'consent/channel-malformed'],
  ['no source', { source: ' ' }, 'consent/source-missing'],
  ['a source that is too long', { source: 'x'.repeat(201) }, 'consent/source-too-long'],
  ['a source that cannot be stored', { source: 'a\u0000' }, 'consent/source-not-storable'],
  ['a date in the future', { at: '2026-03-22T00:00:00Z' }, 'consent/date-out-of-range'],
])('a consent with %s is refused, and makes nobody', async (_name, input, kind) => {
  expect(await record({ customer: { externalId: `refused-${kind}` }, ...input })).toMatchObject({ kind, message: expect.stringMatching(/\.$/) });
  const { customers } = await workspace.query('{ customers(text: "refused-") { totalCount } }');
  expect(customers.totalCount).toBe(0);
});

test('what a customer said goes with the customer', async () => {
  const customerId = await make('c-4');
  await record({ customerId, channel: 'email' });
  const rows = () => select(app.database.ownerUrl, 'select 1 from customer_consent where customer_id = $1', [customerId]);
  expect(await rows()).toHaveLength(1);
  await workspace.query('mutation ($id: ID!) { deleteCustomer(id: $id) { __typename } }', { id: customerId });
  expect(await rows()).toHaveLength(0);
});

test('the consents of many customers are read in one statement', async () => {
  for (let i = 0; i < 6; i += 1) await record({ customer: { externalId: `many-${i}` }, channel: 'email' });
  const statements = async (first: number) => (await countStatements(() => workspace.query(
    'query ($first: Int!) { customers(text: "many-", first: $first) { nodes { unsubscribedFrom consents { state } consentHistory { state } } } }', { first }))).statements.length;
  expect(await statements(6)).toBe(await statements(1));
});

test('nobody records a consent with the scope READ', async () => {
  const { errors } = await workspace.send(
    'mutation { recordConsent(input: { state: GIVEN, source: "x" }) { __typename } }', {},
    { authorization: `Bearer ${await workspace.issueKey('read')}` });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
