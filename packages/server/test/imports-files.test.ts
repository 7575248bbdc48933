import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../src/context.js';
import { importResponses } from '../src/imports/import-responses.js';
import { ImportOptionError, type RawImportOptions, readImportOptions } from '../src/imports/import-options.js';
import { undoImport } from '../src/imports/import.commands.js';
import { ImportRow } from '../src/imports/import.entity.js';
import { listImports } from '../src/imports/import.queries.js';
import { openOrm, type Orm } from '../src/orm.js';
import { correctResponse, deleteResponse } from '../src/responses/response.commands.js';
import { ResponseRow } from '../src/responses/response.entity.js';
import { CustomerRow } from '../src/customers/customer.entity.js';
import { upsertCustomer } from '../src/customers/customer.commands.js';
import { createWorkspace, importText, surveyOf } from './imports.fixture.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

let database: TestDatabase;
let orm: Orm;
let context: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl);
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

async function fresh(timeZone = 'UTC'): Promise<Context> {
  context = await createWorkspace(orm, timeZone);
  await surveyOf(context);
  return context;
}

function rowsOf({ em, viewer: { workspaceId } }: Context): Promise<ResponseRow[]> {
  return em.fork().find(ResponseRow, { workspaceId }, {
    orderBy: { id: 'asc' }, populate: ['branch', 'channel', 'staffMember', 'product', 'customer'],
  });
}

