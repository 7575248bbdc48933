import type { KnownRefusal } from '@goodword/core';
import type { Context } from '../context.js';
import { emit } from '../events/emit.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { readRecords } from './csv-records.js';
import type { FileContent, StagedRow } from './file-content.js';
import { type ImportConnection, type ImportTransaction, openImportConnection } from './import-connection.js';
import { type Columns, findColumns, namesOfFields } from './import-fields.js';
import type { ImportOptions } from './import-options.js';
import { ImportRow } from './import.entity.js';
import { type ReportLine, reportLines } from './report-lines.js';
import { createRowIds } from './row-ids.js';
import { shortened } from './shortened.js';
import {
  listPeople, refuseAmbiguousPeople, refuseRepeatedIds, storeDimensions, storeFreshRows, storePeople,
} from './store-staged-rows.js';
import { UnreadableFile } from './unreadable-file.js';
import { utf8Chunks } from './utf8-chunks.js';

export interface ImportCounts {
  /** Records of the file, without the names of the columns and without empty lines. */
  readonly rows: number;
  /** Stored now; with `dryRun`, what would be. */
  readonly added: number;
  /** Already stored by an earlier import, or deleted by somebody since. */
  readonly repeated: number;
  readonly refused: number;
}

/** What came of a file. */
export interface ImportOutcome {
  /** `null` when nothing was stored: a dry run, refused rows with `abort`, or a file that cannot be read. */
  readonly batch: ImportRow | null;
  /** Into which the answers went; `null` for what belongs to none. */
  readonly survey: SurveyRow | null;
  readonly counts: ImportCounts;
  /** Why the file as a whole was not read. `counts` then tell how far it got, and nothing is stored. */
  readonly unreadable: KnownRefusal | null;
  /** Names of the columns of the file; empty when it has none. */
  readonly columns: readonly string[];
  /** What was refused, and below it what was only remarked, in the order of the file. */
  readonly refused: AsyncIterable<ReportLine>;
  readonly warnings: AsyncIterable<ReportLine>;
}

/** Told now and then how many rows were read, and then how many of them were stored. */
export type ImportWatcher = (step: 'reading' | 'storing', rows: number) => void;

const FLUSH_CHARACTERS = 64 * 1024;

/**
 * Reads a file. All of its rows that are in order are stored, or with `abort` all or none; a file that breaks off or cannot be
 * read stores nothing. Memory does not grow with the file.
 *
 * @param source - the bytes; when it throws, that is thrown on and nothing is stored
 * @param content - what its rows become
 * @param survey - into which they go; `null` for rows that belong to none
 * @param tell - given the outcome while what was refused can still be read; that is over when it returns
 * @param watch - for a person who waits
 * @returns what `tell` returns
 */
export async function importRows<T, Field extends string>(
  context: Context,
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
  content: FileContent<Field>,
  survey: SurveyRow | null,
  tell: (outcome: ImportOutcome) => Promise<T>,
  watch: ImportWatcher,
): Promise<T> {
  const connection = await openImportConnection(context.em, context.viewer.workspaceId);
  try {
    await connection.run(content.staging);
    const read = await stage(connection, context, source, options, content, watch);
    const stored = read.unreadable === null ? await store(connection, context, content, survey, options, read, watch) : null;
    return await tell({
      batch: stored?.batch ?? null,
      survey,
      counts: stored?.counts ?? { rows: read.rows, added: 0, repeated: 0, refused: read.refused },
      unreadable: read.unreadable ?? stored?.outdated ?? null,
      columns: read.columns.names,
      refused: reportLines(connection, 'refusal', context.messageOf),
      warnings: reportLines(connection, 'warning', context.messageOf),
    });
  } finally {
    await connection.close();
  }
}

interface ReadFile<Field extends string> {
  readonly rows: number;
  readonly refused: number;
  readonly columns: Columns<Field>;
  readonly unreadable: KnownRefusal | null;
}

/** Copies the rows of the file, read and judged, into the temporary table. */
async function stage<Field extends string>(
  connection: ImportConnection,
  context: Context,
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
  content: FileContent<Field>,
  watch: ImportWatcher,
): Promise<ReadFile<Field>> {
  let columns: Columns<Field> | null = null;
  let header: readonly string[] | null = null;
  let read: ((cells: readonly string[], place: number, line: number, id: string) => StagedRow) | null = null;
  let rows = 0;
  let refused = 0;
  let waiting = '';
  const idOf = createRowIds(context.newId());
  const take = (cells: readonly string[], line: number): void => {
    if (read === null) {
      header = cells;
      columns = findColumns(cells, content.fields, options);
      read = content.stagerOf(columns);
      return;
    }
    const { isRefused, text } = read(cells, rows, line, idOf(rows));
    if (isRefused) refused += 1;
    waiting += text;
    rows += 1;
  };
  const found = (unreadable: KnownRefusal | null): ReadFile<Field> =>
    ({ rows, refused, columns: columns ?? { names: header ?? [], indexOf: new Map(), attributes: [], questions: [] }, unreadable });
  let unreadable: KnownRefusal | null = null;
  await connection.copy('copy import_row from stdin', async (write) => {
    const drain = async (atLeast: number): Promise<void> => {
      if (waiting.length < atLeast) return;
      watch('reading', rows);
      const text = waiting;
      waiting = '';
      if (text !== '') await write(text);
    };
    try {
      await readRecords(utf8Chunks(source, options.encoding), options.delimiter, take, () => drain(FLUSH_CHARACTERS));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable = error.problem;
    }
    await drain(1);
  });
  if (unreadable === null && read === null) return found({ kind: 'import/file-empty' });
  return found(unreadable);
}

