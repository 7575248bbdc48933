import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { ok, type Result, type SurveyClosed, type SurveyNotFound } from '@goodword/core';
import type { Context } from '../context.js';
import { escapeCell } from './csv-cell.js';
import { csvFormat } from './csv-format.js';
import { importInteractions } from './import-interactions.js';
import type { FileOf, ImportOptions } from './import-options.js';
import type { ImportProgress } from './import-progress.js';
import { importResponses } from './import-responses.js';
import type { ImportOutcome } from './import-rows.js';
import type { ReportLine } from './report-lines.js';

/** What became of a file on disk. */
export interface ImportedFile {
  /** `false`: nothing was stored, and that was not the wish. */
  readonly succeeded: boolean;
  /** Sentences for people, the most important first. */
  readonly lines: readonly string[];
}

/**
 * Imports a file and writes what was refused of it, and what was remarked, to another.
 *
 * @param file - path, or `-` for what comes through the pipe
 * @param reportFile - written only when there is something to report
 */
export async function importFile(
  context: Context,
  { of, file, reportFile, options, progress }: {
    readonly of: FileOf;
    readonly file: string;
    readonly reportFile: string;
    readonly options: ImportOptions;
    readonly progress: ImportProgress;
  },
): Promise<Result<ImportedFile, SurveyNotFound | SurveyClosed>> {
  const source = file === '-' ? process.stdin : createReadStream(file);
  try {
    const bytes = counted(source, progress.readBytes);
    const tell = async (outcome: ImportOutcome): Promise<ImportedFile> => {
      progress.stop();
      const { batch, unreadable } = outcome;
      const noted = await writeReport(outcome, reportFile);
      return {
        succeeded: unreadable === null && (batch !== null || options.dryRun),
        lines: [...summaryOf(context, outcome, options), ...(noted ? [`What was refused and remarked is in ${reportFile}`] : [])],
      };
    };
    return of === 'interactions'
      ? ok(await importInteractions(context, bytes, options, tell, progress.watch))
      : await importResponses(context, bytes, options, tell, progress.watch);
  } finally {
    progress.stop();
  }
}

async function* counted(source: AsyncIterable<Buffer>, tell: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    tell(bytes);
    yield chunk;
  }
}

function summaryOf(context: Context, { batch, counts, unreadable, columns, survey }: ImportOutcome, options: ImportOptions): string[] {
  const count = (value: number): string => value.toLocaleString('en');
  if (unreadable !== null) {
    const named = unreadable.kind === 'import/column-missing' || unreadable.kind === 'import/column-repeated';
    return [
      context.messageOf(unreadable),
      ...(named ? [`Its columns are: ${columns.map((name) => `“${name}”`).join(', ')}`] : []),
      'Nothing was stored.',
    ];
  }
  const { rows, added, repeated, refused } = counts;
  const parts = `${count(rows)} rows: ${count(added)} added, ${count(repeated)} already there, ${count(refused)} refused`;
  if (options.dryRun) return [`A dry run, nothing was stored. ${parts}`];
  if (batch === null) return [`Nothing was stored, because ${count(refused)} of ${count(rows)} rows were refused.`];
  return [survey === null ? parts : `${parts}, into the survey “${survey.name}”`, `Import ${batch.id}`];
}

/** One line per row, as CSV that opens in a spreadsheet; `false` when there is nothing to tell and no file was written. */
async function writeReport({ refused, warnings }: ImportOutcome, path: string): Promise<boolean> {
  const lines = reportRecords(refused, warnings);
  const first = await lines.next();
  if (first.done === true) return false;
  await pipeline(
    async function* () {
      yield ['severity', 'line', 'column', 'value', 'kind', 'reason'];
      yield first.value;
      yield* lines;
    },
    // The mark lets Excel read the file as UTF-8.
    stringify(csvFormat(true)),
    createWriteStream(path),
  );
  return true;
}

async function* reportRecords(
  refused: AsyncIterable<ReportLine>,
  warnings: AsyncIterable<ReportLine>,
): AsyncGenerator<readonly string[]> {
  const record = (severity: string, { line, column, value, kind, reason }: ReportLine): readonly string[] =>
    [severity, String(line), escapeCell(column ?? ''), escapeCell(value ?? ''), kind, escapeCell(reason)];
  for await (const line of refused) yield record('refused', line);
  for await (const line of warnings) yield record('warning', line);
}
