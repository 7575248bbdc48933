/**
 * What every request may throw. Test the class or the `code`.
 *
 * Messages and fields never hold the API key, a variable or any text of a customer, and there is no `cause`: what
 * `fetch` and the service report may quote them.
 */
export abstract class GoodwordError extends Error {
  /** Stable name of what went wrong, in capitals: `TIMEOUT`, `UNAUTHENTICATED` … */
  abstract readonly code: string;
}

/** The service could not be reached, or the connection broke before the answer was complete. */
export class NetworkError extends GoodwordError {
  override readonly name = 'NetworkError';
  readonly code = 'NETWORK';
  /** The system's name for the reason, such as `ECONNREFUSED`; `null` where it is not told, as in browsers. */
  readonly reason: string | null;

  constructor(operation: string, reason: string | null) {
    super(`${operation}: no complete answer from the service${reason === null ? '' : ` (${reason})`}`);
    this.reason = reason;
  }
}

/** The request, its retries included, took longer than `timeoutMs`. */
export class TimeoutError extends GoodwordError {
  override readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
  readonly timeoutMs: number;

  constructor(operation: string, timeoutMs: number) {
    super(`${operation}: no answer within ${timeoutMs} ms`);
    this.timeoutMs = timeoutMs;
  }
}

/** The caller's signal was aborted. The name is that of the platform's own `AbortError`, which other code looks for. */
export class AbortedError extends GoodwordError {
  override readonly name = 'AbortError';
  readonly code = 'ABORTED';

  constructor(operation: string) {
    super(`${operation}: aborted by the caller`);
  }
}

/** An HTTP status without a GraphQL answer, usually from a proxy or a limiter before the service. */
export class HttpError extends GoodwordError {
  override readonly name = 'HttpError';
  readonly code = 'HTTP';
  /** 0 for a redirect in a browser, which does not tell its status. */
  readonly status: number;
  /** How long the service asks to wait, in milliseconds; `null` when it does not say. */
  readonly retryAfterMs: number | null;
  readonly requestId: string | null;

  constructor(operation: string, status: number, retryAfterMs: number | null, requestId: string | null) {
    super(`${operation}: the service answered with HTTP status ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.requestId = requestId;
  }
}

/** An answer with a good status that is not GraphQL: most often `url` points to something else. */
export class InvalidAnswerError extends GoodwordError {
  override readonly name = 'InvalidAnswerError';
  readonly code = 'INVALID_ANSWER';
  readonly requestId: string | null;

  constructor(operation: string, requestId: string | null) {
    super(`${operation}: the answer is not a GraphQL answer; does the url point to a Goodword service?`);
    this.requestId = requestId;
  }
}

/** No key or session, or one that is unknown, expired or revoked. */
export class AuthenticationError extends GoodwordError {
  override readonly name = 'AuthenticationError';
  readonly code = 'UNAUTHENTICATED';
  readonly requestId: string | null;

  constructor(operation: string, requestId: string | null) {
    super(`${operation}: the service does not accept this key or session`);
    this.requestId = requestId;
  }
}

/** The key or session is known, but lacks the scope for this operation. */
export class ForbiddenError extends GoodwordError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';
  readonly requestId: string | null;

  constructor(operation: string, requestId: string | null) {
    super(`${operation}: this key or session may not do that`);
    this.requestId = requestId;
  }
}

/** The document or its variables do not fit the service's schema or limits. */
export class BadInputError extends GoodwordError {
  override readonly name = 'BadInputError';
  readonly code: string;
  /** The variable or argument that was refused, such as `timeZone`; `null` when the service does not name one. */
  readonly argument: string | null;
  readonly requestId: string | null;

  constructor(operation: string, code: string, argument: string | null, requestId: string | null) {
    super(`${operation}: the service refused ${argument === null ? 'the input' : `its ${argument}`} (${code})`);
    this.code = code;
    this.argument = argument;
    this.requestId = requestId;
  }
}

/** The service failed. It logged the reason under `requestId`. */
export class ServerError extends GoodwordError {
  override readonly name = 'ServerError';
  /** `INTERNAL_SERVER_ERROR`, or the service's own code for this failure. */
  readonly code: string;
  readonly requestId: string | null;

  constructor(operation: string, code: string, requestId: string | null) {
    super(`${operation}: the service failed (${code}${requestId === null ? '' : `, request ${requestId}`})`);
    this.code = code;
    this.requestId = requestId;
  }
}
