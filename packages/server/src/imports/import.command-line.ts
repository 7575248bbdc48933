import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { chooseWorkspace, CommandError, contextFor, say, valueOf, withDatabase } from '../command-line.js';
import { createContext } from '../context.js';
import { languageOf } from '../language.js';
import { importFile } from './import-file.js';
import { type FileOf, ImportOptionError, type ImportOptions, readImportOptions } from './import-options.js';
import { showImportProgress } from './import-progress.js';

/** Told apart by scripts: the file was not stored, or the command was not understood. */
const NOT_STORED = 1;
const BAD_USAGE = 2;

interface Options {
  readonly survey?: string;
  readonly workspace?: string;
  readonly map?: readonly string[];
  readonly default?: readonly string[];
  readonly attributes?: boolean;
  readonly dryRun?: boolean;
  readonly onError: string;
  readonly dateFormat?: string;
  readonly timeZone?: string;
  readonly calendar?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly scale?: string;
  readonly report?: string;
  readonly language: string;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `goodword import FILE` and `goodword import interactions FILE`: the way in for what was collected elsewhere. */
export function addImportCommand(program: Command): void {
  const answers = withFileOptions(program.command('import'), 'score=Nota,comment=Resposta; without it, as goodword export names them', 'channel=email')
    .description('read answers from a CSV file into a survey; - reads what comes through the pipe')
    .argument('<file>')
    .option('--survey <name or id>', 'where the answers go')
    .option('--scale <scale>', 'of the scores, when it is not that of the survey: zero-to-hundred, one-to-five, …')
    .enablePositionalOptions()
    .action(async (file: string, given: Options) => {
      process.exitCode = await run('responses', file, given);
    });
  withFileOptions(answers.command('interactions'), 'type=Kind,occurredAt=Date,amount=Cents; without it, as docs/imports.md names them', 'type=purchase')
    .description('read purchases, deliveries, support calls and the like from a CSV file; - reads what comes through the pipe')
    .argument('<file>')
    .action(async (file: string, given: Options) => {
      process.exitCode = await run('interactions', file, given);
    });
}

/** The options that files of both kinds have. */
function withFileOptions(command: Command, map: string, defaults: string): Command {
  return command
    .option('--map <pairs>', `which column is what, such as ${map}`, collect)
    .option('--default <pairs>', `values for what has no column or an empty cell, such as ${defaults}`, collect)
    .option('--attributes', 'every column that is nothing else becomes an attribute')
    .option('--dry-run', 'read and report, store nothing')
    .option('--on-error <skip or abort>', 'leave out rows that are refused, or store nothing when there is one', 'skip')
    .option('--date-format <format>', 'iso, unix, unix-ms, or a pattern such as "DD/MM/YYYY HH:mm" (default: iso)')
    .option('--time-zone <zone>', 'of dates without an offset, by its IANA name (default: that of the workspace)')
    .option('--calendar <calendar>', 'of the dates: gregorian, jalali or buddhist (default: gregorian)')
    .option('--delimiter <delimiter>', 'comma, semicolon, tab or pipe (default: found out from the first line)')
    .option('--encoding <name>', 'such as utf-8, utf-16le, windows-1252 or windows-1251 (default: utf-8)')
    .option('--report <file>', 'where refused rows are listed (default: <file>.refused.csv)')
    .option('--language <language>', 'of the reasons in the report: en, fa, ru, zh, th or pt', 'en')
    .option('--workspace <name or id>')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : BAD_USAGE));
}

async function run(of: FileOf, file: string, given: Options): Promise<number> {
  const options = optionsOf(of, file, given);
  const size = file === '-' ? null : await sizeOf(file);
  if (options instanceof ImportOptionError || size === 'missing') {
    process.stderr.write(options instanceof ImportOptionError ? `${options.message}.\n` : `There is no file ${file}.\n`);
    return BAD_USAGE;
  }
  return withDatabase(async ({ orm }) => {
    const base = contextFor(orm, (await chooseWorkspace(orm, given.workspace)).id);
    const { em, viewer, now, newId, randomBytes, reportError } = base;
    const context = createContext({
      session: { em, viewer }, now, newId, randomBytes, reportError, language: languageOf(given.language),
    });
    const progress = showImportProgress(process.stderr, size, () => performance.now());
    const reportFile = given.report ?? `${file === '-' ? 'import' : file}.refused.csv`;
    const { succeeded, lines } = valueOf(await importFile(context, { of, file, reportFile, options, progress }));
    for (const line of lines) say(line);
    return succeeded ? 0 : NOT_STORED;
  });
}

function optionsOf(of: FileOf, file: string, given: Options): ImportOptions | ImportOptionError {
  const { map, default: defaults, attributes, dryRun, report: _report, language: _language, workspace: _workspace, ...rest } = given;
  // Not required by the parser, which would ask files of interactions for it as well.
  if (of === 'responses' && given.survey === undefined) return new ImportOptionError('--survey must name the survey that the answers go into');
  try {
    return readImportOptions({
      ...rest,
      fileName: file === '-' ? 'standard input' : basename(file),
      map: map?.join(','),
      defaults: defaults?.join(','),
      attributes: String(attributes ?? false),
      dryRun: String(dryRun ?? false),
    }, of);
  } catch (error) {
    if (error instanceof ImportOptionError) return error;
    throw error;
  }
}

async function sizeOf(file: string): Promise<number | 'missing'> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new CommandError(`${file} is a folder, not a file.`);
    // A pipe by name has no size that says anything.
    return found.size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing';
    throw error;
  }
}
