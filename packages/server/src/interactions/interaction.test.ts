import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { EventRow } from '../events/event.entity.js';
import { forWorkspace } from '../orm.js';
import { select } from '../../test/select.js';
import { countStatements } from '../../test/statements.js';

let app: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
});
afterAll(() => app.close());

const FIELDS = `__typename ... on Interaction {
  id type status occurredAt endedAt amount { amount currency } refunded { amount currency } externalId attributes
  branch { code name } staffMember { code } product { code } channel { code } customer { id externalId name }
}`;
const REFUSAL = '... on Refusal { kind message }';
const record = async (input: Record<string, unknown>, key?: string) => (await workspace.query(
  `mutation ($input: InteractionInput!, $key: String) { recordInteraction(input: $input, idempotencyKey: $key) { ${FIELDS} ${REFUSAL} } }`,
  { input: { type: 'purchase', ...input }, key })).recordInteraction;
const recordMany = async (inputs: readonly Record<string, unknown>[], key?: string) => (await workspace.query(
  `mutation ($inputs: [InteractionInput!]!, $key: String) {
    recordInteractions(inputs: $inputs, idempotencyKey: $key) {
      __typename ... on RecordedInteractions { recorded repeated refused results { ${FIELDS} ${REFUSAL} } } ${REFUSAL}
    }
  }`, { inputs: inputs.map((input) => ({ type: 'purchase', ...input })), key })).recordInteractions;
const refund = async (id: string, given: Record<string, unknown> = {}, key?: string) => (await workspace.query(
  `mutation ($id: ID!, $amount: MoneyInput, $at: DateTime, $key: String) {
    refundInteraction(id: $id, amount: $amount, at: $at, idempotencyKey: $key) {
      ${FIELDS} ${REFUSAL} ... on InteractionRefundTooLarge { left { amount currency } } ... on InteractionAlreadyOver { status }
    }
  }`, { id, key, ...given })).refundInteraction;
const cancel = async (id: string) => (await workspace.query(
  `mutation ($id: ID!) { cancelInteraction(id: $id) { ${FIELDS} ${REFUSAL} } }`, { id })).cancelInteraction;
const list = async (filter: Record<string, unknown>) => (await workspace.query(
  `query ($filter: InteractionFilter) { interactions(filter: $filter, first: 100) { totalCount nodes { ${FIELDS} } } }`, { filter })).interactions;
const euros = (amount: string) => ({ amount, currency: 'EUR' });

describe('an interaction', () => {
  test('is kept with everything that was said of it', async () => {
    const interaction = await record({
      occurredAt: '2026-03-01T10:00:00.123+03:30', amount: euros('1990'), branch: 'north', staff: 'ana', product: 'P-1', channel: 'shop',
      attributes: { items: 3 }, externalId: 'order-1', customer: { externalId: 'c-1', name: 'Sara' },
    });
    expect(interaction).toMatchObject({
      __typename: 'Interaction', type: 'purchase', status: 'COMPLETED', occurredAt: '2026-03-01T06:30:00.123Z', endedAt: null,
      amount: euros('1990'), refunded: null, externalId: 'order-1', attributes: { items: 3 }, branch: { code: 'north', name: 'north' },
      staffMember: { code: 'ana' }, product: { code: 'P-1' }, channel: { code: 'shop' }, customer: { externalId: 'c-1', name: 'Sara' },
    });
    const { interaction: found } = await workspace.query(`query ($id: ID!) { interaction(id: $id) { ${FIELDS} } }`, { id: interaction.id });
    expect(found).toEqual(interaction);
  });

  test('needs nothing but a type, and then happened now', async () => {
    expect(await record({ type: 'dental-check' })).toMatchObject({
      type: 'dental-check', occurredAt: NOW.toISOString(), amount: null, branch: null, customer: null, externalId: null,
    });
  });

  test('keeps the largest amount to the last unit', async () => {
    expect((await record({ amount: { amount: '9007199254740991', currency: 'IRR' } })).amount).toEqual({ amount: '9007199254740991', currency: 'IRR' });
  });

  test.each([
    ['no type', { type: ' ' }, 'interaction/type-missing'],
    ['a type that is no code', { type: 'Purchase' }, 'interaction/type-malformed'],
    ['a date in the future', { occurredAt: '2026-03-22T09:30:00Z' }, 'interaction/date-out-of-range'],
    ['half a cent', { amount: euros('19.5') }, 'interaction/amount-malformed'],
    ['no currency', { amount: { amount: '1', currency: 'euro' } }, 'interaction/currency-malformed'],
    ['a code that is too long', { branch: 'x'.repeat(201) }, 'interaction/text-too-long'],
    ['a text that cannot be stored', { externalId: 'a\u0000' }, 'interaction/text-not-storable'],
    ['an attribute that is nested', { attributes: { a: [] } }, 'attributes/not-plain'],
    ['a customer who is unknown', { customerId: '0196f0d0-0000-7000-8000-000000000000' }, 'customer/not-found'],
    ['a customer of no address', { customer: { name: 'nobody' } }, 'customer/unidentified'],
  ])('is refused with %s', async (_name, input, kind) => {
    expect(await record(input)).toMatchObject({ kind, message: expect.stringMatching(/\.$/) });
  });

  test('that is refused makes nobody', async () => {
    expect(await record({ type: '', customer: { externalId: 'never-made' } })).toMatchObject({ kind: 'interaction/type-missing' });
    const { customers } = await workspace.query('{ customers(text: "never-made") { totalCount } }');
    expect(customers.totalCount).toBe(0);
  });
});

