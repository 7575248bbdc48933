import { defineConfig } from 'vitest/config';
import { coreSources } from '../../scripts/core-sources.ts';

// Everything here is pure, so test files may share a worker.
export default defineConfig({
  resolve: { alias: coreSources },
  test: { name: 'core', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], isolate: false },
});
