import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a command of `goodword` needs to find the database of a server. */
export type Environment = Readonly<Record<string, string>>;

export interface StartedServer {
  readonly url: string;
  readonly environment: Environment;
  /** What it said until it was ready, with the link that signs in to the demonstration. */
  readonly announced: string;
  readonly close: () => Promise<void>;
}

const server = fileURLToPath(new URL('../../../server/', import.meta.url));
const run = promisify(execFile);

/** The built server with the demonstration, over a PostgreSQL of its own, as a person starts it. */
export async function startServer(settings: Environment = {}): Promise<StartedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'goodword-browser-'));
  // As root: the account that runs PostgreSQL has to pass through.
  await chmod(folder, 0o711);
  const environment = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    GOODWORD_DATA_DIR: join(folder, 'data'),
    GOODWORD_LOG_LEVEL: 'error',
    ...settings,
  };
  const started = spawn(process.execPath, [join(server, 'dist/main.js'), '--demo'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async (): Promise<void> => {
    await stopped(started);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const announced = await readyText(started);
    const port = /ready: http:\/\/[^:]+:(\d+)/.exec(announced)?.[1] ?? '';
    return { url: `http://127.0.0.1:${port}`, environment, announced, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What `npx goodword …` prints. */
export async function goodwordCommand(
  environment: Environment,
  ...words: readonly string[]
): Promise<string> {
  const { stdout } = await run(process.execPath, [join(server, 'bin/goodword.js'), ...words], {
    env: { ...process.env, ...environment },
  });
  return stdout.trim();
}

/** Signs in by the link in a text, as the page does. */
export async function session(url: string, text: string): Promise<string> {
  const token = /#token=(\S+)/.exec(text)?.[1];
  const answer = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const cookie = /goodword_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (cookie === undefined) throw new Error(`sign-in: status ${answer.status}`);
  return cookie;
}

function readyText(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (/The data is in/.test(text)) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${text}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
