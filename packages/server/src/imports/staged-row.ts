import type { ReadRow } from './read-row.js';

/** The temporary table that a file is copied into; COPY into the real one is refused under row level security. */
export const CREATE_STAGING = `
  create temporary table import_row (
    place int not null, line int not null, id uuid, source_id text, answer_id uuid, row_hash text,
    score smallint, rescaled_from double precision, rescaled_by text, comment text, reasons text[],
    branch text, staff text, product text, channel text, responded_at timestamptz(3), attributes jsonb, tags text[],
    note text, exclusion_reason text, customer text, warning text, refusal text
  )`;

export const COPY_STAGING = 'copy import_row from stdin';

/** A row as one line for COPY. */
export function copyLine(place: number, line: number, id: string, read: ReadRow): string {
  if (!read.ok) return `${place}\t${line}${NOTHING_READ}\t${cell(JSON.stringify(read.refused))}\n`;
  const { row } = read;
  return `${place}\t${line}\t${id}\t${cell(row.sourceId)}\t${row.answerId ?? NULL}\t${row.rowHash ?? NULL}\t${row.score}`
    + `\t${row.rescaledFrom ?? NULL}\t${cell(row.rescaledBy)}\t${cell(row.comment)}\t${list(row.reasons)}`
    + `\t${cell(row.branch)}\t${cell(row.staff)}\t${cell(row.product)}\t${cell(row.channel)}`
    + `\t${row.respondedAt.toISOString()}\t${cell(JSON.stringify(row.attributes))}\t${list(row.tags)}\t${cell(row.note)}`
    + `\t${cell(row.exclusionReason)}\t${cell(row.customer)}`
    + `\t${row.warning === null ? NULL : cell(JSON.stringify(row.warning))}\t${NULL}\n`;
}

const NULL = String.raw`\N`;
/** From id to warning: what a refused row has not. */
const NOTHING_READ = `\t${NULL}`.repeat(20);

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`, '\t': String.raw`\t`, '\n': String.raw`\n`, '\r': String.raw`\r`,
};

function cell(text: string | null): string {
  if (text === null) return NULL;
  return special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;
}

function list(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  return cell(`{${values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`);
}
