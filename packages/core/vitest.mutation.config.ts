import { defineConfig } from 'vitest/config';

/** The tests that each mutant has to get past: those beside the sources, without the long models, which would run for every mutant. */
export default defineConfig({
  test: {
    include: [`src/${process.env['MUTATED_FOLDER'] ?? 'rules'}/*.test.ts`],
    exclude: ['**/*model.test.ts'],
    isolate: false,
  },
});
