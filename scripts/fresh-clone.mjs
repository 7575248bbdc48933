// Clones the committed state into an empty folder and does there what a newcomer does: `npm start`, `npm test`.
//   node scripts/fresh-clone.mjs [--skip-test] [--only=root|user]
// As root it runs twice: under a folder that only root may read, and as the unprivileged user "nobody".
// The last line is "N passed, N failed".
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const sharedBinaries = '/var/lib/goodword/binaries';
const minute = 60_000;

const { values: options } = parseArgs({
  options: { 'skip-test': { type: 'boolean', default: false }, only: { type: 'string' } },
});

let passed = 0;
let failed = 0;
const cleanups = [];

/** One check: says how it went and goes on; `false` when it failed. */
async function check(name, work) {
  const start = performance.now();
  try {
    const said = await work();
    passed += 1;
    console.log(`ok      ${name}${said === undefined ? '' : `: ${said}`} (${seconds(performance.now() - start)})`);
    return true;
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
    return false;
  }
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Of the caller's environment only what a newcomer has too: no settings of Goodword, npm or Node. */
function environment({ home, temporary, cache, id, port }) {
  const kept = {};
  for (const [name, value] of Object.entries(process.env)) {
    const network = /^(SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i;
    if (network.test(name) || name === 'LANG' || name === 'TERM') kept[name] = value;
  }
  return {
    ...kept,
    // `npm run` puts this project's own tools first; the clone must find its own.
    PATH: process.env.PATH.split(delimiter).filter((folder) => !folder.includes('node_modules')).join(delimiter),
    HOME: home,
    TMPDIR: temporary,
    ...(cache === null ? {} : { npm_config_cache: cache }),
    npm_config_registry: registry(),
    npm_config_update_notifier: 'false',
    PORT: String(port),
    // Every descendant carries it, so that a leftover is found wherever it went.
    GOODWORD_FRESH_CLONE: id,
  };
}

let foundRegistry;
function registry() {
  foundRegistry ??= spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', cwd: '/' }).stdout.trim();
  return foundRegistry;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a command in a process group of its own, as a terminal does. */
function start(command, args, { cwd, env, account }) {
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  const run = { group: child.pid ?? 0, output: '', ended: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (run.output += text));
  child.once('error', (error) => (run.ended = error.message));
  child.once('exit', (code, signal) => (run.ended = signal ?? `code ${code}`));
  return run;
}

const tail = (run) => `\n${run.output.trim().split('\n').slice(-40).join('\n')}`;

async function until(condition, patience, whatFailed) {
  const deadline = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(whatFailed());
    await delay(50);
  }
}

/** Everything that the clone has started and that still runs: by the mark, or by the folder it works in. */
function leftovers(clone) {
  if (!existsSync('/proc/self/environ')) return [];
  const places = [clone.directory, dataElsewhere(clone)].filter((place) => place !== null);
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    const read = (what) => {
      try {
        return what();
      } catch {
        return ''; // Ended meanwhile, a kernel thread, or of another user.
      }
    };
    const marked = read(() => readFileSync(`/proc/${pid}/environ`, 'utf8')).includes(clone.id);
    const folder = read(() => readlinkSync(`/proc/${pid}/cwd`));
    const inside = places.some((place) => folder === place || folder.startsWith(`${place}/`));
    if (!marked && !inside) return [];
    const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    return command === '' ? [] : [{ pid: Number(pid), command }];
  });
}

/** Ended processes need a moment to vanish from the list. */
function nothingLeft(clone) {
  const list = () => leftovers(clone).map(({ pid, command }) => `${pid} ${command}`);
  return until(() => list().length === 0, 5_000, () => `left: ${list().join('; ')}`);
}

/** As root, data may lie outside the clone; the clone says where. */
function dataElsewhere(clone) {
  const pointer = join(clone.directory, '.goodword', 'data-lies-in.txt');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').split('\n')[0] : null;
}

