import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/** A folder of a reader, who has installed the packages and has none of our settings. */
export interface Reader {
  /** Compiles and runs an example as its reader would; returns the lines that it prints. */
  readonly follow: (example: string) => Promise<readonly string[]>;
  /** The same for several at once, by a name each, which is much faster than one by one. */
  readonly followAll: <Name extends string>(examples: Readonly<Record<Name, string>>) => Promise<Readonly<Record<Name, readonly string[]>>>;
  readonly remove: () => void;
}

/** All TypeScript of a document, in order, as one program. */
export function exampleOf(document: string): string {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code).join('\n');
}

/** What the comments behind `console.log(…);` say that it prints. */
export function printedBy(example: string): readonly string[] {
  return [...example.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text = '']) => text);
}

export function makeReader(): Reader {
  const folder = mkdtempSync(join(tmpdir(), 'goodword-readme-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const followAll: Reader['followAll'] = async (examples) => {
    // A name may be a path; all files lie in one folder.
    const files = Object.entries<string>(examples).map(([name, code]) => ({ name, code, file: join(folder, `${name.replaceAll('/', '-')}.ts`) }));
    for (const { file, code } of files) writeFileSync(file, code);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom', '--types', ''];
    await run(join(root, 'node_modules/.bin/tsc'), [...options, '--skipLibCheck', ...files.map(({ file }) => file)], { cwd: folder })
      .catch((error: { stdout: string }) => {
        throw new Error(error.stdout);
      });
    const printed: [string, readonly string[]][] = [];
    for (const { name, file } of files) {
      const { stdout } = await run(process.execPath, [file], { cwd: folder });
      printed.push([name, stdout.split('\n').slice(0, -1)]);
    }
    // One entry for each that was given, under its name.
    return Object.fromEntries(printed) as Readonly<Record<keyof typeof examples, readonly string[]>>;
  };
  return {
    followAll,
    follow: async (example) => (await followAll({ example })).example,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
