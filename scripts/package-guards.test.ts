import { afterEach, describe, expect, test } from 'vitest';
import { makeSkeleton, type Skeleton } from './skeleton.ts';

let skeleton: Skeleton | null = null;

afterEach(() => {
  skeleton?.remove();
  skeleton = null;
});

describe('the report of a package’s interface', () => {
  const settings = [
    'api-extractor.base.json', 'tsconfig.base.json', 'packages/core/tsconfig.json', 'packages/core/package.json',
    'packages/core/api-extractor.json',
  ];
  const check = ['run', '--config', 'packages/core/api-extractor.json'];

  test('fails once the build exports something else', () => {
    skeleton = makeSkeleton(settings);
    const one = 'export declare const one: number;\n';
    const entries = "export * from '../dist/index.js';\n";
    skeleton.plant({ 'packages/core/src/index.ts': '', 'packages/core/dist/index.d.ts': one, 'packages/core/api/entries.d.ts': entries });
    expect(skeleton.run('api-extractor', ...check, '--local')).toMatchObject({ status: 0 });
    expect(skeleton.run('api-extractor', ...check)).toMatchObject({ status: 0 });

    skeleton.plant({ 'packages/core/dist/index.d.ts': `${one}export declare const planted: number;\n` });
    const { status, output } = skeleton.run('api-extractor', ...check);
    expect(output).toContain('You have changed the API signature for this project');
    expect(status).toBe(1);
  });
});

describe('npm run knip', () => {
  const used = {
    'package.json': '{ "name": "planted", "type": "module", "workspaces": ["packages/*"] }',
    'packages/core/package.json': '{ "name": "@planted/core", "type": "module", "exports": "./src/index.ts" }',
    'packages/core/src/index.ts': "export { used } from './used.js';\n",
    'packages/core/src/used.ts': 'export const used = 1;\n',
  };
  const options = ['--include', 'files,exports,types,dependencies', '--no-config-hints'];

  test('passes when everything is used', () => {
    skeleton = makeSkeleton([]);
    skeleton.plant(used);
    expect(skeleton.run('knip', ...options)).toMatchObject({ status: 0 });
  });

  test.each([
    ['a file that nobody imports', { 'packages/core/src/left.ts': 'export const left = 1;\n' }, 'left.ts'],
    ['an export that nobody imports', { 'packages/core/src/used.ts': 'export const used = 1;\nexport const spare = 2;\n' }, 'spare'],
  ])('finds %s', (_, files, named) => {
    skeleton = makeSkeleton([]);
    skeleton.plant({ ...used, ...files });
    const { status, output } = skeleton.run('knip', ...options);
    expect(output).toContain(named);
    expect(status).toBe(1);
  });
});

describe('npm run check:packages', () => {
  test.each([
    ['passes within its budget', '1 kB', 0],
    ['fails above its budget', '1 B', 1],
  ])('%s', (_, limit, expected) => {
    skeleton = makeSkeleton(['package.json']);
    skeleton.plant({
      'packages/core/dist/index.js': "export const text = 'some words that weigh more than a byte';\n",
      '.size-limit.json': JSON.stringify([{ path: 'packages/core/dist/index.js', gzip: true, limit }]),
    });
    expect(skeleton.run('size-limit')).toMatchObject({ status: expected });
  });
});

describe('.ci/run', () => {
  const file = (name: string, status: string, tests: readonly string[]): object => ({
    name,
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });

  test.each([
    ['counts tests', { numPassedTests: 3, numFailedTests: 1, testResults: [file('a', 'failed', ['failed'])] }, '3 1'],
    ['counts a file that does not load', { numPassedTests: 2, numFailedTests: 0, testResults: [file('b', 'failed', [])] }, '2 1'],
    ['counts nothing without a report', null, '0 0'],
  ])('%s', (_, report, expected) => {
    skeleton = makeSkeleton(['.ci']);
    if (report !== null) skeleton.plant({ 'report.json': JSON.stringify(report) });
    expect(skeleton.run('node', '.ci/count-tests.mjs', 'report.json').output.trim()).toBe(expected);
  });
});
