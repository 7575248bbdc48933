import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeSkeleton, type Skeleton } from './skeleton.ts';

const rules = ['package.json', 'oxlint.config.ts', 'tsconfig.base.json', 'scripts/boundaries.ts', 'scripts/lint-rules.ts'];
const settings = ['core', 'client', 'server', 'dashboard'].flatMap((name) => [
  `packages/${name}/package.json`,
  `packages/${name}/tsconfig.json`,
]);

let skeleton: Skeleton;

beforeEach(() => {
  skeleton = makeSkeleton([...rules, ...settings]);
});

afterEach(() => skeleton.remove());

/** Neighbours that planted files import; they have no fault of their own. */
const clean = {
  'packages/core/src/result.ts': 'export type Result = { readonly ok: boolean };\n',
  'packages/core/src/scores/score.ts': "import type { Result } from '../result.js';\n\nexport const score = (result: Result): number => (result.ok ? 10 : 0);\n",
  'packages/core/src/nps/tally.ts': "import { score } from '../scores/score.js';\n\nexport const tally: number = score({ ok: true });\n",
  'packages/server/src/responses/response.commands.ts': 'export const submit = (): number => 1;\n',
  'packages/server/src/responses/response.queries.ts': 'export const list = (): number => 1;\n',
  'packages/server/src/cases/case.queries.ts': "import { list } from '../responses/response.queries.js';\n\nexport const board = (): number => list();\n",
  'packages/server/src/app.ts': "import { submit } from './responses/response.commands.js';\n\nexport const app = submit;\n",
};

const faults: readonly (readonly [string, string, string, string])[] = [
  ['a deep import of what a package built', 'packages/server/src/nps/a.ts', "export { tally } from '@goodword/core/dist/nps/tally.js';", 'goodword(boundaries)'],
  ['a deep import of a package’s source', 'packages/server/src/nps/b.ts', "export { tally } from '@goodword/core/src/nps/tally.js';", 'goodword(boundaries)'],
  ['a path into another package', 'packages/server/src/nps/c.ts', "export { tally } from '../../../core/src/nps/tally.js';", 'goodword(boundaries)'],
  ['another feature’s commands', 'packages/server/src/cases/d.ts', "export { submit } from '../responses/response.commands.js';", 'goodword(boundaries)'],
  ['another feature’s commands, loaded late', 'packages/server/src/cases/e.ts', "export const late = () => import('../responses/response.commands.js');", 'goodword(boundaries)'],
  ['another feature’s commands, as a type in passing', 'packages/server/src/cases/f.ts', "export type Submit = import('../responses/response.commands.js').Submit;", 'goodword(boundaries)'],
  ['an import inside a type', 'packages/server/src/cases/f.ts', "export type Submit = import('../responses/response.commands.js').Submit;", 'typescript(consistent-type-imports)'],
  ['another feature’s resolver, as a type', 'packages/server/src/cases/g.ts', "import type { R } from '../responses/response.resolver.js';\n\nexport type S = R;", 'goodword(boundaries)'],
  ['core using Node', 'packages/core/src/nps/h.ts', "export { readFileSync } from 'node:fs';", 'goodword(boundaries)'],
  ['core using the server', 'packages/core/src/nps/i.ts', "export * from '@goodword/server';", 'goodword(boundaries)'],
  ['core importing upwards', 'packages/core/src/scores/j.ts', "export { tally } from '../nps/tally.js';", 'goodword(boundaries)'],
  ['the client using core', 'packages/client/src/k.ts', "export { tally } from '@goodword/core';", 'goodword(boundaries)'],
  ['the dashboard using the server', 'packages/dashboard/src/nps/l.tsx', "export { app } from '@goodword/server';", 'goodword(boundaries)'],
  ['a cycle', 'packages/core/src/nps/m.ts', "import { n } from './n.js';\n\nexport const m = (): number => n();", 'import(no-cycle)'],
  ['the other end of that cycle', 'packages/core/src/nps/n.ts', "import { m } from './m.js';\n\nexport const n = (): number => m();", 'import(no-cycle)'],
  ['a cycle of types alone', 'packages/core/src/nps/o.ts', "import type { P } from './p.js';\n\nexport interface O {\n  readonly p: P | null;\n}", 'import(no-cycle)'],
  ['the other end of that cycle of types', 'packages/core/src/nps/p.ts', "import type { O } from './o.js';\n\nexport interface P {\n  readonly o: O | null;\n}", 'import(no-cycle)'],
  ['core reading the clock by Date.now', 'packages/core/src/nps/q.ts', 'export const now = (): number => Date.now();', 'eslint(no-restricted-properties)'],
  ['core reading the clock by new Date', 'packages/core/src/nps/r.ts', 'export const now = (): Date => new Date();', 'goodword(clock)'],
  ['core throwing dice', 'packages/core/src/nps/s.ts', 'export const dice = (): number => Math.random();', 'eslint(no-restricted-properties)'],
  ['a type that switches checks off', 'packages/server/src/nps/t.ts', 'export const anything = (value: any): unknown => value;', 'typescript(no-explicit-any)'],
  ['a claim that something is there', 'packages/server/src/nps/u.ts', 'export const first = (list: number[]): number => list[0]!;', 'typescript(no-non-null-assertion)'],
  ['a default export', 'packages/server/src/nps/v.ts', 'export default 1;', 'import(no-default-export)'],
  ['a library that prints', 'packages/client/src/w.ts', "export const speak = (): void => console.log('');", 'eslint(no-console)'],
  ['a promise that nobody awaits', 'packages/server/src/nps/x.ts', 'export const go = (work: () => Promise<void>): void => {\n  work();\n};', 'typescript(no-floating-promises)'],
  ['a promise as a condition', 'packages/server/src/nps/y.ts', "export const is = (work: () => Promise<boolean>): string => (work() ? 'a' : 'b');", 'typescript(no-misused-promises)'],
];