/** `npm start` alone, the page over HTTP, Ctrl-C, and nothing left behind. */
async function tryStart(clone, which) {
  const port = await freePort();
  const run = start('npm', ['start'], { ...clone, cwd: clone.directory, env: environment({ ...clone, port }) });
  const ready = new RegExp(`Goodword is ready: (http://localhost:${port})\\b`);
  try {
    const isReady = await check(`${clone.who}: the ${which} npm start is ready`, async () => {
      await until(
        () => ready.test(run.output) || run.ended !== '',
        10 * minute,
        () => `not ready after 10 minutes${tail(run)}`,
      );
      if (run.ended !== '') throw new Error(`it ended with ${run.ended}${tail(run)}`);
    });
    if (!isReady) return false;
    await check(`${clone.who}: /readyz and the page answer`, async () => {
      const health = await fetch(`http://localhost:${port}/readyz`);
      if (health.status !== 200) throw new Error(`/readyz answers ${health.status}`);
      const page = await fetch(`http://localhost:${port}/`);
      const text = await page.text();
      if (page.status !== 200 || !text.includes('<html')) {
        throw new Error(`/ answers ${page.status}: ${text.slice(0, 200)}`);
      }
      const script = /<script[^>]+src="([^"]+)"/.exec(text)?.[1];
      if (script === undefined) throw new Error('the page has no script');
      const loaded = await fetch(new URL(script, `http://localhost:${port}/`));
      if (loaded.status !== 200) throw new Error(`${script} answers ${loaded.status}`);
    });
    return await check(`${clone.who}: Ctrl-C ends it and leaves no process`, async () => {
      process.kill(-run.group, 'SIGINT');
      await until(() => run.ended !== '', minute, () => `it still runs a minute later${tail(run)}`);
      await nothingLeft(clone);
    });
  } finally {
    killLeft(clone);
  }
}

async function tryTest(clone) {
  const port = await freePort();
  const run = start('npm', ['test'], { ...clone, cwd: clone.directory, env: environment({ ...clone, port }) });
  try {
    await check(`${clone.who}: npm test passes`, async () => {
      await until(() => run.ended !== '', 20 * minute, () => `it still runs after 20 minutes${tail(run)}`);
      if (run.ended !== 'code 0') throw new Error(`it ended with ${run.ended}${tail(run)}`);
      return /^\s*Tests .*$/m.exec(stripVTControlCharacters(run.output))?.[0].trim();
    });
    await check(`${clone.who}: npm test leaves no process`, async () => {
      await nothingLeft(clone);
    });
  } finally {
    killLeft(clone);
  }
}

function killLeft(clone) {
  for (const { pid } of leftovers(clone)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended meanwhile.
    }
  }
}

/** An empty folder with a clone, a home and a temporary folder in it, all of one account. */
function makeClone(who, account) {
  const base = realpathSync(mkdtempSync(join(reachableTemporary(account), 'goodword-fresh-clone-')));
  const clone = {
    who,
    account,
    id: randomUUID(),
    directory: join(base, 'goodword'),
    temporary: join(base, 'tmp'),
    home: account === null ? (process.env.HOME ?? base) : join(base, 'home'),
    cache: account === null ? null : join(base, 'npm-cache'),
  };
  cleanups.push(() => {
    killLeft(clone);
    const elsewhere = dataElsewhere(clone);
    if (elsewhere !== null) rmSync(elsewhere, { recursive: true, force: true });
    rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  mkdirSync(clone.temporary);
  if (account !== null) {
    chmodSync(base, 0o711);
    for (const folder of [clone.home, clone.cache]) mkdirSync(folder);
  }
  // The address with file:// makes git send the commits as over a network, and nothing that is not committed.
  const clones = ['clone', '--quiet', '--depth', '1', `file://${repository}`, clone.directory];
  execFileSync('git', clones, { stdio: 'inherit' });
  if (account !== null) {
    for (const folder of [clone.temporary, clone.home, clone.cache, clone.directory]) {
      execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, folder]);
    }
  }
  return clone;
}

/** The temporary folder of this machine, or another one when the account cannot enter that. */
function reachableTemporary(account) {
  const enters = (folder) => {
    if (account === null) return true;
    const { uid, gid } = account;
    return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0;
  };
  return [tmpdir(), '/tmp', '/var/tmp'].find(enters) ?? tmpdir();
}

function nobody() {
  const number = (which) => Number(spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: number('-u'), gid: number('-g') };
}

async function tryAs(who, account) {
  let clone;
  if (!(await check(`${who}: the clone is made`, () => void (clone = makeClone(who, account))))) return;
  const works = (await tryStart(clone, 'first')) && (await tryStart(clone, 'second'));
  if (!options['skip-test']) await tryTest(clone);
  else if (!works) console.log('        (npm test is skipped)');
}

function cleanUp() {
  for (const clean of cleanups.splice(0)) clean();
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) {
  process.once(signal, () => {
    cleanUp();
    process.exit(code);
  });
}

const hadBinaries = existsSync(sharedBinaries);
const isRoot = process.getuid?.() === 0;
try {
  if (isRoot && options.only !== 'user') await tryAs('root, closed folder', null);
  if (isRoot && options.only !== 'root') await tryAs('ordinary user', nobody());
  if (!isRoot) await tryAs('ordinary user', null);
} finally {
  cleanUp();
  if (isRoot && !hadBinaries) rmSync(sharedBinaries, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
