import { trimmed } from '@goodword/core';

/** What a spreadsheet would run as a formula, and the apostrophe itself, so that the escape can be taken back. */
const dangerous = /^[=+\-@\t\r']/;
const escaped = /^'[=+\-@\t\r']/;

/**
 * A text as a cell that no spreadsheet runs as a formula: an apostrophe goes before what begins dangerously.
 *
 * @example
 * escapeCell('=1+1'); // "'=1+1"
 */
export function escapeCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/**
 * The text that `escapeCell` made harmless: exactly one apostrophe goes, and only where the escape had put one,
 * so that the 'quoted' words of other programs stay as they are.
 */
export function unescapeCell(cell: string): string {
  return cell.startsWith("'") && escaped.test(cell) ? cell.slice(1) : cell;
}

/** Several values in one cell: `|` between them, `\|` and `\\` for the characters themselves. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\|]/g, String.raw`\$&`)).join('|');
}

/** The values that `joinValues` put into a cell; a backslash before anything else is a backslash. */
export function splitValues(cell: string): readonly string[] {
  if (!cell.includes('\\')) return cell.split('|').filter((value) => trimmed(value) !== '');
  const values = [''];
  for (const [part] of cell.matchAll(/\\[\\|]|[^\\|]+|./gs)) {
    if (part === '|') values.push('');
    else values.push(`${values.pop() ?? ''}${/^\\[\\|]$/.test(part) ? part.slice(1) : part}`);
  }
  return values.filter((value) => trimmed(value) !== '');
}

/**
 * An attribute as a cell. Numbers, true and false stand as they are; a text that would be read as one of them, an
 * empty text and a text that begins with a quotation mark stand in quotation marks, as in JSON.
 */
export function attributeCell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return value === '' || value.startsWith('"') || typeof plainValue(value) !== 'string' ? JSON.stringify(value) : value;
}

/**
 * The attribute in a cell of a column `attribute:<name>`; an empty cell is no attribute.
 *
 * @example
 * readAttributeCell('7'); // 7
 * readAttributeCell('"7"'); // '7'
 * readAttributeCell('007'); // '007'
 */
export function readAttributeCell(cell: string): string | number | boolean {
  if (!cell.startsWith('"')) return plainValue(cell);
  try {
    const value: unknown = JSON.parse(cell);
    return typeof value === 'string' ? value : cell;
  } catch {
    return cell;
  }
}

/**
 * The value that a cell shows: true, false, or a number in the one form in which this program would write it.
 * Anything else is a text, so codes like 007 and phone numbers like +49 30 keep what they begin with.
 */
export function plainValue(cell: string): string | number | boolean {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  const number = Number(cell);
  return Number.isFinite(number) && String(number) === cell ? number : cell;
}
