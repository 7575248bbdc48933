import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';

let app: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
});
afterAll(() => app.close());

const FIELDS = 'id externalId email phone name locale timeZone attributes createdAt updatedAt';
const upsert = async (input: Record<string, unknown>) => (await workspace.query(
  `mutation ($input: CustomerInput!) { upsertCustomer(input: $input) { __typename ... on Customer { ${FIELDS} } ... on Refusal { kind } } }`,
  { input })).upsertCustomer;
const find = async (id: string) => (await workspace.query(`query ($id: ID!) { customer(id: $id) { ${FIELDS} } }`, { id })).customer;

describe('an upsert', () => {
  test('makes a customer once and finds it again by each identifier', async () => {
    const made = await upsert({ externalId: 'x1', email: ' Sara@Example.com ', phone: '+98 21 1234-5678', name: 'Sara', attributes: { plan: 'pro' } });
    expect(made).toMatchObject({
      externalId: 'x1', email: 'Sara@Example.com', phone: '+982112345678', name: 'Sara', attributes: { plan: 'pro' },
      createdAt: NOW.toISOString(),
    });
    for (const input of [{ externalId: 'x1' }, { email: 'sara@example.COM' }, { phone: '+۹۸۲۱۱۲۳۴۵۶۷۸' }]) {
      expect(await upsert(input)).toMatchObject({ id: made.id, externalId: 'x1', phone: '+982112345678', attributes: { plan: 'pro' } });
    }
  });

  test('changes what is given, clears by null, merges attributes and keeps the rest', async () => {
    const made = await upsert({ externalId: 'x2', name: 'Ali', locale: 'fa_IR', timeZone: 'Asia/Tehran', attributes: { a: 1, b: 'x' } });
    app.setNow(new Date(NOW.getTime() + 1_000));
    const changed = await upsert({ externalId: 'x2', name: null, email: 'ali@example.com', attributes: { b: true, c: 2 } });
    app.setNow(NOW);
    expect(changed).toMatchObject({
      id: made.id, name: null, email: 'ali@example.com', locale: 'fa-IR', timeZone: 'Asia/Tehran', attributes: { a: 1, b: true, c: 2 },
      createdAt: NOW.toISOString(), updatedAt: '2026-03-21T09:30:01.000Z',
    });
    expect(await find(made.id)).toEqual({ ...changed, __typename: undefined });
  });

  test('is refused when its identifiers name two customers, and merges nothing', async () => {
    const one = await upsert({ externalId: 'x3', email: 'three@example.com' });
    const other = await upsert({ externalId: 'x4', phone: '+4930123456' });
    expect(await upsert({ email: 'three@example.com', phone: '+4930123456' })).toMatchObject({ kind: 'customer/ambiguous' });
    expect(await upsert({ externalId: 'x4', email: 'three@example.com' })).toMatchObject({ kind: 'customer/ambiguous' });
    expect(await find(one.id)).toMatchObject({ externalId: 'x3', phone: null });
    expect(await find(other.id)).toMatchObject({ externalId: 'x4', email: null });
  });

  test('never gives a customer the external id of somebody else who shares an address', async () => {
    await upsert({ externalId: 'x5', email: 'family@example.com' });
    expect(await upsert({ externalId: 'x6', email: 'family@example.com' })).toMatchObject({ kind: 'customer/ambiguous' });
  });

  test.each([
    ['no identifier', { name: 'nobody' }, 'customer/unidentified'],
    ['a bad e-mail address', { email: 'no-at-sign' }, 'customer/email-invalid'],
    ['a phone number without country', { phone: '030 123456' }, 'customer/phone-invalid'],
    ['an unknown time zone', { externalId: 'y', timeZone: 'Mars/Base' }, 'customer/time-zone-unknown'],
    ['an unknown locale', { externalId: 'y', locale: '???' }, 'customer/locale-unknown'],
    ['a nested attribute', { externalId: 'y', attributes: { a: [] } }, 'attributes/not-plain'],
    ['text that cannot be stored', { externalId: 'y', name: 'a\u0000' }, 'customer/text-not-storable'],
  ])('with %s is refused', async (_name, input, kind) => {
    expect(await upsert(input)).toMatchObject({ kind });
  });

  test('of one new customer by twenty requests at once makes one', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, (_, i) => upsert({ email: 'rush@example.com', attributes: { [`a${i}`]: i } })));
    expect(new Set(made.map((customer) => customer.id)).size).toBe(1);
    expect(Object.keys((await find(made[0].id)).attributes)).toHaveLength(20);
  });

  test('of two batches that name the same customers in opposite order does not block', async () => {
    const surveyId = await workspace.createSurvey();
    const submit = (names: readonly string[]) => workspace.query(
      'mutation ($inputs: [ResponseInput!]!) { submitResponses(inputs: $inputs) { ... on SubmittedResponses { submitted } } }',
      { inputs: names.map((externalId) => ({ surveyId, score: 9, customer: { externalId } })) });
    const names = Array.from({ length: 100 }, (_, i) => `opposite-${i}`);
    const batches = await Promise.all([submit(names), submit(names.toReversed()), submit(names), submit(names.toReversed())]);
    expect(batches.map(({ submitResponses }) => submitResponses.submitted)).toEqual([100, 100, 100, 100]);
    const { customers } = await workspace.query('{ customers(text: "opposite-") { totalCount } }');
    expect(customers.totalCount).toBe(100);
  });
});

