import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import {
  createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult, getOperationAST, GraphQLError, type GraphQLFormattedError, type GraphQLSchema,
  Kind, NoSchemaIntrospectionCustomRule, OperationTypeNode, parse, specifiedRules, validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Context } from '../context.js';
import type { Authenticated } from '../viewer/authenticate.js';
import { documentLimits, MOST_TOKENS } from './limit-document.js';
import { complexityFault } from './limit-complexity.js';
import { readableError } from './readable-error.js';
import { type AuthenticationParts, authenticateCredentials, comesFromOurPage, SESSION_COOKIE } from './request-authentication.js';

/** Bounds that a process keeps, and how soon it notices that a key was revoked. */
export interface SocketLimits {
  readonly sockets: number;
  readonly socketsOfWorkspace: number;
  readonly subscriptionsOfSocket: number;
  /** What somebody is told is never told on an older proof of who they are. */
  readonly proofHoldsMs: number;
  /** A socket that is told nothing is closed that soon after its key or session has ended. */
  readonly looksEveryMs: number;
}

const LIMITS: SocketLimits = { sockets: 2_000, socketsOfWorkspace: 200, subscriptionsOfSocket: 20, proofHoldsMs: 5_000, looksEveryMs: 60_000 };
const LARGEST_MESSAGE = 64 * 1024;
const CLOSES_WITHIN_MS = 2_000;
/** The codes of the protocol `graphql-transport-ws`, and of WebSocket for "the server goes away". */
const [GOING_AWAY, FORBIDDEN] = [1001, 4403];

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly authentication: AuthenticationParts;
  readonly createContext: (request: FastifyRequest, session: Authenticated) => Context;
  /** What a GET without an upgrade is answered; `null`: that there is nothing. */
  readonly page: RouteHandlerMethod | null;
  readonly pageOptions?: Readonly<Record<string, unknown>>;
  readonly limits?: Partial<SocketLimits> | undefined;
}

/** Who is at the other end of a socket, proven now and again. */
interface Proof {
  readonly current: () => Promise<Authenticated | null>;
  readonly workspaceId: string;
}

/**
 * Subscriptions, by WebSocket on `/graphql`: the protocol `graphql-transport-ws`. An API key comes in the first message; a
 * session cookie comes by itself, so with one the page must be ours.
 */
