import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';

// As in production.
let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp({ introspection: false, ide: false });
  workspace = await app.createWorkspace('Shop');
});
afterAll(() => app.close());

const mutation = 'mutation { createSurvey(input: { name: "Forged", question: "Why?" }) { __typename } }';

describe('a page of another site', () => {
  // What a browser sends without asking the server first, with whatever credentials it has.
  it.each<[string, string, RequestInit]>([
    ['a form', '/graphql', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(mutation)}` }],
    ['a form that looks like JSON', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: mutation }) }],
    ['a form with parts', '/graphql', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }],
    ['a form without a type', '/graphql', { method: 'POST', headers: { 'content-type': '' }, body: JSON.stringify({ query: mutation }) }],
    ['a link', `/graphql?query=${encodeURIComponent(mutation)}`, {}],
    ['a link to a query', `/graphql?query=${encodeURIComponent('{ surveys { name } }')}`, { headers: { 'content-type': 'application/json' } }],
  ])('changes and learns nothing by %s', async (_case, path, init) => {
    const answer = await fetch(`${app.url}${path}`, { ...init, headers: { authorization: `Bearer ${workspace.key}`, ...init.headers } });
    expect([400, 404, 415]).toContain(answer.status);
    expect(await answer.text()).not.toContain('"data":{');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await workspace.query('{ surveys { name } }')).toEqual({ surveys: [] });
  });

  it('is told why a form does not do', async () => {
    const { errors } = await workspace.send('{ surveys { name } }', {}, { 'content-type': 'text/plain' });
    expect(errors).toMatchObject([{ message: expect.stringContaining('potential Cross-Site Request Forgery'), extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('may not ask first either', async () => {
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(answer.status).toBe(404);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('in production', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "ApiKey") { fields { name } } }',
    'query ($deep: Boolean!) { viewer { name } ... @include(if: $deep) { __schema { types { name } } } }',
  ])('nobody can ask for the schema: %s', async (query) => {
    const { data, errors } = await workspace.send(query, { deep: true });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message: expect.stringContaining('introspection is not allowed'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  it('the names of types, which clients need, are answered', async () => {
    expect(await workspace.query('{ viewer { __typename } }')).toEqual({ viewer: { __typename: 'Viewer' } });
  });

  it.each(['/graphql', '/graphql/', '/graphiql.html', '/%67raphiql.html', '/graphiql.html?x', '//graphiql.html'])('there is no IDE at %s', async (path) => {
    for (const accept of ['text/html', '*/*']) {
      const answer = await fetch(`${app.url}${path}`, { headers: { accept } });
      expect(await answer.text()).not.toContain('id="graphiql"');
    }
  });

  it('GET /graphql is nothing', async () => {
    const answer = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ message: 'There is nothing at GET /graphql.' });
  });
});

describe('every answer', () => {
  it('has an id of its own', async () => {
    const answers = await Promise.all(['/healthz', '/nothing', '/', '/graphql'].map((path) => fetch(`${app.url}${path}`)));
    const ids = answers.map((answer) => answer.headers.get('x-request-id'));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes no id from outside, which could forge lines of the log', async () => {
    const answer = await fetch(`${app.url}/healthz`, { headers: { 'x-request-id': 'forged', 'request-id': 'forged' } });
    expect(answer.headers.get('x-request-id')).not.toBe('forged');
  });

  it('keeps browsers from guessing, framing and telling', async () => {
    const { headers } = await fetch(`${app.url}/`, { headers: { accept: 'text/html' } });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
