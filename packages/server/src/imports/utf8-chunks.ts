import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from './unreadable-file.js';

const LINE_FEED = 0x0a;

/** Whether a name is one of an encoding that files can be read in, such as windows-1251 or gb18030. */
export function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The bytes of a file as UTF-8, whatever they were. A byte order mark of UTF-16 decides against the declared
 * encoding: Excel writes "Unicode text" so.
 *
 * @param encoding - a name for which `isEncoding` holds
 * @throws UnreadableFile where the bytes are no text in this encoding; nothing is replaced in silence
 */
export async function* utf8Chunks(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Buffer> {
  let decode: ((chunk: Buffer, last: boolean) => Buffer) | null = null;
  let head: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    let bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    if (decode === null) {
      head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
      if (head.length < 2) continue;
      decode = decoderFor(markedEncoding(head) ?? encoding);
      bytes = head;
    }
    yield decode(bytes, false);
  }
  yield (decode ?? decoderFor(encoding))(decode === null ? head : Buffer.alloc(0), true);
}

function markedEncoding(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

function decoderFor(name: string): (chunk: Buffer, last: boolean) => Buffer {
  const { encoding } = new TextDecoder(name);
  return encoding === 'utf-8' ? utf8Checker() : decoder(encoding);
}

/** Most files are UTF-8 already: they are only looked at, which costs next to nothing. */
function utf8Checker(): (chunk: Buffer, last: boolean) => Buffer {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  return (chunk, last) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = last ? bytes : bytes.subarray(0, endOfWholeCharacters(bytes));
    rest = Buffer.from(bytes.subarray(whole.length));
    if (!isUtf8(whole)) {
      throw new UnreadableFile({ kind: 'import/encoding-invalid', line: line + firstBadLine(whole), encoding: 'utf-8' });
    }
    line += countLines(whole);
    return whole;
  };
}

/** Where the last character ends that is there with all of its bytes. */
function endOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0b1111_0000 ? 4 : byte >= 0b1110_0000 ? 3 : byte >= 0b1100_0000 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function firstBadLine(bytes: Buffer): number {
  let line = 0;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

function decoder(encoding: string): (chunk: Buffer, last: boolean) => Buffer {
  const text = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  return (chunk, last) => {
    try {
      const bytes = Buffer.from(text.decode(chunk, { stream: !last }));
      line += countLines(bytes);
      return bytes;
    } catch {
      throw new UnreadableFile({ kind: 'import/encoding-invalid', line, encoding });
    }
  };
}
