import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyTally, tallyWith } from '../../test/arbitraries.js';
import { compareDistributions } from './compare-distributions.js';
import { compareTallies } from './compare-tallies.js';

type Counts = readonly [promoters: number, passives: number, detractors: number];
const tally = ([promoters, passives, detractors]: Counts) => tallyWith({ promoters, passives, detractors });

it.each([
  [[0, 0, 0], [5, 3, 2], null, 0, []],
  [[5, 0, 0], [3, 0, 0], null, 0, ['spread']],
  // R 4.2.2: chisq.test(rbind(c(6, 4), c(4, 7)), correct = FALSE); with the empty column it says NaN.
  [[6, 0, 4], [4, 0, 7], 1.17322314049587, 1, ['large-sample']],
  [[50, 30, 20], [40, 35, 25], 2.05128205128205, 2, []],
] as const)('the shares of %j and %j have the chi-square %d', (before, after, statistic, degreesOfFreedom, broken) => {
  const test = compareDistributions(tally(before), tally(after));
  if (statistic === null) expect([test.statistic, test.pValue]).toEqual([null, null]);
  else expect(test.statistic).toBeCloseTo(statistic, 12);
  expect(test).toMatchObject({ degreesOfFreedom, brokenAssumptions: broken });
});

it('sees another distribution with the same score', () => {
  const [calm, divided] = [tally([350, 600, 50]), tally([500, 300, 200])];
  expect(compareTallies(calm, divided).pValue).toBeGreaterThan(0.9);
  expect(compareDistributions(calm, divided).pValue).toBeLessThan(1e-30);
});

it('does not depend on the order of the sides', () => {
  fc.assert(
    fc.property(anyTally, anyTally, (a, b) => {
      expect(compareDistributions(b, a)).toEqual(compareDistributions(a, b));
    }),
  );
});
