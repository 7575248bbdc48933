const LONGEST_SHOWN = 200;

/** The beginning of a cell, for a report: at most 200 characters, and only ones that PostgreSQL can store. */
export function shortened(text: string): string {
  const start = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
  return start.replaceAll(/\0|\p{Surrogate}/gu, '\u{fffd}');
}
