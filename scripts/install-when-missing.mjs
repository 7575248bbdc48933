// Installs the packages when they are missing or of another package-lock.json; otherwise ends in a moment.
// Runs before every command, on whatever Node is there (20 or newer) and without any package.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockfile = join(root, 'package-lock.json');
const installedList = join(root, 'node_modules', '.package-lock.json');
/** Inside node_modules, because `npm ci` empties that first: a broken-off install leaves no mark. */
const mark = join(root, 'node_modules', '.goodword-installed');
const turn = join(root, '.turbo', 'install.lock');

/** Content and not times: a checkout or a copy makes new times for old contents. */
function wanted() {
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  return `${hash} ${process.platform}-${process.arch}`;
}

function isInstalled() {
  if (!existsSync(installedList)) return false;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted()) return true;
  if (!installedByHand()) return false;
  setMark();
  return true;
}

/** Somebody ran `npm ci` or `npm install`: npm's own list then says the same as the lockfile. */
function installedByHand() {
  const locked = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  if (locked === undefined || installed === undefined) return false;
  return Object.entries(locked).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Left out by npm because it is for another system.
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity && existsSync(join(root, path));
  });
}

function setMark() {
  try {
    writeFileSync(mark, wanted());
  } catch {
    // Packages that another user has installed: the next look takes some milliseconds longer, that is all.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Waits for an install that runs already: two at once in one folder destroy each other's files. */
async function takeTurn() {
  mkdirSync(dirname(turn), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) {
      putAside();
      continue;
    }
    if (!told) console.log('Waiting for another install in this folder …');
    told = true;
    await delay(200);
  }
}

function isAbandoned() {
  try {
    const pid = Number(readFileSync(turn, 'utf8'));
    const age = Date.now() - statSync(turn).mtimeMs;
    // An empty one is being written at this moment; after an hour the number belongs to somebody else.
    return pid > 0 ? !isAlive(pid) || age > 3_600_000 : age > 5_000;
  } catch {
    return false; // Given back meanwhile.
  }
}

/** By renaming: of two that wait, one gets it aside, and the other one finds nothing. */
function putAside() {
  const aside = `${turn}.${process.pid}`;
  try {
    renameSync(turn, aside);
  } catch {
    return;
  }
  rmSync(aside, { force: true });
}

function runNpm() {
  // Neither npm nor the Node that runs it may come from node_modules, which `npm ci` empties under them.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  // Named, because NODE_ENV=production or an `omit` in somebody's settings would leave out what the build needs.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve) => {
    const npm = spawn('npm', args, {
      cwd: root,
      env: { ...process.env, PATH: path.join(delimiter) },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    npm.once('error', (error) => resolve(error.message));
    npm.once('exit', (code, signal) => resolve(code === 0 ? null : `npm ci ended with ${signal ?? `code ${code}`}`));
  });
}

async function install() {
  await takeTurn();
  try {
    if (isInstalled()) return; // The one that we have waited for did it.
    console.log('Installing packages with npm ci (the first time, and when package-lock.json has changed) …');
    const failure = await runNpm();
    if (failure === null) {
      setMark();
      return;
    }
    console.error(
      `The packages could not be installed: ${failure}. What npm says is above. ` +
        'It needs the registry of npm (npm ping), some 1.5 GB of disk, and the right to write in this folder.',
    );
    process.exitCode = 1;
  } finally {
    rmSync(turn, { force: true });
  }
}

try {
  if (!isInstalled()) await install();
} catch (error) {
  console.error(`The packages could not be installed: ${error.message}`);
  process.exitCode = 1;
}
