import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.js';
import { clusterOf, findExistingHome, removeElsewhere } from './home.js';
import { stopOrphan } from './postmaster.js';
import { runAs, type Account } from './run-as.js';

export const isRoot = process.getuid?.() === 0;

/** The number of `nobody` on nearly every system. */
const nobodyAccount: Account = { name: 'nobody', uid: 65_534, gid: 65_534 };

const childScript = fileURLToPath(new URL('../../test/postgres-child.mjs', import.meta.url));

/** Root's TMPDIR may be closed to the account that runs PostgreSQL; then the data would lie elsewhere. */
function openTemporary(): string {
  const { uid, gid } = nobodyAccount;
  const enters = (folder: string): boolean =>
    !isRoot || spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0;
  return [tmpdir(), '/tmp', '/var/tmp'].find(enters) ?? tmpdir();
}

/** An empty folder that everybody may pass through; the caller removes it. */
export function makeTemporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(openTemporary(), 'goodword-launcher-')));
  chmodSync(folder, 0o711);
  return folder;
}

/** The same, removed after the test. */
export function temporaryFolder(): string {
  const folder = makeTemporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder, not made yet. Whatever still runs on it when the test ends is stopped. */
export function dataFolder(parent: string = temporaryFolder()): string {
  const folder = join(parent, '.goodword');
  onTestFinished(async () => {
    const home = findExistingHome(folder);
    if (home !== null) await stopOrphan(home);
    if (existsSync(folder)) removeElsewhere(folder);
  });
  return folder;
}

/**
 * Makes one data folder before the tests of a file, and gives each test a copy: initdb takes seconds on a busy
 * machine, and most tests are about what comes after it.
 *
 * @returns a function for the tests: a data folder that is made and stopped
 */
export function preparedData(): () => string {
  let parent = '';
  beforeAll(async () => {
    parent = makeTemporaryFolder();
    const postgres = await startEmbeddedPostgres({ dataDirectory: join(parent, '.goodword') });
    await postgres.stop();
  });
  afterAll(() => {
    removeElsewhere(join(parent, '.goodword'));
    rmSync(parent, { recursive: true, force: true });
  });
  return () => {
    const folder = dataFolder();
    // As `cp -r` does: without the owner, and the modes as the umask says.
    cpSync(findExistingHome(join(parent, '.goodword')) ?? '', folder, { recursive: true });
    return folder;
  };
}

/** Starts in this process; stopped when the test ends. */
export async function started(dataDirectory: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDirectory });
  onTestFinished(() => postgres.stop());
  return postgres;
}

export async function query<Row extends Record<string, unknown>>(
  url: string,
  statement: string,
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // Some tests kill the server.
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

export async function writeRow(postgres: { readonly ownerUrl: string }, text: string): Promise<void> {
  await query(postgres.ownerUrl, `CREATE TABLE IF NOT EXISTS note (text text); INSERT INTO note VALUES ('${text}')`);
}

export async function readRows(postgres: { readonly ownerUrl: string }): Promise<readonly string[]> {
  const rows = await query<{ text: string }>(postgres.ownerUrl, 'SELECT text FROM note ORDER BY text');
  return rows.map(({ text }) => text);
}

/** Numbers of all PostgreSQL processes, server and backends, that work in the data folder of a home. */
export function processesOn(home: string): readonly number[] {
  const cluster = clusterOf(home);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster && readlinkSync(`/proc/${pid}/exe`).includes('postgres');
      } catch {
        return false; // Not a process, ended meanwhile, or of another user.
      }
    });
}

export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  /** The lines it prints, parsed; resolves with `null` when it ends without another one. */
  nextLine(): Promise<Readonly<Record<string, unknown>> | null>;
  /** The server that it has started; rejects with what it said instead. */
  ready(): Promise<Pick<EmbeddedPostgres, 'ownerUrl' | 'port' | 'dataDirectory' | 'notice'>>;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs `test/postgres-child.mjs` on a folder, in a process group of its own, as a terminal would. */
export function startChild(
  folder: string,
  behaviour: 'stay' | 'exit' | 'ctrl-c',
  account: Account | null = null,
): Child {
  const child = spawn(process.execPath, [childScript, folder, behaviour], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines: string[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  const closed = new Promise<void>((resolve) => child.stdout.once('close', () => resolve()));
  const nextLine: Child['nextLine'] = async () => {
    while (lines.length === 0) {
      const more = new Promise<'more'>((resolve) => child.stdout.once('data', () => resolve('more')));
      if ((await Promise.race([more, closed])) !== 'more' && lines.length === 0) return null;
    }
    return JSON.parse(lines.shift() ?? 'null') as Readonly<Record<string, unknown>> | null;
  };
  const ready: Child['ready'] = async () => {
    const line = await nextLine();
    const { ownerUrl, port, dataDirectory, notice } = line ?? {};
    if (typeof ownerUrl !== 'string' || typeof port !== 'number' || typeof dataDirectory !== 'string') {
      throw new Error(`The child did not start: ${JSON.stringify(line)}`);
    }
    return { ownerUrl, port, dataDirectory, notice: typeof notice === 'string' ? notice : null };
  };
  return { process: child, pid: child.pid ?? 0, ended, nextLine, ready };
}

/** An unprivileged account, and whether it can read this project at all: a clone may lie where only root may read. */
export async function nobody(): Promise<{ readonly account: Account; readonly reachesProject: boolean }> {
  const run = await runAs(nobodyAccount, process.execPath, ['--check', childScript]);
  return { account: nobodyAccount, reachesProject: run.code === 0 };
}
