// gql.tada writes compact types only to a `.d.ts`, which `tsc` does not emit, and adds a global `declare module`, which
// would bind every other schema of a consumer to ours. So: generate the `.d.ts`, keep its types, store them as `.ts`.
// With `--check` nothing is written; the exit code tells whether the stored types are those of the schema.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(home, 'src', 'introspection.ts');
const command = 'npm run generate -w @goodword/client';

const current = introspectionTypes();
if (!process.argv.includes('--check')) {
  writeFileSync(target, current);
} else if (readFileSync(target, 'utf8') !== current) {
  console.error(`packages/client/src/introspection.ts is not that of the schema: run ${command}`);
  process.exitCode = 1;
}

function introspectionTypes() {
  mkdirSync(path.join(home, 'temp'), { recursive: true });
  const folder = mkdtempSync(path.join(home, 'temp', 'introspection-'));
  try {
    const draft = path.join(folder, 'introspection.d.ts');
    const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('gql.tada/package.json')), 'bin', 'cli.js');
    const output = { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] };
    execFileSync(process.execPath, [cli, 'generate-output', '--output', draft], output);
    const types = /export type introspection_types[\s\S]*?(?=^import \* as gqlTada)/m.exec(readFileSync(draft, 'utf8'));
    if (types === null) throw new Error('gql.tada changed the form of its output: no introspection types found');
    const code = types[0].replaceAll(/\/\*\*[\s\S]*?\*\/\n*/g, '').trimEnd();
    return `// Generated from packages/server/schema.graphql by \`${command}\`. Do not edit.\n${code}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
