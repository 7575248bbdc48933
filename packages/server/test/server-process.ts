import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const READY = /^Goodword is ready: (\S+)$/m;

/** `npm start`, as it was built, in a process group of its own, as a terminal would run it. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves with its address when it says that it is ready; rejects with what it said when it ends instead. */
  readonly ready: Promise<string>;
  /** Resolves when it has said this. */
  readonly said: (words: string) => Promise<void>;
  readonly out: () => string;
  readonly err: () => string;
  /** As Ctrl-C (SIGINT), or a supervisor (SIGTERM), or a crash (SIGKILL) does; resolves with its exit code, or the signal. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** @param environment - besides the system's own, on which nothing here may depend */
export function startServer(environment: Readonly<Record<string, string>>, args: readonly string[] = []): ServerProcess {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: '0', ...environment },
  });
  let [out, err] = ['', ''];
  const listeners = new Set<() => void>();
  const heard = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    heard();
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal);
      heard();
    });
  });
  let over = false;
  void ended.then(() => {
    over = true;
    heard();
  });
  const until = <T>(found: () => T | null): Promise<T> => new Promise((resolve, reject) => {
    const look = (): void => {
      const value = found();
      if (value === null && !over) return;
      listeners.delete(look);
      if (value === null) reject(new Error(`The server ended: ${out}${err}`));
      else resolve(value);
    };
    listeners.add(look);
    look();
  });
  const ready = until(() => READY.exec(out)?.[1] ?? null);
  ready.catch(() => undefined); // Whoever does not wait for it expects that it ends.
  const stop = (signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    await stop('SIGKILL');
  });
  return {
    pid: child.pid ?? 0,
    ready,
    said: async (words) => {
      await until(() => (out.includes(words) ? words : null));
    },
    out: () => out,
    err: () => err,
    stop,
    ended,
  };
}
