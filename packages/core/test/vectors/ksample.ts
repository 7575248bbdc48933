import { compareGroups, comparePairs, type GroupsMethod, type PValueAdjustment } from '@goodword/core';
import { tallyFrom } from './counts.ts';
import type { Kind, Kinds } from './kind.ts';

const by = (method: GroupsMethod, statisticName: string): Kind => ({ groups }) => {
  const test = compareGroups(groups.map(tallyFrom), { method });
  return {
    [statisticName]: test.statistic,
    df: test.degreesOfFreedom,
    df1: test.degreesOfFreedom,
    df2: test.degreesOfFreedomWithin,
    pValue: test.pValue,
  };
};

export const ksample: Kinds = {
  'welch-anova': by('welch', 'F'),
  'kruskal-wallis': by('kruskal-wallis', 'H'),
  'permutation-chisq': by('permutation', 'chisq'),
  'pairwise-wald': ({ groups }) => {
    const pairs = (adjustment?: PValueAdjustment) =>
      comparePairs(groups.map(tallyFrom), { method: 'wald', adjustment });
    const adjustedBy = (adjustment: PValueAdjustment) => pairs(adjustment).map((pair) => pair.adjustedPValue);
    return {
      pairs: pairs().map(({ first, second }) => `${first}-${second}`),
      pValue: pairs().map((pair) => pair.pValue),
      holm: adjustedBy('holm'),
      BH: adjustedBy('benjamini-hochberg'),
      bonferroni: adjustedBy('bonferroni'),
    };
  },
};
