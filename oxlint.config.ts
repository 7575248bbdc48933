import { defineConfig } from 'oxlint';

const browser = ['packages/client/**', 'packages/dashboard/**'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.test-d.ts', '**/*.fixture.ts', 'packages/*/test/**'];

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise'],
  jsPlugins: ['./scripts/lint-rules.ts'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist/**', '**/*.generated.ts', '**/schema-types.ts'],
  rules: {
    'goodword/boundaries': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-type-imports': 'error',
    'typescript/ban-ts-comment': 'error',
    'no-restricted-globals': [
      'error',
      { name: 'event', message: 'Take the event as an argument.' },
      { name: 'name', message: 'Declare it: this one is the name of the browser window.' },
    ],
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    // A column named `_count` is not a secret; the house style names things by words anyway.
    'no-underscore-dangle': 'off',
    // reflect-metadata and style sheets are imported for what they do.
    'import/no-unassigned-import': 'off',
    // An inner name that hides an outer one is a matter of reading; the compiler already refuses the unused one.
    'no-shadow': 'off',
    // A function inside a test or a closure stays where it is read.
    'unicorn/consistent-function-scoping': 'off',
    // Casts are rare here and each has a comment; narrowing casts of JSON at a border are their main use.
    'typescript/no-unsafe-type-assertion': 'off',
    // The compiler does this (noImplicitReturns) and knows when a switch is exhaustive.
    'typescript/consistent-return': 'off',
    'promise/always-return': 'off',
    // Making an Intl object only to learn whether it can be made is how a time zone is checked.
    'no-new': 'off',
    // TypeGraphQL's decorators turn empty classes into types of the schema.
    'typescript/no-extraneous-class': 'off',
    // What a CommonJS module exports by name depends on the reader; its default is certain.
    'import/no-named-as-default-member': 'off',
    // Copies are sorted here, and toSorted needs a newer library than browsers of today promise.
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
  },
  overrides: [
    {
      files: ['packages/core/src/**', 'packages/client/src/**'],
      rules: { 'no-console': 'error' },
    },
    {
      files: ['packages/core/src/**'],
      excludeFiles: tests,
      rules: {
        'goodword/clock': 'error',
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Core has no clock: take the time as an argument.' },
          { object: 'Math', property: 'random', message: 'Core has no randomness: take it as an argument.' },
          { object: 'performance', property: 'now', message: 'Core has no clock: take the time as an argument.' },
          { object: 'crypto', property: 'randomUUID', message: 'Core has no randomness: take it as an argument.' },
          { object: 'crypto', property: 'getRandomValues', message: 'Core has no randomness: take it as an argument.' },
        ],
        'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'performance'],
      },
    },
    {
      // A rule reads "when … then …", with as many effects as it has; what a promise takes, the compiler knows.
      files: ['packages/core/**'],
      rules: { 'promise/valid-params': 'off' },
    },
    {
      // Coefficients stand as they were published, with more digits than a double holds.
      files: ['packages/core/src/stats/**'],
      rules: { 'no-loss-of-precision': 'off' },
    },
    { files: browser, env: { browser: true } },
    {
      files: ['packages/dashboard/src/**'],
      plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
      rules: { 'react/react-in-jsx-scope': 'off', 'react/rules-of-hooks': 'error', 'react/exhaustive-deps': 'error' },
    },
    {
      // Inputs of GraphQL are instances of classes that hold fields and nothing else: a spread loses nothing.
      files: ['packages/server/src/**'],
      rules: { 'typescript/no-misused-spread': 'off' },
    },
    {
      files: tests,
      rules: { 'typescript/no-non-null-assertion': 'off', 'typescript/no-explicit-any': 'off', 'no-console': 'off' },
    },
    {
      // Tools read their configuration and their plugins from a default export.
      files: ['**/*.config.{ts,mjs}', '.size-limit.js', 'scripts/lint-rules.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
