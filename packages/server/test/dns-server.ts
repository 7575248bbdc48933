import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TYPES = { A: 1, MX: 15, TXT: 16, AAAA: 28 } as const;
type RecordType = keyof typeof TYPES;

/** Names with their records. */
export type TestZone = Readonly<Record<string, Partial<Record<RecordType, readonly string[]>>>>;

export interface TestDnsServer {
  /** As `setServers` of a resolver wants it. */
  readonly address: string;
  readonly questions: () => number;
  readonly close: () => Promise<void>;
}

/** A real DNS server on loopback, by UDP (RFC 1035), for a few records; or one that refuses everything or says nothing. */
export async function startTestDnsServer(zone: TestZone, manner: 'answers' | 'refused' | 'silent' = 'answers'): Promise<TestDnsServer> {
  const socket = createSocket('udp4');
  let questions = 0;
  socket.on('message', (question, { address, port }) => {
    questions += 1;
    if (manner !== 'silent') socket.send(answerTo(question, zone, manner === 'refused'), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`, questions: () => questions,
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

function answerTo(question: Buffer, zone: TestZone, refused: boolean): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at]!; length > 0; length = question[at]!) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const asked = question.readUInt16BE(at + 1);
  const echoed = question.subarray(12, at + 5);
  const records = zone[labels.join('.').toLowerCase()];
  const type = (Object.keys(TYPES) as RecordType[]).find((name) => TYPES[name] === asked);
  const values = refused || type === undefined ? [] : records?.[type] ?? [];
  const header = Buffer.alloc(12);
  question.copy(header, 0, 0, 2);
  // An answer with recursion; its code: 5 refused, 3 no such name.
  header.writeUInt16BE(0x8180 | (refused ? 5 : records === undefined ? 3 : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(values.length, 6);
  return Buffer.concat([header, echoed, ...values.map((value) => recordOf(type!, value))]);
}

function recordOf(type: RecordType, value: string): Buffer {
  const content = contentOf(type, value);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0); // the name of the question
  head.writeUInt16BE(TYPES[type], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(content.length, 10);
  return Buffer.concat([head, content]);
}

function contentOf(type: RecordType, value: string): Buffer {
  switch (type) {
    case 'A':
      return Buffer.from(value.split('.').map(Number));
    case 'AAAA': {
      const [left = '', right = ''] = value.split('::');
      const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
      const zeros = Array.from({ length: 8 - groups(left).length - groups(right).length }, () => '0');
      return Buffer.from([...groups(left), ...zeros, ...groups(right)].map((group) => group.padStart(4, '0')).join(''), 'hex');
    }
    case 'MX':
      return Buffer.concat([Buffer.from([0, 10]), ...value.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])), Buffer.from([0])]);
    case 'TXT':
      return Buffer.from([value.length, ...Buffer.from(value)]);
  }
}
