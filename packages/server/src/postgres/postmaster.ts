import { spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { clusterOf, type Home } from './home.js';
import { endsWithin, isPostgresOn, lifeOf, stillLives } from './processes.js';
import { postgresEnvironment } from './run-as.js';

/** A PostgreSQL server that this process has started. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** A crash recovery of a large write-ahead log takes its time. */
const readyWithin = 120_000;

/** Failures that pass by themselves: a port taken at the last moment, backends of a killed server still leaving. */
const passing = /could not bind|Address already in use|lock file .* already exists|pre-existing shared memory block/;

/**
 * Starts the server on a free port of 127.0.0.1 and waits until it takes connections.
 *
 * An orphan of a killed parent on the same folder is stopped first. The caller holds the claim of the home.
 *
 * @throws EmbeddedPostgresError with the last lines of the server's log; nothing is left running then
 */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  let lines = '';
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await stopOrphan(home.directory);
    const port = await freePort();
    const outcome = await startOnce(home, binaries, { ...settings, port: String(port) });
    if (typeof outcome === 'number') return { pid: outcome, port };
    lines = outcome;
    if (!passing.test(lines)) break;
    await delay(300);
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start on ${home.directory}. The end of ${logOf(home.directory)}:\n${lines}`,
  );
}

/**
 * Stops the server that a killed Goodword left behind; committed rows stay, as after every fast shutdown.
 *
 * @throws EmbeddedPostgresError when the folder is in use by a server that this account may not stop
 */
export async function stopOrphan(home: string): Promise<void> {
  const file = join(clusterOf(home), 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || lifeOf(pid) === null) return; // PostgreSQL clears it away itself.
  const ours = isPostgresOn(pid, clusterOf(home));
  if (ours === true) {
    await stopPostmaster(pid);
  } else if (ours === null) {
    throw new EmbeddedPostgresError(
      `Process ${pid} may be a PostgreSQL on ${home}, and this account may not look at it. Stop it first.`,
    );
  } else {
    // After a restart of the machine or container the number may be somebody else's. PostgreSQL would then
    // refuse to start for ever ("Is another postmaster running?").
    rmSync(file, { force: true });
  }
}

/**
 * Fast shutdown (open transactions are rolled back), then harder; returns when the process has ended.
 * Even the hard ways lose no committed row: they only make the next start recover.
 *
 * @throws EmbeddedPostgresError when it survives even SIGKILL for some seconds
 */
export async function stopPostmaster(pid: number): Promise<void> {
  const life = lifeOf(pid);
  if (life === null) return;
  for (const [signal, patience] of [['SIGINT', 30_000], ['SIGQUIT', 10_000], ['SIGKILL', 5_000]] as const) {
    if (!stillLives(pid, life)) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
    if (await endsWithin(pid, patience)) return;
  }
  throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}) does not stop.`);
}

/** The server's log: in the home and not in PGDATA, so that a back-up by copy need not be told to skip it. */
const logOf = (home: string): string => join(home, 'postgres.log');

/** @returns the process number, or the last lines of the log when it ended instead */
async function startOnce(
  home: Home,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
): Promise<number | string> {
  const log = logOf(home.directory);
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.old`);
  const output = openSync(log, 'a', 0o600);
  chmodSync(log, 0o600);
  const start = statSync(log).size;
  const args = ['-D', clusterOf(home.directory)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  let failure = '';
  const child = spawn(join(binaries.directory, 'bin', 'postgres'), args, {
    cwd: clusterOf(home.directory),
    env: { ...postgresEnvironment },
    stdio: ['ignore', output, output],
    // A process group of its own: Ctrl-C goes to the whole group of the terminal and would stop
    // the database before the server above has drained its requests.
    detached: true,
    ...(home.account === null ? {} : { uid: home.account.uid, gid: home.account.gid }),
  });
  child.once('error', (error) => (failure = error.message));
  child.unref();
  closeSync(output);
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

  const deadline = performance.now() + readyWithin;
  while (!ended() && performance.now() < deadline) {
    if (child.pid !== undefined && isReady(home.directory, child.pid)) return child.pid;
    await delay(20);
  }
  if (child.pid !== undefined && !ended()) {
    failure = `not ready after ${readyWithin / 1000} s`;
    await stopPostmaster(child.pid);
  }
  await delay(0); // The reason of a failed spawn comes as an event.
  const said = readFileSync(log).subarray(start).toString('utf8');
  return `${said}\n${failure}`.trim().split('\n').slice(-15).join('\n');
}

/** The eighth line of postmaster.pid is the server's own word on whether it takes connections. */
function isReady(home: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(clusterOf(home), 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false; // Not written yet.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
