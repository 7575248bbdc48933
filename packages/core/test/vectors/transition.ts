import { categoryFlow, panelChange } from '@goodword/core/insights';
import { shareOf, tallyWith, type Kinds } from './kind.ts';

/** The three rows of a list of nine. */
const rowsOf = <T>(nine: readonly T[]): readonly (readonly T[])[] => [0, 3, 6].map((from) => nine.slice(from, from + 3));

export const transition: Kinds = {
  'same-people': ({ table }) => {
    const found = categoryFlow(table);
    return {
      npsBefore: shareOf(found.before),
      npsAfter: shareOf(found.after),
      change: shareOf(found.change),
      contribution: rowsOf(found.flows.map(({ contribution }) => shareOf(contribution))),
      retentionProb: rowsOf(found.flows.map(({ probability }) => probability)),
      improved: found.improved,
      worsened: found.worsened,
    };
  },
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
