import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOrm, type Orm } from '../src/orm.js';
import { createWorkspace, surveyOf } from './imports.fixture.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

const command = fileURLToPath(new URL('../dist/goodword.js', import.meta.url));
const demo = fileURLToPath(new URL('../demo/pesquisa-nps-pt.csv', import.meta.url));

let database: TestDatabase;
let orm: Orm;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl);
  folder = await mkdtemp(join(tmpdir(), 'goodword-import-'));
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function goodword(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.serviceUrl, DATABASE_OWNER_URL: database.ownerUrl };
    execFile(process.execPath, [command, ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

async function workspaceWithSurvey(): Promise<string> {
  const context = await createWorkspace(orm);
  await surveyOf(context, 'Pesquisa');
  return context.viewer.workspaceId;
}

it('imports the real file with a rate and a report, exports it, and imports that without finding anything new', async () => {
  const workspace = await workspaceWithSurvey();
  const report = join(folder, 'report.csv');
  const map = ['--map', 'score=Nota,comment=Resposta', '--map', 'label=Perfil'];
  const first = await goodword('import', demo, '--survey', 'Pesquisa', '--workspace', workspace, ...map, '--report', report);
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toContain('1,287 rows: 1,287 added, 0 already there, 0 refused, into the survey “Pesquisa”');
  expect(first.out).toContain(report);
  expect(first.err).toMatch(/Storing 100 % \| 1,287 rows, [\d,]+ rows\/s, 0:00 left/);
  const remarks: Record<string, string>[] = parse(await readFile(report), { columns: true, bom: true });
  expect(remarks).toMatchObject([{ severity: 'warning', column: 'Perfil', value: 'Promoters', kind: 'import/label-mismatch' }]);
  expect(Number(remarks[0]?.['line'])).toBeGreaterThan(1109);

  const file = join(folder, 'export.csv');
  expect(await goodword('export', file, '--workspace', workspace, '--filter', '{"categories":["PROMOTER","PASSIVE","DETRACTOR"]}')).toMatchObject({ code: 0 });
  const again = await goodword('import', file, '--survey', 'Pesquisa', '--workspace', workspace);
  expect(again.out).toContain('1,287 rows: 0 added, 1,287 already there, 0 refused');
}, 90_000);

it('says by its exit code whether the file was stored', async () => {
  const workspace = await workspaceWithSurvey();
  const path = join(folder, 'bad.csv');
  await writeFile(path, 'score\n9\n11\n');
  const on = ['--survey', 'Pesquisa', '--workspace', workspace];
  const aborted = await goodword('import', path, ...on, '--on-error', 'abort', '--language', 'pt');
  expect(aborted).toMatchObject({ code: 1, out: expect.stringContaining('Nothing was stored, because 1 of 2 rows were refused.') });
  const refused: Record<string, string>[] = parse(await readFile(`${path}.refused.csv`), { columns: true, bom: true });
  expect(refused).toMatchObject([{ severity: 'refused', line: '3', column: 'score', value: '11', kind: 'score/out-of-range', reason: expect.stringContaining('nota') }]);
  expect(await goodword('import', path, ...on, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('A dry run') });
  expect(await goodword('import', path, ...on)).toMatchObject({ code: 0, out: expect.stringContaining('1 added') });
  expect(await goodword('import', path, '--survey', 'Nobody', '--workspace', workspace)).toMatchObject({ code: 1 });
  expect(await goodword('import', path, ...on, '--map', 'score=Nota')).toMatchObject({ code: 1, out: expect.stringContaining('Its columns are: “score”') });
  expect(await goodword('import', path, ...on, '--map', 'nonsense')).toMatchObject({ code: 2, err: expect.stringContaining('map') });
  expect(await goodword('import', join(folder, 'missing.csv'), ...on)).toMatchObject({ code: 2, err: expect.stringContaining('missing.csv') });
  expect(await goodword('import', path)).toMatchObject({ code: 2, err: expect.stringContaining('--survey') });
}, 90_000);
