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
  /** The file ended or the connection broke before the import was complete; nothing was stored. */
  | { readonly kind: 'import/interrupted' };

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
