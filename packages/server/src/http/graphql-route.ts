import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema, type ValidationContext } from 'graphql';
import type { Context } from '../context.js';
import { limitComplexity } from './limit-complexity.js';
import { readableError } from './readable-error.js';

const MOST_LEVELS = 10;
const MOST_ALIASES = 30;
const MOST_TOKENS = 5_000;
const LARGEST_BODY = 10 * 1024 * 1024;

/** POST /graphql: the only way in, so that nothing that changes data can hang on a link. */
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
    }),
  };
  const apollo = new ApolloServer<Context & BaseContext>({
    schema: options.schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [
      maxDepthRule({ n: MOST_LEVELS, ignoreIntrospection: true, propagateOnRejection: false, onReject: [reportLimit] }),
      maxAliasesRule({ n: MOST_ALIASES, propagateOnRejection: false, onReject: [reportLimit] }),
    ],
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

// Reported and not thrown, as those rules would: what is thrown in validation counts as a fault of the server.
function reportLimit(context: ValidationContext | null, error: GraphQLError): void {
  context?.reportError(new GraphQLError(error.message.replace('Syntax Error: ', '')));
}