test('an interaction that is refused for its customer makes no branch', async () => {
  const customerId = '0196f0d0-0000-7000-8000-000000000000';
  expect(await record({ branch: 'never-opened', customerId })).toMatchObject({ kind: 'customer/not-found' });
  const { branches } = await workspace.query('{ branches { code } }');
  expect(branches.map(({ code }: { code: string }) => code)).not.toContain('never-opened');
});

describe('the same type and external id', () => {
  test('is the same interaction, of which the first that was said is kept', async () => {
    const first = await record({ externalId: 'order-2', amount: euros('100'), customer: { externalId: 'c-2', name: 'First' } });
    const again = await record({ externalId: ' order-2 ', amount: euros('999'), customer: { externalId: 'c-2', name: 'Second' } });
    expect(again).toEqual(first);
    expect(await record({ type: 'delivery', externalId: 'order-2' })).not.toMatchObject({ id: first.id });
    expect((await list({ externalIds: ['order-2'] })).totalCount).toBe(2);
  });

  test('stands for the same thing in one batch, too, and none is told from nothing', async () => {
    const batch = await recordMany([{ externalId: 'order-3' }, { externalId: 'order-3' }, {}, {}, { type: 'x!' }]);
    expect(batch).toMatchObject({ recorded: 3, repeated: 1, refused: 1 });
    expect(batch.results[1]).toEqual(batch.results[0]);
    expect(batch.results[3].id).not.toBe(batch.results[2].id);
    expect(await recordMany([{ externalId: 'order-3' }, { externalId: 'order-4' }])).toMatchObject({ recorded: 1, repeated: 1, refused: 0 });
  });

  test('says who it was with once: the second in a batch changes no customer, and is heard where the first was refused', async () => {
    await recordMany([{ customer: { externalId: 'c-31', email: 'a@x.example' } }, { customer: { externalId: 'c-32', email: 'b@x.example' } }]);
    const batch = await recordMany([
      { externalId: 'order-5', customer: { externalId: 'c-5', name: 'First' } }, { externalId: 'order-5', customer: { externalId: 'c-5', name: 'Second' }, branch: 'nowhere' },
      { externalId: 'order-6', customer: { externalId: 'c-31', email: 'b@x.example' } }, { externalId: 'order-6', customer: { externalId: 'c-6', name: 'Sixth' } },
      { externalId: 'order-6', customer: { externalId: 'c-6', name: 'Seventh' } },
    ]);
    expect(batch).toMatchObject({ recorded: 2, repeated: 2, refused: 1 });
    expect(batch.results.map((one: any) => one.customer?.name ?? one.kind)).toEqual(['First', 'First', 'customer/ambiguous', 'Sixth', 'Sixth']);
    expect((await workspace.query('{ branches { code } }')).branches).not.toContainEqual({ code: 'nowhere' });
  });

  test('is one, however many send it at once', async () => {
    const sent = await Promise.all(Array.from({ length: 12 }, (_, i) =>
      (i % 2 === 0 ? record({ externalId: 'rush' }) : recordMany([{ externalId: 'rush' }, { externalId: `rush-${i}` }]).then(({ results }) => results[0]))));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect((await list({ externalIds: ['rush'] })).totalCount).toBe(1);
  });
});

