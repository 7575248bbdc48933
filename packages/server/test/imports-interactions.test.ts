import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImportOptions } from '../src/imports/import-options.js';
import { startTestApp, type TestApp, type TestWorkspace } from './app.js';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'goodword-interactions-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { readonly status: number; readonly body: any }; // the shape is the test's to know

async function post(workspace: TestWorkspace, file: string, options: Record<string, string> = {}, key = workspace.key): Promise<Answer> {
  const response = await fetch(`${app.url}/import/interactions?${new URLSearchParams(options).toString()}`, {
    method: 'POST', headers: { 'content-type': 'text/csv', authorization: `Bearer ${key}` }, body: file,
  });
  return { status: response.status, body: await response.json() };
}

const list = async (workspace: TestWorkspace) => (await workspace.query(
  `{ interactions(first: 100) { totalCount nodes { id type status occurredAt amount { amount currency } externalId attributes
      branch { code } staffMember { code } product { code } channel { code } customer { externalId email } } } }`)).interactions;

const FILE = `type,external_id,occurred_at,amount,currency,branch,staff,product,channel,customer_external_id,customer_email,attribute:items
purchase,order-1,2026-03-01T10:00:00Z,1990,EUR,north,ana,lamp,shop,c-1,sara@example.com,3
delivery,order-1,2026-03-03T10:00:00Z,,,north,,,courier,c-1,,
purchase,order-2,2026-03-02T10:00:00Z,۵۰۰,EUR,,,,,c-2,,
`;

