import { answerVariance, classify, netPromoterScore, nps, standardError, tallyOf, tallyOfCounts, type Tally } from '@goodword/core';
import { tallyFrom } from './counts.ts';
import { shareOf, type Kind, type Kinds } from './kind.ts';

const varianceOf = (tally: Tally) => {
  const variance = answerVariance(tally);
  // Points² as squares of shares.
  return variance === null ? null : variance / 10_000;
};

const ofCounts: Kind = (input) => {
  const tally = tallyFrom(input);
  return { nps: shareOf(netPromoterScore(tally)), variance: varianceOf(tally), se: shareOf(standardError(tally)) };
};

export const point: Kinds = {
  nps: ({ scores }) => {
    const tally = tallyOf(scores);
    const { score, total } = nps(tally);
    return { nps: shareOf(score), variance: varianceOf(tally), se: shareOf(standardError(tally)), n: total };
  },
  'nonInteger-rcut': ({ scores }) => {
    const categories = scores.map((score: number) => classify(score, { rounding: 'r-cut' }));
    const counted = (category: string) => categories.filter((one: string) => one === category).length;
    const tally = tallyOfCounts([counted('detractor'), 0, 0, 0, 0, 0, 0, counted('passive'), 0, 0, counted('promoter')]);
    return { categories, nps: shareOf(netPromoterScore(tally)) };
  },
  variance: ofCounts,
  'published-example': ofCounts,
  'published-variance': ofCounts,
};
