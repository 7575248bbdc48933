import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../packages/core/src', import.meta.url));

/** For Vitest: the entries of `@goodword/core` as they are written now, not as they were built last. */
export const coreSources = [
  { find: /^@goodword\/core$/, replacement: `${source}/index.ts` },
  // A second step is a file of its folder, as in `insights/trends` and `texts/en`; the first alone is the folder's list.
  { find: /^@goodword\/core\/([\w-]+(?:\/[\w-]+)+)$/, replacement: `${source}/$1.ts` },
  { find: /^@goodword\/core\/([\w-]+)$/, replacement: `${source}/$1/index.ts` },
];
