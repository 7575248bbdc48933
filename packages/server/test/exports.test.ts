import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../src/context.js';
import { exportResponses } from '../src/exports/export-responses.js';
import { csvFormat } from '../src/imports/csv-format.js';
import { openOrm, type Orm } from '../src/orm.js';
import { excludeResponse, submitResponses } from '../src/responses/response.commands.js';
import type { ResponseInput } from '../src/responses/response.graphql.js';
import type { ResponseFilter } from '../src/responses/response-filter.graphql.js';
import { createWorkspace, importText, surveyOf } from './imports.fixture.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl);
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

async function exportText(context: Context, filter: ResponseFilter = { includeExcluded: true }): Promise<string> {
  const records = await exportResponses(context, filter, (all) => Array.fromAsync(all));
  return stringify([...records], csvFormat(false));
}

/** The rows of a file by column, without the ids, which differ from workspace to workspace, in an order of their own. */
function contents(csv: string): readonly string[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  return rows
    .map(({ id: _id, source_id: _source, survey_version: _version, ...rest }) =>
      JSON.stringify(Object.entries(rest).filter(([, value]) => value !== '').toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', "'quoted'", "''", '-5', '+49 30', '@x', '\tx', '\rx', 'a\r\nb', 'a\rb', '0', '007', 'true', '"', '"7"', 'a|b', '\\|', '\\', 'سلام', ' x '),
).filter((value) => !/\0|\p{Surrogate}/u.test(value));
const code = fc.option(text, { nil: null });
const values = fc.array(text, { maxLength: 3 });
const attribute = fc.oneof(text, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
const answer = fc.record({
  score: fc.integer({ min: 1, max: 5 }),
  comment: code, branch: code, staff: code, product: code, channel: code, note: code, reasons: values, tags: values,
  respondedAt: fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2026-11-21T00:00:00Z'), noInvalidDate: true }),
  attributes: fc.dictionary(text.filter((name) => name !== ''), attribute, { maxKeys: 4 }),
  customer: fc.option(fc.record({ externalId: fc.constantFrom('c1', '=c2', '0'), name: fc.option(text, { nil: null }) }), { nil: null }),
  excluded: fc.option(text.filter((reason) => reason.trim() !== ''), { nil: null }),
});

it('an export that is imported elsewhere gives the same rows, and an import of it here adds none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 8 }), fc.boolean(), async (answers, rescaled) => {
      const from = await createWorkspace(orm);
      const surveyId = await surveyOf(from, 'Survey', rescaled ? 'one-to-five' : 'zero-to-ten');
      const inputs = answers.map(({ excluded: _excluded, ...input }) => ({ ...input, surveyId })) as ResponseInput[];
      const submitted = await submitResponses(from, inputs, null);
      const results = submitted.ok ? submitted.value : [];
      for (const [index, result] of results.entries()) {
        const reason = answers[index]?.excluded ?? null;
        if (result.ok && reason !== null) await excludeResponse(from, result.value.id, reason);
      }
      const exported = await exportText(from);
      const accepted = results.filter((result) => result.ok).length;

      const here = await importText(from, exported);
      expect(here).toMatchObject({ refused: [], counts: { rows: accepted, added: 0, repeated: accepted } });

      const to = await createWorkspace(orm);
      await surveyOf(to, 'Survey', rescaled ? 'one-to-five' : 'zero-to-ten');
      const there = await importText(to, exported, {}, 13);
      expect(there).toMatchObject({ refused: [], warnings: [], counts: { rows: accepted, added: accepted, repeated: 0 } });
      const second = await exportText(to);
      expect(contents(second)).toEqual(contents(exported));
      expect((await importText(to, exported)).counts).toMatchObject({ added: 0, repeated: accepted });
    }),
    { numRuns: Number(process.env["RUNS"] ?? 10) },
  );
}, 240_000);

it('writes a score of 0 as 0, an answer nobody commented as an empty cell, and a formula harmless', async () => {
  const context = await createWorkspace(orm);
  const surveyId = await surveyOf(context);
  await submitResponses(context, [
    { surveyId, score: 0, comment: '=HYPERLINK("http://x")', attributes: { plan: '7', seats: 7, 'n/a': false } },
    { surveyId, score: 10 },
  ] as ResponseInput[], null);
  const rows: Record<string, string>[] = parse(await exportText(context), { columns: true });
  expect(rows.find(({ score }) => score === '0')).toMatchObject({
    category: 'detractor', comment: `'=HYPERLINK("http://x")`, rescaled_from: '', excluded_from_score: 'false',
    'attribute:plan': '"7"', 'attribute:seats': '7', 'attribute:n/a': 'false',
  });
  expect(rows.find(({ score }) => score === '10')).toMatchObject({ category: 'promoter', comment: '', 'attribute:plan': '' });
});

it('leaves out what is excluded from the score, unless it is asked for', async () => {
  const context = await createWorkspace(orm);
  const surveyId = await surveyOf(context);
  const submitted = await submitResponses(context, [{ surveyId, score: 3 }, { surveyId, score: 9 }] as ResponseInput[], null);
  const first = submitted.ok ? submitted.value[0] : undefined;
  if (first?.ok) await excludeResponse(context, first.value.id, 'spam');
  expect(contents(await exportText(context, {}))).toHaveLength(1);
  expect(contents(await exportText(context))).toHaveLength(2);
  expect(contents(await exportText(context, { categories: ['detractor'], includeExcluded: true }))).toHaveLength(1);
});

it('gives back the real file, row by row', async () => {
  const file = await readFile(new URL('../demo/pesquisa-nps-pt.csv', import.meta.url), 'utf8');
  const context = await createWorkspace(orm);
  await surveyOf(context);
  await importText(context, file, { map: 'score=Nota,comment=Resposta' });
  const exported: Record<string, string>[] = parse(await exportText(context), { columns: true });
  const original: Record<string, string>[] = parse(file, { columns: true });
  expect(exported.map(({ score, comment }) => [score, comment])).toEqual(
    original.map(({ Nota, Resposta }) => [Nota, Resposta?.trim() === '' ? '' : Resposta]).map(([score, comment]) =>
      [score, /^[=+\-@\t\r']/.test(comment ?? '') ? `'${comment}` : comment]),
  );
});
