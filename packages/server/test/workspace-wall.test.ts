import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../src/schema.js';
import { startTestApp, type TestApp, type TestWorkspace } from './app.js';
import { idArguments } from './id-arguments.js';
import { type IdRequest, idRequests } from './id-requests.js';
import { createRows, type Rows } from './rows.js';
import { select } from './select.js';

const MARK = 'FOREIGN-a7c3';
const malformedIds = ['not-an-id', '{00000000-0000-0000-0000-000000000000}', `' or true --`, 'a\u0000b', 'x'.repeat(1_000)];
const noRows: Rows = {
  survey: '', customer: '', externalId: '', response: '', apiKey: '', import: '', interaction: '', invitation: '', wave: '', mailboxMessage: '',
  surveyLink: '',
};

let app: TestApp;
let own: TestWorkspace;
let foreign: TestWorkspace;
let foreignRows: Rows;
/** For requests that change nothing: they share their rows. */
let reader: TestWorkspace;
let readerRows: Rows;
let before: string;

beforeAll(async () => {
  app = await startTestApp();
  [own, foreign, reader] = await Promise.all([
    app.createWorkspace('Own'), app.createWorkspace(`${MARK} workspace`), app.createWorkspace('Reader'),
  ]);
  readerRows = await createRows(app, reader, 'reader');
  foreignRows = await createRows(app, foreign, MARK);
  before = await everythingOf(foreign.id);
});
afterAll(() => app.close());

describe('the walk through the schema', () => {
  it('knows how to ask by every argument that names a row, and by no others', async () => {
    expect(Object.keys(idRequests(noRows)).toSorted()).toEqual(idArguments(await createSchema()));
  });

  const planted = buildSchema(`
    scalar CardId
    scalar DateTime
    input Near { branchId: String  at: DateTime  other: Near }
    input Wish { near: [Near!]  cards: [CardId!]  paid: String  size: Int }
    type Gift { name(voucherIds: [ID!]!): String }
    type Query { gift(id: ID!, name: String): Gift  gifts(wish: Wish!): [Gift!]! }
    type Mutation { give(wishes: [Wish!]!): Gift }
  `);
  it('finds ids in lists, inputs, edges and scalars of our own', () => {
    expect(idArguments(planted)).toEqual([
      'Gift.name(voucherIds)',
      'Mutation.give(wishes.cards)',
      'Mutation.give(wishes.near.branchId)',
      'Query.gift(id)',
      'Query.gifts(wish.cards)',
      'Query.gifts(wish.near.branchId)',
    ]);
  });
});

describe('an id of another workspace is an id of nothing', () => {
  it.each(Object.keys(idRequests(noRows)))('%s', async (argument) => {
    const changes = argument.startsWith('Mutation.');
    const [workspace, rows] = changes ? [own, await createRows(app, own, 'own')] : [reader, readerRows];
    const request = idRequests(rows)[argument]!;
    const asked = (id: string) => ask(workspace, request, id);
    const unknown = await asked(request.of === 'externalId' ? 'never-seen' : randomUUID());
    expect(await asked(foreignRows[request.of])).toEqual(unknown);
    // Any text is a well-formed id of somebody else's system.
    for (const id of request.of === 'externalId' ? [] : malformedIds) expect(await asked(id)).toEqual(unknown);
    expect(unknown.text).not.toContain(MARK);
    // Last, since it may remove the row: the request does reach rows, if they are one's own.
    expect(await asked(rows[request.of])).not.toEqual(unknown);
  });

  it('also beside an id of one\'s own', async () => {
    const rows = await createRows(app, own, 'own');
    const document = `query ($ids: [ID!]) {
      responses(filter: { surveyIds: $ids }) { totalCount nodes { id comment survey { id } } } nps(filter: { surveyIds: $ids }) { total }
    }`;
    const alone = await own.query(document, { ids: [rows.survey] });
    expect(alone.nps.total).toBe(2);
    for (const id of [foreignRows.survey, randomUUID(), 'not-an-id']) {
      expect(await own.query(document, { ids: [id, rows.survey] })).toEqual(alone);
    }
  });

  it('in a cursor, too', async () => {
    const list = `query ($after: String) { responses(first: 100, after: $after, orderBy: OLDEST) { nodes { comment } pageInfo { endCursor } } }`;
    const { responses } = await foreign.query(list);
    const { data } = await own.send(list, { after: responses.pageInfo.endCursor });
    expect(data.responses.nodes.map(({ comment }: { comment: string }) => comment)).not.toContain(`${MARK} comment`);
  });

  it.each(['branches', 'staff', 'channels', 'products', 'reasons', 'tags'])('and so are its %s', async (dimension) => {
    const code = `${MARK}-${dimension === 'branches' ? 'branch' : dimension.replace(/s$/, '')}`;
    const document = 'query ($filter: ResponseFilter) { nps(filter: $filter) { total } }';
    const variables = { filter: { [dimension]: [code] } };
    expect(await foreign.query(document, variables)).toEqual({ nps: { total: 1 } });
    expect(await own.query(document, variables)).toEqual({ nps: { total: 0 } });
  });
});

