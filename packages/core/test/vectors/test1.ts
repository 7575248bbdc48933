import { testNps } from '@goodword/core';
import { tallyFrom } from './counts.ts';
import type { Kinds } from './kind.ts';

export const test1: Kinds = {
  score: (input) => {
    const tally = tallyFrom(input);
    const target = 100 * input.null;
    const [test, atZero] = [testNps(tally, target), testNps(tally, 0)];
    return {
      z: test.statistic,
      pLower: testNps(tally, target, { alternative: 'less' }).pValue,
      pTwoSided: test.pValue,
      // The file has the square.
      chisqNull0: atZero.statistic === null ? null : atZero.statistic ** 2,
      pTwoSidedNull0: atZero.pValue,
    };
  },
  mcnemar: (input) => {
    const { statistic, degreesOfFreedom, pValue } = testNps(tallyFrom(input), 0, { method: 'mcnemar' });
    return { chisq: statistic, df: degreesOfFreedom, pValue };
  },
  'exact-sign': (input) => ({ pValue: testNps(tallyFrom(input), 0, { method: 'exact-sign' }).pValue }),
};
