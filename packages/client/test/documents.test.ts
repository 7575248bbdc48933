import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const home = path.resolve(import.meta.dirname, '..');
const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('gql.tada/package.json')), 'bin', 'cli.js');

it('what the schema does not have is named by the check of documents', { timeout: 60_000 }, async () => {
  await mkdir(path.join(home, 'temp'), { recursive: true });
  const folder = await mkdtemp(path.join(home, 'temp', 'documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const schema = path.relative(folder, path.join(home, '..', 'server', 'schema.graphql'));
  const tsconfig = path.join(folder, 'tsconfig.json');
  await writeFile(tsconfig, JSON.stringify({
    extends: '../../tsconfig.json',
    compilerOptions: { rootDir: '../..', plugins: [{ name: 'gql.tada/ts-plugin', schema, trackFieldUsage: false }] },
    include: ['./*.ts'],
  }));
  await writeFile(path.join(folder, 'own.ts'), `
    import { graphql } from '../../src/graphql.js';
    export const right = graphql('query right { surveys { id name } }');
    export const wrongField = graphql('query wrongField { surveys { id colour } }');
    export const wrongArgument = graphql('query wrongArgument { nps(branch: "north") { score } }');
  `);
  const complaints = await promisify(execFile)(process.execPath, [cli, 'check', '--tsconfig', tsconfig], { cwd: home })
    .then(() => '', (failed: { stdout: string; stderr: string }) => failed.stdout + failed.stderr);
  expect(complaints).toMatch(/Cannot query field "colour"/);
  expect(complaints).toMatch(/Unknown argument "branch"/);
  expect(complaints).toMatch(/2 error/);
});
