import { type KnownRefusal, trimmed } from '@goodword/core';
import { UnreadableFile } from './unreadable-file.js';

/** What a column of a file can be, and the name under which our own export writes it. */
export const columnNames = {
  id: 'id',
  sourceId: 'source_id',
  score: 'score',
  label: 'category',
  comment: 'comment',
  reasons: 'reasons',
  channel: 'channel',
  branch: 'branch',
  staff: 'staff',
  product: 'product',
  respondedAt: 'responded_at',
  'customer.externalId': 'customer_external_id',
  'customer.email': 'customer_email',
  'customer.phone': 'customer_phone',
  'customer.name': 'customer_name',
  tags: 'tags',
  note: 'note',
  excludedFromScore: 'excluded_from_score',
  exclusionReason: 'exclusion_reason',
  rescaledFrom: 'rescaled_from',
  rescaledBy: 'rescaled_by',
} as const;

export type ImportField = keyof typeof columnNames;
export const importFields = Object.keys(columnNames) as readonly ImportField[]; // keys of a literal: exactly these

/** Of our own export, and never an attribute: the import puts rows into the survey that it is told. */
const ignoredColumns = new Set(['survey', 'survey_version']);
export const ATTRIBUTE_PREFIX = 'attribute:';

/** A field, or `attribute.<name>`, with the column that holds it. */
export type ColumnMap = ReadonlyMap<string, string>;

/** A column whose cells become an attribute. */
export interface AttributeColumn {
  readonly name: string;
  readonly index: number;
  /** Written by our own export, so texts that look like numbers stand in quotation marks. */
  readonly exact: boolean;
}

/** Where in a record everything stands. */
export interface Columns {
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<ImportField, number>;
  readonly attributes: readonly AttributeColumn[];
}

/**
 * Finds the columns of a file.
 *
 * @param map - `null`: the columns have the names that our own export gives them, and those that it has not are ignored
 * @param unmappedAsAttributes - every column that is nothing else becomes an attribute
 * @throws UnreadableFile when a mapped column is missing or there twice
 */
export function findColumns(header: readonly string[], map: ColumnMap | null, unmappedAsAttributes: boolean): Columns {
  const names = header.map((name) => trimmed(name));
  const find = (name: string): number => {
    const wanted = trimmed(name);
    const index = names.indexOf(wanted);
    if (index === -1) throw new UnreadableFile(missing(wanted));
    if (names.includes(wanted, index + 1)) throw new UnreadableFile({ kind: 'import/column-repeated', column: wanted });
    return index;
  };
  const indexOf = new Map<ImportField, number>();
  const attributes: AttributeColumn[] = [];
  for (const [field, column] of map ?? ownColumns(names)) {
    const index = find(column);
    if (isImportField(field)) indexOf.set(field, index);
    else attributes.push({ name: field.slice('attribute.'.length), index, exact: column.startsWith(ATTRIBUTE_PREFIX) });
  }
  if (map === null) attributes.push(...ownAttributes(header));
  if (unmappedAsAttributes) {
    const used = new Set([...indexOf.values(), ...attributes.map(({ index }) => index)]);
    for (const [index, name] of names.entries()) {
      if (used.has(index) || name === '' || (map === null && ignoredColumns.has(name))) continue;
      find(name);
      attributes.push({ name, index, exact: false });
    }
  }
  if (!indexOf.has('score')) throw new UnreadableFile(missing(columnNames.score));
  return { names, indexOf, attributes };
}

export function isImportField(name: string): name is ImportField {
  return Object.hasOwn(columnNames, name);
}

function missing(column: string): KnownRefusal {
  return { kind: 'import/column-missing', column };
}

function* ownColumns(names: readonly string[]): Generator<[string, string]> {
  for (const field of importFields) {
    const name = columnNames[field];
    if (field === 'score' || names.includes(name)) yield [field, name];
  }
}

/** The names of attributes are taken to the letter, spaces at their ends and all: they are not ours to tidy. */
function ownAttributes(header: readonly string[]): readonly AttributeColumn[] {
  return [...header.entries()].flatMap(([index, column]) => {
    const name = column.startsWith(ATTRIBUTE_PREFIX) ? column.slice(ATTRIBUTE_PREFIX.length) : '';
    return name === '' ? [] : [{ name, index, exact: true }];
  });
}
