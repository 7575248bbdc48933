import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ok } from '@goodword/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from '../context.js';
import { HttpError } from '../http/http-error.js';
import type { Authenticate } from '../http/request-authentication.js';
import { languageOf, messageFor } from '../language.js';
import { importInteractions } from './import-interactions.js';
import {
  type FileOf, type ImportOptions, ImportOptionError, importOptionNames, type RawImportOptions, readImportOptions,
} from './import-options.js';
import { importResponses } from './import-responses.js';
import type { ImportOutcome } from './import-rows.js';

/** Each import has a connection to PostgreSQL of its own. */
const MOST_AT_ONCE = 4;
const FILE_TYPES = ['text/csv', 'application/csv', 'application/octet-stream', 'text/tab-separated-values', 'text/plain'];

/**
 * POST /import/responses and /import/interactions: the body is a file of any length, read as it arrives; the answer is the report, written as it
 * is read back. 200 when the file was read, 422 when nothing of it was stored.
 */
export async function registerImportRoutes(app: FastifyInstance, parts: {
  readonly authenticate: Authenticate;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
}): Promise<void> {
  const { authenticate, now, newId, randomBytes } = parts;
  let running = 0;
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FILE_TYPES, (_request, payload, parsed) => parsed(null, payload));
    const importing = (of: FileOf) => async (request: FastifyRequest, reply: FastifyReply) => {
      const session = await authenticate(request, 'write');
      const language = languageOf(request.headers['accept-language']);
      const options = optionsOf(request, of);
      if (!(request.body instanceof Readable)) throw new HttpError(400, 'The body must be the file, as text/csv.');
      if (request.headers['content-encoding'] !== undefined) throw new HttpError(415, 'Send the file as it is, not compressed.');
      if (running >= MOST_AT_ONCE) {
        throw new HttpError(429, `${running} imports are running. Please try again when one of them has ended.`);
      }
      const context = createContext({
        session, now: now(), newId, randomBytes, language, reportError: (error) => request.log.error({ err: error }, 'failed'),
      });
      running += 1;
      try {
        const { body } = request;
        const tell = (outcome: ImportOutcome): Promise<void> => report(reply, outcome, context.messageOf);
        const result = of === 'interactions'
          ? ok(await importInteractions(context, body, options, tell))
          : await importResponses(context, body, options, tell);
        if (!result.ok) throw new HttpError(result.refusal.kind === 'survey/closed' ? 409 : 404, messageFor(language, result.refusal));
      } catch (error) {
        // Whoever sent it is gone, so this is for the log: the request was at fault, not the server.
        if (request.raw.errored !== null || request.raw.readableAborted) {
          throw new HttpError(400, messageFor(language, { kind: 'import/interrupted' }));
        }
        throw error;
      } finally {
        running -= 1;
      }
      return reply;
    };
    for (const of of ['responses', 'interactions'] as const) {
      scope.post(`/import/${of}`, { bodyLimit: Number.MAX_SAFE_INTEGER }, importing(of));
    }
    done();
  });
}

/** The names of the query are those of the options, except that a default value is called a default. */
function optionsOf(request: FastifyRequest, of: FileOf): ImportOptions {
  const raw: { -readonly [Name in keyof RawImportOptions]: string } = {};
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>)) {
    const option = name === 'default' ? 'defaults' : importOptionNames.find((each) => each === name && each !== 'defaults');
    if (option === undefined) throw new HttpError(400, `There is no option ${name.slice(0, 50)}.`);
    if (typeof value !== 'string' && option !== 'map' && option !== 'defaults') throw new HttpError(400, `${name} must be given once.`);
    raw[option] = typeof value === 'string' ? value : value.join(',');
  }
  const charset = /charset="?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (raw.encoding === undefined && charset !== undefined) raw.encoding = charset;
  try {
    return readImportOptions(raw, of);
  } catch (error) {
    throw error instanceof ImportOptionError ? new HttpError(400, `${error.message}.`) : error;
  }
}

/** Writes the report while it is read; resolves when the last of it is sent, or when nobody reads it any more. */
async function report(
  reply: FastifyReply,
  outcome: ImportOutcome,
  sentence: (problem: NonNullable<ImportOutcome['unreadable']>) => string,
): Promise<void> {
  const { batch, counts, unreadable } = outcome;
  // Nobody told to store it and something was wrong: then nothing was stored, and the caller has to notice.
  const failed = unreadable !== null || (batch === null && counts.refused > 0 && !isDryRun(reply));
  const head = {
    import: batch === null ? null : {
      id: batch.id,
      fileName: batch.fileName,
      survey: outcome.survey === null ? null : { id: outcome.survey.id, name: outcome.survey.name },
      createdAt: batch.createdAt.toISOString(),
      by: batch.actorName,
      ...counts,
    },
    counts,
    columns: outcome.columns,
    kind: unreadable?.kind ?? null,
    message: unreadable === null ? null : sentence(unreadable),
  };
  const body = Readable.from(reportText(head, outcome));
  await reply.code(failed ? 422 : 200).type('application/json; charset=utf-8').send(body);
  // A caller that does not listen to the end has heard enough; the import itself is done.
  await finished(body).catch(() => undefined);
}

function isDryRun(reply: FastifyReply): boolean {
  return (reply.request.query as Record<string, unknown>)['dryRun'] === 'true';
}

async function* reportText(head: object, { refused, warnings }: ImportOutcome): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"refused":`;
  yield* arrayText(refused);
  yield ',"warnings":';
  yield* arrayText(warnings);
  yield '}';
}

async function* arrayText(items: AsyncIterable<object>): AsyncGenerator<string> {
  let separator = '[';
  for await (const item of items) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}
