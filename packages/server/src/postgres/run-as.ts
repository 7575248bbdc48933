import { spawn } from 'node:child_process';

/** An account of the operating system, by its numbers; `name` is for messages only. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  /** Exit code; `null` when a signal ended the program or when it could not be started at all. */
  readonly code: number | null;
  readonly stdout: string;
  /** What the program said, or why it could not be started. */
  readonly stderr: string;
}

/**
 * The environment of every PostgreSQL program: fixed, so that locale, time zone or PG* variables of the
 * person who starts Goodword cannot change what is written into the data folder.
 */
export const postgresEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * Runs a short program to its end.
 *
 * @param account - run as this account; `null` = as who we are. Only root may name another one.
 * @param input - text for its standard input; `null` = none
 * @returns the outcome; never rejects, because "cannot be started" is an answer that callers act on
 */
export function runAs(
  account: Account | null,
  command: string,
  args: readonly string[],
  input: string | null = null,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      // The account may be unable to enter the current folder, and a child that cannot see its own folder fails.
      cwd: '/',
      env: { ...postgresEnvironment },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', (error) => resolve({ code: null, stdout, stderr: stderr + error.message }));
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    // A program that ends without reading makes this write fail (EPIPE); its exit code tells what happened.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}