describe('a batch', () => {
  test('has from 1 to 1,000 interactions', async () => {
    expect(await recordMany([])).toMatchObject({ kind: 'batch/empty' });
    expect(await recordMany(Array.from({ length: 1_001 }, () => ({})))).toMatchObject({ kind: 'batch/too-large' });
  });

  test('takes the same number of statements for one and for a hundred', async () => {
    const inputs = (length: number, mark: string) => Array.from({ length }, (_, i) => ({
      externalId: `${mark}-${i}`, branch: 'north', customer: { externalId: `${mark}-${i}` },
    }));
    const small = await countStatements(() => recordMany(inputs(2, 'small')));
    const large = await countStatements(() => recordMany(inputs(100, 'large')));
    // Of a hundred people each is inserted by the same statement, and so are their interactions.
    expect(large.statements.length).toBe(small.statements.length);
  });

  test('that is sent twice with its key is stored once', async () => {
    const first = await recordMany([{ amount: euros('5') }], 'batch-1');
    expect(await recordMany([{ amount: euros('5') }], 'batch-1')).toEqual(first);
    expect(await recordMany([{ amount: euros('6') }], 'batch-1')).toMatchObject({ kind: 'idempotency/key-reused' });
  });
});

describe('a refund', () => {
  test('of parts adds up, until nothing is left', async () => {
    const { id } = await record({ amount: euros('1990'), occurredAt: '2026-03-01T10:00:00Z' });
    expect(await refund(id, { amount: euros('990') })).toMatchObject({ status: 'COMPLETED', refunded: euros('990'), endedAt: null });
    expect(await refund(id, { amount: euros('1001') })).toMatchObject({ kind: 'interaction/refund-too-large', left: euros('1000') });
    expect(await refund(id, { at: '2026-03-02T00:00:00Z' })).toMatchObject({ status: 'REFUNDED', refunded: euros('1990'), endedAt: '2026-03-02T00:00:00.000Z' });
    expect(await refund(id)).toMatchObject({ kind: 'interaction/already-over', status: 'REFUNDED' });
    expect(await cancel(id)).toMatchObject({ kind: 'interaction/already-over' });
  });

  test('that is sent twice with its key gives back once', async () => {
    const { id } = await record({ amount: euros('100') });
    const sent = await Promise.all(['k', 'k', 'k'].map((key) => refund(id, { amount: euros('40') }, key)));
    expect(sent.map(({ refunded }) => refunded)).toEqual([euros('40'), euros('40'), euros('40')]);
  });

  test('never gives back more than was paid, however many are sent at once', async () => {
    const { id } = await record({ amount: euros('100') });
    const sent = await Promise.all(Array.from({ length: 8 }, () => refund(id, { amount: euros('30') })));
    expect(sent.filter(({ kind }) => kind === 'interaction/refund-too-large')).toHaveLength(5);
    expect((await list({ statuses: ['COMPLETED'], externalIds: null, from: NOW.toISOString() })).nodes.find((node: { id: string }) => node.id === id).refunded).toEqual(euros('90'));
  });

  test('of another currency, of nobody knows what, and before the purchase is refused', async () => {
    const { id } = await record({ amount: euros('100') });
    expect(await refund(id, { amount: { amount: '1', currency: 'USD' } })).toMatchObject({ kind: 'interaction/currency-differs' });
    expect(await refund(id, { at: '2026-01-01T00:00:00Z' })).toMatchObject({ kind: 'interaction/date-out-of-range' });
    expect(await refund((await record({})).id, { amount: euros('1') })).toMatchObject({ kind: 'interaction/amount-unknown' });
    expect(await refund('not-an-id')).toMatchObject({ kind: 'interaction/not-found' });
  });

  test('is not a cancellation, which leaves the interaction in the list', async () => {
    const { id } = await record({ amount: euros('100'), externalId: 'called-off' });
    expect(await cancel(id)).toMatchObject({ status: 'CANCELLED', refunded: null, endedAt: NOW.toISOString() });
    expect((await list({ externalIds: ['called-off'] })).nodes).toMatchObject([{ id, status: 'CANCELLED' }]);
  });
});

