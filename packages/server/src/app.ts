import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { errorCodes, type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { registerIntakeRoutes } from './channels/intake.routes.js';
import { type ChannelsConfig, mailboxOnly, openChannels } from './channels/open-channels.js';
import { registerQrCodeRoutes } from './channels/qr-code.routes.js';
import { registerUnsubscribeRoutes } from './channels/unsubscribe.routes.js';
import { type Context, createContext } from './context.js';
import { openEventFeed } from './events/open-event-feed.js';
import { registerExportRoutes } from './exports/export.routes.js';
import { IDE_POLICY, registerDashboard } from './http/dashboard-files.js';
import { registerGraphql } from './http/graphql-route.js';
import { registerGraphqlSocket, type SocketLimits } from './http/graphql-socket.js';
import { HttpError } from './http/http-error.js';
import { loggableError } from './http/loggable-error.js';
import { isForCaller } from './http/readable-error.js';
import { authenticateRequest, createAuthenticate } from './http/request-authentication.js';
import { registerImportRoutes } from './imports/import.routes.js';
import { createIds } from './ids.js';
import { declareQueues } from './jobs/queue-client.js';
import { type Worker, startWorker } from './jobs/worker.js';
import { languageOf } from './language.js';
import { openOrm } from './orm.js';
import { createSchema } from './schema.js';
import { registerSessionRoutes } from './sessions/session.routes.js';
import type { AnswerLimits } from './survey-pages/limit-answers.js';
import { registerSurveyPageRoutes } from './survey-pages/survey-page.routes.js';
import type { Authenticated, DemoKey } from './viewer/authenticate.js';
import { work } from './work.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Subscriptions that are open in this process. */
    readonly countSubscriptions: () => number;
  }
}

export interface AppConfig {
  /** Connection of the service role. */
  readonly databaseUrl: string;
  readonly introspection: boolean;
  readonly ide: boolean;
  readonly publicUrl: string | null;
  readonly demoKey: DemoKey | null;
  readonly logger: FastifyServerOptions['logger'];
  /** Whether this process answers requests, does the jobs of the queues, or both; both if left out. */
  readonly work?: 'web' | 'jobs' | 'both';
  /** Connections to PostgreSQL for requests; 10 if left out. A process that does jobs has six more. */
  readonly poolSize?: number;
  /** Bounds of the connections for subscriptions; sensible ones if left out. */
  readonly socketLimits?: Partial<SocketLimits>;
  /** Proxies in front whose word is taken for who asks; none if left out. */
  readonly trustedProxies?: readonly string[];
  /** New answers by one link from one network within ten minutes; sensible ones if left out. */
  readonly answerLimits?: Partial<AnswerLimits>;
  /** The clock; tests stop it. */
  readonly now?: () => Date;
  readonly randomBytes?: (length: number) => Uint8Array;
  /** Where messages go; without it they are kept in the mailbox of development. */
  readonly channels?: ChannelsConfig;
}

/**
 * Puts the server together, ready to listen. Closing it lets requests in flight finish, refuses new ones
 * and then closes the connections to PostgreSQL.
 */