describe('a file of interactions', () => {
  it('is stored with all that it says, by the names of our own columns', async () => {
    const workspace = await app.createWorkspace();
    const { status, body } = await post(workspace, FILE, { fileName: 'march.csv' });
    expect({ status, body }).toMatchObject({
      status: 200, body: { import: { fileName: 'march.csv', survey: null }, counts: { rows: 3, added: 3, repeated: 0, refused: 0 }, refused: [], warnings: [] },
    });
    const { nodes } = await list(workspace);
    expect(nodes).toMatchObject([
      { type: 'delivery', externalId: 'order-1', amount: null, channel: { code: 'courier' }, staffMember: null },
      { type: 'purchase', externalId: 'order-2', amount: { amount: '500', currency: 'EUR' }, customer: { externalId: 'c-2' } },
      {
        type: 'purchase', status: 'COMPLETED', externalId: 'order-1', occurredAt: '2026-03-01T10:00:00.000Z', amount: { amount: '1990', currency: 'EUR' },
        branch: { code: 'north' }, staffMember: { code: 'ana' }, product: { code: 'lamp' }, channel: { code: 'shop' },
        customer: { externalId: 'c-1', email: 'sara@example.com' }, attributes: { items: 3 },
      },
    ]);
    const { imports } = await workspace.query('{ imports { fileName survey { name } added } }');
    expect(imports).toEqual([{ fileName: 'march.csv', survey: null, added: 3 }]);
  });

  it('says with a map, defaults and its own dates the same', async () => {
    const workspace = await app.createWorkspace();
    const file = 'Wann;Cents;Filiale;Kasse\n02/03/2026 10:30;1990;north;7\n';
    const options = {
      map: 'occurredAt=Wann,amount=Cents,branch=Filiale', default: 'type:purchase,currency:EUR', attributes: 'true',
      dateFormat: 'DD/MM/YYYY HH:mm', timeZone: 'Asia/Tehran',
    };
    expect((await post(workspace, file, options)).body.counts).toMatchObject({ added: 1 });
    expect((await list(workspace)).nodes).toMatchObject([{
      type: 'purchase', occurredAt: '2026-03-02T07:00:00.000Z', amount: { amount: '1990', currency: 'EUR' }, branch: { code: 'north' }, attributes: { Kasse: 7 },
    }]);
  });

  it('adds nothing the second time, with ids or without, and only what is new of a longer one', async () => {
    const workspace = await app.createWorkspace();
    const visits = 'type,occurred_at\nvisit,2026-03-01T10:00:00Z\nvisit,2026-03-01T10:00:00Z\n';
    for (const [file, rows] of [[FILE, 3], [visits, 2]] as const) {
      expect((await post(workspace, file)).body.counts).toMatchObject({ added: rows });
      expect((await post(workspace, file)).body.counts).toEqual({ rows, added: 0, repeated: rows, refused: 0 });
    }
    expect((await post(workspace, `${FILE}purchase,order-3,2026-03-04T10:00:00Z,1,EUR,,,,,,,\n`)).body.counts).toMatchObject({ added: 1, repeated: 3 });
    expect((await list(workspace)).totalCount).toBe(6);
  });

  it('and a mutation with the same type and id are one interaction, whichever came first', async () => {
    const workspace = await app.createWorkspace();
    const record = async (externalId: string) => (await workspace.query(
      'mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ... on Interaction { id } } }', { input: { type: 'purchase', externalId } })).recordInteraction;
    const { id } = await record('order-2');
    expect((await post(workspace, FILE)).body.counts).toMatchObject({ added: 2, repeated: 1 });
    const { nodes } = await list(workspace);
    expect(nodes.find((node: { id: string }) => node.id === id)).toMatchObject({ amount: null });
    expect((await record('order-1')).id).toBe(nodes.find((node: { type: string; externalId: string }) => node.type === 'purchase' && node.externalId === 'order-1').id);
  });

  it('at the same time as itself is stored once', async () => {
    const workspace = await app.createWorkspace();
    const counts = (await Promise.all([post(workspace, FILE), post(workspace, FILE)])).map(({ body }) => body.counts.added);
    expect(Math.min(...counts)).toBe(0);
    expect(Math.max(...counts)).toBe(3);
  });

  it('has each of its wrong rows named, and the others stored', async () => {
    const workspace = await app.createWorkspace();
    const file = `type,external_id,occurred_at,amount,currency,customer_email,attribute:note
Purchase,,2026-03-01T10:00:00Z,,,,
,,2026-03-01T10:00:00Z,,,,
visit,,01.03.2026,,,,
visit,,1999-03-01T10:00:00Z,,,,
visit,,2026-03-01T10:00:00Z,19.90,EUR,,
visit,,2026-03-01T10:00:00Z,19,,,
visit,a,2026-03-01T10:00:00Z,,,,
visit,a,2026-03-01T10:00:00Z,,,,
visit,,2026-03-01T10:00:00Z,,,no-at-sign,
visit,,2026-03-01T10:00:00Z,,,,${'x'.repeat(1_001)}
visit,${'x'.repeat(201)},2026-03-01T10:00:00Z,,,,
visit,,2026-03-01T10:00:00Z
`;
    const { body } = await post(workspace, file);
    expect(body.counts).toEqual({ rows: 12, added: 1, repeated: 0, refused: 11 });
    expect(body.refused.map(({ line, column, kind }: Record<string, unknown>) => [line, column, kind])).toEqual([
      [2, 'type', 'interaction/type-malformed'],
      [3, 'type', 'interaction/type-missing'],
      [4, 'occurred_at', 'import/date-unreadable'],
      [5, 'occurred_at', 'interaction/date-out-of-range'],
      [6, 'amount', 'interaction/amount-malformed'],
      [7, 'currency', 'interaction/currency-malformed'],
      [9, 'external_id', 'import/source-id-repeated'],
      [10, 'customer_email', 'customer/email-invalid'],
      [11, 'attribute:note', 'attributes/too-long'],
      [12, 'external_id', 'interaction/text-too-long'],
      [13, null, 'import/column-count'],
    ]);
    expect(body.refused.every(({ reason }: { reason: string }) => reason.endsWith('.'))).toBe(true);
  });

  it('stores nothing with abort, in a dry run, and when it has no types', async () => {
    const workspace = await app.createWorkspace();
    const broken = `${FILE}Purchase,,,,,,,,,,,\n`;
    expect(await post(workspace, broken, { onError: 'abort' })).toMatchObject({ status: 422, body: { import: null, counts: { added: 0, refused: 1 } } });
    expect(await post(workspace, FILE, { dryRun: 'true' })).toMatchObject({ status: 200, body: { import: null, counts: { added: 3 } } });
    expect(await post(workspace, 'kind\nvisit\n')).toMatchObject({ status: 422, body: { kind: 'import/column-missing', columns: ['kind'] } });
    expect((await list(workspace)).totalCount).toBe(0);
  });

  it('can be undone, also what was refunded since, and read again', async () => {
    const workspace = await app.createWorkspace();
    const other = await post(workspace, 'type,external_id\nvisit,kept\n');
    const { body } = await post(workspace, FILE);
    const { nodes } = await list(workspace);
    await workspace.query('mutation ($id: ID!) { refundInteraction(id: $id) { __typename } }', { id: nodes.find((node: { type: string }) => node.type === 'purchase').id });
    const undo = (id: string) => workspace.query(
      'mutation ($id: ID!) { undoImport(id: $id) { ... on ImportBatch { added undoneAt } ... on Refusal { kind } } }', { id });
    expect((await undo(body.import.id)).undoImport).toMatchObject({ added: 3, undoneAt: expect.any(String) });
    expect((await undo(body.import.id)).undoImport).toEqual({ kind: 'import/already-undone' });
    expect((await list(workspace)).nodes).toMatchObject([{ externalId: 'kept' }]);
    expect((await post(workspace, FILE)).body.counts).toMatchObject({ added: 3 });
    expect(other.body.counts).toMatchObject({ added: 1 });
  });

  it('needs the scope WRITE, and knows no survey and no scale', async () => {
    const workspace = await app.createWorkspace();
    expect(await post(workspace, FILE, {}, await workspace.issueKey('read'))).toMatchObject({ status: 403 });
    expect(await post(workspace, FILE, { survey: 'x' })).toMatchObject({ status: 400, body: { message: 'survey is an option for files of answers.' } });
    expect(() => readImportOptions({ scale: 'one-to-five' }, 'interactions')).toThrow('scale is an option for files of answers');
    expect(() => readImportOptions({ map: 'score=Nota' }, 'interactions')).toThrow('map must be pairs such as type=Kind');
    expect(() => readImportOptions({ defaults: 'amount=1' }, 'interactions')).toThrow('default must be pairs such as type=purchase');
  });
});

it('goodword import interactions reads a file, and keeps its options from those for answers', async () => {
  const workspace = await app.createWorkspace('By command');
  const file = join(folder, 'march.csv');
  await writeFile(file, `${FILE}Purchase,,,,,,,,,,,\n`);
  const goodword = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> => new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: app.database.serviceUrl, DATABASE_OWNER_URL: app.database.ownerUrl };
    const command = fileURLToPath(new URL('../dist/goodword.js', import.meta.url));
    execFile(process.execPath, [command, ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
  const first = await goodword('import', 'interactions', file, '--workspace', workspace.id, '--default', 'channel=till');
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('4 rows: 3 added, 0 already there, 1 refused\n') });
  expect(await readFile(`${file}.refused.csv`, 'utf8')).toContain('interaction/type-malformed');
  expect((await list(workspace)).nodes.map(({ channel }: { channel: { code: string } }) => channel.code)).toEqual(['courier', 'till', 'shop']);
  expect(await goodword('import', 'interactions', file, '--survey', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('--survey') });
  expect(await goodword('import', file, '--workspace', workspace.id)).toMatchObject({ code: 2, err: expect.stringContaining('--survey') });
}, 90_000);
