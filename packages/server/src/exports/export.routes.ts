import { pipeline } from 'node:stream';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createContext } from '../context.js';
import { HttpError } from '../http/http-error.js';
import type { Authenticate } from '../http/request-authentication.js';
import { languageOf } from '../language.js';
import { csvFormat } from '../imports/csv-format.js';
import { ExportFilterError, readExportFilter } from './export-filter.js';
import { exportResponses } from './export-responses.js';

/** Each export holds a connection to PostgreSQL as long as somebody reads it. */
const MOST_AT_ONCE = 4;

/** GET /export/responses.csv: the answers that a filter means, written as they are read. */
export function registerExportRoutes(app: FastifyInstance, parts: {
  readonly authenticate: Authenticate;
  readonly schema: GraphQLSchema;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
}): void {
  const { authenticate, schema, now, newId, randomBytes } = parts;
  let running = 0;
  app.get('/export/responses.csv', async (request, reply) => {
    const session = await authenticate(request, 'read');
    const { filter: text, bom } = optionsOf(request);
    const filter = filterOf(schema, text);
    if (running >= MOST_AT_ONCE) {
      throw new HttpError(429, `${running} exports are running. Please try again when one of them has ended.`);
    }
    const context = createContext({
      session, now: now(), newId, randomBytes, language: languageOf(request.headers['accept-language']),
      reportError: (error) => request.log.error({ err: error }, 'failed'),
    });
    running += 1;
    try {
      await exportResponses(context, filter, async (records) => {
        // When the caller goes away, the pipe breaks, the records are let go of, and with them the query.
        const csv = pipeline(records, stringify(csvFormat(bom)), () => undefined);
        void reply
          .type('text/csv; charset=utf-8; header=present')
          .header('content-disposition', `attachment; filename="responses-${context.now.toISOString().slice(0, 10)}.csv"`)
          .header('cache-control', 'no-store')
          .send(csv);
        await finished(csv).catch((error: unknown) => {
          if (!reply.raw.destroyed) throw error;
        });
      });
    } finally {
      running -= 1;
    }
    return reply;
  });
}

function optionsOf(request: FastifyRequest): { readonly filter: string | undefined; readonly bom: boolean } {
  const query = request.query as Readonly<Record<string, string | string[]>>;
  for (const [name, value] of Object.entries(query)) {
    if (name !== 'filter' && name !== 'bom') throw new HttpError(400, `There is no option ${name.slice(0, 50)}.`);
    if (typeof value !== 'string') throw new HttpError(400, `${name} must be given once.`);
  }
  const { filter, bom = 'false' } = query as Readonly<Record<string, string>>; // each is one text, as just seen
  if (bom !== 'true' && bom !== 'false') throw new HttpError(400, 'bom must be true or false.');
  return { filter, bom: bom === 'true' };
}

function filterOf(schema: GraphQLSchema, text: string | undefined): ReturnType<typeof readExportFilter> {
  try {
    return readExportFilter(schema, text);
  } catch (error) {
    throw error instanceof ExportFilterError ? new HttpError(400, error.message) : error;
  }
}