interface Stored {
  readonly batch: ImportRow | null;
  /** Why what was read cannot be stored any more. */
  readonly outdated: KnownRefusal | null;
  readonly counts: ImportCounts;
  /** Numbers of the people whose identifiers name two customers. */
  readonly ambiguous: readonly number[];
}

async function store<Field extends string>(
  connection: ImportConnection,
  context: Context,
  content: FileContent<Field>,
  survey: SurveyRow | null,
  options: ImportOptions,
  { rows, columns }: ReadFile<Field>,
  watch: ImportWatcher,
): Promise<Stored> {
  watch('storing', 0);
  const indexOf = (field: Field | undefined): number => (field === undefined ? -1 : columns.indexOf.get(field) ?? -1);
  const idColumn = columns.names[indexOf(content.idFields.find((field) => columns.indexOf.has(field)))];
  if (idColumn !== undefined) await refuseRepeatedIds(connection.run, content.sameId, shortened(idColumn));
  await connection.run('create unique index on import_row (place)');
  await connection.run('analyze import_row');
  await listPeople(connection.run);
  const personField = namesOfFields(content.fields).find((field) => field.startsWith('customer.') && columns.indexOf.has(field));
  const personColumn = shortened(columns.names[indexOf(personField)] ?? '');
  const stored = await connection.transaction<Stored>(async (transaction) => {
    // Imports of a workspace come one after the other from here on, so that two of them cannot block each other.
    await transaction.run('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`goodword import ${context.viewer.workspaceId}`]);
    await transaction.run(`set local work_mem = '64MB'`);
    const outdated = await content.hold(transaction);
    if (outdated !== null) {
      return { keep: false, value: { batch: null, outdated, counts: { rows, added: 0, repeated: 0, refused: await countRefused(transaction) }, ambiguous: [] } };
    }
    const ambiguous = personField === undefined ? [] : await storePeople(context, transaction);
    await refuseAmbiguousPeople(transaction.run, ambiguous, personColumn);
    const refused = await countRefused(transaction);
    if (options.dryRun || (options.onError === 'abort' && refused > 0)) {
      const fresh = await content.listFresh(transaction);
      const counts = { rows, added: options.dryRun ? fresh : 0, repeated: rows - refused - fresh, refused };
      return { keep: false, value: { batch: null, outdated, counts, ambiguous } };
    }
    await storeDimensions(context, transaction);
    await content.listFresh(transaction);
    const batch = await insertBatch(context, transaction, survey, options);
    const added = await storeFreshRows(transaction, content.storing, { id: batch.id, rows, now: context.now }, (done) => watch('storing', done));
    const counts = { rows, added, repeated: rows - refused - added, refused };
    await transaction.em.nativeUpdate(ImportRow, { workspaceId: batch.workspaceId, id: batch.id }, counts);
    await emit(context, transaction.em, [{ kind: 'import/stored', importId: batch.id }]);
    return { keep: true, value: { batch: Object.assign(batch, counts), outdated, counts, ambiguous } };
  });
  // A transaction that was not kept took this remark with it, and the report needs it.
  if (stored.batch === null) await refuseAmbiguousPeople(connection.run, stored.ambiguous, personColumn);
  return stored;
}

async function countRefused({ all }: ImportTransaction): Promise<number> {
  const [row] = await all<{ count: number }>('select count(*)::int as count from import_row where refusal is not null');
  return row?.count ?? 0;
}

/** The batch comes before its rows, because they point to it. */
async function insertBatch(
  context: Context,
  { em }: ImportTransaction,
  survey: SurveyRow | null,
  { fileName }: ImportOptions,
): Promise<ImportRow> {
  const { workspaceId } = context.viewer;
  const batch = em.create(ImportRow, {
    workspaceId,
    id: context.newId(),
    survey: survey === null ? null : [workspaceId, survey.id],
    fileName,
    rows: 0,
    added: 0,
    repeated: 0,
    refused: 0,
    actor: context.viewer.actor,
    actorName: context.viewer.name,
    createdAt: context.now,
    undoneAt: null,
    undoneActor: null,
    undoneActorName: null,
  });
  await em.insert(batch);
  return batch;
}
