import { decomposeChange, type TalliesBySegment } from '@goodword/core/insights';
import { shareOf, tallyWith, type Kinds } from './kind.ts';

type Segments = Readonly<Record<string, Parameters<typeof tallyWith>[0]>>;

const talliesOf = (segments: Segments): TalliesBySegment =>
  Object.entries(segments).map(([segment, counts]) => [segment, tallyWith(counts)] as const);

export const decomposition: Kinds = {
  kitagawa: ({ before, after }) => {
    const found = decomposeChange(talliesOf(before), talliesOf(after));
    return {
      nps0: shareOf(found?.before),
      nps1: shareOf(found?.after),
      change: shareOf(found?.change),
      rateEffect: shareOf(found?.rateEffect),
      mixEffect: shareOf(found?.mixEffect),
      // The file lists them by name.
      segments: found?.segments
        .toSorted((a, b) => (a.segment < b.segment ? -1 : 1))
        .map(({ segment, status, rate, mix, total, mixUncentred }) => ({
          segment,
          status,
          rate: shareOf(rate),
          mix: shareOf(mix),
          total: shareOf(total),
          mixUncentred: shareOf(mixUncentred),
        })),
      threeWay: {
        rate: shareOf(found?.threeWay.rate),
        mix: shareOf(found?.threeWay.mix),
        interaction: shareOf(found?.threeWay.interaction),
      },
    };
  },
};