export async function createApp(config: AppConfig): Promise<FastifyInstance> {
  const orm = await openOrm(config.databaseUrl, config.poolSize === undefined ? {} : { poolSize: config.poolSize });
  const app = fastify({
    logger: loggerOf(config.logger),
    // One line for each request when it is done, written below; not two, and none for files.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    forceCloseConnections: 'idle',
    // Anybody can write an X-Forwarded-For: it counts from those alone that the operator named.
    trustProxy: config.trustedProxies === undefined || config.trustedProxies.length === 0 ? false : [...config.trustedProxies],
  });
  const now = config.now ?? (() => new Date());
  const newId = createIds(now);
  const channelsConfig = config.channels ?? mailboxOnly;
  const channels = openChannels({ orm, now, newId }, channelsConfig);
  const parts = {
    orm,
    now,
    newId,
    channels,
    randomBytes: config.randomBytes ?? ((length: number) => randomBytes(length)),
    demoKey: config.demoKey,
    publicUrl: config.publicUrl,
  };
  const role = config.work ?? 'both';
  const events = openEventFeed({ orm, now, databaseUrl: config.databaseUrl, log: app.log });
  app.decorate('countSubscriptions', () => events.readers());
  let worker: Worker | null = null;
  app.addHook('onReady', async () => {
    if (role === 'web') await declareQueues(orm.em.fork(), work.jobs.map(({ queue }) => queue));
    else worker = await startWorker({ ...parts, databaseUrl: config.databaseUrl, work, log: app.log });
  });
  app.addHook('onClose', async () => {
    // Jobs at work end first: they still need the database.
    await worker?.stop();
    await events.close();
    channels.close();
    await orm.close(true);
  });
  closeConnectionsAsTheyFinish(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions: { url } } = request;
    if (url !== undefined && url !== '/*') {
      request.log.info({ method, route: url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
    }
    done();
  });
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'failed');
    const message = status >= 500 ? `Something went wrong on the server; the log has more under ${request.id}.` : messageOf(error, request.routeOptions.bodyLimit);
    return reply.code(status).send({ message, requestId: request.id });
  });
  await app.register(cookie);
  await app.register(helmet, {
    // Whoever ends TLS in front of the server decides for how long browsers shall insist on it.
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: [`'self'`], imgSrc: [`'self'`, 'data:'], styleSrc: [`'self'`, `'unsafe-inline'`],
        fontSrc: [`'self'`, 'data:'], frameAncestors: [`'none'`],
        // The server is also reached by plain HTTP, on this machine and behind a proxy.
        upgradeInsecureRequests: null,
      },
    },
  });

  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await orm.em.fork().execute('select 1').then(() => true, () => false);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'the database does not answer' });
  });
  // A process for jobs alone has no door but for whoever watches it.
  if (role === 'jobs') return app;
  registerSessionRoutes(app, parts);
  const authenticate = createAuthenticate(parts);
  const schema = await createSchema();
  await registerImportRoutes(app, { ...parts, authenticate });
  registerExportRoutes(app, { ...parts, authenticate, schema });
  registerQrCodeRoutes(app, { authenticate });
  await registerUnsubscribeRoutes(app, { orm, now, newId });
  await registerSurveyPageRoutes(app, { ...parts, answerLimits: config.answerLimits });
  await registerIntakeRoutes(app, {
    orm, now, newId, intakeSecret: channelsConfig.intakeSecret, smsSecret: channelsConfig.smsGateway?.secret ?? null,
  });
  const contextOf = (request: FastifyRequest, session: Authenticated | null): Context => createContext({
    ...parts,
    session,
    now: now(),
    language: languageOf(request.headers['accept-language']),
    events,
    reportError: (error) => {
      if (!isForCaller(error)) request.log.error({ err: error }, 'failed');
    },
  });
  await registerGraphql(app, {
    schema,
    introspection: config.introspection,
    createContext: async (request) => contextOf(request, await authenticateRequest(request, parts).catch((error: unknown) => {
      // A failure here has no context yet that could report it.
      request.log.error({ err: error }, 'failed');
      throw error;
    })),
  });
  const ide = await registerDashboard(app);
  await registerGraphqlSocket(app, {
    schema,
    introspection: config.introspection,
    authentication: parts,
    createContext: contextOf,
    page: config.ide ? ide : null,
    pageOptions: config.ide ? { helmet: { contentSecurityPolicy: IDE_POLICY } } : {},
    limits: config.socketLimits,
  });
  return app;
}

// Connections that are idle when the server stops are closed by Fastify; one that is answered after that would hold the
// server up until it has been silent for a minute.
function closeConnectionsAsTheyFinish(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  app.addHook('onResponse', (_request, _reply, done) => {
    if (stopping) setImmediate(() => app.server.closeIdleConnections());
    done();
  });
}

// Whoever logs an error, and however it came about: what the log keeps of it is decided here.
function loggerOf(logger: AppConfig['logger'] = false): NonNullable<AppConfig['logger']> {
  return logger === false ? false : { ...(logger === true ? {} : logger), serializers: { err: (error: unknown) => ({ ...loggableError(error) }) } };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.statusCode;
  // Fastify's own complaints of a request: a body that is too large, or not JSON.
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

function messageOf(error: unknown, bodyLimit: number | undefined): string {
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE && bodyLimit !== undefined) {
    const limit = bodyLimit < 2 ** 20 ? `${bodyLimit} bytes` : `${Math.round(bodyLimit / 2 ** 20)} MB`;
    return `The body is too large: at most ${limit} are possible here.`;
  }
  return error instanceof Error ? error.message : 'The request could not be read.';
}
