import type { KnownRefusal } from '@goodword/core';
import type { ImportTransaction } from './import-connection.js';
import type { Columns, FileFields } from './import-fields.js';

/**
 * What the rows of a file are to become. The way of a file is the same for all: its rows are read and judged into the temporary
 * table `import_row`, their people and dimensions are found or made, and from there they go into the real table.
 *
 * The temporary table has at least the columns `place`, `line`, `source_id`, `branch`, `staff`, `product`, `channel`, `customer`,
 * `warning` and `refusal`.
 */
export interface FileContent<Field extends string = string> {
  readonly fields: FileFields<Field>;
  /** Fields that hold the id of a row; the first that has a column is named in a refusal. */
  readonly idFields: readonly Field[];
  /** Columns of the temporary table in which no two rows with an id may agree. */
  readonly sameId: string;
  /** The statement that makes the temporary table. */
  readonly staging: string;
  /** Reads a row and writes it as a line for COPY into the temporary table. */
  readonly stagerOf: (columns: Columns<Field>) => (cells: readonly string[], place: number, line: number, id: string) => StagedRow;
  /**
   * Asked when all rows are read and before any is stored: whether they may still become what they were read as. What it looks at
   * is held until the end of the transaction.
   *
   * @returns why not; `null` when they may
   */
  readonly hold: (transaction: ImportTransaction) => Promise<KnownRefusal | null>;
  /**
   * Lists the rows that are not stored yet in the temporary table `import_key (place, source_key)`.
   *
   * @returns how many there are
   */
  readonly listFresh: (transaction: ImportTransaction) => Promise<number>;
  /** The statement that stores listed rows. Its parameters: the batch, the present, the present, the first place, the place after the last. */
  readonly storing: string;
}

/** A row as it goes into the temporary table. */
export interface StagedRow {
  readonly isRefused: boolean;
  readonly text: string;
}
