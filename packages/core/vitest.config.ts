import { defineConfig } from 'vitest/config';

// Everything here is pure, so test files may share a worker.
export default defineConfig({
  test: { name: 'core', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], isolate: false },
});
