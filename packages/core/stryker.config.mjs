// One folder at a time, so that each run ends within an hour; `npm run mutation` says which.
const folder = process.env.MUTATED_FOLDER ?? 'rules';

export default {
  mutate: [`src/${folder}/*.ts`, '!src/**/*.test.ts', '!src/**/*.test-d.ts', '!src/**/index.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `reports/${folder}-incremental.json`,
  reporters: ['progress', 'json'],
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  // In the repository's root, so that `../../tsconfig.base.json` is found from the copy; it must not be rewritten then.
  tempDirName: '../../.stryker',
  tsconfigFile: 'none',
};