test('a deleted customer leaves its answers without the person', async () => {
  const surveyId = await workspace.createSurvey('To be kept');
  const { submitResponse } = await workspace.query(
    'mutation ($input: ResponseInput!) { submitResponse(input: $input) { ... on Response { id customer { id } } } }',
    { input: { surveyId, score: 3, comment: 'kept', customer: { email: 'gone@example.com' } } });
  const { id } = submitResponse.customer;
  const remove = () => workspace.query(
    'mutation ($id: ID!) { deleteCustomer(id: $id) { ... on DeletedCustomer { id } ... on Refusal { kind } } }', { id });
  expect((await remove()).deleteCustomer).toEqual({ id });
  expect(await find(id)).toBeNull();
  const { response } = await workspace.query(
    'query ($id: ID!) { response(id: $id) { score comment customer { id } survey { name } } }', { id: submitResponse.id });
  expect(response).toEqual({ score: 3, comment: 'kept', customer: null, survey: { name: 'To be kept' } });
  expect((await remove()).deleteCustomer).toEqual({ kind: 'customer/not-found' });
});

describe('the list', () => {
  const search = async (text: string): Promise<readonly string[]> => (await workspace.query(
    'query ($text: String) { customers(text: $text) { totalCount nodes { externalId } } }', { text }))
    .customers.nodes.map((customer: { externalId: string }) => customer.externalId);

  beforeAll(async () => {
    await upsert({ externalId: 'search-1', name: 'Søren 100%', email: 'soren@example.com' });
    await upsert({ externalId: 'search-2', name: 'João Conceição', email: 'jc@example.com', phone: '+5511987654321' });
    await upsert({ externalId: 'search-3', name: 'علي كريمي', phone: '+989121112233' });
    await upsert({ externalId: 'search-4', name: 'Алёна Ковалёва', email: 'joao@example.ru' });
  });

  test.each([
    ['part of a name in another case', 'søren', ['search-1']],
    ['part of an address', 'soren@', ['search-1']],
    ['an external id', 'search-3', ['search-3']],
    ['a sign that is a wildcard elsewhere', '0%', ['search-1']],
    ['a wildcard, which stands for itself', '_00%', []],
    ['a name without its accents', 'conceicao', ['search-2']],
    ['a name in letters of another script', 'Kovaleva', []],
    ['a name with е for ё', 'алена ковалева', ['search-4']],
    ['words in any order, over several fields', 'example.ru алёна', ['search-4']],
    ['a word that is a name here and an address there', 'joao', ['search-4', 'search-2']],
    ['a second word that fits nobody', 'joao nobody', []],
    ['Persian letters for Arabic ones', 'علی کریمی', ['search-3']],
    ['a name in Persian digits, and in capitals', 'SEARCH-۳', ['search-3']],
    ['a phone number in groups', '+55 (11) 98765-4321', ['search-2']],
    ['a phone number as it is called inside its country', '0912 111 22 33', ['search-3']],
    ['a phone number in Persian digits', '۰۹۱۲۱۱۱۲۲۳۳', ['search-3']],
  ])('finds by %s', async (_name, text, found) => {
    expect(await search(text)).toEqual(found);
  });

  test('follows a customer who is called otherwise', async () => {
    await upsert({ externalId: 'search-5', name: 'Maiden Name' });
    expect(await search('maiden')).toEqual(['search-5']);
    await upsert({ externalId: 'search-5', name: 'Married Name' });
    expect([await search('maiden'), await search('married')]).toEqual([[], ['search-5']]);
  });

  test('shows everybody for a blank text', async () => {
    expect(await search(' \t ')).toHaveLength(20);
  });

  test('refuses a text of more than ten words', async () => {
    const { errors } = await workspace.send('{ customers(text: "1 2 3 4 5 6 7 8 9 10 11") { totalCount } }');
    expect(errors?.[0]?.message).toContain('more than 10 words');
  });
});
