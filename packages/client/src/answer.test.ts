import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.js';
import {
  AuthenticationError, BadInputError, ForbiddenError, GoodwordError, HttpError, InvalidAnswerError, ServerError,
} from './errors.js';

const secret = 'Mrs Secret, +7 900 123-45-67';

function read(status: number, body: unknown, headers: Record<string, string> = {}): GoodwordError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reading = readAnswer('latestAnswers', { status, headers: new Headers(headers), text });
  if (!('failure' in reading)) throw new Error('expected a failure');
  return reading.failure;
}

function reported(code: unknown, message = secret): unknown {
  return { errors: [{ message, extensions: { code, stacktrace: [secret] } }], data: null };
}

describe('an answer', () => {
  it('with data gives the data', () => {
    expect(readAnswer('nps', { status: 200, headers: new Headers(), text: '{"data":{"nps":null}}' }))
      .toEqual({ data: { nps: null } });
  });

  it('with data and errors gives the error, because half a result looks like a whole one', () => {
    expect(read(200, { data: { nps: null }, errors: [{ message: 'no' }] })).toBeInstanceOf(ServerError);
  });

  it.each([
    [401, reported('UNAUTHENTICATED'), AuthenticationError, 'UNAUTHENTICATED'],
    [200, reported('UNAUTHENTICATED'), AuthenticationError, 'UNAUTHENTICATED'],
    [401, '<html>', AuthenticationError, 'UNAUTHENTICATED'],
    [200, reported('FORBIDDEN'), ForbiddenError, 'FORBIDDEN'],
    [403, { message: 'no' }, ForbiddenError, 'FORBIDDEN'],
    [400, reported('BAD_USER_INPUT'), BadInputError, 'BAD_USER_INPUT'],
    [400, reported('BAD_REQUEST'), BadInputError, 'BAD_REQUEST'],
    [400, reported('GRAPHQL_PARSE_FAILED'), BadInputError, 'GRAPHQL_PARSE_FAILED'],
    [400, reported('GRAPHQL_VALIDATION_FAILED'), BadInputError, 'GRAPHQL_VALIDATION_FAILED'],
    [500, reported('INTERNAL_SERVER_ERROR'), ServerError, 'INTERNAL_SERVER_ERROR'],
    [200, reported('SOMETHING_NEW'), ServerError, 'SOMETHING_NEW'],
    [200, reported(secret), ServerError, 'INTERNAL_SERVER_ERROR'],
    [200, reported(undefined), ServerError, 'INTERNAL_SERVER_ERROR'],
    [200, { errors: ['odd'] }, ServerError, 'INTERNAL_SERVER_ERROR'],
    [404, '<html>', HttpError, 'HTTP'],
    [0, '', HttpError, 'HTTP'],
    [500, { errors: [] }, HttpError, 'HTTP'],
    [200, '<html>', InvalidAnswerError, 'INVALID_ANSWER'],
    [200, '', InvalidAnswerError, 'INVALID_ANSWER'],
    [200, '[]', InvalidAnswerError, 'INVALID_ANSWER'],
    [200, { data: null }, InvalidAnswerError, 'INVALID_ANSWER'],
    [200, { data: null, errors: [] }, InvalidAnswerError, 'INVALID_ANSWER'],
  ])('with status %i and %j is a %o', (status, body, kind, code) => {
    const error = read(status, body);
    expect(error).toBeInstanceOf(kind);
    expect(error).toBeInstanceOf(GoodwordError);
    expect(error.code).toBe(code);
    expect(error.name).toBe(kind.name);
    expect(error.message).toMatch(/^latestAnswers: /);
  });

  it('of a limiter keeps its status and the wait it asks for', () => {
    expect(read(429, '', { 'retry-after': '7' })).toMatchObject({ status: 429, retryAfterMs: 7_000 });
    expect(read(404, '')).toMatchObject({ status: 404, retryAfterMs: null });
  });

  it('names the request by the extension, else by the header, and only when it looks like an id', () => {
    const withId = (requestId: unknown) => ({ errors: [{ message: 'm', extensions: { requestId } }] });
    expect(read(500, withId('req-7'), { 'x-request-id': 'other' })).toMatchObject({ requestId: 'req-7' });
    expect(read(500, withId('req-7')).message).toContain('req-7');
    expect(read(500, withId(undefined), { 'x-request-id': 'req-8' })).toMatchObject({ requestId: 'req-8' });
    expect(read(500, withId(secret))).toMatchObject({ requestId: null });
    expect(read(502, '', { 'x-request-id': 'req-9' })).toMatchObject({ requestId: 'req-9' });
  });

  it('names the refused argument, and nothing of its value', () => {
    const message = `Variable "$input" got invalid value { comment: "${secret}" } at "input.score"; Expected …`;
    const error = read(400, reported('BAD_USER_INPUT', message));
    expect(error).toMatchObject({ argument: 'input' });
    expect(error.message).toBe('latestAnswers: the service refused its input (BAD_USER_INPUT)');
    expect(read(400, reported('BAD_USER_INPUT', `Bad: Variable "$input"`))).toMatchObject({ argument: null });
    const named = (argument: unknown) => ({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT', argument } }] });
    expect(read(200, named('timeZone'))).toMatchObject({ argument: 'timeZone' });
    expect(read(200, named(secret))).toMatchObject({ argument: 'input' });
  });

  it.each([
    'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', undefined,
  ])('with code %s repeats no text of the service, which may quote a customer', (code) => {
    const error = read(200, reported(code));
    expect(`${inspect(error, { depth: null, showHidden: true })} ${JSON.stringify(error)}`).not.toContain('Secret');
    expect(error.cause).toBeUndefined();
  });

  it('that is no JSON is not quoted', () => {
    expect(inspect(read(200, secret), { depth: null, showHidden: true })).not.toContain('Secret');
  });
});
