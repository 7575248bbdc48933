import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coreSources } from './core-sources.ts';

const core = join(import.meta.dirname, '../packages/core');
const { exports } = JSON.parse(readFileSync(join(core, 'package.json'), 'utf8')) as { exports: Record<string, { types?: string }> };
/** Every entry by its name, with its declarations: `@goodword/core/nps` → `./dist/nps/index.d.ts`. */
const entries = Object.entries(exports).flatMap(([key, { types }]) =>
  types === undefined
    ? []
    : ['en', 'zh'].slice(0, key.includes('*') ? 2 : 1).map((language) => ({
      name: `@goodword/core${key.slice(1)}`.replace('*', language),
      types: types.replace('*', language),
    })));

const sourceOf = (name: string): string | undefined => {
  const alias = coreSources.find(({ find }) => find.test(name));
  return alias && name.replace(alias.find, alias.replacement);
};

describe('the entries of core', () => {
  test('lead to what they are built from', () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.filter(({ name, types }) => sourceOf(name) !== join(core, types.replace('dist', 'src').replace('.d.ts', '.ts')))).toEqual([]);
    expect(entries.filter(({ name }) => !existsSync(sourceOf(name) ?? ''))).toEqual([]);
  });

  // What the index passes on is there already; sentences are data.
  test.each([
    ['the report of the interface', 'api/entries.d.ts', 'dist', 'js'],
    ['the reference pages', 'typedoc.json', 'src', 'ts'],
  ])('are all in %s', (_, list, folder, ending) => {
    const listed = readFileSync(join(core, list), 'utf8');
    const index = readFileSync(join(core, 'src/index.ts'), 'utf8');
    const isThere = ({ types }: { readonly types: string }) => {
      const path = types.replace('./dist/', '').replace('.d.ts', '');
      return listed.includes(`${folder}/${path}.${ending}`) || index.includes(`export * from './${path}.js';`);
    };
    expect(entries.filter((entry) => !entry.types.includes('/texts/') && !isThere(entry))).toEqual([]);
    expect(isThere({ types: './dist/planted/index.d.ts' })).toBe(false);
  });
});