export async function registerGraphqlSocket(app: FastifyInstance, options: SocketOptions): Promise<void> {
  const limits = { ...LIMITS, ...options.limits };
  const { schema, authentication } = options;
  const proofs = new WeakMap<object, Proof>();
  const ofWorkspace = new Map<string, number>();
  const rules = [...specifiedRules, ...documentLimits(), ...(options.introspection ? [] : [NoSchemaIntrospectionCustomRule])];

  await app.register(websocket, {
    options: { maxPayload: LARGEST_MESSAGE },
    // Whoever does not answer the farewell would hold the server up.
    preClose(done) {
      const { clients } = app.websocketServer;
      for (const client of clients) client.close(GOING_AWAY, 'The server stops');
      setTimeout(() => {
        for (const client of clients) client.terminate();
      }, CLOSES_WITHIN_MS).unref();
      app.websocketServer.close();
      done();
    },
  });

  const readDocument = ({ query, operationName, variables }: SubscribePayload): ExecutionArgs | readonly GraphQLError[] => {
    let document;
    try {
      document = parse(query, { maxTokens: MOST_TOKENS });
    } catch (error) {
      if (error instanceof GraphQLError) return [coded('GRAPHQL_PARSE_FAILED')(error)];
      throw error;
    }
    const faults = validate(schema, document, rules);
    if (faults.length > 0) return faults.map(coded('GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [new GraphQLError('Only subscriptions come this way. Send queries and mutations by POST to this address.', { extensions: { code: 'BAD_REQUEST' } })];
    }
    const variableValues = variables ?? {};
    const fault = complexityFault(schema, document, variableValues, operation);
    return fault === null ? { schema, document, operationName, variableValues } : [fault];
  };

  const handle = makeHandler<{ authorization?: unknown; apiKey?: unknown }>({
    schema,
    onConnect: async ({ connectionParams, extra: { request, socket } }) => {
      const prove = (): Promise<Authenticated | null> => authenticateCredentials(authentication, {
        apiKey: keyOf(connectionParams),
        session: request.cookies[SESSION_COOKIE],
      }).catch((error: unknown) => {
        // What is thrown is shown to whoever asked, and printed as it is.
        request.log.error({ err: error }, 'failed');
        throw new Error('The key or session cannot be looked at now');
      });
      const first = await prove();
      // Who has left meanwhile will not leave again, and would be counted for ever.
      if (first === null || socket.readyState !== socket.OPEN) return false;
      const { workspaceId } = first.viewer;
      const others = ofWorkspace.get(workspaceId) ?? 0;
      if (others >= limits.socketsOfWorkspace) return false;
      ofWorkspace.set(workspaceId, others + 1);
      let proven = { at: performance.now(), session: first as Authenticated | null };
      const current = async (): Promise<Authenticated | null> => {
        if (performance.now() - proven.at < limits.proofHoldsMs) return proven.session;
        const session = await prove();
        proven = { at: performance.now(), session };
        if (session === null) socket.close(FORBIDDEN, 'The API key or the session is not valid any more');
        return session;
      };
      const looking = setInterval(() => {
        // A database that does not answer for a moment is no reason to send anybody away: the next look tells.
        current().catch(() => undefined);
      }, limits.looksEveryMs).unref();
      socket.once('close', () => {
        clearInterval(looking);
        const left = (ofWorkspace.get(workspaceId) ?? 1) - 1;
        if (left === 0) ofWorkspace.delete(workspaceId);
        else ofWorkspace.set(workspaceId, left);
      });
      proofs.set(socket, { current, workspaceId });
      return true;
    },
    onSubscribe: async ({ extra: { request, socket }, subscriptions }, _id, payload) => {
      if (Object.keys(subscriptions).length > limits.subscriptionsOfSocket) {
        return [new GraphQLError(`One connection has at most ${limits.subscriptionsOfSocket} subscriptions.`, { extensions: { code: 'TOO_MANY' } })];
      }
      const read = readDocument(payload);
      if (!('document' in read)) return read;
      const session = await proofs.get(socket)?.current() ?? null;
      if (session === null) return [new GraphQLError('The API key or the session is not valid any more.', { extensions: { code: 'UNAUTHENTICATED' } })];
      return { ...read, contextValue: options.createContext(request, session) };
    },
    subscribe: async (args) => {
      const context = args.contextValue as Context; // of onSubscribe
      const stream = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in stream)) {
        const errors = stream.errors?.map((error) => (isAboutVariables(error) ? coded('BAD_USER_INPUT')(error) : error)) ?? [];
        return reported(context, { ...stream, errors });
      }
      return stream as never;
    },
    onOperation: async ({ extra: { request, socket } }, _id, _payload, args, result) => {
      if (!(Symbol.asyncIterator in result)) return undefined;
      return told(result as AsyncIterable<unknown>, async (rootValue) => {
        const session = await proofs.get(socket)?.current() ?? null;
        if (session === null) return null;
        // A context for each event: what was read for the one before may have changed.
        const contextValue = options.createContext(request, session);
        return reported(contextValue, await execute({ ...args, rootValue, contextValue }));
      });
    },
    onNext: (_context, _id, _payload, _args, { data, errors }) => (errors === undefined ? undefined : { data: data ?? null, errors: readable(errors) }),
    onError: (_context, _id, _payload, errors) => readable(errors),
  });

  let open = 0;
  app.route({
    method: 'GET',
    url: '/graphql',
    ...options.pageOptions,
    preValidation: async (request, reply) => {
      if (!request.ws) return undefined;
      if (request.cookies[SESSION_COOKIE] !== undefined && !comesFromOurPage(request, authentication.publicUrl)) {
        return reply.code(403).send({ message: 'This page may not use the session of its visitor.' });
      }
      if (open >= limits.sockets) return reply.code(503).send({ message: 'There are too many connections. Try again later.' });
      return undefined;
    },
    handler: options.page ?? nothingHere,
    wsHandler: (socket, request) => {
      open += 1;
      socket.once('close', () => {
        open -= 1;
      });
      return handle.call(app, socket, request);
    },
  });
}

function isAboutVariables(error: GraphQLError): boolean {
  return error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

/** As Apollo Server does for what comes by POST. */
function coded(code: string): (error: GraphQLError) => GraphQLError {
  return (error) => {
    error.extensions['code'] = code;
    return error;
  };
}

function nothingHere(_request: FastifyRequest, reply: FastifyReply): void {
  reply.callNotFound();
}

/** `{ "authorization": "Bearer gw_…" }` as in a header, or `{ "apiKey": "gw_…" }`. */
function keyOf(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const { authorization, apiKey } = params ?? {};
  if (typeof apiKey === 'string') return apiKey;
  return typeof authorization === 'string' ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined;
}

/**
 * What is made of each item; ends where nothing is made of one. Not an async generator: its `return()` would wait for the next item.
 */
function told<T, R>(source: AsyncIterable<T>, make: (item: T) => Promise<R | null>): AsyncGenerator<R, void, undefined> {
  const items = source[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await items.return?.();
    return { value: undefined, done: true };
  };
  const results = {
    next: async (): Promise<IteratorResult<R, undefined>> => {
      const item = await items.next();
      if (item.done === true) return { value: undefined, done: true };
      const made = await make(item.value);
      return made === null ? end() : { value: made, done: false };
    },
    return: end,
    throw: async (error: unknown) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]: () => results,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
  return results;
}

function reported(context: Context, result: ExecutionResult): ExecutionResult {
  for (const error of result.errors ?? []) context.reportError(error);
  return result;
}

function readable(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
  return errors.map((error) => readableError(error.toJSON(), error));
}
