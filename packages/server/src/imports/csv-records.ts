import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { UnreadableFile } from './unreadable-file.js';

/** Longer than any comment that could be meant; whatever is longer is a quotation mark that nobody closed. */
const LONGEST_ROW_BYTES = 24 * 1024 * 1024;
/** The names of the columns have to end within the first so many bytes. */
const LONGEST_HEADER_BYTES = 1024 * 1024;
/** Some hundred rows: the time for which other requests of the server have to wait. */
const BYTES_AT_ONCE = 16 * 1024;
const QUOTE = 0x22;

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * Reads the records of a CSV file, in order, and holds no more than one chunk of it.
 *
 * @param chunks - in UTF-8
 * @param delimiter - `null`: the one that stands most often in the first line
 * @param take - told the cells of each record that is not an empty line, and the line of the file where it begins, from 1
 * @param drain - waited for every now and then, so that reading is never faster than what becomes of the records
 * @throws UnreadableFile where the quotation marks of the file do not fit
 */
export async function readRecords(
  chunks: AsyncIterable<Buffer>,
  delimiter: Delimiter | null,
  take: (cells: readonly string[], line: number) => void,
  drain: () => Promise<void>,
): Promise<void> {
  let nextLine = 1;
  const onRecord = (cells: string[]): null => {
    const line = nextLine;
    nextLine += 1;
    for (const cell of cells) nextLine += lineBreaksIn(cell);
    if (cells.length > 1 || cells[0] !== '') take(cells, line);
    return null;
  };
  const { head, rest } = await splitHead(chunks);
  const parser = parse({
    delimiter: delimiter ?? likelyDelimiter(head),
    bom: true,
    // Named, because the one of the first line is not always the one of the others.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW_BYTES,
    on_record: onRecord,
  });
  const failed = new Promise<never>((_resolve, reject) => parser.once('error', reject));
  // Whoever waits below hears of it too; without this line the process would, when nobody does.
  failed.catch(() => undefined);
  parser.resume();
  try {
    const write = (chunk: Buffer): Promise<void> =>
      new Promise((resolve, reject) => {
        parser.write(chunk, (error) => (error ? reject(error) : resolve()));
      });
    const writeAll = async (chunk: Buffer): Promise<void> => {
      for (let at = 0; at < chunk.length; at += BYTES_AT_ONCE) {
        await write(chunk.subarray(at, at + BYTES_AT_ONCE));
        await drain();
        await setImmediate();
      }
    };
    await writeAll(head);
    for await (const chunk of rest) await writeAll(chunk);
    await Promise.race([failed, new Promise<void>((resolve) => void parser.once('end', resolve).end())]);
    await drain();
  } catch (error) {
    throw readableFault(error, nextLine);
  } finally {
    parser.destroy();
  }
}

/** Everything up to the end of the first line, and what follows. */
async function splitHead(chunks: AsyncIterable<Buffer>): Promise<{ head: Buffer; rest: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    if (endOfFirstLine(head) !== -1 || head.length > LONGEST_HEADER_BYTES) break;
  }
  return { head, rest: { [Symbol.asyncIterator]: () => iterator } };
}

function endOfFirstLine(bytes: Buffer): number {
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && (byte === 0x0a || byte === 0x0d)) return at;
  }
  return -1;
}

/** The delimiter that stands most often outside of quotation marks; a comma when there is none. */
function likelyDelimiter(head: Buffer): Delimiter {
  const end = endOfFirstLine(head);
  const line = head.toString('utf8', 0, end === -1 ? head.length : end).replaceAll(/"[^"]*"/g, '');
  const counted = delimiters.map((delimiter) => ({ delimiter, times: line.split(delimiter).length }));
  return counted.reduce((most, each) => (each.times > most.times ? each : most)).delimiter;
}

function lineBreaksIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function readableFault(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new UnreadableFile({ kind: 'import/row-too-long', line, limit: LONGEST_ROW_BYTES });
  }
  return new UnreadableFile({ kind: 'import/csv-malformed', line });
}
