import { compareDistributions, compareTallies, type ComparisonMethod } from '@goodword/core';
import { tallyFrom } from './counts.ts';
import { shareOf, type Kind, type Kinds } from './kind.ts';

/** The file subtracts b from a, which is what core calls after, and does not cut the limits. */
const by = (method: ComparisonMethod): Kind => ({ a, b, level }) => {
  const test = compareTallies(tallyFrom(b), tallyFrom(a), { method, level, clip: false });
  return {
    difference: shareOf(test.estimate),
    se: shareOf(test.standardError),
    z: test.statistic,
    t: test.statistic,
    df: test.degreesOfFreedom,
    lower: shareOf(test.interval?.lower),
    upper: shareOf(test.interval?.upper),
    pValue: test.pValue,
  };
};

export const test2: Kinds = {
  wald: (input) => {
    const test = by('wald')(input);
    // Without spread on either side the package claims certainty, a standard error and a p-value of 0; core has `null`.
    return {
      ...test, se: test['se'] ?? 0, pValue: test['pValue'] ?? 0,
      lower: test['lower'] ?? test['difference'], upper: test['upper'] ?? test['difference'],
    };
  },
  adjustedWald: by('adjusted-wald'),
  'welch-t': by('welch'),
  'score-pooled': (input) => {
    const { z, pValue } = by('score-pooled')(input);
    // The file has the chi-square of the same test.
    return { chisq: typeof z === 'number' ? z ** 2 : null, df: 1, z, pValue };
  },
  'chisq-2x3': ({ a, b }) => {
    const { statistic, pValue } = compareDistributions(tallyFrom(a), tallyFrom(b));
    // R counts a category that is empty on both sides as well; it has no statistic then.
    return { chisq: statistic, df: 2, pValue };
  },
  'permutation-asymptotic': by('permutation'),
  'permutation-exact': by('permutation-exact'),
  'mover-score-ci': by('mover'),
};
