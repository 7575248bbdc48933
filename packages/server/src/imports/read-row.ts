import { hash } from 'node:crypto';
import {
  categoryOf, checkCustomer, checkResponse, type CheckedResponse, type CustomerDraft, excludeResponse, type ImportLabelMismatch,
  isBlank, type KnownRefusal, parseScore, type Refusal, type ResponseDraft, type ScaleName, scales, trimmed,
} from '@goodword/core';
import { validate as isUuid } from 'uuid';
import { plainValue, readAttributeCell, splitValues, unescapeCell } from './csv-cell.js';
import { type Columns, type ImportField, importFields } from './import-fields.js';
import { instantReader } from './instants.js';
import { labelCategory } from './label-category.js';
import { shortened } from './shortened.js';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';

/** Longest id that a source may give its rows: together with its kind it is part of an index. */
const LONGEST_SOURCE_ID = 200;
const SHORT_HASH = 22;

/** What was wrong where. */
export interface RowProblem<P extends Refusal = KnownRefusal> {
  /** Name of the column; `null` when it is the row as a whole. */
  readonly column: string | null;
  /** As it stands in the file, at most 200 characters of it. */
  readonly value: string | null;
  readonly problem: P;
}

export interface AcceptedRow extends CheckedResponse {
  /** The id that the source gave the row; `null` when it has none. */
  readonly sourceId: string | null;
  /** An answer of ours that this row may be, exported earlier. */
  readonly answerId: string | null;
  /** What the cells of the row say, in a few characters; only where there is no source id. */
  readonly rowHash: string | null;
  /** Who answered, as JSON of a checked customer: equal people are equal texts. */
  readonly customer: string | null;
  /** `null`: it counts. */
  readonly exclusionReason: string | null;
  readonly warning: RowProblem<ImportLabelMismatch> | null;
}

export type ReadRow = { readonly ok: true; readonly row: AcceptedRow } | { readonly ok: false; readonly refused: RowProblem };

export interface RowRules {
  readonly columns: Columns;
  readonly defaults: ReadonlyMap<string, string>;
  /** On which the scores of the file are, unless a row says that its score was converted already. */
  readonly scale: ScaleName;
  /** Whether the file itself, and not the survey, decides for the scale. */
  readonly scaleIsDeclared: boolean;
  readonly dateFormat: string;
  readonly timeZone: string;
  readonly calendar: WorkspaceCalendar;
  readonly now: Date;
}

