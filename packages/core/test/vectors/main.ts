// Compares the public functions with numbers that others computed: npm run vectors -w @goodword/core -- [FILE]
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVector, type Difference, type Vector } from './run-vectors.ts';

const vectors = vectorsOf(pathOf(process.argv[2]));
const results = vectors.map((vector) => ({ vector, differences: runVector(vector) }));

for (const kind of new Set(vectors.map(nameOf))) {
  const ofKind = results.filter(({ vector }) => nameOf(vector) === kind);
  const bad = ofKind.filter(({ differences }) => differences.length > 0);
  console.log(`${kind.padEnd(36)} ${ofKind.length - bad.length} passed, ${bad.length} failed`);
  for (const { vector, differences } of bad) for (const difference of differences) console.log(lineOf(vector, difference));
}

const failed = results.filter(({ differences }) => differences.length > 0).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
// An empty file proves nothing.
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;

function nameOf({ topic, method }: Vector): string {
  return `${topic}/${method}`;
}

function lineOf({ id }: Vector, { field, expected, got }: Difference): string {
  return `  ${id} ${field}: expected ${JSON.stringify(expected)}, got ${got === undefined ? 'nothing' : JSON.stringify(got)}`;
}

/** npm changes to the folder of the package, so a relative path is one of the folder where the command was typed. */
function pathOf(file: string | undefined): string {
  if (file === undefined) return fileURLToPath(new URL('../reference/nps-vectors.json', import.meta.url));
  const typed = resolve(process.env['INIT_CWD'] ?? '.', file);
  return existsSync(typed) ? typed : resolve(file);
}

function vectorsOf(path: string): readonly Vector[] {
  try {
    const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { readonly vectors?: unknown };
    if (Array.isArray(vectors)) return vectors;
    return complain(`${path} has no list "vectors"`);
  } catch (fault) {
    return complain(`${path} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

function complain(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
