import type { ImportConnection } from './import-connection.js';
import type { RowProblem, RowRefusal } from './row-cells.js';

/** One row of a file that was refused, or remarked. */
export interface ReportLine {
  /** Where the row begins in the file, from 1; a row with line breaks goes on in the next ones. */
  readonly line: number;
  /** `null` when it is about the row as a whole. */
  readonly column: string | null;
  /** What stands there, at most 200 characters of it. */
  readonly value: string | null;
  /** Stable name of the reason, such as score/out-of-range. */
  readonly kind: string;
  /** One sentence for people. */
  readonly reason: string;
}

/** Reads what was noted about the rows of a file, in its order, a few hundred at a time. */
export async function* reportLines(
  connection: ImportConnection,
  noted: 'refusal' | 'warning',
  messageOf: (refusal: RowRefusal) => string,
): AsyncGenerator<ReportLine> {
  const onlyOfAccepted = noted === 'warning' ? 'and refusal is null' : '';
  const rows = connection.rows<{ line: number; note: string }>(
    `select line, ${noted} as note from import_row where ${noted} is not null ${onlyOfAccepted} order by place`,
  );
  for await (const { line, note } of rows) {
    // Our own JSON, written by the content of the file or store-staged-rows.ts; dates in it are texts, which no sentence uses.
    const { column, value, problem } = JSON.parse(note) as RowProblem;
    yield { line, column, value, kind: problem.kind, reason: messageOf(problem) };
  }
}
