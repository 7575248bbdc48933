import { createGoodword } from '@goodword/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('Shop');
});
afterAll(() => app.close());

describe('a request that asks for too much is refused', () => {
  const nested = (levels: number): string => levels === 0 ? 'id' : `customer { responses(first: 1) { ${nested(levels - 2)} } }`;
  it.each<[string, string, { readonly message: string | RegExp; readonly code: string }]>([
    ['by its levels', `{ responses { nodes { ${nested(10)} } } }`,
      { message: 'Query depth limit of 10 exceeded, found 13.', code: 'GRAPHQL_VALIDATION_FAILED' }],
    ['by its levels in fragments', `{ responses { nodes { ...a } } }
      fragment a on Response { customer { responses { ...b } } } fragment b on Response { ${nested(6)} }`,
      { message: 'Query depth limit of 10 exceeded, found 15.', code: 'GRAPHQL_VALIDATION_FAILED' }],
    ['by its aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: nps { total }`).join(' ')} }`,
      { message: 'Aliases limit of 30 exceeded, found 31.', code: 'GRAPHQL_VALIDATION_FAILED' }],
    ['by its length', `{ ${'nps { total } '.repeat(1_500)} }`,
      { message: 'Syntax Error: Document contains more that 5000 tokens. Parsing aborted.', code: 'GRAPHQL_PARSE_FAILED' }],
    ['by what it would read', '{ responses(first: 100) { nodes { customer { responses(first: 100) { id score category comment tags note } } } } }',
      { message: 'This request would read up to 60301 fields; at most 60000 are possible. Ask for smaller pages.', code: 'TOO_COMPLEX' }],
    ['by what it would read, whatever pays for it',
      `{ a: responses(first: -100, last: -100) { nodes { ${'customer { name responses { id score } } '.repeat(9)} } }
         b: responses(first: 100) { nodes { customer { responses(first: 100) { id score category comment tags note } } } } }`,
      { message: /^This request would read up to \d+ fields/, code: 'TOO_COMPLEX' }],
    ['by pages that nobody limited', `{ ${Array.from({ length: 10 }, (_, i) => `a${i}: responses { nodes { customer { responses(first: 100) { id score comment } } } }`).join(' ')} }`,
      { message: /^This request would read up to \d+ fields/, code: 'TOO_COMPLEX' }],
    ['by fragments in fragments', `{ ...f0 } ${Array.from({ length: 3 }, (_, i) => `fragment f${i} on Query { ${`...f${i + 1} `.repeat(40)} }`).join(' ')}
      fragment f3 on Query { nps { total } }`,
      { message: 'This request cannot be measured, or has too many nested fragments.', code: 'TOO_COMPLEX' }],
  ])('%s', async (_case, query, { message, code }) => {
    const before = performance.now();
    const { status, body } = await send(JSON.stringify({ query }));
    expect(status).toBe(400);
    expect(body).toEqual({ errors: [expect.objectContaining({ message: expect.stringMatching(message), extensions: { code } })] });
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it.each([
    ['of 20 MB', 20 * 1024 * 1024],
    ['just above 10 MB', 10 * 1024 * 1024 + 1],
  ])('by a body %s', async (_case, length) => {
    const comment = 'x'.repeat(length);
    const { status, body } = await send(JSON.stringify({ query: 'mutation ($c: String!) { nothing(comment: $c) }', variables: { c: comment } }));
    expect(status).toBe(413);
    expect(body).toEqual({ message: 'The body is too large: at most 10 MB are possible here.', requestId: expect.any(String) });
  });

  it('and the server goes on answering', async () => {
    expect(await workspace.query('{ nps { total } }')).toEqual({ nps: { total: 0 } });
  });
});

describe('a request that a client sends', () => {
  it('with 1,000 long answers passes, and their list does, page by page', async () => {
    const surveyId = await workspace.createSurvey('Long');
    const goodword = createGoodword({ url: app.url, auth: { apiKey: workspace.key }, timeoutMs: 60_000 });
    const inputs = Array.from({ length: 1_000 }, (_, index) => ({
      surveyId, score: index % 11, comment: 'ü'.repeat(2_000), branch: `branch-${index % 5}`, staff: `staff-${index % 50}`,
      customer: { externalId: `customer-${index % 100}` }, tags: ['a', 'b'], reasons: ['slow'], attributes: { order: index },
    }));
    expect(await goodword.responses.submitMany(inputs)).toMatchObject({ ok: true, value: { submitted: 1_000, refused: 0 } });
    let listed = 0;
    for await (const response of goodword.responses.list({ filter: { surveyIds: [surveyId] }, pageSize: 100 })) {
      expect(response.comment).toHaveLength(2_000);
      listed += 1;
      if (listed === 150) break;
    }
  });

  it('for a page of 100 with every edge, in nodes and in edges, passes', async () => {
    const response = `id score category comment reasons attributes tags note excludedFromScore exclusionReason rescaledFrom rescaledBy
      respondedAt createdAt updatedAt branch { code name } staffMember { code name } product { code name } channel { code name }
      customer { id externalId name email phone locale timeZone attributes createdAt updatedAt }
      survey { id name createdAt version { id number question scale createdAt } } surveyVersion { id number question scale createdAt }
      changes { id change at by reason before { field value } }`;
    const { responses } = await workspace.query(`{
      responses(first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${response} } } nodes { ${response} } }
    }`);
    expect(responses.nodes).toHaveLength(100);
    expect(responses.edges).toHaveLength(100);
  });

  it('for the schema, as the IDE asks for it, passes', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { __schema: schema } = await workspace.query(getIntrospectionQuery());
    expect(schema.types.length).toBeGreaterThan(50);
  });

  it('for the whole page of a dashboard in one request passes', async () => {
    const both = Array.from({ length: 15 }, (_, i) => `n${i}: nps { score total interval { lower upper } } d${i}: npsBy(dimension: "branch") { key nps { score } }`);
    expect(Object.keys(await workspace.query(`{ ${both.join(' ')} }`))).toHaveLength(30);
  });
});

async function send(body: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.key}` },
    body,
  });
  return { status: response.status, body: await response.json() };
}
