import type { Category } from '../scores/category.js';

/** What is wrong with a file as a whole, or with one of its rows beside its values. */
export type ImportRefusal =
  /** A quote that is never closed, or text after a closing quote; `line` from 1. */
  | { readonly kind: 'import/csv-malformed'; readonly line: number }
  /** A column that the map names is not in the file. */
  | { readonly kind: 'import/column-missing'; readonly column: string }
  | { readonly kind: 'import/column-count'; readonly expected: number; readonly got: number }
  | { readonly kind: 'import/date-unreadable'; readonly format: string }
  /** Two rows of the file carry the same id. */
  | { readonly kind: 'import/source-id-repeated' }
  /** The file holds no line at all. */
  | { readonly kind: 'import/file-empty' }
  /** Two columns have the name of a mapped one. */
  | { readonly kind: 'import/column-repeated'; readonly column: string }
  /** Bytes that are no text in the declared encoding. */
  | { readonly kind: 'import/encoding-invalid'; readonly line: number; readonly encoding: string }
  /** The row that begins in this line is longer than `limit` bytes: most likely a quotation mark is not closed. */
  | { readonly kind: 'import/row-too-long'; readonly line: number; readonly limit: number }
  /** The row says that its score was converted, by no rule that is declared. */
  | { readonly kind: 'import/rescaling-unknown' }
  /** The declared rule makes another score of the given one. */
  | { readonly kind: 'import/rescaling-differs'; readonly score: number }
  /** Neither true nor false. */
  | { readonly kind: 'import/truth-unreadable' }
  /** The id of a row has more than `limit` characters, or one that cannot be stored. */
  | { readonly kind: 'import/source-id-malformed'; readonly limit: number }
  /** The file ended or the connection broke before the import was complete; nothing was stored. */
  | { readonly kind: 'import/interrupted' }
  /** What its survey asks was changed in place while the file was read, or the survey was closed; nothing was stored. */
  | { readonly kind: 'import/survey-changed' };

/**
 * A warning, not a refusal: a column of the file calls the answer something else than its score does. The
 * score decides, and the row is stored.
 */
export interface ImportLabelMismatch {
  readonly kind: 'import/label-mismatch';
  /** As it stands in the file. */
  readonly label: string;
  /** By the score. */
  readonly category: Category;
}

/** There is no such import in this workspace, or its id is malformed: no difference is shown. */
export interface ImportNotFound {
  readonly kind: 'import/not-found';
}

export interface ImportAlreadyUndone {
  readonly kind: 'import/already-undone';
}
