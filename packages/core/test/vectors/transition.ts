import { panelChange } from '@goodword/core';
import { shareOf, tallyWith, type Kinds } from './kind.ts';

export const transition: Kinds = {
  'joiners-leavers': ({ stayersBefore, stayersAfter, leavers, joiners }) => {
    const found = panelChange({
      stayersBefore: tallyWith(stayersBefore),
      stayersAfter: tallyWith(stayersAfter),
      leavers: tallyWith(leavers),
      joiners: tallyWith(joiners),
    });
    return {
      change: shareOf(found.change),
      stayers: shareOf(found.stayers),
      joiners: shareOf(found.joiners),
      leavers: shareOf(found.leavers),
    };
  },
};
