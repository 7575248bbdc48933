import type { Options } from 'csv-stringify';

/**
 * How our files are written: commas, a line feed after each record, quotation marks where needed.
 *
 * @param bom - begin with the mark by which Excel knows UTF-8
 */
export function csvFormat(bom: boolean): Options {
  // A lone carriage return in a comment would end the record for other programs.
  return { bom, record_delimiter: '\n', quoted_match: /[\r\n]/ };
}
