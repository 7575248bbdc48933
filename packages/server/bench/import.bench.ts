// How fast and in how much memory a file is imported, against the fastest way that PostgreSQL has:
// node bench/import.bench.ts [rows]
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { v7 as uuidv7 } from 'uuid';
import { createContext } from '../dist/context.js';
import { forWorkspace, openOrm } from '../dist/orm.js';
import { createSurvey } from '../dist/surveys/survey.commands.js';
import { WorkspaceRow } from '../dist/workspaces/workspace.entity.js';
import { say, withBenchDatabase } from './bench-database.ts';
import { inChild } from './in-child.ts';

const LEAST_SHARE_OF_COPY = 0.4;
const MOST_MEGABYTES = 300;
const HEAP_MEGABYTES = 128;

const comments = [
  '', '', '', 'muito bom', 'Fácil de usar, e o atendimento é rápido.', 'Slow delivery, but the driver was kind.',
  'کارکنان مهربان بودند', 'Очень долго ждали ответа от поддержки.', '服务很好', 'พนักงานสุภาพมาก',
  'The stairs are slippery.\nSomebody will fall one day.', 'He said "later", twice.',
];

interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const rows = Number(process.argv[2] ?? 1_000_000);
if (!Number.isInteger(rows) || rows < 1) throw new RangeError('bench: the number of rows must be a whole number above 0');
await withBenchDatabase(async ({ ownerUrl, serviceUrl, folder }) => {
  const workspaceId = await createSurveyToFill(serviceUrl);
  const file = join(folder, 'answers.csv');
  await writeAnswersFile(file, rows);

  const imported = await inChild<Imported>('./import-child.ts', HEAP_MEGABYTES, serviceUrl, workspaceId, file, 'responses');
  say(`import: ${perSecond(imported.seconds)} (${imported.seconds.toFixed(1)} s, at most ${imported.peakMegabytes.toFixed(0)} MB)`);
  const copied = await copyAsOwner(ownerUrl, workspaceId, join(folder, 'rows.copy'));
  say(`copy:   ${perSecond(copied)} (${copied.toFixed(1)} s)`);

  const purchases = join(folder, 'purchases.csv');
  await writePurchasesFile(purchases, rows);
  const recorded = await inChild<Imported>('./import-child.ts', HEAP_MEGABYTES, serviceUrl, workspaceId, purchases, 'interactions');
  say(`interactions of ${Math.ceil(rows / 10).toLocaleString('en')} people: ${perSecond(recorded.seconds)} (${recorded.seconds.toFixed(1)} s, at most ${recorded.peakMegabytes.toFixed(0)} MB)`);

  const share = copied / imported.seconds;
  say(`The import runs at ${(share * 100).toFixed(0)} % of the rate of COPY; ${LEAST_SHARE_OF_COPY * 100} % are promised.`);
  const peakMegabytes = Math.max(imported.peakMegabytes, recorded.peakMegabytes);
  say(`Either takes at most ${peakMegabytes.toFixed(0)} MB; ${MOST_MEGABYTES} MB are promised.`);
  for (const { added } of [imported, recorded]) {
    if (added !== rows) throw new Error(`bench: ${added} of ${rows} rows were added`);
  }
  if (share < LEAST_SHARE_OF_COPY || peakMegabytes >= MOST_MEGABYTES) process.exitCode = 1;
});

function perSecond(seconds: number): string {
  return `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;
}

async function createSurveyToFill(serviceUrl: string): Promise<string> {
  const orm = await openOrm(serviceUrl);
  const workspaceId = uuidv7();
  const em = forWorkspace(orm, workspaceId);
  const now = new Date();
  await em.insert(WorkspaceRow, {
    id: workspaceId, name: 'Bench', timeZone: 'UTC', calendar: 'gregorian', weekStart: 1, demo: false, createdAt: now,
  });
  const survey = await createSurvey(createContext({
    session: { em, viewer: { workspaceId, actor: 'bench', name: 'Bench', scopes: ['admin'] } },
    now,
    newId: () => uuidv7(),
    randomBytes: (length) => randomBytes(length),
    language: 'en',
    reportError: (error) => {
      throw error;
    },
  }), { name: 'Bench', question: 'How likely?' });
  await orm.close(true);
  if (!survey.ok) throw new Error(`bench: ${survey.refusal.kind}`);
  return workspaceId;
}

/** The rows that the import made, once more, by the owner, who is not subject to row level security. */
async function copyAsOwner(ownerUrl: string, workspaceId: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`set goodword.workspace = '${workspaceId}'`);
    // The newest last, as the import wrote them.
    await pipeline(client.query(copyTo('copy (select * from response order by id) to stdout')), createWriteStream(file));
    await client.query('truncate response');
    await client.query('vacuum analyze response');
    await client.query('select pg_switch_wal()').catch(() => undefined);
    const started = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom('copy response from stdin')));
    return (performance.now() - started) / 1_000;
  } finally {
    await client.end();
  }
}

/** Writes a file of purchases, ten of each customer: the same one for the same number of rows. */
async function writePurchasesFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1024 * 1024 });
  file.write('type,external_id,occurred_at,amount,currency,branch,channel,customer_external_id,attribute:items\n');
  const start = Date.UTC(2024, 0, 1);
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(start + (row % 730) * 86_400_000 + row).toISOString();
    const line = `purchase,order-${row},${at},${(row * 7_919) % 100_000},EUR,branch-${row % 40},${row % 3 === 0 ? 'web' : 'shop'},c-${row % Math.ceil(rows / 10)},${row % 9}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Writes a file of answers: the same one for the same number of rows. */
async function writeAnswersFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1024 * 1024 });
  file.write('score,comment,branch,channel,staff,responded_at,reasons,attribute:plan,attribute:seats\n');
  let state = 20_260_321;
  const below = (limit: number): number => {
    // mulberry32: a seeded generator that is good enough to fill a file.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const start = Date.UTC(2024, 0, 1);
  for (let row = 0; row < rows; row += 1) {
    const comment = comments[below(comments.length)] ?? '';
    const quoted = /["\n,]/.test(comment) ? `"${comment.replaceAll('"', '""')}"` : comment;
    const at = new Date(start + below(730 * 86_400) * 1_000).toISOString();
    const line = `${below(11)},${quoted},branch-${below(40)},${['email', 'sms', 'web', 'qr'][below(4)] ?? ''},`
      + `staff-${below(300)},${at},${below(5) === 0 ? 'slow delivery|rude staff' : ''},${['free', 'pro'][below(2)] ?? ''},${below(50)}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
