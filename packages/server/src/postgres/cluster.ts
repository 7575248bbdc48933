import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lchownSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { clusterOf, type Home } from './home.js';
import { runAs, type Account } from './run-as.js';

export const adminRole = 'goodword_admin';

/** Passwords of the three roles; made once per data folder, letters, digits, - and _ only. */
export interface Passwords {
  readonly admin: string;
  readonly owner: string;
  readonly service: string;
}

const passwordsIn = (home: string): string => join(home, 'passwords.json');

/**
 * Makes the data folder, or checks the one that is there. No server may run on it.
 *
 * @throws EmbeddedPostgresError when the data are of another major version, or initdb fails
 */
export async function prepareCluster(home: Home, binaries: Binaries, log: (line: string) => void): Promise<Passwords> {
  const cluster = clusterOf(home.directory);
  removeUnfinished(home.directory);
  if (!existsSync(cluster)) {
    log(`Making a new PostgreSQL ${binaries.major} data folder in ${home.directory}`);
    const passwords = newPasswords();
    await makeCluster(home, binaries, passwords);
    return passwords;
  }
  checkMajor(cluster, binaries.major);
  if (home.account !== null) handOver(cluster, home.account);
  // PostgreSQL refuses a data folder that others may read, which a restored copy often is.
  if ((statSync(cluster).mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  return readPasswords(home.directory) ?? (await resetAdminPassword(home, binaries));
}

/** @returns `null` when the file is missing: the data came back from a copy without it */
export function readPasswords(home: string): Passwords | null {
  if (!existsSync(passwordsIn(home))) return null;
  return JSON.parse(readFileSync(passwordsIn(home), 'utf8')) as Passwords;
}

function newPasswords(): Passwords {
  const password = (): string => randomBytes(24).toString('base64url');
  return { admin: password(), owner: password(), service: password() };
}

function writePasswords(home: string, passwords: Passwords): void {
  const temporary = `${passwordsIn(home)}.new`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, passwordsIn(home));
}

/** Made beside and renamed at the end, so that a killed first start leaves no half-made data folder. */
async function makeCluster(home: Home, binaries: Binaries, passwords: Passwords): Promise<void> {
  const unfinished = join(home.directory, `postgres.new-${process.pid}`);
  const passwordFile = join(home.directory, `postgres.new-${process.pid}.password`);
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
    if (home.account !== null) {
      chownSync(unfinished, home.account.uid, home.account.gid);
      chownSync(passwordFile, home.account.uid, home.account.gid);
    }
    const made = await runAs(home.account, join(binaries.directory, 'bin', 'initdb'), [
      `--pgdata=${unfinished}`,
      `--username=${adminRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--no-sync',
      '--encoding=UTF8',
      // The builtin provider sorts by code point and never changes with a library of the machine,
      // so an index stays valid when the folder moves to another one.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    if (made.code !== 0) {
      throw new EmbeddedPostgresError(`initdb failed in ${home.directory}:\n${lastLines(made.stderr || made.stdout)}`);
    }
    writePasswords(home.directory, passwords);
    renameSync(unfinished, clusterOf(home.directory));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith('postgres.new-')) rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function checkMajor(cluster: string, major: number): void {
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (found === String(major)) return;
  if (found === null) {
    throw new EmbeddedPostgresError(
      `${cluster} is not a PostgreSQL data folder: it has no file PG_VERSION. ` +
        'Restore it from a back-up, or move it away to start with an empty database.',
    );
  }
  throw new EmbeddedPostgresError(
    `The data in ${cluster} are of PostgreSQL ${found}, and this Goodword brings PostgreSQL ${major}, which cannot ` +
      `read them. Start the Goodword that made them, dump the database "goodword" with pg_dump ${found} or newer, ` +
      `move the folder away, start this Goodword once and restore the dump; or move the folder away to start empty.`,
  );
}

/** A copy made by root belongs to root; PostgreSQL reads only what belongs to its own account. */
function handOver(path: string, account: Account): void {
  if (statSync(path).uid === account.uid) return;
  const all = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) all(inside);
      lchownSync(inside, account.uid, account.gid);
    }
  };
  all(path);
  chownSync(path, account.uid, account.gid); // Last: if this is cut short, the next start does it again.
}

/** The file with the passwords is lost, the data are not: whoever owns the folder may set new ones. */
async function resetAdminPassword(home: Home, binaries: Binaries): Promise<Passwords> {
  const passwords = newPasswords();
  const postgres = join(binaries.directory, 'bin', 'postgres');
  const statement = `ALTER ROLE ${adminRole} PASSWORD '${passwords.admin}'\n`;
  const args = ['--single', '-j', '-D', clusterOf(home.directory), 'postgres'];
  const done = await runAs(home.account, postgres, args, statement);
  if (done.code !== 0 || /\bERROR:/.test(done.stderr)) {
    throw new EmbeddedPostgresError(`The passwords of ${home.directory} cannot be renewed:\n${lastLines(done.stderr)}`);
  }
  writePasswords(home.directory, passwords);
  return passwords;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-15).join('\n');
}
