import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { execute } from '../../test/postgres.js';
import { createToken } from '../viewer/token.js';

/** Stands for whatever a customer says and nobody else shall read. */
const SECRET = 'Tatyana-Petrova-51';

const lines: string[] = [];
let app: TestApp;
let workspace: TestWorkspace;
let surveyId: string;
beforeAll(async () => {
  const stream = new Writable({
    write: (line, _encoding, done) => {
      lines.push(String(line));
      done();
    },
  });
  app = await startTestApp({ logger: { level: 'trace', stream } });
  workspace = await app.createWorkspace('Shop');
  surveyId = await workspace.createSurvey();
});
afterAll(() => app.close());

describe('what is wrong with a request is said without repeating it', () => {
  const submit = 'mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename ... on Refusal { message } } }';
  const answer = (part: object): object => ({ query: submit, variables: { input: { surveyId, score: 9, ...part } } });
  it.each<[string, () => object, string, string]>([
    ['an object for a text', () => answer({ comment: { a: SECRET } }), 'BAD_USER_INPUT', 'Variable "$input" got an invalid value at "input.comment"; String cannot represent this value'],
    ['objects in a list', () => answer({ reasons: [{ a: SECRET }] }), 'BAD_USER_INPUT', 'Variable "$input" got an invalid value at "input.reasons[0]"; String cannot represent this value'],
    ['a text for a date', () => answer({ respondedAt: SECRET }), 'BAD_USER_INPUT', 'Variable "$input" got an invalid value at "input.respondedAt"; DateTime must be an instant like 2026-03-21T09:30:00Z, with its offset'],
    ['a text for attributes', () => answer({ attributes: SECRET }), 'BAD_USER_INPUT', 'Variable "$input" got an invalid value at "input.attributes"; Attributes must be an object of names and values'],
    ['a field that does not exist', () => answer({ foo: SECRET }), 'BAD_USER_INPUT', 'Variable "$input" got an invalid value; Field "foo" is not defined by type "ResponseInput".'],
    ['a field that is missing', () => ({ query: submit, variables: { input: { comment: SECRET } } }), 'BAD_USER_INPUT', 'Variable "$input" got an invalid value; Field "surveyId" of required type "ID!" was not provided.'],
    ['a text for an input', () => ({ query: submit, variables: { input: SECRET } }), 'BAD_USER_INPUT', 'Variable "$input" got an invalid value; Expected type "ResponseInput" to be an object.'],
    ['no variable', () => ({ query: submit, variables: { other: SECRET } }), 'BAD_USER_INPUT', 'Variable "$input" of required type "ResponseInput!" was not provided.'],
    ['an object for an id', () => ({ query: 'query ($id: ID!) { response(id: $id) { id } }', variables: { id: { a: SECRET } } }), 'BAD_USER_INPUT', 'Variable "$id" got an invalid value; ID cannot represent this value'],
    ['an unknown category', () => ({ query: 'query ($c: [Category!]) { nps(filter: { categories: $c }) { total } }', variables: { c: [SECRET] } }), 'BAD_USER_INPUT', 'Variable "$c" got an invalid value at "c[0]"; This value does not exist in "Category" enum'],
    ['a text for a number', () => ({ query: 'query ($n: Int) { responses(first: $n) { totalCount } }', variables: { n: SECRET } }), 'BAD_USER_INPUT', 'Variable "$n" got an invalid value; Int cannot represent this value'],
    ['a number that is too large', () => ({ query: 'query ($n: Int) { responses(first: $n) { totalCount } }', variables: { n: 4_915_123_456_789 } }), 'BAD_USER_INPUT', 'Variable "$n" got an invalid value; Int cannot represent this value'],
    ['a text for a fraction', () => ({ query: 'query ($n: Float) { nps(level: $n) { total } }', variables: { n: SECRET } }), 'BAD_USER_INPUT', 'Variable "$n" got an invalid value; Float cannot represent this value'],
    ['a cursor of nothing', () => ({ query: 'query ($c: String) { responses(after: $c) { totalCount } }', variables: { c: SECRET } }), 'BAD_USER_INPUT', 'after is not a cursor of this list in this order'],
    ['an unknown dimension', () => ({ query: 'query ($c: String!) { npsBy(dimension: $c) { key } }', variables: { c: SECRET } }), 'BAD_USER_INPUT', 'dimension must be branch, staff, channel, product, survey, wave, reason or attribute:<name>'],
    ['a text with a zero character', () => ({ query: 'query ($c: String!) { customers(text: $c) { totalCount } }', variables: { c: `${SECRET}\0` } }), 'BAD_USER_INPUT', 'A text contains a character that cannot be stored or searched for. Remove invisible characters.'],
    ['an attribute with a zero character', () => ({ query: 'query ($c: String!) { npsBy(dimension: $c) { key } }', variables: { c: `attribute:${SECRET}\0` } }), 'BAD_USER_INPUT', 'A text contains a character that cannot be stored or searched for. Remove invisible characters.'],
    ['an unknown category in the document', () => ({ query: `{ nps(filter: { categories: [${SECRET.split('-')[0] ?? ''}] }) { total } }` }), 'GRAPHQL_VALIDATION_FAILED', 'This value does not exist in "Category" enum'],
    ['a text as a category', () => ({ query: `{ nps(filter: { categories: ["${SECRET}"] }) { total } }` }), 'GRAPHQL_VALIDATION_FAILED', 'Enum "Category" cannot represent this value'],
    ['a text as a number', () => ({ query: `{ responses(first: "${SECRET}") { totalCount } }` }), 'GRAPHQL_VALIDATION_FAILED', 'Int cannot represent this value'],
    ['a text as a date', () => ({ query: `{ nps(filter: { from: "${SECRET}" }) { total } }` }), 'GRAPHQL_VALIDATION_FAILED', 'DateTime must be an instant like 2026-03-21T09:30:00Z, with its offset'],
    ['a text as yes or no', () => ({ query: `{ nps(filter: { includeExcluded: "${SECRET}" }) { total } }` }), 'GRAPHQL_VALIDATION_FAILED', 'Boolean cannot represent this value'],
    ['a text as an input', () => ({ query: `{ nps(filter: "${SECRET}") { total } }` }), 'GRAPHQL_VALIDATION_FAILED', 'Expected value of type "ResponseFilter"'],
    ['an unknown argument', () => ({ query: `{ nps(foo: "${SECRET}") { total } }` }), 'GRAPHQL_VALIDATION_FAILED', 'Unknown argument "foo" on field "Query.nps".'],
    ['a text out of place', () => ({ query: `{ nps("${SECRET}") { total } }` }), 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found String'],
    ['a long text out of place', () => ({ query: `{ nps(a: 1) """${SECRET}""" }` }), 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found BlockString'],
    ['a word out of place', () => ({ query: `${SECRET} { nps { total } }` }), 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected Name'],
    ['a text that does not end', () => ({ query: `{ nps(a: "${SECRET}` }), 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unterminated string.'],
    ['a text with a bad escape', () => ({ query: `{ nps(a: "\\u{${SECRET}}") }` }), 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Invalid Unicode escape sequence'],
    ['a number that is none', () => ({ query: '{ nps(level: 51Tatyana) { total } }' }), 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Invalid number'],
    ['an operation that is not there', () => ({ query: '{ nps { total } }', operationName: SECRET }), 'OPERATION_RESOLUTION_FAILURE', 'The document has no operation of that name'],
    ['another operation that is not there', () => ({ query: 'query a { nps { total } }', operationName: SECRET }), 'OPERATION_RESOLUTION_FAILURE', 'The document has no operation of that name'],
    ['variables as a text', () => ({ query: '{ nps { total } }', variables: SECRET }), 'BAD_REQUEST', '`variables` in a POST body should be provided as an object, not a recursively JSON-encoded string.'],
    ['no document', () => ({ text: SECRET }), 'BAD_REQUEST', 'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.'],
    ['the hash of a document', () => ({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }), 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported'],
    ['two operations in one', () => [{ query: '{ nps { total } }' }, { query: `{ nps(a: "${SECRET}") { total } }` }], 'BAD_REQUEST', 'Operation batching disabled.'],
    ['a list', () => [SECRET], 'BAD_REQUEST', 'Operation batching disabled.'],
  ])('%s', async (_case, body, code, message) => {
    const { status, text, errors } = await send(JSON.stringify(body()));
    expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code } }]);
    // By the convention of GraphQL over HTTP: 200 once the operation has begun.
    expect(status).toBe('data' in JSON.parse(text) || code.startsWith('PERSISTED') ? 200 : 400);
    expect(text).not.toMatch(/Tatyana|Petrova|4915|INTERNAL/);
  });

  it.each<[string, string, Record<string, string>, number, RegExp]>([
    ['JSON that ends too early', `{"query": "${SECRET}`, {}, 400, /^Body is not valid JSON/],
    ['no JSON', SECRET, {}, 400, /^Body is not valid JSON/],
    ['nothing', '', {}, 400, /^Body cannot be empty/],
    ['a form', `query=${SECRET}`, { 'content-type': 'application/x-www-form-urlencoded' }, 415, /^Unsupported Media Type/],
    ['a form with parts', SECRET, { 'content-type': 'multipart/form-data; boundary=x' }, 415, /^Unsupported Media Type/],
  ])('%s', async (_case, body, headers, status, message) => {
    const answer = await send(body, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ message: expect.stringMatching(message), requestId: answer.requestId });
    expect(answer.text).not.toContain('Tatyana');
  });

  it('and a refusal does not repeat it either', async () => {
    for (const part of [{ score: SECRET }, { score: 9, comment: `${SECRET}\0` }, { score: 9, tags: [SECRET.repeat(100)] }, { score: 9, customer: { email: SECRET } },
      { score: 9, customer: { phone: SECRET } }, { score: 9, customer: { name: SECRET, locale: SECRET } }, { score: 9, attributes: { a: `${SECRET}\0` } }, { score: 9, attributes: { a: { b: SECRET } } }]) {
      const { text } = await send(JSON.stringify(answer(part)));
      expect(text).toContain('"message"');
      expect(text).not.toContain('"errors"');
      expect(text).not.toContain('Tatyana');
    }
  });

  it('and none of all this got into the log', () => {
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.join('')).not.toMatch(/Tatyana|Petrova/);
  });
});

describe('what is wrong with the server', () => {
  const logged = (requestId: string | null): readonly any[] =>
    lines.map((line) => JSON.parse(line)).filter((line) => line.reqId === requestId && line.level >= 50);

  it('is answered with an id, under which the log has it, without values', async () => {
    await execute(app.database.ownerUrl, `alter table survey add constraint planted check (name <> '${SECRET}')`);
    const answer = await send(JSON.stringify({ query: `mutation { createSurvey(input: { name: "${SECRET}", question: "Why?" }) { __typename } }` }));
    expect(JSON.parse(answer.text)).toEqual({
      data: null,
      errors: [{
        message: 'Something went wrong on the server. The log has more under the id of this request.',
        path: ['createSurvey'], extensions: { code: 'INTERNAL_SERVER_ERROR' },
      }],
    });
    expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(logged(answer.requestId)).toMatchObject([{
      msg: 'failed',
      err: { type: 'CheckConstraintViolationException', code: '23514', message: expect.stringContaining('violates check constraint "planted"') },
    }]);
    expect(logged(answer.requestId)[0].err.stack).toContain('survey.commands');
    expect(lines.join('')).not.toContain('Tatyana');
  });

  it('is found in a table that is missing, too', async () => {
    await execute(app.database.ownerUrl, 'alter table response rename column comment to other');
    const answer = await send(JSON.stringify({ query: `{ responses(filter: { text: "${SECRET}" }) { nodes { comment } } }` }));
    expect(answer.text).not.toMatch(/Tatyana|column|select/);
    expect(logged(answer.requestId)).toMatchObject([{ err: { type: 'InvalidFieldNameException', code: '42703' } }]);
    expect(lines.join('')).not.toContain('Tatyana');
  });

  it('is found while the caller is being identified, too', async () => {
    const token = createToken('gw', workspace.id, (n) => new Uint8Array(n).fill(5));
    await execute(app.database.ownerUrl, 'alter table api_key rename to other');
    const answer = await send(JSON.stringify({ query: '{ nps { total } }' }), { authorization: `Bearer ${token}`, cookie: `goodword_session=${token}` });
    expect(answer.status).toBe(500);
    expect(answer.errors).toEqual([{
      message: 'Something went wrong on the server. The log has more under the id of this request.', extensions: { code: 'INTERNAL_SERVER_ERROR' },
    }]);
    expect(logged(answer.requestId)).toMatchObject([{ msg: 'failed', err: { type: 'TableNotFoundException', code: '42P01' } }]);
  });

  it('outside of GraphQL is answered with an id as well', async () => {
    await execute(app.database.ownerUrl, 'alter table sign_in_link rename to another');
    const token = createToken('gwl', workspace.id, (n) => new Uint8Array(n).fill(6));
    const answer = await fetch(`${app.url}/session`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }),
    });
    const requestId = answer.headers.get('x-request-id');
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ message: `Something went wrong on the server; the log has more under ${requestId}.`, requestId });
    expect(logged(requestId)).toMatchObject([{ msg: 'failed', err: { type: 'TableNotFoundException' } }]);
  });

  it('never brings a token into the log', () => {
    const everything = lines.join('');
    expect(everything).toContain('"msg":"answered"');
    expect(everything).not.toMatch(/gw[ls]?_[1-9A-HJ-NP-Za-km-z]{16}/);
    expect(everything).not.toMatch(/authorization|cookie/i);
  });
});

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly errors: unknown;
  readonly requestId: string | null;
}

async function send(body: string, headers: Record<string, string> = {}): Promise<Sent> {
  const answer = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.key}`, ...headers },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, text, errors: JSON.parse(text).errors, requestId: answer.headers.get('x-request-id') };
}
