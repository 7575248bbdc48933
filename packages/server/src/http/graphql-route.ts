import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Context } from '../context.js';
import { limitComplexity } from './limit-complexity.js';
import { documentLimits, MOST_TOKENS } from './limit-document.js';
import { readableError } from './readable-error.js';

const LARGEST_BODY = 10 * 1024 * 1024;

/** POST /graphql: the only way in but for subscriptions, so that nothing that changes data can hang on a link. */
export async function registerGraphql(app: FastifyInstance, options: {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly createContext: (request: FastifyRequest) => Promise<Context>;
}): Promise<void> {
  const requestIds: ApolloServerPlugin<Context> = {
    requestDidStart: () => Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        for (const error of errors) contextValue.reportError(error);
        return Promise.resolve();
      },
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        throw new GraphQLError('Subscriptions come by WebSocket, on this address.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
      },
    }),
  };
  const apollo = new ApolloServer<Context & BaseContext>({
    schema: options.schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: documentLimits(),
    csrfPrevention: true,
    // Nobody stores documents here, so nobody who is not signed in shall.
    persistedQueries: false,
    logger: app.log,
    formatError: readableError,
    stopOnTerminationSignals: false,
    plugins: [
      requestIds,
      limitComplexity(options.schema),
      fastifyApolloDrainPlugin(app),
      // Measured: half as many requests per second with it.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: LARGEST_BODY,
    handler: fastifyApolloHandler(apollo, { context: options.createContext }),
  });
}
