import { nonresponseBounds, tallyOfCounts } from '@goodword/core';
import { shareOf, type Kinds } from './kind.ts';

export const nonresponse: Kinds = {
  'worst-case-bounds': ({ counts: { promoters, passives, detractors }, invited }) => {
    const bounds = nonresponseBounds(tallyOfCounts([detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]), invited);
    return {
      responseRate: bounds?.responseRate,
      nps: shareOf(bounds?.score),
      lower: shareOf(bounds?.lower),
      upper: shareOf(bounds?.upper),
    };
  },
};
