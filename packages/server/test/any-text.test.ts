import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from './app.js';

// The ORM writes values into its statements, so whatever a text says has to stay a text.
const fragments = [
  `'`, `''`, `"`, '`', '\\', `\\'`, `E'`, '?', '??', '\\?', '$1', ':name', '%', '_', '--', '/*', '*/', ';', '{', '}', ',', '(', ')', '[',
  'NULL', 'null', ' or true', '; drop table survey; --', `'::uuid`, '$$', '\n', '\r', '\t', '\b', '\u2028', '\ufeff', '\u200f', 'é', 'е́', '٩', '🙂', 'x',
];
const text = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join('')}x`);
const whole = fc.constantFrom('NULL', 'null', '{}', '[]', '{a,b}', '0', 'true', `'`, '?');

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('Shop');
});
afterAll(() => app.close());

it('a text is stored, read, searched for and grouped as it was written', async () => {
  const surveyId = await workspace.createSurvey();
  const submit = `mutation ($input: ResponseInput!) {
    submitResponse(input: $input) { __typename ... on Response { id comment tags reasons attributes branch { code } customer { id externalId } } ... on Refusal { message } }
  }`;
  const find = `query ($filter: ResponseFilter, $dimension: String!, $customer: String!) {
    responses(filter: $filter) { nodes { id } } npsBy(filter: $filter, dimension: $dimension) { key } customers(text: $customer) { nodes { id } }
  }`;
  let count = 0;
  await fc.assert(fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: text }, whole), async (any) => {
    count += 1; // The same text may come again.
    const externalId = `${any}${count}`;
    const input = { surveyId, score: 9, comment: any, tags: [any, 'b'], reasons: [any], branch: any, attributes: { [any]: any }, customer: { externalId } };
    const { submitResponse } = await workspace.query(submit, { input });
    expect(submitResponse).toEqual({
      __typename: 'Response', id: expect.any(String), comment: any, tags: [any, 'b'], reasons: [any], attributes: { [any]: any },
      branch: { code: any }, customer: { id: expect.any(String), externalId },
    });
    const filter = { text: any, tags: [any], reasons: [any], branches: [any], attributes: [{ name: any, in: [any], exists: true }], customerId: submitResponse.customer.id };
    const found = await workspace.query(find, { filter, dimension: `attribute:${any}`, customer: externalId });
    expect(found).toEqual({ responses: { nodes: [{ id: submitResponse.id }] }, npsBy: [{ key: any }], customers: { nodes: [{ id: submitResponse.customer.id }] } });
  }), { numRuns: 60 });
}, 120_000);
