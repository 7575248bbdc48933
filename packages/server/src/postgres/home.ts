import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { runAs, type Account } from './run-as.js';

/** Where root's data lie when the account that runs PostgreSQL cannot reach the asked folder. */
export const elsewhereRoot = '/var/lib/goodword';

/** In the asked folder: the first line names the folder that holds the data instead. */
export const pointerName = 'data-lies-in.txt';

/** The folder with everything of one embedded PostgreSQL, and the account that runs it. */
export interface Home {
  /** Holds `postgres/` (PGDATA), the passwords, the log and the claim of the running process. */
  readonly directory: string;
  /** `null` = as who we are; an account is named only when we are root, which PostgreSQL refuses. */
  readonly account: Account | null;
  /** Why the data do not lie in the asked folder; `null` when they do. */
  readonly notice: string | null;
}

/** The data folder proper (PGDATA) in a home. */
export const clusterOf = (home: string): string => join(home, 'postgres');

/**
 * Finds the place of the data: the asked folder, or, for root, a folder under {@link elsewhereRoot} when
 * the unprivileged account that has to run PostgreSQL cannot enter the asked one.
 *
 * The other place is named after the path of the project, so that a second start finds it again.
 *
 * @param asked - for instance `<project>/.goodword`; made when missing
 * @throws EmbeddedPostgresError when the data there belong to somebody else or no place can be used
 */
export async function findHome(asked: string): Promise<Home> {
  const path = resolve(asked);
  makeFolder(path, `Set GOODWORD_DATA_DIR to a folder that you may write to.`);
  const directory = realpathSync(path);
  const me = process.getuid?.() ?? 0;
  const owner = ownerOf(clusterOf(directory));
  if (me !== 0) {
    if (owner !== null && owner.uid !== me) {
      throw new EmbeddedPostgresError(
        `The data in ${clusterOf(directory)} belong to user number ${owner.uid}, and you are number ${me}. ` +
          'Start Goodword as root or as that user, or set GOODWORD_DATA_DIR to another folder.',
      );
    }
    return { directory, account: null, notice: null };
  }

  const elsewhere = join(elsewhereRoot, nameOf(directory));
  const account = accountOf(owner) ?? accountOf(ownerOf(clusterOf(elsewhere))) ?? (await unprivilegedAccount());
  if (await mayEnter(account, directory)) {
    // Once started elsewhere, the data stay there, even after somebody has opened the folder.
    if (owner !== null || !existsSync(clusterOf(elsewhere))) return { directory, account, notice: null };
  } else if (owner !== null) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and the user ${account.name} cannot enter ${directory}, where the data lie. ` +
        `Let others pass through the folders above it (chmod o+x), or move ${clusterOf(directory)} and its ` +
        `neighbours to ${elsewhere}.`,
    );
  }
  makeFolder(elsewhere, 'Set GOODWORD_DATA_DIR to a folder that unprivileged users may enter.');
  // Only its own files are private (0600, 0700); the account has to pass through.
  chmodSync(elsewhere, 0o711);
  const notice =
    `PostgreSQL does not run as root; it runs as the user ${account.name}, who cannot enter ${directory}. ` +
    `The data lie in ${elsewhere}.`;
  writeFileSync(join(directory, pointerName), `${elsewhere}\n${notice}\n`);
  return { directory: elsewhere, account, notice };
}

/**
 * Where a server started on the asked folder would have put its data, without making anything.
 *
 * @returns `null` when neither the asked folder nor the other place holds data
 */
export function findExistingHome(asked: string): string | null {
  const path = resolve(asked);
  if (!existsSync(path)) return null;
  const directory = realpathSync(path);
  const places = [directory, join(elsewhereRoot, nameOf(directory))];
  return places.find((place) => existsSync(clusterOf(place))) ?? null;
}

/** `<project>-<hash of the path>`: readable for a person who looks around, unique for the path. */
function nameOf(directory: string): string {
  const project = basename(dirname(directory)).replaceAll(/[^\w.-]/g, '_') || 'root';
  return `${project}-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;
}

function makeFolder(path: string, advice: string): void {
  if (existsSync(path)) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path);
    // Whatever the umask says: the account that runs PostgreSQL passes through. What is secret is 0600.
    chmodSync(path, 0o711);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedPostgresError(`The data folder ${path} cannot be made (${reason}). ${advice}`, { cause });
  }
}

function ownerOf(cluster: string): { readonly uid: number; readonly gid: number } | null {
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return { uid, gid };
}

/** Data of an ordinary user stay that user's, so that they can start on them again; root's own are handed over. */
function accountOf(owner: { readonly uid: number; readonly gid: number } | null): Account | null {
  return owner === null || owner.uid === 0 ? null : { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
}

async function unprivilegedAccount(): Promise<Account> {
  for (const name of ['nobody', 'daemon']) {
    const [uid, gid] = await Promise.all([runAs(null, 'id', ['-u', name]), runAs(null, 'id', ['-g', name])]);
    if (uid.code === 0 && gid.code === 0) {
      return { name, uid: Number(uid.stdout.trim()), gid: Number(gid.stdout.trim()) };
    }
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and this machine has no user "nobody" to run it as. ' +
      'Start Goodword as an ordinary user, or set DATABASE_URL.',
  );
}

/** Asked of the system and not computed from modes: access lists, mounts and sandboxes have a say too. */
async function mayEnter(account: Account, directory: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', directory])).code === 0;
}

/** Forgets the other place: only for a folder that is thrown away, as tests do. */
export function removeElsewhere(asked: string): void {
  const directory = realpathSync(resolve(asked));
  rmSync(join(elsewhereRoot, nameOf(directory)), { recursive: true, force: true });
}
