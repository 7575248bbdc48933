import { bowker, comparePaired, stuartMaxwell, type PairedMethod } from '@goodword/core';
import { shareOf, type Kind, type Kinds } from './kind.ts';

const by = (method: PairedMethod): Kind => ({ table, level }) => {
  const test = comparePaired(table, { method, level, clip: false });
  return {
    difference: shareOf(test.change),
    // Where all changed alike, core has `null` for the standard error of 0 and the interval of the change alone.
    se: shareOf(test.standardError) ?? 0,
    z: test.statistic,
    t: test.statistic,
    df: test.degreesOfFreedom,
    lower: shareOf(test.interval?.lower) ?? shareOf(test.change),
    upper: shareOf(test.interval?.upper) ?? shareOf(test.change),
    pValue: test.pValue,
  };
};

export const paired: Kinds = {
  t: by('t'),
  wald: by('wald'),
  'score-mh': (input) => {
    const { z, pValue } = by('score')(input);
    // coin subtracts after from before.
    return { z, statistic: typeof z === 'number' ? -z : null, pValue };
  },
  // DescTools prints one-by-one matrices.
  'stuart-maxwell': ({ table }) => {
    const { statistic, degreesOfFreedom, pValue } = stuartMaxwell(table);
    return { chisq: [[statistic]], df: degreesOfFreedom, pValue: [[pValue]] };
  },
  bowker: ({ table }) => {
    const { statistic, pValue } = bowker(table);
    // R counts pairs of categories without moves as well; it has no statistic then.
    return { chisq: statistic, df: 3, pValue };
  },
};
