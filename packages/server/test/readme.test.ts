import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, makeReader, printedBy, type Reader } from '../../../scripts/examples.ts';
import { startTestApp, type TestApp, type TestWorkspace } from './app.js';

/** What a reader has to know beside the example: the text says where it comes from. */
interface Given {
  readonly url: string;
  readonly apiKey: string;
  readonly surveyId: string;
}

let app: TestApp;
let workspace: TestWorkspace;
let given: Given;
let reader: Reader;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
  given = { url: app.url, apiKey: workspace.key, surveyId: await workspace.createSurvey() };
  reader = makeReader();
});

afterAll(async () => {
  reader.remove();
  await app.close();
});

function follow(example: string): Promise<readonly string[]> {
  const { url, apiKey, surveyId } = given;
  return reader.follow([
    `const [apiKey, surveyId] = ${JSON.stringify([apiKey, surveyId])} as const;`,
    example.replaceAll('http://localhost:4000', url),
    'export { apiKey, surveyId };', // Not every example uses them.
  ].join('\n'));
}

describe('the examples', () => {
  it('of README.md print what their comments say', async () => {
    const example = exampleOf('README.md');
    expect(printedBy(example)).toHaveLength(6);
    expect(await follow(example)).toEqual(printedBy(example));
  });

  it('of packages/client/README.md store an answer and list the unhappy ones', async () => {
    await workspace.query(
      'mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }',
      { input: { surveyId: given.surveyId, score: 3, comment: 'Cold soup' } },
    );
    expect(await follow(exampleOf('packages/client/README.md'))).toEqual(['3 Cold soup']);
    const { responses } = await workspace.query('{ responses(filter: { text: "kind" }) { nodes { score comment } } }');
    expect(responses.nodes).toEqual([{ score: 9, comment: 'Quick and kind' }]);
  });
});
