import { readFile } from 'node:fs/promises';
import type { SurveyDefinition } from '@goodword/core';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../src/context.js';
import { exportResponses } from '../src/exports/export-responses.js';
import { csvFormat } from '../src/imports/csv-format.js';
import { openOrm, type Orm } from '../src/orm.js';
import { correctResponse, excludeResponse, submitResponses } from '../src/responses/response.commands.js';
import type { ResponseInput } from '../src/responses/response.graphql.js';
import { ResponseRow } from '../src/responses/response.entity.js';
import type { ResponseFilter } from '../src/responses/response-filter.graphql.js';
import { createSurvey } from '../src/surveys/survey.commands.js';
import { anyAnswersTo, anySurvey } from './any-survey.js';
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

it('the answers to any survey come back as they were: its questions have columns, and their cells are read by what they ask', async () => {
  let count = 0;
  await fc.assert(fc.asyncProperty(anySurvey.chain((survey) => fc.tuple(
    fc.constant(survey), fc.array(anyAnswersTo(survey), { minLength: 1, maxLength: 4 }),
  )), async ([definition, given]) => {
    count += 1;
    const from = await createWorkspace(orm);
    const survey = await createSurvey(from, { name: 'Survey', definition });
    if (!survey.ok) throw new Error(survey.refusal.kind);
    const submitted = await submitResponses(from, given.map((answers) => ({ surveyId: survey.value.id, answers })), null);
    const accepted = submitted.ok ? submitted.value.filter((result) => result.ok).length : 0;
    const exported = await exportText(from);
    expect((await importText(from, exported)).counts).toMatchObject({ added: 0, repeated: accepted, refused: 0 });
    const to = await createWorkspace(orm);
    await createSurvey(to, { name: 'Survey', definition });
    expect(await importText(to, exported, {}, 13)).toMatchObject({ refused: [], warnings: [], counts: { added: accepted } });
    expect(contents(await exportText(to))).toEqual(contents(exported));
    const stored = async ({ em, viewer: { workspaceId } }: Context) => (await em.find(ResponseRow, { workspaceId }))
      .map(({ answers, composite, mayBeContacted, wantsContact, contactAddress, comment, reasons }) =>
        ({ answers, composite, mayBeContacted, wantsContact, contactAddress, comment, reasons }));
    const original = await stored(from);
    const copied = await stored(to);
    expect(copied).toHaveLength(original.length);
    expect(copied).toEqual(expect.arrayContaining(original));
    expect(original).toEqual(expect.arrayContaining(copied));
  }), { numRuns: 12 });
  expect(count).toBeGreaterThanOrEqual(12);
}, 120_000);

