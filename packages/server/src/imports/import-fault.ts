import type { KnownRefusal } from '@goodword/core';

/** What only a file can do wrong, besides the refusals that core knows. */
export type ImportFault =
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
  | { readonly kind: 'import/source-id-malformed'; readonly limit: number };

export type ImportProblem = KnownRefusal | ImportFault;

/** One sentence for people. */
export function sentenceOf(problem: ImportProblem, messageOf: (refusal: KnownRefusal) => string): string {
  switch (problem.kind) {
    case 'import/file-empty':
      return 'The file is empty: it has not even a line with the names of its columns.';
    case 'import/column-repeated':
      return `The file has two columns named “${problem.column}”. Please rename one of them.`;
    case 'import/encoding-invalid':
      return `Line ${problem.line} is not text in ${problem.encoding}. Please declare the encoding of the file.`;
    case 'import/row-too-long':
      return `The row that begins in line ${problem.line} is longer than ${problem.limit} bytes. `
        + 'Most likely one of its quotation marks is not closed.';
    case 'import/rescaling-unknown':
      return 'The score was converted by a rule that is not known here.';
    case 'import/rescaling-differs':
      return `The rule of the conversion makes the score ${problem.score}, not the one of this row.`;
    case 'import/truth-unreadable':
      return 'This has to be true or false.';
    case 'import/source-id-malformed':
      return `The id has more than ${problem.limit} characters, or one that cannot be stored.`;
    default:
      return messageOf(problem);
  }
}

/** Stops the reading of a file that cannot be read to its end; nothing of it is stored. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(readonly problem: ImportProblem) {
    super(problem.kind);
  }
}
