import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const core = fileURLToPath(new URL('../core/src', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // Vite would take graphql's index.mjs for our files and Node index.js for Apollo and TypeGraphQL: two copies,
      // and graphql refuses a schema made of both.
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      // The rules as they are written now, not as they were built last.
      { find: /^@goodword\/core$/, replacement: `${core}/index.ts` },
      { find: /^@goodword\/core\/(.+)$/, replacement: `${core}/$1.ts` },
    ],
  },
  test: {
    name: 'server',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/postgres-server.ts'],
    // TypeGraphQL reads the types of fields from what reflect-metadata keeps; it must come before the first decorator.
    setupFiles: ['reflect-metadata'],
    pool: 'forks',
    // Each file has its own database; more than two at once only wait for the disk.
    maxWorkers: 2,
    // Projects with a number of workers of their own run after the others.
    sequence: { groupOrder: 1 },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