describe('files, too:', () => {
  const outcome = async (path: string, id: string, file: string | null = null): Promise<string> => {
    const answer = await fetch(`${app.url}${path}${encodeURIComponent(id)}`, {
      headers: { authorization: `Bearer ${own.key}`, 'content-type': 'text/csv' },
      ...(file === null ? {} : { method: 'POST', body: file }),
    });
    const text = (await answer.text()).replaceAll(id, '<id>').replace(/"requestId":"[^"]*"/, '');
    return `${answer.status} ${text}`;
  };

  it('an import into a survey of another workspace is one into none', async () => {
    const asked = (id: string): Promise<string> => outcome('/import/responses?map=score=score&survey=', id, 'score\n3\n');
    const unknown = await asked(randomUUID());
    expect(unknown).toMatch(/^404 /);
    for (const id of [foreignRows.survey, `${MARK} survey 1`, 'not-an-id']) expect(await asked(id)).toBe(unknown);
    expect(await asked((await createRows(app, own, 'own')).survey)).toMatch(/^200 /);
  });

  it('an export of answers of another workspace has none', async () => {
    const rows = await createRows(app, own, 'own');
    const asked = (filter: object): Promise<string> => outcome('/export/responses.csv?filter=', JSON.stringify(filter));
    for (const [name, list, of] of [['surveyIds', true, 'survey'], ['customerId', false, 'customer']] as const) {
      const by = (id: string): Promise<string> => asked({ [name]: list ? [id] : id });
      const unknown = await by(randomUUID());
      expect(unknown).toMatch(/^200 /);
      for (const id of [foreignRows[of], 'not-an-id']) expect(await by(id)).toBe(unknown);
      expect(await by(rows[of])).toContain('own comment');
    }
    expect(await asked({})).not.toMatch(new RegExp(`${MARK} (comment|imported)`));
  });
});

it('an idempotency key belongs to the workspace that sent it', async () => {
  const document = `mutation ($input: ResponseInput!) {
    submitResponse(input: $input, idempotencyKey: "order-1") { __typename ... on Response { comment } }
  }`;
  const submit = async (workspace: TestWorkspace, surveyId: string, comment: string) =>
    (await workspace.query(document, { input: { surveyId, score: 9, comment } })).submitResponse;
  const another = await app.createWorkspace('Another');
  const anotherRows = await createRows(app, another, 'another');
  const rows = await createRows(app, own, 'own');
  expect(await submit(another, anotherRows.survey, 'theirs')).toEqual({ __typename: 'Response', comment: 'theirs' });
  expect(await submit(own, rows.survey, 'mine')).toEqual({ __typename: 'Response', comment: 'mine' });
});

it('lists show nothing of another workspace', async () => {
  const { data } = await own.send(`{
    apiKeys { name } branches { code name } channels { code } products { code } staffMembers { code } surveys { name links { branch } }
    imports { fileName } customers(first: 100) { totalCount nodes { name email consents { source } } } responses(first: 100) { nodes { comment } }
    interactions(first: 100) { nodes { attributes customer { name } branch { code } } }
    viewer { workspace { name } } npsBy(dimension: "reason") { key } byBranch: npsBy(dimension: "branch") { key }
  }`);
  expect(JSON.stringify(data)).not.toContain(MARK);
});

it('and after all this, not one of its rows has changed', async () => {
  expect(await everythingOf(foreign.id)).toBe(before);
  expect(before).toContain(`${MARK} comment`);
});

/** The answer with the id taken out, so that answers about different ids can be compared. */
async function ask({ key }: TestWorkspace, { document, variables }: IdRequest, id: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: document, variables: variables(id) }),
  });
  return { status: answer.status, text: (await answer.text()).replaceAll(JSON.stringify(id), '"<id>"') };
}

/** All rows of a workspace in all tables, as the owner of the database sees them. */
async function everythingOf(workspaceId: string): Promise<string> {
  const url = app.database.ownerUrl;
  const tables = await select<{ name: string }>(
    url,
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
  );
  const lines = tables.map(async ({ name }) => {
    // When a key was used is noted by asking with it.
    const row = `(to_jsonb(t) - 'last_used_at')::text as row`;
    const rows = await select<{ row: string }>(url, `select ${row} from "${name}" t where workspace_id = $1 order by 1`, [workspaceId]);
    return rows.map((one) => `${name} ${one.row}`);
  });
  return (await Promise.all(lines)).flat().join('\n');
}
