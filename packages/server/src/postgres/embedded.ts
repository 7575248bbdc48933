import { setTimeout as delay } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { claimHome, publishPort, readClaim, releaseHome } from './claim.js';
import { prepareCluster, readPasswords, type Passwords } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { findExistingHome, findHome } from './home.js';
import { lifeOf, stillLives } from './processes.js';
import { startPostmaster, stopOrphan, stopPostmaster } from './postmaster.js';
import { ownerRole, prepareRoles, serviceRole, urlOf } from './roles.js';

/** A PostgreSQL of our own, for development, demo and tests. The URLs hold passwords: never log them. */
export interface EmbeddedPostgres {
  /** As `goodword_owner`, who owns the database `goodword` and may change its schema. */
  readonly ownerUrl: string;
  /** As `goodword_service`, who owns nothing and cannot bypass row level security. */
  readonly serviceUrl: string;
  /** Where everything lies: stop, copy this folder, and you have a back-up. */
  readonly dataDirectory: string;
  /** On 127.0.0.1; another one at every start. */
  readonly port: number;
  /** Where data or programs lie and why, when that is not the asked place; else `null`. */
  readonly notice: string | null;
  /** Fast shutdown; resolves when the server has ended. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a folder: made at the first start, found again at the next.
 *
 * Runs as root (then the server runs as an unprivileged user, and the data may lie elsewhere: see
 * `notice`) and as an ordinary user. A server that a killed Goodword left behind is stopped first. The
 * server survives Ctrl-C, so that the caller can finish its requests before it calls `stop`; when the
 * caller exits without calling it, it is stopped too.
 *
 * @param options.dataDirectory - for instance `<project>/.goodword`; made when missing
 * @param options.fsync - `false` only for tests: faster, the owner role may create databases, and a crash of
 *   the machine may destroy the data
 * @param options.log - told one line when something takes its time or is out of the ordinary
 * @throws EmbeddedPostgresError with a message for people: folder in use, data of another major version,
 *   no binaries for this machine, server does not start
 * @example
 * const postgres = await startEmbeddedPostgres({ dataDirectory: '.goodword' });
 * await migrate(postgres.ownerUrl);
 */
export async function startEmbeddedPostgres(options: {
  readonly dataDirectory: string;
  readonly fsync?: boolean;
  readonly log?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const durable = options.fsync ?? true;
  const home = await findHome(options.dataDirectory);
  await claimHome(home.directory);
  let pid: number | null = null;
  try {
    const binaries = await findBinaries(home);
    await stopOrphan(home.directory);
    const passwords = await prepareCluster(home, binaries, log);
    const postmaster = await startPostmaster(home, binaries, settings(durable));
    pid = postmaster.pid;
    await prepareRoles(postmaster.port, passwords, !durable);
    publishPort(home.directory, postmaster.port);
    const notices = [home.notice, binaries.notice].filter((notice) => notice !== null);
    const stop = stopOnce(postmaster.pid, home.directory);
    return describe(home.directory, postmaster.port, passwords, notices.join(' ') || null, stop);
  } catch (error) {
    if (pid !== null) await stopPostmaster(pid);
    releaseHome(home.directory);
    throw error;
  }
}

/**
 * The server that another process (`npm start`) runs on this folder; its `stop` does nothing.
 *
 * @returns `null` when none runs; waits up to 30 s for one that is just starting
 * @throws EmbeddedPostgresError when one runs that belongs to another user
 */
export async function attachEmbeddedPostgres(options: {
  readonly dataDirectory: string;
}): Promise<EmbeddedPostgres | null> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const home = findExistingHome(options.dataDirectory);
    const claim = home === null ? null : readClaim(home);
    if (home === null || claim === null || !stillLives(claim.pid, claim.life)) return null;
    if (claim.port !== null) {
      const passwords = passwordsFor(home, claim.pid);
      return describe(home, claim.port, passwords, null, () => Promise.resolve());
    }
    if (performance.now() > deadline) return null;
    await delay(100);
  }
}

function passwordsFor(home: string, pid: number): Passwords {
  let cause: unknown = null;
  try {
    const passwords = readPasswords(home);
    if (passwords !== null) return passwords;
  } catch (error) {
    cause = error;
  }
  throw new EmbeddedPostgresError(
    `A Goodword runs on ${home} (process ${pid}), but its passwords cannot be read. Use the user who started it.`,
    { cause },
  );
}

function describe(
  dataDirectory: string,
  port: number,
  passwords: Passwords,
  notice: string | null,
  stop: () => Promise<void>,
): EmbeddedPostgres {
  return {
    ownerUrl: urlOf(ownerRole, passwords.owner, port),
    serviceUrl: urlOf(serviceRole, passwords.service, port),
    dataDirectory,
    port,
    notice,
    stop,
  };
}

function stopOnce(pid: number, home: string): () => Promise<void> {
  const life = lifeOf(pid);
  // The last resort of a process that exits without stop(): a signal can still be sent, waiting is not possible.
  const signalAtExit = (): void => {
    if (life !== null && stillLives(pid, life)) process.kill(pid, 'SIGINT');
  };
  process.once('exit', signalAtExit);
  let stopped: Promise<void> | null = null;
  return () => {
    stopped ??= stopPostmaster(pid).then(() => {
      process.removeListener('exit', signalAtExit);
      releaseHome(home);
    });
    return stopped;
  };
}

/** Given on the command line and not in postgresql.conf, so that an old data folder gets them too. */
function settings(durable: boolean): Readonly<Record<string, string>> {
  return {
    listen_addresses: '127.0.0.1',
    // No socket file: its folder would have to be writable for the account and private at once.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u ',
    // Statements and the rows in details hold what customers say, and the names of people.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Compiling pays off only for queries of seconds; on the first short ones it costs more than it saves.
    jit: 'off',
    ...(durable
      ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    // Nobody copies the log of writes from here.
    wal_level: 'minimal',
    max_wal_senders: '0',
  };
}
