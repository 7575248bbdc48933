// gql.tada writes compact types only to a `.d.ts`, which `tsc` does not emit, and adds a global `declare module`, which
// would bind every other schema of a consumer to ours. So: generate the `.d.ts`, keep its types, store them as `.ts`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('gql.tada/package.json')), 'bin', 'cli.js');

mkdirSync(path.join(home, 'temp'), { recursive: true });
const folder = mkdtempSync(path.join(home, 'temp', 'introspection-'));
try {
  const draft = path.join(folder, 'introspection.d.ts');
  const output = { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync(process.execPath, [cli, 'generate-output', '--output', draft], output);
  const types = /export type introspection_types[\s\S]*?(?=^import \* as gqlTada)/m.exec(readFileSync(draft, 'utf8'));
  if (types === null) throw new Error('gql.tada changed the form of its output: no introspection types found');
  const code = types[0].replaceAll(/\/\*\*[\s\S]*?\*\/\n*/g, '').trimEnd();
  writeFileSync(
    path.join(home, 'src', 'introspection.ts'),
    `// Generated from packages/server/schema.graphql by \`npm run generate\`. Do not edit.\n${code}\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