describe('the columns of questions', () => {
  const en = (text: string) => ({ en: text });
  const options = ['shoes', 'hats'].map((code) => ({ code, text: en(code) }));
  const asked: SurveyDefinition = {
    v: 1, languages: ['en'],
    questions: [
      { kind: 'nps', id: 'score', scale: 'one-to-five', text: en('Would you recommend us?'), countsInComposite: true },
      { kind: 'rating', id: 'speed', text: en('How fast?'), countsInComposite: true },
      { kind: 'choice', id: 'bought', pick: 'many', text: en('What did you buy?'), options, other: en('Something else') },
      { kind: 'reasons', id: 'why', pick: 'many', text: en('Why?'), options: [{ code: 'late', text: en('Late') }, { code: 'rude', text: en('Rude') }] },
      { kind: 'comment', id: 'words', text: en('More?') },
      { kind: 'contactMe', id: 'call', asksAddress: true, text: en('Shall we call?') },
    ],
  };
  const answers = { score: 2, speed: 9, bought: { codes: ['shoes', 'other'], other: '=socks' }, why: ['late', 'rude'], words: '+1 for you', call: { wanted: true, address: 'sara@example.com' } };
  const make = async (context: Context): Promise<string> => {
    const survey = await createSurvey(context, { name: 'Survey', definition: asked });
    if (!survey.ok) throw new Error(survey.refusal.kind);
    return survey.value.id;
  };

  it('are named by the ids, hold codes with a bar between them, and no formula', async () => {
    const context = await createWorkspace(orm);
    const surveyId = await make(context);
    await submitResponses(context, [{ surveyId, answers, attributes: { plan: 'pro' } }, { surveyId, score: 5 }] as ResponseInput[], null);
    const exported = await exportText(context);
    expect(exported.split('\n')[0]).toMatch(
      /,source_id,answer:score,answer:speed,answer:bought,other:bought,answer:why,answer:words,answer:call,contact_address,attribute:plan$/);
    const rows: Record<string, string>[] = parse(exported, { columns: true });
    expect(rows.find(({ score }) => score === '2')).toMatchObject({
      'answer:score': '2', 'answer:speed': '9', 'answer:bought': 'shoes|other', 'other:bought': "'=socks", 'answer:why': 'late|rude',
      'answer:words': "'+1 for you", 'answer:call': 'true', contact_address: 'sara@example.com', comment: "'+1 for you", reasons: 'late|rude',
    });
    expect(rows.find(({ score }) => score === '10')).toMatchObject({ 'answer:score': '', 'answer:speed': '', contact_address: '' });
  });

  it('keep what was corrected by hand, in whichever column it stands', async () => {
    const from = await createWorkspace(orm);
    const submitted = await submitResponses(from, [{ surveyId: await make(from), answers }] as ResponseInput[], null);
    const first = submitted.ok ? submitted.value[0] : undefined;
    if (first?.ok !== true) throw new Error('not stored');
    await correctResponse(from, first.value.id, { comment: null, reasons: ['late', 'by telephone'], score: 5 }, null);
    const to = await createWorkspace(orm);
    await make(to);
    await importText(to, await exportText(from));
    const [row] = await to.em.find(ResponseRow, { workspaceId: to.viewer.workspaceId });
    expect(row).toMatchObject({
      score: 10, rescaledFrom: 5, comment: null, reasons: ['late', 'by telephone'], composite: { mean: 9.5, category: 'promoter' },
      answers: { score: 5, speed: 9, bought: answers.bought, why: ['late'], call: { wanted: true, address: null } },
    });
  });

  it('keep what was asked in one language only', async () => {
    const inPersian: SurveyDefinition = {
      v: 1, languages: ['en', 'fa'],
      questions: [
        { kind: 'nps', id: 'score', text: en('Would you recommend us?') },
        { kind: 'rating', id: 'english', when: { op: 'eq', path: 'survey.language', value: 'en' }, text: en('How fast?') },
        { kind: 'rating', id: 'persian', when: { op: 'eq', path: 'survey.language', value: 'fa' }, text: en('How good?') },
      ],
    };
    const [from, to] = [await createWorkspace(orm), await createWorkspace(orm)];
    const made = await createSurvey(from, { name: 'Survey', definition: inPersian });
    await createSurvey(to, { name: 'Survey', definition: inPersian });
    const surveyId = made.ok ? made.value.id : '';
    await submitResponses(from, [
      { surveyId, answers: { score: 9, persian: 3 }, language: 'fa-IR' }, { surveyId, answers: { score: 8, english: 4 }, language: 'en' }, { surveyId, answers: { score: 7 } },
    ] as ResponseInput[], null);
    await importText(to, await exportText(from));
    const rows = await to.em.find(ResponseRow, { workspaceId: to.viewer.workspaceId }, { orderBy: { score: 'desc' } });
    expect(rows.map((row) => row.answers)).toEqual([{ score: 9, persian: 3 }, { score: 8, english: 4 }, { score: 7 }]);
  });

  it('may have other names in a file of somebody else, which needs no comment and reasons beside them', async () => {
    const context = await createWorkspace(orm);
    await make(context);
    const file = 'Nota;Rapidez;Compra;Outro;Motivo;Texto\n4;8;;meias;late;Devagar\n3;11;;;;\n3;;sapatos;;;\n2;;;;;\n';
    const { counts, refused } = await importText(context, file, { map: 'score=Nota,answer.speed=Rapidez,answer.bought=Compra,other.bought=Outro,answer.why=Motivo,answer.words=Texto' });
    expect(counts).toMatchObject({ added: 2, refused: 2 });
    expect(refused.map(({ line, column, value, kind }) => [line, column, value, kind])).toEqual([
      [3, 'Rapidez', '11', 'survey/answer-unfit'], [4, 'Compra', 'sapatos', 'survey/answer-unfit'],
    ]);
    expect(refused[0]?.reason).toContain('speed');
    const rows = await context.em.find(ResponseRow, { workspaceId: context.viewer.workspaceId }, { orderBy: { score: 'desc' } });
    expect(rows[0]).toMatchObject({
      score: 7, rescaledFrom: 4, comment: 'Devagar', reasons: ['late'], answers: { score: 4, speed: 8, bought: { codes: ['other'], other: 'meias' }, why: ['late'], words: 'Devagar' },
    });
    expect(rows[1]).toMatchObject({ score: 2, answers: null, composite: null });
  });

  it('are refused at a question that the survey does not ask, and where two columns say different scores', async () => {
    const context = await createWorkspace(orm);
    await make(context);
    const { refused } = await importText(context, 'score,answer:shoes,answer:score,answer:__proto__\n4,42,,\n4,,3,\n4,,,x\n4,,4,\n');
    expect(refused.map(({ line, column, kind }) => [line, column, kind])).toEqual([
      [2, 'answer:shoes', 'survey/question-unknown'], [3, 'score', 'import/rescaling-differs'], [4, 'answer:__proto__', 'survey/question-unknown'],
    ]);
  });
});

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
