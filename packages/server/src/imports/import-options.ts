import { isScaleName, type ScaleName, trimmed } from '@goodword/core';
import { isTimeZone } from '../workspaces/time-zone.js';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';
import { type Delimiter, delimiters } from './csv-records.js';
import { answerFields } from './answer-fields.js';
import type { ColumnMap, FileFields } from './import-fields.js';
import { interactionFields } from './interaction-fields.js';
import { isDateFormat } from './instants.js';
import { isEncoding } from './utf8-chunks.js';

/** What a file may hold. */
export type FileOf = 'responses' | 'interactions';

/** How a file is to be read and what is to become of it. */
export interface ImportOptions {
  /** Id or name; `null` for what belongs to none. */
  readonly survey: string | null;
  readonly fileName: string;
  /** `null`: the columns are named as in our own export. */
  readonly map: ColumnMap | null;
  /** For a field, or `attribute.<name>`, that has no column or an empty cell. */
  readonly defaults: ReadonlyMap<string, string>;
  readonly attributes: boolean;
  readonly onError: 'skip' | 'abort';
  readonly dryRun: boolean;
  readonly dateFormat: string;
  /** `null`: the workspace's. */
  readonly timeZone: string | null;
  readonly calendar: WorkspaceCalendar;
  /** `null`: found out from the first line. */
  readonly delimiter: Delimiter | null;
  readonly encoding: string;
  /** `null`: the survey's, if there is one. */
  readonly scale: ScaleName | null;
}

/** The same as it is typed: names with texts. */
export type RawImportOptions = Readonly<Partial<Record<keyof ImportOptions, string | undefined>>>;

/** An option that makes no sense; the sentence names it and what it may be. */
export class ImportOptionError extends Error {
  override readonly name = 'ImportOptionError';
}

const known: Readonly<Record<keyof ImportOptions, true>> = {
  survey: true, fileName: true, map: true, defaults: true, attributes: true, onError: true, dryRun: true, dateFormat: true,
  timeZone: true, calendar: true, delimiter: true, encoding: true, scale: true,
};
export const importOptionNames = Object.keys(known) as readonly (keyof ImportOptions)[]; // keys of a literal: exactly these

const fieldsOf: Readonly<Record<FileOf, FileFields>> = { responses: answerFields, interactions: interactionFields };
/** What a pair of `map` and of `default` looks like. */
const examples = {
  responses: { map: 'score=Nota', default: 'channel=email' },
  interactions: { map: 'type=Kind', default: 'type=purchase' },
} as const;

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  comma: ',', semicolon: ';', tab: '\t', pipe: '|', ...Object.fromEntries(delimiters.map((each) => [each, each])),
};

/** @throws ImportOptionError for the first option that makes no sense */
export function readImportOptions(raw: RawImportOptions, of: FileOf = 'responses'): ImportOptions {
  const fields = fieldsOf[of];
  const timeZone = raw.timeZone ?? null;
  if (timeZone !== null && !isTimeZone(timeZone)) fail('timeZone must be the IANA name of a zone, such as America/Sao_Paulo');
  const dateFormat = raw.dateFormat ?? 'iso';
  if (!isDateFormat(dateFormat)) {
    fail('dateFormat must be iso, unix, unix-ms, or a pattern of YYYY, MM, DD, HH, mm, ss, such as DD/MM/YYYY HH:mm');
  }
  const encoding = raw.encoding ?? 'utf-8';
  if (!isEncoding(encoding)) fail('encoding must be one that is known, such as utf-8, utf-16le, windows-1252 or windows-1251');
  const delimiter = raw.delimiter === undefined ? null : delimiterNames[raw.delimiter];
  if (delimiter === undefined) fail('delimiter must be comma, semicolon, tab or pipe');
  if (raw.scale !== undefined && !isScaleName(raw.scale)) {
    fail('scale must be zero-to-ten, one-to-ten, zero-to-hundred or one-to-five');
  }
  const survey = of === 'responses' ? trimmed(raw.survey ?? '') : null;
  if (survey === '') fail('survey must be the id or the name of a survey');
  for (const name of ['survey', 'scale'] as const) {
    if (survey === null && raw[name] !== undefined) fail(`${name} is an option for files of answers`);
  }
  const fileName = (raw.fileName ?? 'import.csv').trim();
  // PostgreSQL cannot store all of them, and a terminal that shows the name would obey some.
  if (fileName === '' || fileName.length > 255 || /[\p{Cc}\p{Surrogate}]/u.test(fileName)) {
    fail('fileName must have 1 to 255 characters, without control characters');
  }
  return {
    survey,
    fileName,
    map: raw.map === undefined ? null : readPairs('map', raw.map, fields.mappable, fields.named, examples[of].map),
    defaults: readPairs('default', raw.defaults ?? '', fields.withDefault, new Set(['attribute']), examples[of].default),
    attributes: readFlag('attributes', raw.attributes),
    onError: readChoice('onError', raw.onError, ['skip', 'abort']),
    dryRun: readFlag('dryRun', raw.dryRun),
    dateFormat,
    timeZone,
    calendar: readChoice('calendar', raw.calendar, ['gregorian', 'jalali', 'buddhist']),
    delimiter,
    encoding,
    scale: raw.scale ?? null,
  };
}

/**
 * Reads `score=Nota,comment=Resposta`; a colon does as well as an equals sign, and a comma only ends a pair when another
 * field follows, so names of columns may hold commas.
 */
function readPairs(
  option: string, text: string, fields: ReadonlySet<string>, named: ReadonlySet<string>, example: string,
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (text.trim() === '') return pairs;
  for (const pair of text.split(/,(?=\s*(?:[A-Za-z]+(?:\.[A-Za-z]+)?|(?:attribute|answer|other)\.[^,=:]+)\s*[=:])/)) {
    const [, field = '', value = ''] = /^\s*([^=:]+?)\s*[=:]([\s\S]*)$/.exec(pair) ?? [];
    const [family = '', name = ''] = field.split(/\.(.*)/s);
    if (!fields.has(field) && !(named.has(family) && name !== '')) {
      fail(`${option} must be pairs such as ${example}; “${pair.trim()}” names no field`);
    }
    if (value === '') fail(`${option} names nothing for ${field}`);
    if (pairs.has(field)) fail(`${option} names ${field} twice`);
    pairs.set(field, value);
  }
  return pairs;
}

function readFlag(option: string, text: string | undefined): boolean {
  return readChoice(option, text, ['false', 'true']) === 'true';
}

function readChoice<const Choice extends string>(
  option: string,
  text: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (text === undefined) return choices[0];
  const choice = choices.find((each) => each === text);
  return choice ?? fail(`${option} must be ${choices.join(' or ')}`);
}

function fail(message: string): never {
  throw new ImportOptionError(message);
}
