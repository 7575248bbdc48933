import { npsControlChart } from '@goodword/core/insights/trends';
import { cusumChart, ewmaChart } from '@goodword/core/stats';
import { shareOf, tallyWith, type Kinds } from './kind.ts';

export const control: Kinds = {
  'tabular-cusum': ({ series, mean, sigma, k, h }) => {
    const { high, low, signalAt, onsetAt, direction } = cusumChart(series, { mean, sigma, k, h });
    return { high, low, signalIndex: signalAt, onsetIndex: onsetAt, direction };
  },
  'ewma-chart': ({ series, mean, sigma, lambda_, L }) => {
    const { points, signalAt } = ewmaChart(series, { mean, sigma, lambda: lambda_, limit: L });
    return {
      ewma: points.map((point) => point.ewma),
      lower: points.map((point) => point.lower),
      upper: points.map((point) => point.upper),
      signalIndex: signalAt,
    };
  },
  'shewhart-nps': ({ periods, limit }) => {
    const { centre, variance, points } = npsControlChart(periods.map(tallyWith), { limit });
    return {
      center: shareOf(centre),
      // In points².
      variance: variance === null ? null : variance / 1e4,
      points: points.map(({ score, lower, upper, z }) => ({
        nps: shareOf(score), lower: shareOf(lower), upper: shareOf(upper), z,
      })),
    };
  },
};
