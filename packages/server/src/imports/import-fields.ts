import { type KnownRefusal, trimmed } from '@goodword/core';
import { UnreadableFile } from './unreadable-file.js';

/** What the columns of a file can be. */
export interface FileFields<Field extends string = string> {
  /** Each field with the name under which our own export writes it. */
  readonly columnNames: Readonly<Record<Field, string>>;
  /** A row without it says nothing. */
  readonly needed: Field;
  /** Fields that a column of the file may be said to be. */
  readonly mappable: ReadonlySet<string>;
  /** What may stand before the dot in a field of any name, such as `attribute.plan`. */
  readonly named: ReadonlySet<string>;
  /** Fields that may have a default. */
  readonly withDefault: ReadonlySet<string>;
  /** Columns of our own export that are neither a field nor an attribute. */
  readonly ignored: ReadonlySet<string>;
}

export const ATTRIBUTE_PREFIX = 'attribute:';

/** Before the id of a question, in the name of a column. */
export const ANSWER_PREFIX = 'answer:';
/** The same for the words of one's own beside a choice. */
export const OTHER_PREFIX = 'other:';

/** A field, or one such as `attribute.<name>`, with the column that holds it. */
export type ColumnMap = ReadonlyMap<string, string>;

/** A column whose cells become an attribute. */
export interface AttributeColumn {
  readonly name: string;
  readonly index: number;
  /** Written by our own export, so texts that look like numbers stand in quotation marks. */
  readonly exact: boolean;
}

/** A column whose cells are the answers to one question of the survey. */
export interface QuestionColumn {
  /** Its id. */
  readonly question: string;
  readonly index: number;
  /** `other`: the words of one's own beside a choice. */
  readonly part: 'answer' | 'other';
}

/** Where in a record everything stands. */
export interface Columns<Field extends string = string> {
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<Field, number>;
  readonly attributes: readonly AttributeColumn[];
  /** Empty for what answers no survey. */
  readonly questions: readonly QuestionColumn[];
}

/** Names of the fields, in the order of the table. */
export function namesOfFields<Field extends string>(fields: FileFields<Field>): readonly Field[] {
  return Object.keys(fields.columnNames) as Field[]; // keys of a literal: exactly these
}

/**
 * Finds the columns of a file.
 *
 * @param options.map - `null`: the columns have the names that our own export gives them, and those that it has not are ignored
 * @param options.attributes - every column that is nothing else becomes an attribute
 * @throws UnreadableFile when a mapped column is missing or there twice, or the needed one has neither a column nor a default
 */
export function findColumns<Field extends string>(
  header: readonly string[],
  fields: FileFields<Field>,
  { map, attributes: unmappedAsAttributes, defaults }: {
    readonly map: ColumnMap | null;
    readonly attributes: boolean;
    readonly defaults: ReadonlyMap<string, string>;
  },
): Columns<Field> {
  const names = header.map((name) => trimmed(name));
  const find = (name: string): number => {
    const wanted = trimmed(name);
    const index = names.indexOf(wanted);
    if (index === -1) throw new UnreadableFile(missing(wanted));
    if (names.includes(wanted, index + 1)) throw new UnreadableFile({ kind: 'import/column-repeated', column: wanted });
    return index;
  };
  const indexOf = new Map<Field, number>();
  const attributes: AttributeColumn[] = [];
  const questions: QuestionColumn[] = [];
  for (const [field, column] of map ?? ownColumns(names, fields)) {
    const index = find(column);
    const part = field.startsWith('answer.') ? 'answer' : field.startsWith('other.') ? 'other' : null;
    if (isField(fields, field)) indexOf.set(field, index);
    else if (part !== null) questions.push({ question: field.slice(part.length + 1), index, part });
    else attributes.push({ name: field.slice('attribute.'.length), index, exact: column.startsWith(ATTRIBUTE_PREFIX) });
  }
  if (map === null) attributes.push(...ownAttributes(header));
  if (unmappedAsAttributes) {
    const used = new Set([...indexOf.values(), ...[...attributes, ...questions].map(({ index }) => index)]);
    for (const [index, name] of names.entries()) {
      if (used.has(index) || name === '' || (map === null && fields.ignored.has(name))) continue;
      find(name);
      attributes.push({ name, index, exact: false });
    }
  }
  if (!indexOf.has(fields.needed) && !defaults.has(fields.needed)) throw new UnreadableFile(missing(fields.columnNames[fields.needed]));
  return { names, indexOf, attributes, questions };
}

function isField<Field extends string>({ columnNames }: FileFields<Field>, name: string): name is Field {
  return Object.hasOwn(columnNames, name);
}

function missing(column: string): KnownRefusal {
  return { kind: 'import/column-missing', column };
}

function* ownColumns<Field extends string>(names: readonly string[], fields: FileFields<Field>): Generator<[string, string]> {
  for (const field of namesOfFields(fields)) {
    const name = fields.columnNames[field];
    if (names.includes(name)) yield [field, name];
  }
  if (!fields.named.has('answer')) return;
  for (const name of names) {
    if (name.startsWith(ANSWER_PREFIX) && name !== ANSWER_PREFIX) yield [`answer.${name.slice(ANSWER_PREFIX.length)}`, name];
    if (name.startsWith(OTHER_PREFIX) && name !== OTHER_PREFIX) yield [`other.${name.slice(OTHER_PREFIX.length)}`, name];
  }
}

/** The names of attributes are taken to the letter, spaces at their ends and all: they are not ours to tidy. */
function ownAttributes(header: readonly string[]): readonly AttributeColumn[] {
  return [...header.entries()].flatMap(([index, column]) => {
    const name = column.startsWith(ATTRIBUTE_PREFIX) ? column.slice(ATTRIBUTE_PREFIX.length) : '';
    return name === '' ? [] : [{ name, index, exact: true }];
  });
}
