import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('src', import.meta.url));

// Everything here is pure, so test files may share a worker.
export default defineConfig({
  resolve: {
    alias: [
      // The public names as they are written now, not as they were built last.
      { find: /^@goodword\/core$/, replacement: `${source}/index.ts` },
      { find: /^@goodword\/core\/texts\/(\w+)\/(\w+)$/, replacement: `${source}/texts/$1/$2.ts` },
      { find: /^@goodword\/core\/(\w+)\/(\w+)$/, replacement: `${source}/$1/$2.ts` },
      { find: /^@goodword\/core\/(\w+)$/, replacement: `${source}/$1/index.ts` },
    ],
  },
  test: { name: 'core', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], isolate: false },
});
