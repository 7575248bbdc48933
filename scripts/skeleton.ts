import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const repositoryRoot = join(import.meta.dirname, '..');
const binaries = join(repositoryRoot, 'node_modules/.bin');

export interface Skeleton {
  /** Writes files, by their path from the root of the skeleton. */
  readonly plant: (files: Readonly<Record<string, string>>) => void;
  /** Runs one of the repository's tools inside the skeleton. */
  readonly run: (tool: string, ...options: readonly string[]) => { readonly status: number | null; readonly output: string };
  readonly remove: () => void;
}

/**
 * A repository with our rules and none of our sources, outside of the checkout: planted faults never meet a test that
 * runs beside.
 *
 * @param copied - files and folders to take over, by their path from the repository's root
 */
export function makeSkeleton(copied: readonly string[]): Skeleton {
  const root = mkdtempSync(join(tmpdir(), 'goodword-planted-'));
  for (const path of copied) cpSync(join(repositoryRoot, path), join(root, path), { recursive: true });
  symlinkSync(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'), 'dir');
  return {
    plant(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    run(tool, ...options) {
      const PATH = `${binaries}${delimiter}${process.env['PATH'] ?? ''}`;
      const { status, stdout, stderr } = spawnSync(join(binaries, tool), options, {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PATH },
      });
      return { status, output: `${stdout}${stderr}` };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
