import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'browser',
    include: ['test/browser/*.browser.ts'],
    globalSetup: ['test/browser/served.ts'],
    // One Chromium per file. Two at once wait for each other's pictures less than they wait for pages.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