/** Reads the rows of one file: a function from cells to an answer, or to what is wrong with it. */
export function rowReader(rules: RowRules): (cells: readonly string[]) => ReadRow {
  const { columns, defaults, now } = rules;
  const toInstant = instantReader({ format: rules.dateFormat, timeZone: rules.timeZone, calendar: rules.calendar });
  // A record of numbers and not the Map: this is looked into some twenty times for each of a million rows.
  const places = Object.fromEntries(importFields.map((field) => [field, columns.indexOf.get(field) ?? -1])) as
    Record<ImportField, number>; // every field has its number
  const customerFields = (['externalId', 'email', 'phone', 'name'] as const)
    .flatMap((name) => (columns.indexOf.has(`customer.${name}`) ? [{ name, index: places[`customer.${name}`] }] : []));
  const defaultAttributes = [...defaults].flatMap(([field, value]): [string, string | number | boolean][] =>
    (field.startsWith('attribute.') ? [[field.slice('attribute.'.length), plainValue(value)]] : []));

  return (cells) => {
    const text = (field: ImportField): string => (places[field] === -1 ? '' : unescapeCell(cells[places[field]] ?? ''));
    const orDefault = (field: ImportField): string | null => {
      const value = text(field);
      return value === '' || isBlank(value) ? defaults.get(field) ?? null : value;
    };
    const refused = (field: ImportField | null, problem: KnownRefusal): ReadRow => {
      const index = field === null ? -1 : places[field];
      return {
        ok: false,
        refused: { column: columns.names[index] ?? field, value: index === -1 ? null : shortened(cells[index] ?? ''), problem },
      };
    };
    const dateOf = (): Date | null => {
      const date = orDefault('respondedAt');
      if (date === null && places.respondedAt === -1) return null;
      return (date === null ? null : toInstant(date)) ?? new Date(Number.NaN);
    };
    const attributesOf = (): ResponseDraft['attributes'] => {
      if (columns.attributes.length === 0 && defaultAttributes.length === 0) return null;
      const found = [...defaultAttributes];
      for (const { name, index, exact } of columns.attributes) {
        const cell = unescapeCell(cells[index] ?? '');
        if (cell !== '') found.push([name, exact ? readAttributeCell(cell) : plainValue(cell)]);
      }
      return Object.fromEntries(found);
    };

    if (cells.length !== columns.names.length) {
      return refused(null, { kind: 'import/column-count', expected: columns.names.length, got: cells.length });
    }
    let scale = rules.scale;
    let scoreField: ImportField = 'score';
    if (places.rescaledBy !== -1) {
      // A file that says which scores were converted holds the converted ones: they are from 0 to 10.
      if (!rules.scaleIsDeclared) scale = 'zero-to-ten';
      const rule = trimmed(text('rescaledBy'));
      if (rule !== '') {
        const converted = Object.values(scales).find(({ rescaling }) => rescaling?.rule === rule);
        if (converted === undefined) return refused('rescaledBy', { kind: 'import/rescaling-unknown' });
        scale = converted.name;
        scoreField = 'rescaledFrom';
      }
    }
    const values = (field: 'reasons' | 'tags'): readonly string[] => splitValues(orDefault(field) ?? '');
    const checked = checkResponse({
      score: text(scoreField),
      comment: orDefault('comment'),
      respondedAt: dateOf(),
      branch: orDefault('branch'),
      staff: orDefault('staff'),
      product: orDefault('product'),
      channel: orDefault('channel'),
      reasons: values('reasons'),
      tags: values('tags'),
      note: orDefault('note'),
      attributes: attributesOf(),
    }, scale, now);
    if (!checked.ok) {
      const { refusal } = checked;
      if (refusal.kind === 'response/date-unreadable') {
        return refused('respondedAt', { kind: 'import/date-unreadable', format: rules.dateFormat });
      }
      if (refusal.kind.startsWith('score/')) return refused(scoreField, refusal);
      return atAttribute(columns, cells, refusal) ?? refused(fieldOf(refusal), refusal);
    }
    if (scoreField === 'rescaledFrom') {
      const stated = parseScore(text('score'));
      if (!stated.ok) return refused('score', stated.refusal);
      if (stated.value.score !== checked.value.score) {
        return refused('score', { kind: 'import/rescaling-differs', score: checked.value.score });
      }
    }
    let exclusionReason: string | null = null;
    if (places.excludedFromScore !== -1) {
      const excluded = truthOf(text('excludedFromScore'));
      if (excluded === null) return refused('excludedFromScore', { kind: 'import/truth-unreadable' });
      const exclusion = excluded ? excludeResponse(text('exclusionReason')) : null;
      if (exclusion?.ok === false) return refused('exclusionReason', exclusion.refusal);
      exclusionReason = exclusion?.value.exclusionReason ?? null;
    }
    let customer: string | null = null;
    if (customerFields.length > 0) {
      const draft: CustomerDraft = Object.fromEntries(customerFields.flatMap(({ name, index }) => {
        const value = unescapeCell(cells[index] ?? '');
        return isBlank(value) ? [] : [[name, value]];
      }));
      if (Object.keys(draft).length > 0) {
        const person = checkCustomer(draft);
        if (!person.ok) return refused(fieldOf(person.refusal) ?? `customer.${customerFields[0]?.name ?? 'externalId'}`, person.refusal);
        customer = JSON.stringify(person.value);
      }
    }
    const id = trimmed(text('id'));
    const sourceId = trimmed(text('sourceId')) || id || null;
    if (sourceId !== null && (sourceId.length > LONGEST_SOURCE_ID || /\0|\p{Surrogate}/u.test(sourceId))) {
      return refused(id === sourceId ? 'id' : 'sourceId', { kind: 'import/source-id-malformed', limit: LONGEST_SOURCE_ID });
    }
    const label = places.label === -1 ? '' : text('label');
    const category = categoryOf(checked.value.score);
    return {
      ok: true,
      row: {
        ...checked.value,
        sourceId,
        answerId: [id, sourceId ?? ''].find((each) => isUuid(each))?.toLowerCase() ?? null,
        rowHash: sourceId === null ? hashOf(cells) : null,
        customer,
        exclusionReason,
        warning: isBlank(label) || labelCategory(label) === category ? null : {
          column: columns.names[places.label] ?? null,
          value: shortened(label),
          problem: { kind: 'import/label-mismatch', label: shortened(label), category },
        },
      },
    };
  };
}

/** Says the same for the same cells, whatever quotation marks, delimiters and line ends were used to write them. */
function hashOf(cells: readonly string[]): string {
  const text = JSON.stringify(cells);
  const canonical = text.includes(String.raw`\r\n`) ? text.replaceAll(String.raw`\r\n`, String.raw`\n`) : text;
  return hash('sha256', canonical, 'base64url').slice(0, SHORT_HASH);
}

function truthOf(text: string): boolean | null {
  const word = trimmed(text).toLowerCase();
  if (word === 'true' || word === '1' || word === 'yes') return true;
  return word === '' || word === 'false' || word === '0' || word === 'no' ? false : null;
}

function atAttribute(columns: Columns, cells: readonly string[], refusal: KnownRefusal): ReadRow | null {
  if (!refusal.kind.startsWith('attributes/') || !('name' in refusal)) return null;
  const column = columns.attributes.find(({ name }) => name === refusal.name);
  if (column === undefined) return null;
  return {
    ok: false,
    refused: { column: columns.names[column.index] ?? null, value: shortened(cells[column.index] ?? ''), problem: refusal },
  };
}

/** The field that a refusal is about; `null` when it is about the row. */
function fieldOf(refusal: KnownRefusal): ImportField | null {
  switch (refusal.kind) {
    case 'response/comment-too-long':
      return 'comment';
    case 'response/date-out-of-range':
      return 'respondedAt';
    case 'response/text-too-long':
    case 'response/text-not-storable':
    case 'response/too-many-values':
      return refusal.field === 'reason' ? 'exclusionReason' : refusal.field;
    case 'customer/email-invalid':
      return 'customer.email';
    case 'customer/phone-invalid':
      return 'customer.phone';
    case 'customer/text-too-long':
    case 'customer/text-not-storable':
      return `customer.${refusal.field}`;
    default:
      return null;
  }
}
