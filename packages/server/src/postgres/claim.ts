import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { lifeOf, stillLives } from './processes.js';

/** Who uses a home: written before anything is touched, removed after the server has stopped. */
export interface Claim {
  readonly pid: number;
  readonly life: string;
  /** Port of the server on 127.0.0.1; `null` while it starts. */
  readonly port: number | null;
}

const fileOf = (home: string): string => join(home, 'running.json');

/**
 * Claims a home for this process, so that two Goodwords never start on one data folder.
 *
 * A claim of a dead process (kill -9, power cut) is taken over.
 *
 * @throws EmbeddedPostgresError when a live process holds it; its number is in the message
 */
export async function claimHome(home: string): Promise<void> {
  const claim: Claim = { pid: process.pid, life: lifeOf(process.pid) ?? 'hidden', port: null };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      // "wx" makes the file or fails: of two starts at once, one gets it.
      writeFileSync(fileOf(home), JSON.stringify(claim), { flag: 'wx', mode: 0o644 });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = readClaim(home);
    if (other !== null && stillLives(other.pid, other.life)) {
      const who = other.pid === process.pid ? `this very process (${other.pid})` : `process ${other.pid}`;
      throw new EmbeddedPostgresError(
        `A Goodword already runs on ${home}: ${who}. Stop it, or set GOODWORD_DATA_DIR to another folder.`,
      );
    }
    // An unreadable claim may be one that is being written at this moment: look again before taking it over.
    if (other === null && attempt < 3) await delay(100);
    else takeAway(home, other);
  }
  throw new EmbeddedPostgresError(`Several Goodwords start on ${home} at once. Start one.`);
}

/** Tells {@link readClaim} of other processes that the server answers on this port. */
export function publishPort(home: string, port: number): void {
  const claim: Claim = { pid: process.pid, life: lifeOf(process.pid) ?? 'hidden', port };
  const temporary = `${fileOf(home)}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(claim), { mode: 0o644 });
  renameSync(temporary, fileOf(home)); // In one step: a reader sees the old claim or the new one, never half.
}

export function releaseHome(home: string): void {
  if (readClaim(home)?.pid === process.pid) rmSync(fileOf(home), { force: true });
}

/** @returns `null` when nobody claims the home or the file is damaged */
export function readClaim(home: string): Claim | null {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(home), 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { pid, life, port } = value as Partial<Record<keyof Claim, unknown>>;
    if (typeof pid !== 'number' || typeof life !== 'string') return null;
    return { pid, life, port: typeof port === 'number' ? port : null };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Renamed first and looked at again: meanwhile a third process may have taken the stale claim over. */
function takeAway(home: string, stale: Claim | null): void {
  const aside = `${fileOf(home)}.stale-${process.pid}`;
  try {
    renameSync(fileOf(home), aside);
    const taken = JSON.parse(readFileSync(aside, 'utf8')) as Partial<Claim>;
    if (stale !== null && (taken.pid !== stale.pid || taken.life !== stale.life)) renameSync(aside, fileOf(home));
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!gone && !(error instanceof SyntaxError)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
