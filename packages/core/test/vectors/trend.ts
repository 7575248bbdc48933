import { rollingNps } from '@goodword/core/insights/trends';
import { additiveSeason, ewma, linearTrend, mannKendall, rollingMean, theilSen } from '@goodword/core/stats';
import { valueOf } from '../expect-refusal.ts';
import { shareOf, tallyWith, type Kinds } from './kind.ts';

export const trend: Kinds = {
  ewma: ({ series, lambda, start }) => {
    const levels = ewma(series, { lambda, start: start === 'first value' ? undefined : start });
    return { ewma: levels, holtWintersFinalLevel: levels.at(-1) };
  },
  'rolling-mean': ({ series, window }) => ({ values: rollingMean(series, window).filter((mean) => mean !== null) }),
  'rolling-pooled': ({ periods, window }) => {
    const full = rollingNps(periods.map(tallyWith), window).filter((entry) => entry !== null);
    return { nps: full.map(({ score }) => shareOf(score)), n: full.map(({ total }) => total) };
  },
  'mann-kendall': ({ series }) => {
    const { tau, z, pValue } = mannKendall(series);
    return { tau, z, pValue, theilSenSlope: theilSen(series).slope };
  },
  linear: ({ series }) => {
    const { slope, standardError, t, pValue, intercept } = linearTrend(series);
    return { slope, se: standardError, t, pValue, intercept };
  },
  'seasonal-additive': ({ series, period }) => {
    const { figure, trend: levels } = valueOf(additiveSeason(series, period));
    return { figure, trend: levels };
  },
};
