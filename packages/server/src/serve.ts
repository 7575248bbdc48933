import type { FastifyInstance } from 'fastify';
import { type AppConfig, createApp } from './app.js';
import { installationSecret } from './channels/installation-secret.js';
import { CommandError, say } from './command-line.js';
import { complaint } from './complaint.js';
import { type Config, readConfig } from './config.js';
import { type Database, openDatabase } from './database.js';
import { type Demonstration, loadDemo } from './demo/load-demo.js';

const WARM_UP_QUESTIONS = 5;
const FORCED_EXIT_AFTER_MS = 30_000;

/** Starts everything and gives the way to stop it: requests in flight finish, then the database stops. */
async function start(demo: boolean): Promise<() => Promise<void>> {
  const config = readConfig(process.env, { demo });
  const database = await openDatabase(config, { share: false, log: say });
  try {
    if (database.notice !== null) say(database.notice);
    const demonstration = demo ? await loadDemo(database.url, config, say) : null;
    const app = await createApp({
      databaseUrl: database.url,
      introspection: config.introspection,
      ide: config.ide,
      publicUrl: config.publicUrl,
      work: config.work,
      trustedProxies: config.trustedProxies,
      channels: {
        smtpUrl: config.smtpUrl, bounceAddress: config.bounceAddress, smsGateway: config.smsGateway, privateNetworks: config.privateWebhooks,
        intakeSecret: config.intakeSecret, dnsServers: null,
        secret: await installationSecret(config), publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      },
      demoKey: demonstration?.key ?? null,
      logger: loggerFor(config),
    });
    if (demonstration !== null && config.work !== 'jobs') await warmUp(app, demonstration.key.token);
    await app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
      throw listenError(error, config);
    });
    announce(config.publicUrl ?? addressOf(app, config), demonstration, database);
    return async () => {
      await app.close();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listenError(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new CommandError(`Port ${port} on ${host} is taken by another program. Choose a free one: PORT=${port + 1} npm start`);
    case 'EACCES':
      return new CommandError(`This user may not listen on port ${port} of ${host}. Choose one from 1024 on: PORT=4000 npm start`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandError(`${host} is no address of this machine. Choose another one: HOST=127.0.0.1 npm start`);
    default:
      return error;
  }
}

/** The first questions are slow ones: they are asked here, and show that there is an answer. */
async function warmUp(app: FastifyInstance, key: string): Promise<void> {
  for (let question = 0; question < WARM_UP_QUESTIONS; question += 1) {
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${key}` },
      payload: { query: '{ nps { score total interval { lower upper } } }' },
    });
    if (answer.statusCode !== 200) throw new Error(`The demonstration does not answer: ${answer.body}`);
  }
}

/** Lines for programs, and for people where a person watches. */
function loggerFor({ logLevel }: Config): AppConfig['logger'] {
  const readable = { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss', ignore: 'pid,hostname' } };
  return { level: logLevel, ...(process.stdout.isTTY ? { transport: readable } : {}) };
}

function announce(url: string, demonstration: Demonstration | null, database: Database): void {
  say(`Goodword is ready: ${url}`);
  if (demonstration !== null) {
    say(`  Sign in once:  ${url}/sign-in#token=${demonstration.signInToken}`);
    say(`  API key:       ${demonstration.key.token}`);
  }
  say(`  The data is in ${database.place}`);
}

/** As people type it; with PORT=0 the system chose the port. */
function addressOf(app: FastifyInstance, config: Config): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`;
}

function fail(error: unknown): never {
  process.stderr.write(`${complaint(error)}\n`);
  process.exit(1);
}

/**
 * Serves until a signal stops it.
 *
 * @param options.demo - load the demonstration, once, and say how to get into it
 */
export function serve({ demo }: { readonly demo: boolean }): void {
  const started = start(demo);
  let stopping = false;
  // Also while it starts: what was begun is finished and then stopped, so that no process stays behind.
  // A second signal, or half a minute, ends it at once.
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), FORCED_EXIT_AFTER_MS).unref();
    started.then((stop) => stop()).then(() => process.exit(0), fail);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  started.catch(fail);
}
