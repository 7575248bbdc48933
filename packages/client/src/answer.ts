import {
  AuthenticationError, BadInputError, ForbiddenError, HttpError, InvalidAnswerError, ServerError, type GoodwordError,
} from './errors.js';
import { retryAfterMs } from './retry-delay.js';

/** One HTTP answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Reading<Data> = { readonly data: Data } | { readonly failure: GoodwordError };

interface ReportedError { readonly message: unknown; readonly extensions: Readonly<Record<string, unknown>> }

/**
 * What a GraphQL answer says: its data, or the one error that the caller is to see.
 *
 * Data beside errors is not handed out: half a result looks like a whole one.
 */
export function readAnswer<Data>(operation: string, answer: Answer): Reading<Data> {
  const requestId = identifier(answer.headers.get('x-request-id'));
  const body = parsed(answer.text);
  const reported = isRecord(body) && Array.isArray(body['errors']) ? body['errors'] : [];
  const [first] = reported as readonly unknown[];
  if (first !== undefined) return { failure: failureOf(operation, first, requestId) };
  if (answer.status === 401) return { failure: new AuthenticationError(operation, requestId) };
  if (answer.status === 403) return { failure: new ForbiddenError(operation, requestId) };
  if (answer.status < 200 || answer.status > 299) {
    const wait = retryAfterMs(answer.headers.get('retry-after'), Date.now());
    return { failure: new HttpError(operation, answer.status, wait, requestId) };
  }
  if (!isRecord(body) || !isRecord(body['data'])) return { failure: new InvalidAnswerError(operation, requestId) };
  // The one place where the service's word is taken for its shape: the document was typed by the service's own schema.
  return { data: body['data'] as Data };
}

/** The error that the caller is to see for one that the service reported. */
export function failureOf(operation: string, reported: unknown, headerId: string | null): GoodwordError {
  const error = reportedError(reported);
  const requestId = identifier(error.extensions['requestId']) ?? headerId;
  const code = codeOf(error.extensions['code']);
  switch (code) {
    case 'UNAUTHENTICATED': return new AuthenticationError(operation, requestId);
    case 'FORBIDDEN': return new ForbiddenError(operation, requestId);
    case 'BAD_USER_INPUT':
    case 'BAD_REQUEST':
    case 'GRAPHQL_PARSE_FAILED':
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'OPERATION_RESOLUTION_FAILURE':
      return new BadInputError(operation, code, argumentOf(error), requestId);
    default: return new ServerError(operation, code ?? 'INTERNAL_SERVER_ERROR', requestId);
  }
}

/** graphql-js quotes the refused value after the name, so nothing but the name at the very start is taken over. */
function argumentOf({ message, extensions }: ReportedError): string | null {
  const named = extensions['argument'];
  if (typeof named === 'string' && /^[A-Za-z_]\w{0,99}$/.test(named)) return named;
  return typeof message === 'string' ? /^Variable "\$([A-Za-z_]\w{0,99})"/.exec(message)?.[1] ?? null : null;
}

function reportedError(error: unknown): ReportedError {
  const fields = isRecord(error) ? error : {};
  return { message: fields['message'], extensions: isRecord(fields['extensions']) ? fields['extensions'] : {} };
}

function codeOf(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(value) ? value : null;
}

function identifier(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.:-]{1,128}$/.test(value) ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message would quote the answer; that it is no JSON is all there is to say.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
