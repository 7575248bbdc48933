// gql.tada writes compact types only to a `.d.ts`, which `tsc` does not emit, and adds a global `declare module`, which
// would bind every other schema of a consumer to ours. So: generate the `.d.ts`, keep its types, store them as `.ts`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const home = path.resolve(import.meta.dirname, '..');
const draft = path.join(home, 'temp', 'introspection.d.ts');
const target = path.join(home, 'src', 'introspection.ts');
const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('gql.tada/package.json')), 'bin', 'cli.js');

mkdirSync(path.dirname(draft), { recursive: true });
execFileSync(process.execPath, [cli, 'generate-output', '--output', draft], {
  cwd: home,
  stdio: ['ignore', 'ignore', 'inherit'],
});

const generated = readFileSync(draft, 'utf8');
const types = /export type introspection_types[\s\S]*?(?=^import \* as gqlTada)/m.exec(generated)?.[0];
if (types === undefined) throw new Error('gql.tada changed the form of its output: no introspection types found');
rmSync(draft);
writeFileSync(
  target,
  '// Generated from packages/server/schema.graphql by `npm run generate -w @goodword/client`. Do not edit.\n'
    + `${types.replaceAll(/\/\*\*[\s\S]*?\*\/\n*/g, '').trimEnd()}\n`,
);
console.log(`wrote ${path.relative(process.cwd(), target)}`);