describe('npm run lint', () => {
  test('passes on clean files', () => {
    skeleton.plant(clean);
    expect(skeleton.run('oxlint', 'packages')).toMatchObject({ status: 0 });
  });

  test('finds each planted fault, by its rule, and nothing in the files beside it', () => {
    skeleton.plant(clean);
    skeleton.plant(Object.fromEntries(faults.map(([, path, text]) => [path, `${text}\n`])));
    const { status, output } = skeleton.run('oxlint', '--format=json', 'packages');
    const { diagnostics } = JSON.parse(output) as { diagnostics: readonly { filename: string; code: string }[] };
    const found = diagnostics.map(({ filename, code }) => `${filename.replaceAll('\\', '/')} ${code}`);
    expect([...new Set(found)].toSorted()).toEqual(faults.map(([, path, , code]) => `${path} ${code}`).toSorted());
    expect(status).toBe(1);
  });

  test.each([
    ['a deep import', 'packages/server/src/nps/a.ts'],
    ['another feature’s commands', 'packages/server/src/cases/d.ts'],
    ['core using Node', 'packages/core/src/nps/h.ts'],
    ['core using the server', 'packages/core/src/nps/i.ts'],
    ['an upward import inside core', 'packages/core/src/scores/j.ts'],
  ])('fails on %s alone', (_, planted) => {
    const text = faults.find(([, path]) => path === planted)?.[2] ?? '';
    skeleton.plant({ ...clean, [planted]: `${text}\n` });
    expect(skeleton.run('oxlint', 'packages')).toMatchObject({ status: 1 });
  });
});

describe('npm run types', () => {
  test('passes on clean files', () => {
    skeleton.plant(clean);
    for (const name of ['core', 'server']) {
      expect(skeleton.run('tsc', '-p', `packages/${name}`, '--noEmit')).toEqual({ status: 0, output: '' });
    }
  });

  test.each([
    ['a deep import of what a package built', 'server', "export { tallyOf } from '@goodword/core/dist/nps/tally.js';", 'TS2307'],
    ['core using Node', 'core', "export { readFileSync } from 'node:fs';", 'TS2591'],
    ['core using a global of Node', 'core', 'export const home = process.cwd();', 'TS2591'],
    ['the client using Node', 'client', "export { readFileSync } from 'node:fs';", 'TS2591'],
  ])('fails on %s', (_, name, text, code) => {
    skeleton.plant({ ...clean, [`packages/${name}/src/nps/planted.ts`]: `${text}\n` });
    const { status, output } = skeleton.run('tsc', '-p', `packages/${name}`, '--noEmit');
    expect(output).toContain(code);
    expect(status).not.toBe(0);
  });
});
