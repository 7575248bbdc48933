import { hash } from 'node:crypto';
import {
  type AnswersRefusal, checkCustomer, type CustomerDraft, isBlank, type KnownRefusal, ok, refuse, type Refusal, type ResponseDraft, type Result,
} from '@goodword/core';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';
import { plainValue, readAttributeCell, unescapeCell } from './csv-cell.js';
import { type Columns, type FileFields, namesOfFields } from './import-fields.js';
import { instantReader } from './instants.js';
import { shortened } from './shortened.js';

const SHORT_HASH = 22;

/** What may be wrong with a row. */
export type RowRefusal = KnownRefusal | AnswersRefusal;

/** What was wrong where. */
export interface RowProblem<P extends Refusal = RowRefusal> {
  /** Name of the column; `null` when it is the row as a whole. */
  readonly column: string | null;
  /** As it stands in the file, at most 200 characters of it. */
  readonly value: string | null;
  readonly problem: P;
}

export interface RefusedRow {
  readonly ok: false;
  readonly refused: RowProblem;
}

/** What a row of a file says, or what is wrong with it. */
export type ReadRow<Row> = { readonly ok: true; readonly row: Row } | RefusedRow;

/** How a file is to be read. */
export interface CellRules<Field extends string> {
  readonly columns: Columns<Field>;
  readonly defaults: ReadonlyMap<string, string>;
  readonly dateFormat: string;
  readonly timeZone: string;
  readonly calendar: WorkspaceCalendar;
}

type Cells = readonly string[];
type CustomerField = `customer.${'externalId' | 'email' | 'phone' | 'name'}`;

/** Reads the cells of a row by their fields. */
export interface RowCells<Field extends string> {
  readonly has: (field: Field) => boolean;
  /** Empty when there is no such column. */
  readonly text: (cells: Cells, field: Field) => string;
  /** The default where the cell is blank; `null` when there is none. */
  readonly orDefault: (cells: Cells, field: Field) => string | null;
  /** `null` when nothing says when it was; an invalid date when the cell cannot be read. */
  readonly instant: (cells: Cells, field: Field) => Date | null;
  readonly attributes: (cells: Cells) => ResponseDraft['attributes'];
  /** Who it was, as JSON of a checked customer: equal people are equal texts. `null` when nobody is named. */
  readonly customer: (cells: Cells) => Result<string | null, KnownRefusal>;
  readonly refused: (cells: Cells, field: Field | null, problem: RowRefusal) => RefusedRow;
  /** The same for a column that is no field. */
  readonly refusedAt: (cells: Cells, index: number, problem: RowRefusal) => RefusedRow;
  /** The refusal of a customer or of an attribute at its column; `null` when it is about neither. */
  readonly refusedThere: (cells: Cells, problem: KnownRefusal) => RefusedRow | null;
  /** What is wrong when the row has more or fewer cells than columns; `null` when it has not. */
  readonly miscounted: (cells: Cells) => RefusedRow | null;
}

/** A reader of cells for the columns of one file. */
export function rowCells<Field extends string>(
  fields: FileFields<Field | CustomerField>,
  { columns, defaults, dateFormat, timeZone, calendar }: CellRules<Field | CustomerField>,
): RowCells<Field | CustomerField> {
  type Any = Field | CustomerField;
  const toInstant = instantReader({ format: dateFormat, timeZone, calendar });
  // A record of numbers and not the Map: this is looked into some twenty times for each of a million rows.
  const places = Object.fromEntries(namesOfFields(fields).map((field) => [field, columns.indexOf.get(field) ?? -1])) as
    Record<Any, number>; // every field has its number
  const customerFields = (['externalId', 'email', 'phone', 'name'] as const)
    .flatMap((name) => (columns.indexOf.has(`customer.${name}`) ? [{ name, index: columns.indexOf.get(`customer.${name}`) ?? -1 }] : []));
  const defaultAttributes = [...defaults].flatMap(([field, value]): [string, string | number | boolean][] =>
    (field.startsWith('attribute.') ? [[field.slice('attribute.'.length), plainValue(value)]] : []));

  const text = (cells: Cells, field: Any): string => (places[field] === -1 ? '' : unescapeCell(cells[places[field]] ?? ''));
  const orDefault = (cells: Cells, field: Any): string | null => {
    const value = text(cells, field);
    return value === '' || isBlank(value) ? defaults.get(field) ?? null : value;
  };
  const refusedAt = (cells: Cells, index: number, field: string | null, problem: RowRefusal): RefusedRow => ({
    ok: false,
    refused: { column: columns.names[index] ?? field, value: index === -1 ? null : shortened(cells[index] ?? ''), problem },
  });
  const refused = (cells: Cells, field: Any | null, problem: RowRefusal): RefusedRow =>
    refusedAt(cells, field === null ? -1 : places[field], field, problem);
  return {
    has: (field) => places[field] !== -1,
    text,
    orDefault,
    instant: (cells, field) => {
      const date = orDefault(cells, field);
      if (date === null && places[field] === -1) return null;
      return (date === null ? null : toInstant(date)) ?? new Date(Number.NaN);
    },
    attributes: (cells) => {
      if (columns.attributes.length === 0 && defaultAttributes.length === 0) return null;
      const found = [...defaultAttributes];
      for (const { name, index, exact } of columns.attributes) {
        const cell = unescapeCell(cells[index] ?? '');
        if (cell !== '') found.push([name, exact ? readAttributeCell(cell) : plainValue(cell)]);
      }
      return Object.fromEntries(found);
    },
    customer: (cells) => {
      const draft: CustomerDraft = Object.fromEntries(customerFields.flatMap(({ name, index }) => {
        const value = unescapeCell(cells[index] ?? '');
        return isBlank(value) ? [] : [[name, value]];
      }));
      if (Object.keys(draft).length === 0) return ok(null);
      const person = checkCustomer(draft);
      return person.ok ? ok(JSON.stringify(person.value)) : refuse(person.refusal);
    },
    refused,
    refusedAt: (cells, index, problem) => refusedAt(cells, index, null, problem),
    refusedThere: (cells, problem) => {
      if (problem.kind.startsWith('attributes/') && 'name' in problem) {
        const column = columns.attributes.find(({ name }) => name === problem.name);
        return column === undefined ? null : refusedAt(cells, column.index, null, problem);
      }
      if (!problem.kind.startsWith('customer/')) return null;
      return refused(cells, customerFieldOf(problem) ?? `customer.${customerFields[0]?.name ?? 'externalId'}`, problem);
    },
    miscounted: (cells) => (cells.length === columns.names.length ? null
      : refused(cells, null, { kind: 'import/column-count', expected: columns.names.length, got: cells.length })),
  };
}

/** Says the same for the same cells, whatever quotation marks, delimiters and line ends were used to write them. */
export function hashOfCells(cells: Cells): string {
  const text = JSON.stringify(cells);
  const canonical = text.includes(String.raw`\r\n`) ? text.replaceAll(String.raw`\r\n`, String.raw`\n`) : text;
  return hash('sha256', canonical, 'base64url').slice(0, SHORT_HASH);
}

function customerFieldOf(refusal: KnownRefusal): CustomerField | null {
  switch (refusal.kind) {
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
