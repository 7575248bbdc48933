import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'browser',
    include: ['test/browser/*.browser.ts'],
    globalSetup: ['test/browser/served.ts'],
    // One Chromium per file, and Chromium takes more than a core by itself.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
