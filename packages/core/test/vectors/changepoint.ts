import { changePoints, leastSquaresBreaks, olsCusum, singleChange, type ChangePenalty } from '@goodword/core/stats';
import { valueOf } from '../expect-refusal.ts';
import type { Kind, Kinds } from './kind.ts';

/** The name of a penalty in the package `changepoint`, whose manual one was 3 ln n throughout. */
function penaltyOf(name: string, n: number): ChangePenalty {
  return name === 'BIC' ? 'bic' : name === 'MBIC' ? 'mbic' : 3 * Math.log(n);
}

const pelt: Kind = ({ series, scale, penalty, minSegmentLength }) => {
  const found = valueOf(changePoints(series, { scale, minSegmentLength, penalty: penaltyOf(penalty, series.length) }));
  return {
    changepoints: found.changePoints,
    segmentMeansScaled: found.segments.map(({ mean }) => mean / scale),
    penaltyValue: found.penaltyValue,
  };
};

export const changepoint: Kinds = {
  'pelt-mean-bic': pelt,
  'pelt-mean-mbic': pelt,
  'pelt-mean-manual': pelt,
  // The package lets a single change leave one value alone.
  'amoc-mean': ({ series, scale, penalty }) => {
    const found = valueOf(singleChange(series, { scale, penalty: penaltyOf(penalty, series.length), minSegmentLength: 1 }));
    return { changepoint: found.changePoints[0] ?? null, penaltyValue: found.penaltyValue };
  },
  'ols-cusum': ({ series }) => {
    const { statistic, pValue, at } = olsCusum(series);
    return { statistic, pValue, argmax: at };
  },
  'bai-perron-bic': ({ series, minSegmentLength }) => {
    const { breaks, residualSquares } = valueOf(leastSquaresBreaks(series, { minSegmentLength }));
    return { breakpoints: breaks, rss: residualSquares };
  },
};
