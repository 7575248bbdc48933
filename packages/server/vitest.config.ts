import { defineConfig } from 'vitest/config';
import { coreSources } from '../../scripts/core-sources.ts';

export default defineConfig({
  resolve: {
    alias: [
      // Vite would take graphql's index.mjs for our files and Node index.js for Apollo and TypeGraphQL: two copies,
      // and graphql refuses a schema made of both.
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      ...coreSources,
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
