import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from './app.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');

/** What a reader has to know beside the example: the text says where it comes from. */
interface Given {
  readonly url: string;
  readonly apiKey: string;
  readonly surveyId: string;
}

let app: TestApp;
let workspace: TestWorkspace;
let given: Given;
let folder: string;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
  given = { url: app.url, apiKey: workspace.key, surveyId: await workspace.createSurvey() };
  // A folder of a reader, who has installed the packages and has none of our settings.
  folder = mkdtempSync(join(tmpdir(), 'goodword-readme-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

/** All TypeScript of a document, in order, as one program. */
function exampleOf(document: string): string {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code).join('\n');
}

/** What the comments behind `console.log(…);` say that it prints. */
function printedBy(example: string): readonly string[] {
  return [...example.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => text!);
}

/** Compiles and runs an example as its reader would; returns the lines that it prints. */
async function follow(example: string): Promise<readonly string[]> {
  const file = join(folder, 'example.ts');
  const { url, apiKey, surveyId } = given;
  writeFileSync(file, [
    `const [apiKey, surveyId] = ${JSON.stringify([apiKey, surveyId])} as const;`,
    example.replaceAll('http://localhost:4000', url),
    'export { apiKey, surveyId };', // Not every example uses them.
  ].join('\n'));
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom', '--types', ''];
  await run(join(root, 'node_modules/.bin/tsc'), [...options, '--skipLibCheck', file], { cwd: folder })
    .catch((error: { stdout: string }) => {
      throw new Error(error.stdout);
    });
  const { stdout } = await run(process.execPath, [file], { cwd: folder });
  return stdout.split('\n').slice(0, -1);
}

describe('the examples', () => {
  it('of README.md print what their comments say', async () => {
    const example = exampleOf('README.md');
    expect(printedBy(example)).toHaveLength(6);
    expect(await follow(example)).toEqual(printedBy(example));
  });

  it('of packages/core/README.md print what their comments say', async () => {
    const example = exampleOf('packages/core/README.md');
    expect(printedBy(example)).toHaveLength(4);
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

describe('an example that no longer holds', () => {
  it('is found by what it prints', async () => {
    const example = `import { nps, tallyOf } from '@goodword/core';\nconsole.log(nps(tallyOf([10])).score); // 99\n`;
    expect(printedBy(example)).toEqual(['99']);
    expect(await follow(example)).not.toEqual(printedBy(example));
  });

  it('is found by its types', async () => {
    await expect(follow(`import { score } from '@goodword/core';\nconsole.log(score);\n`)).rejects.toThrow(/has no exported member named 'score'/);
  });
});
