import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';

const hasProc = existsSync('/proc/self/stat');

/**
 * A mark of one life of a process number: the same number later given to another process has another mark.
 *
 * @returns an opaque text; `null` when no such process lives (a zombie has ended and only waits to be
 *   collected); `'hidden'` when it lives but this account may not look at it
 */
export function lifeOf(pid: number): string | null {
  if (!mayReceiveSignals(pid)) return null;
  if (!hasProc) {
    const started = ps(pid, 'stat=,lstart=');
    return started === null || started.startsWith('Z') ? null : started.replace(/^\S+\s+/, '');
  }
  try {
    // The name in brackets may itself hold spaces and brackets: fields count from the last bracket on.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    if (state === 'Z' || state === 'X') return null;
    return `${bootId()}/${fields[19] ?? ''}`;
  } catch (error) {
    return isMissing(error) && !mayReceiveSignals(pid) ? null : 'hidden';
  }
}

/** Does the process that had this mark (see {@link lifeOf}) still live? A hidden one is taken to live. */
export function stillLives(pid: number, life: string): boolean {
  const now = lifeOf(pid);
  return now !== null && (now === life || now === 'hidden' || life === 'hidden');
}

/**
 * Is this process a PostgreSQL server that works in this folder?
 *
 * @param directory - its data folder (PGDATA)
 * @returns `null` when the process lives but this account may not look at it
 */
export function isPostgresOn(pid: number, directory: string): boolean | null {
  if (lifeOf(pid) === null) return false;
  if (!hasProc) {
    const command = ps(pid, 'command=') ?? '';
    return command.includes('postgres') && command.includes(directory);
  }
  try {
    // " (deleted)": the binaries may have been replaced by a newer install while the server runs.
    const program = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''));
    // PostgreSQL changes into its data folder before it writes postmaster.pid.
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory);
  } catch (error) {
    return isMissing(error) ? false : null;
  }
}

/** Waits until the process has ended; `false` when it still lives after the given time. */
export async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const life = lifeOf(pid);
  if (life === null) return true;
  const deadline = performance.now() + milliseconds;
  while (stillLives(pid, life)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

function mayReceiveSignals(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

let boot: string | undefined;

/** Start times count from the start of the machine, so they mean something only together with it. */
function bootId(): string {
  if (boot === undefined) {
    try {
      boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    } catch {
      boot = 'unknown-boot'; // Some sandboxes hide it; the start time alone is then the mark.
    }
  }
  return boot;
}

function ps(pid: number, format: string): string | null {
  try {
    const text = execFileSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8' }).trim();
    return text === '' ? null : text;
  } catch {
    return null; // ps exits with 1 when no process has the number.
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}