describe('a row', () => {
  it.each([
    ['11', 'score/out-of-range'], ['6.5', 'score/not-whole'], ['', 'score/missing'], ['abc', 'score/not-a-number'],
    ['-1', 'score/out-of-range'], ['1e1', 'score/not-a-number'],
  ])('with the score %j is refused with its line, column, value and reason, and the others are stored', async (score, kind) => {
    await fresh();
    const { counts, refused } = await importText(context, `Nota,Texto\n9,ok\n${score},"two\nlines"\n٩,good\n`, { map: 'score=Nota,comment=Texto' });
    expect(counts).toEqual({ rows: 3, added: 2, repeated: 0, refused: 1 });
    expect(refused).toEqual([{ line: 3, column: 'Nota', value: score, kind, reason: expect.stringMatching(/score/i) }]);
    expect((await rowsOf(context)).map((row) => row.score)).toEqual([9, 9]);
  });

  it('is found by the line in which it begins, whatever the lines before it hold', async () => {
    await fresh();
    const file = '\ufeffscore;comment\r\n9;"a\r\nb\nc"\r\n\r\n11;x\r\n7;"d\re"\r\n12;y';
    const { counts, refused } = await importText(context, file, {}, 1);
    expect(counts).toMatchObject({ rows: 4, added: 2, refused: 2 });
    expect(refused.map(({ line }) => line)).toEqual([6, 9]);
    expect((await rowsOf(context)).map(({ comment }) => comment)).toEqual(['a\r\nb\nc', 'd\re']);
  });

  it.each([
    ['more cells than columns', '9,x,y', 'import/column-count', null],
    ['fewer cells than columns', '9', 'import/column-count', null],
    ['a comment that is too long', `9,${'x'.repeat(10_001)}`, 'response/comment-too-long', 'comment'],
    ['a character that cannot be stored', '9,a\0b', 'response/text-not-storable', 'comment'],
  ])('with %s is refused', async (_what, row, kind, column) => {
    await fresh();
    const { counts, refused } = await importText(context, `score,comment\n${row}\n10,fine\n`);
    expect(counts).toMatchObject({ added: 1, refused: 1 });
    expect(refused).toMatchObject([{ line: 2, column, kind }]);
    expect(refused[0]?.value?.length ?? 0).toBeLessThanOrEqual(200);
  });

  it('with a comment of 20 MB is refused, and the rest of the file is stored', async () => {
    await fresh();
    const { counts, refused } = await importText(context, `score,comment\n9,"${'x'.repeat(20 * 1024 * 1024)}"\n8,short\n`, {}, 65_536);
    expect(counts).toMatchObject({ rows: 2, added: 1, refused: 1 });
    expect(refused).toMatchObject([{ kind: 'response/comment-too-long', column: 'comment' }]);
  });

  it('is stored with everything that its columns say, and with default values for what they leave out', async () => {
    await fresh();
    const { counts } = await importText(
      context,
      'score,branch,tags,reasons,note,customer_email,customer_name,Plan,Seats,excluded_from_score,exclusion_reason\n'
      + "0,North,a|b\\|c,slow,'=note,Sara@Example.com,Sara,pro,007,true,our own test\n5,,,,,,,,12,false,\n",
      { attributes: 'true', defaults: 'channel=email,branch=Unknown,attribute.source=old, tool' },
    );
    expect(counts).toMatchObject({ added: 2 });
    const [first, second] = await rowsOf(context);
    expect(first).toMatchObject({
      score: 0, branch: { code: 'North' }, channel: { code: 'email' }, tags: ['a', 'b|c'], reasons: ['slow'], note: '=note',
      customer: { email: 'Sara@Example.com', name: 'Sara' }, excludedFromScore: true, exclusionReason: 'our own test',
      attributes: { Plan: 'pro', Seats: '007', source: 'old, tool' },
    });
    expect(second).toMatchObject({
      branch: { code: 'Unknown' }, customer: null, excludedFromScore: false, attributes: { Seats: 12, source: 'old, tool' },
    });
  });

  it('on another scale is converted only when the conversion is declared', async () => {
    await fresh();
    expect((await importText(context, 'score\n100\n')).refused).toMatchObject([{ kind: 'score/out-of-range' }]);
    expect((await importText(context, 'score\n90\n', { scale: 'zero-to-hundred' })).counts).toMatchObject({ added: 1 });
    expect(await rowsOf(context)).toMatchObject([{ score: 9, rescaledFrom: 90, rescaledBy: 'divide-by-ten-round-down' }]);
  });

  it.each([
    ['4,my-rule', 'import/rescaling-unknown', 'rescaled_by'],
    ['4,divide-by-ten-round-down', 'import/rescaling-differs', 'score'],
    [',one-to-five-linear-round-down', 'score/missing', 'rescaled_from'],
  ])('that says it was converted as %s is not believed', async (conversion, kind, column) => {
    await fresh();
    const { refused } = await importText(context, `score,rescaled_from,rescaled_by\n7,${conversion}\n`);
    expect(refused).toMatchObject([{ kind, column }]);
  });

  it('whose label says another group is stored and remarked; unknown labels too, known ones of any language not', async () => {
    await fresh();
    const { counts, warnings } = await importText(context, 'score,group\n9,Promoter\n9,promotores\n3,Passives\n8,VIP\n8,\n8,Neutral\n', { map: 'score=score,label=group' });
    expect(counts).toMatchObject({ added: 6, refused: 0 });
    expect(warnings.map(({ line, value, kind }) => [line, value, kind])).toEqual([
      [4, 'Passives', 'import/label-mismatch'], [5, 'VIP', 'import/label-mismatch'],
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['iso', '2026-03-29T02:30:00+02:00', '2026-03-29T00:30:00.000Z'],
    ['iso', '2026-03-01', '2026-02-28T23:00:00.000Z'],
    ['iso', '2026-07-01 12:00', '2026-07-01T10:00:00.000Z'],
    ['iso', '2026-01-01T12:00:00.1239Z', '2026-01-01T12:00:00.123Z'],
    // The clocks go from 2 to 3: half past two is not there and is half past three.
    ['iso', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
    // The clocks go from 3 to 2: half past two is there twice, and the earlier is meant.
    ['iso', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['DD/MM/YYYY HH:mm', '31/12/2025 23:59', '2025-12-31T22:59:00.000Z'],
    ['D.M.YY', '1.2.26', '2026-01-31T23:00:00.000Z'],
    ['MM/DD/YYYY h:mm A', '07/04/2026 12:05 am', '2026-07-03T22:05:00.000Z'],
    ['YYYY-MM-DDTHH:mmZ', '2026-01-01T00:00+05:30', '2025-12-31T18:30:00.000Z'],
    ['unix', '1767225600', '2026-01-01T00:00:00.000Z'],
    ['unix-ms', '1767225600123', '2026-01-01T00:00:00.123Z'],
    ['iso', '۲۰۲۶-۰۱-۰۱', '2025-12-31T23:00:00.000Z'],
  ])('in the form %s, %s is %s', async (dateFormat, written, instant) => {
    await fresh();
    const { refused } = await importText(context, `score,responded_at\n9,${written}\n`, { dateFormat, timeZone: 'Europe/Berlin' });
    expect(refused).toEqual([]);
    expect((await rowsOf(context))[0]?.respondedAt.toISOString()).toBe(instant);
  });

  it.each([
    ['jalali', '1405/01/01', '2026-03-21T00:00:00.000Z'], ['buddhist', '2569/01/31', '2026-01-31T00:00:00.000Z'],
  ])('of the calendar %s is read in it', async (calendar, written, instant) => {
    await fresh();
    await importText(context, `score,responded_at\n9,${written}\n`, { dateFormat: 'YYYY/MM/DD', calendar });
    expect((await rowsOf(context))[0]?.respondedAt.toISOString()).toBe(instant);
  });

  it('without an offset is meant in the zone of the workspace', async () => {
    await fresh('America/Sao_Paulo');
    await importText(context, 'score,responded_at\n9,2026-01-01 00:00\n');
    expect((await rowsOf(context))[0]?.respondedAt.toISOString()).toBe('2026-01-01T03:00:00.000Z');
  });

  it.each([
    ['1900-01-01', 'response/date-out-of-range'], ['2099-01-01', 'response/date-out-of-range'],
    ['2026-02-30', 'import/date-unreadable'], ['01/02/2026', 'import/date-unreadable'], ['', 'import/date-unreadable'],
    ['2026-01-01T25:00', 'import/date-unreadable'],
  ])('that is %j is refused', async (written, kind) => {
    await fresh();
    const { counts, refused } = await importText(context, `score,responded_at\n9,${written}\n8,2026-01-01\n`);
    expect(refused).toMatchObject([{ line: 2, column: 'responded_at', value: written, kind }]);
    expect(counts.added).toBe(1);
  });

  it('that the file does not have is that of the import', async () => {
    await fresh();
    await importText(context, 'score\n9\n');
    expect((await rowsOf(context))[0]?.respondedAt).toEqual(context.now);
  });
});

describe('a file', () => {
  it.each([
    ['is cut within quotation marks', 'score,comment\n9,fine\n8,"never en', { kind: 'import/csv-malformed', line: 3 }],
    ['has text after a closing quotation mark', 'score,comment\n9,"a"b\n8,c\n', { kind: 'import/csv-malformed', line: 2 }],
    ['is empty', '', { kind: 'import/file-empty' }],
    ['has no score', 'Nota,Resposta\n9,x\n', { kind: 'import/column-missing', column: 'score' }],
    ['names its score twice', 'score,score\n9,8\n', { kind: 'import/column-repeated', column: 'score' }],
    ['is no UTF-8', Buffer.from('score,comment\n9,ok\n8,caf\xe9\n', 'latin1'), { kind: 'import/encoding-invalid', line: 3 }],
    ['ends within a character', Buffer.from('score,comment\n9,é').subarray(0, -1), { kind: 'import/encoding-invalid', line: 2 }],
  ])('that %s stores nothing and says why', async (_what, file, problem) => {
    await fresh();
    const { counts, unreadable, batchId } = await importText(context, file, {}, 5);
    expect(unreadable).toMatchObject(problem);
    expect(counts.added).toBe(0);
    expect(batchId).toBeNull();
    expect(await rowsOf(context)).toEqual([]);
  });

  it('with a quotation mark that is never closed is given up before it fills the memory', async () => {
    await fresh();
    const file = Buffer.alloc(26 * 1024 * 1024, 'x');
    file.write('score,comment\n9,"');
    expect((await importText(context, file, {}, 65_536)).unreadable).toMatchObject({ kind: 'import/row-too-long', line: 2 });
  });

  it('with nothing but the names of its columns is an import of no rows', async () => {
    await fresh();
    expect(await importText(context, 'score,comment\n')).toMatchObject({ counts: { rows: 0, added: 0 }, unreadable: null });
  });

  it.each([
    ['utf-16le by its mark', Buffer.from('\ufeffscore\tcomment\n9\tçé\n', 'utf16le'), {}],
    ['windows-1252 as declared', Buffer.from('score;comment\n9;\xe7\xe9\n', 'latin1'), { encoding: 'windows-1252' }],
    ['utf-8 with a mark', '\ufeffscore|comment\n9|çé\n', {}],
    ['a delimiter as declared', 'score;com,ment\n9;çé\n', { delimiter: 'semicolon', map: 'score=score,comment=com,ment' }],
  ] as [string, Buffer | string, RawImportOptions][])('is read in %s', async (_how, file, options) => {
    await fresh();
    expect((await importText(context, file, options, 3)).counts).toMatchObject({ rows: 1, added: 1 });
    expect((await rowsOf(context))[0]).toMatchObject({ score: 9, comment: 'çé' });
  });

  it('that breaks off while it is read stores nothing', async () => {
    await fresh();
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('score\n9\n'.padEnd(20_000, '9\n'));
      throw new Error('connection lost');
    }
    const options = readImportOptions({ survey: 'Survey' });
    await expect(importResponses(context, broken(), options, () => Promise.resolve())).rejects.toThrow('connection lost');
    expect(await rowsOf(context)).toEqual([]);
    expect(await listImports(context)).toEqual([]);
  });

  it('for a survey that does not exist, or is another workspace\'s, is not read', async () => {
    const other = await fresh();
    const id = await surveyOf(other, 'Theirs');
    await fresh();
    for (const survey of ['Theirs', id, 'not-a-survey']) {
      await expect(importText(context, 'score\n9\n', { survey })).rejects.toThrow('survey/not-found');
    }
  });

  it('with a refused row stores nothing with abort, and tells all the same', async () => {
    await fresh();
    const result = await importText(context, 'score,branch\n9,new\n11,new\n12,new\n', { onError: 'abort' });
    expect(result).toMatchObject({ batchId: null, counts: { rows: 3, added: 0, refused: 2 }, refused: [{ line: 3 }, { line: 4 }] });
    expect(await rowsOf(context)).toEqual([]);
    expect(await listImports(context)).toEqual([]);
  });

  it('that is only tried says what would happen, and nothing does', async () => {
    await fresh();
    await importText(context, 'score,customer_email\n9,a@example.com\n');
    const result = await importText(context, 'score,customer_email\n9,a@example.com\n8,b@example.com\n11,\n', { dryRun: 'true' });
    expect(result).toMatchObject({ batchId: null, counts: { rows: 3, added: 1, repeated: 1, refused: 1 }, refused: [{ line: 4 }] });
    expect(await rowsOf(context)).toHaveLength(1);
    expect(await context.em.fork().count(CustomerRow, { workspaceId: context.viewer.workspaceId })).toBe(1);
  });
});

describe('the same row again', () => {
  it('is the same by its content and its occurrence: equal rows are as many as there are', async () => {
    await fresh();
    const file = 'score,comment\n9,good\n9,good\n8,\n9,good\n';
    expect((await importText(context, file)).counts).toMatchObject({ added: 4 });
    expect((await importText(context, file)).counts).toMatchObject({ added: 0, repeated: 4 });
    // As another program writes it: other delimiter, other line ends, quotation marks everywhere.
    const rewritten = '\ufeff"score";"comment"\r\n"9";"good"\r\n"9";"good"\r\n"8";""\r\n"9";"good"\r\n';
    expect((await importText(context, rewritten)).counts).toMatchObject({ added: 0, repeated: 4 });
    expect((await importText(context, `${file}9,good\n7,new\n`)).counts).toMatchObject({ added: 2, repeated: 4 });
  });

  it('is the same by the id that its source gave it, whatever else changed; twice in a file it is refused', async () => {
    await fresh();
    const options = { map: 'sourceId=Id,score=Score' };
    expect((await importText(context, 'Id,Score\na,9\nb,8\n', options)).counts).toMatchObject({ added: 2 });
    const again = await importText(context, 'Id,Score\nb,3\nc,7\nc,6\nd,11\nd,5\n', options);
    expect(again.counts).toEqual({ rows: 5, added: 2, repeated: 1, refused: 2 });
    expect(again.refused.map(({ line, column, value, kind }) => [line, column, value, kind])).toEqual([
      [4, 'Id', 'c', 'import/source-id-repeated'], [5, 'Score', '11', 'score/out-of-range'],
    ]);
    expect((await rowsOf(context)).map(({ score }) => score).toSorted((a, b) => a - b)).toEqual([5, 7, 8, 9]);
  });

  it('is told of although the name of its column cannot be stored', async () => {
    await fresh();
    const file = 'I\0d,score,a\0b,customer_email\nx,9,,\nx,8,,\ny,7,1,\n';
    const { counts, refused } = await importText(context, file, { map: 'sourceId=I\0d,score=score', attributes: 'true' });
    expect(counts).toMatchObject({ added: 1, refused: 2 });
    expect(refused.map(({ kind }) => kind)).toEqual(['import/source-id-repeated', 'attributes/name-malformed']);
  });

  it('does not bring back what a person deleted', async () => {
    await fresh();
    const file = 'score,comment\n9,keep\n2,delete me\n';
    await importText(context, file);
    const bad = (await rowsOf(context)).find(({ score }) => score === 2);
    await deleteResponse(context, bad?.id ?? '', 'asked for by the customer');
    expect((await importText(context, file)).counts).toMatchObject({ added: 0, repeated: 2 });
    expect(await rowsOf(context)).toHaveLength(1);
  });

  it('is stored once when two imports of the same file run at the same time', async () => {
    await fresh();
    const file = `score,customer_email,branch\n${Array.from({ length: 500 }, (_, row) => `${row % 11},p${row % 50}@example.com,b${row % 7}`).join('\n')}\n`;
    const results = await Promise.all([importText(context, file), importText(context, file), importText(context, file)]);
    expect(results.map(({ counts }) => counts.added).toSorted((a, b) => a - b)).toEqual([0, 0, 500]);
    expect(await rowsOf(context)).toHaveLength(500);
  });
});

describe('people in a file', () => {
  it('are found or made, each once, and what is ambiguous is refused', async () => {
    await fresh();
    await upsertCustomer(context, { externalId: 'c1', name: 'Before' });
    await upsertCustomer(context, { email: 'two@example.com' });
    const { counts, refused } = await importText(
      context,
      'score,customer_external_id,customer_email,customer_phone,customer_name\n'
      + '9,c1,,,After\n8,C2,,+49 30 123456,\n7,,,+4930123456,Third\n3,c1,two@example.com,,\n2,,nonsense,,\n1,,,,Only a name\n0,,,,\n',
    );
    expect(counts).toEqual({ rows: 7, added: 4, repeated: 0, refused: 3 });
    expect(refused.map(({ line, column, kind }) => [line, column, kind])).toEqual([
      [5, 'customer_external_id', 'customer/ambiguous'], [6, 'customer_email', 'customer/email-invalid'],
      [7, 'customer_external_id', 'customer/unidentified'],
    ]);
    const people = (await rowsOf(context)).map(({ score, customer }) => [score, customer?.externalId, customer?.name]);
    expect(people).toEqual([[9, 'c1', 'After'], [8, 'C2', 'Third'], [7, 'C2', 'Third'], [0, undefined, undefined]]);
  });

  it('that are ambiguous are told of with abort and in a dry run, too', async () => {
    await fresh();
    await upsertCustomer(context, { externalId: 'c1' });
    await upsertCustomer(context, { email: 'two@example.com' });
    const file = 'score,customer_external_id,customer_email\n9,c1,two@example.com\n8,c3,\n';
    for (const options of [{ onError: 'abort' }, { dryRun: 'true' }]) {
      const result = await importText(context, file, options);
      expect(result.refused).toMatchObject([{ line: 2, kind: 'customer/ambiguous' }]);
      expect(result.counts.refused).toBe(1);
    }
    expect(await context.em.fork().count(CustomerRow, { workspaceId: context.viewer.workspaceId })).toBe(2);
  });

  it('are read in batches, however many there are', async () => {
    await fresh();
    const file = `score,customer_external_id\n${Array.from({ length: 1_200 }, (_, row) => `${row % 11},c${row}`).join('\n')}\n`;
    expect((await importText(context, file)).counts).toMatchObject({ added: 1_200 });
    const rows = await rowsOf(context);
    expect(new Set(rows.map(({ customer }) => customer?.externalId)).size).toBe(1_200);
  });
});

describe('a batch', () => {
  it('is listed, is undone once with what was corrected since, and can then be read again', async () => {
    await fresh();
    const file = 'score,comment\n9,a\n8,b\n2,c\n11,d\n';
    const { batchId } = await importText(context, file, { fileName: 'answers.csv' });
    const [first, second] = await rowsOf(context);
    await correctResponse(context, first?.id ?? '', { score: 1 }, 'typing error');
    await deleteResponse(context, second?.id ?? '', null);
    expect(await listImports(context)).toMatchObject([
      { id: batchId, fileName: 'answers.csv', rows: 4, added: 3, repeated: 0, refused: 1, actorName: 'Test', undoneAt: null },
    ]);
    const undone = await undoImport(context, batchId ?? '');
    expect(undone).toMatchObject({ ok: true, value: { undoneAt: context.now, undoneActorName: 'Test' } });
    expect(await rowsOf(context)).toEqual([]);
    expect(await undoImport(context, batchId ?? '')).toMatchObject({ refusal: { kind: 'import/already-undone' } });
    expect((await importText(context, file)).counts).toEqual({ rows: 4, added: 2, repeated: 1, refused: 1 });
  });

  it('of another workspace is not found', async () => {
    const other = await fresh();
    const { batchId } = await importText(other, 'score\n9\n');
    await fresh();
    for (const id of [batchId ?? '', 'nonsense']) {
      expect(await undoImport(context, id)).toMatchObject({ refusal: { kind: 'import/not-found' } });
    }
    expect(await other.em.fork().findOneOrFail(ImportRow, { workspaceId: other.viewer.workspaceId })).toMatchObject({ undoneAt: null });
    expect(await rowsOf(other)).toHaveLength(1);
  });
});

describe('options', () => {
  it.each([
    ['map', { map: 'score:Nota,nonsense:Resposta' }], ['map', { map: 'score' }], ['map', { map: 'score=A,score=B' }],
    ['default', { defaults: 'score=5' }], ['timeZone', { timeZone: 'Mars/Olympus' }], ['dateFormat', { dateFormat: 'yesterday' }],
    ['dateFormat', { dateFormat: 'DD/MM' }], ['encoding', { encoding: 'klingon' }], ['delimiter', { delimiter: 'x' }],
    ['scale', { scale: '0-10' }], ['survey', { survey: ' ' }], ['onError', { onError: 'ignore' }], ['dryRun', { dryRun: 'yes' }],
    ['fileName', { fileName: 'a\0b' }],
  ] as [string, RawImportOptions][])('that make no sense are refused by name: %s', (option, given) => {
    const read = (): unknown => readImportOptions({ survey: 'Survey', ...given });
    expect(read).toThrow(ImportOptionError);
    expect(read).toThrow(new RegExp(`^${option}`));
  });
});