describe('the list', () => {
  test('is the newest first, by what is asked for', async () => {
    const customer = { externalId: 'lister' };
    await recordMany([
      { type: 'delivery', occurredAt: '2026-02-01T00:00:00Z', customer, branch: 'b1', staff: 's1', product: 'p1', channel: 'c1' },
      { type: 'support-call', occurredAt: '2026-02-03T00:00:00Z', customer, branch: 'b2' },
      { type: 'delivery', occurredAt: '2026-02-02T00:00:00Z', customer },
    ]);
    const { customers } = await workspace.query('{ customers(text: "lister") { nodes { id } } }');
    const customerId = customers.nodes[0].id;
    const types = async (filter: Record<string, unknown>) =>
      (await list({ customerId, ...filter })).nodes.map((node: { type: string; occurredAt: string }) => `${node.type} ${node.occurredAt.slice(8, 10)}`);
    expect(await types({})).toEqual(['support-call 03', 'delivery 02', 'delivery 01']);
    expect(await types({ types: ['delivery'] })).toEqual(['delivery 02', 'delivery 01']);
    expect(await types({ from: '2026-02-02T00:00:00Z', to: '2026-02-03T00:00:00Z' })).toEqual(['delivery 02']);
    for (const [name, code] of [['branches', 'b1'], ['staff', 's1'], ['products', 'p1'], ['channels', 'c1']] as const) {
      expect(await types({ [name]: [code] })).toEqual(['delivery 01']);
    }
    expect(await types({ customerId: 'not-an-id' })).toEqual([]);
    const { customer: found } = await workspace.query(
      'query ($id: ID!) { customer(id: $id) { interactions(first: 2) { type } } }', { id: customerId });
    expect(found.interactions).toEqual([{ type: 'support-call' }, { type: 'delivery' }]);
  });

  test('reads the interactions of many customers in one statement', async () => {
    await recordMany(Array.from({ length: 30 }, (_, i) => ({ customer: { externalId: `edge-${i}` }, branch: 'north' })));
    const read = async (first: number) => (await countStatements(() => workspace.query(
      'query ($first: Int!) { customers(text: "edge-", first: $first) { nodes { interactions { type branch { code } customer { id } } } } }', { first }))).statements.length;
    expect(await read(30)).toBe(await read(2));
  });

  test('is read page by page', async () => {
    const page = async (after: string | null) => (await workspace.query(
      'query ($after: String) { interactions(first: 40, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after })).interactions;
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await page(after);
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength((await list({})).totalCount);
  });
});

test('what is recorded, refunded and cancelled is an event each, and what is repeated or refused is none', async () => {
  const events = async () => (await forWorkspace(app.orm, workspace.id).find(EventRow, { workspaceId: workspace.id }, { orderBy: { id: 'asc' } }))
    .map(({ kind, ids }) => ({ kind, ids }));
  const before = (await events()).length;
  const { id } = await record({ externalId: 'told', amount: euros('100') });
  await recordMany([{ externalId: 'told' }, { type: 'x!' }]);
  await refund(id, { amount: euros('40') }, 'told');
  await refund(id, { amount: euros('40') }, 'told');
  await refund(id, { amount: euros('61') });
  await cancel(id);
  await cancel(id);
  expect((await events()).slice(before)).toEqual(
    ['recorded', 'refunded', 'cancelled'].map((what) => ({ kind: `interaction/${what}`, ids: { interactionId: id } })));
});

test('an interaction that many record at once is told of once', async () => {
  const sent = await Promise.all(Array.from({ length: 8 }, () => record({ externalId: 'told-once' })));
  const told = await forWorkspace(app.orm, workspace.id).find(EventRow, { workspaceId: workspace.id, kind: 'interaction/recorded' });
  expect(told.filter(({ ids }) => ids['interactionId'] === sent[0].id)).toHaveLength(1);
  // Of those that came too late, the ids that were never stored are told of by nobody.
  const known = new Set((await list({})).nodes.map((node: { id: string }) => node.id));
  expect(told.length).toBe((await list({})).totalCount);
  expect(known.size).toBe(Math.min(100, told.length));
});

test('a deleted customer leaves its interactions without the person', async () => {
  const { id, customer } = await record({ externalId: 'kept', customer: { externalId: 'to-be-forgotten' } });
  await workspace.query('mutation ($id: ID!) { deleteCustomer(id: $id) { __typename } }', { id: customer.id });
  expect((await list({ externalIds: ['kept'] })).nodes).toMatchObject([{ id, customer: null }]);
});

test.each([
  ['READ', 'mutation { recordInteraction(input: { type: "purchase" }) { __typename } }'],
  ['READ', 'mutation { recordInteractions(inputs: [{ type: "purchase" }]) { __typename } }'],
  ['READ', 'mutation { refundInteraction(id: "x") { __typename } }'],
  ['READ', 'mutation { cancelInteraction(id: "x") { __typename } }'],
])('with the scope %s nobody may send %s', async (_scope, document) => {
  const { errors } = await workspace.send(document, {}, { authorization: `Bearer ${await workspace.issueKey('read')}` });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('the table keeps no amount without its currency, and gives back no more than was paid', async () => {
  await record({ amount: euros('10'), externalId: 'checked' });
  for (const change of ['currency = null', 'amount = -1', 'refunded_amount = 11', 'amount = null, currency = null, refunded_amount = 1']) {
    await expect(select(app.database.ownerUrl, `update interaction set ${change} where external_id = 'checked'`)).rejects.toThrow(/interaction_(money|refunded)/);
  }
});
