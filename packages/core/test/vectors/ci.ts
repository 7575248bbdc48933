import {
  chanceAbove, goodmanShares, netPromoterScore, npsBootstrap, npsInterval, npsPosterior, standardError, testNps,
  type IntervalMethod, type ShareWithInterval,
} from '@goodword/core';
import { tallyFrom } from './counts.ts';
import { shareOf, type Kind, type Kinds } from './kind.ts';

/**
 * The interval as other packages print it, uncut. Where all answers are alike they claim certainty, an interval of the
 * score alone and a p-value of 0; core has `null` there, which stands for that claim here and nowhere else.
 */
const byMethod = (method: IntervalMethod, clip = false): Kind => (input) => {
  const tally = tallyFrom(input);
  const interval = npsInterval(tally, { method, level: input.level, clip, pseudoAnswers: input.pseudo });
  const estimate = shareOf(netPromoterScore(tally));
  return { estimate, lower: shareOf(interval?.lower) ?? estimate, upper: shareOf(interval?.upper) ?? estimate };
};

const adjusted = (method: 'adjusted-wald' | 'adjusted-wald-uniform' | 'agresti-min' | 'bonett-price', clip = false): Kind =>
  (input) => {
    const test = testNps(tallyFrom(input), 0, { method, pseudoAnswers: input.pseudo });
    const { lower, upper } = byMethod(method, clip)(input);
    return {
      adjustedEstimate: shareOf(test.estimate), rawEstimate: shareOf(test.score), se: shareOf(test.standardError),
      lower, upper, pValue: test.pValue,
    };
  };

const listed = ({ share, interval }: ShareWithInterval) => [share, interval.lower, interval.upper];

export const ci: Kinds = {
  wald: (input) => {
    const tally = tallyFrom(input);
    const { pValue } = testNps(tally, 0, { method: 'wald' });
    return { ...byMethod('wald')(input), se: shareOf(standardError(tally)), pValue: pValue ?? 0 };
  },
  adjustedWald: adjusted('adjusted-wald'),
  'adjustedWald-uniform3': adjusted('adjusted-wald-uniform'),
  'adjustedWald-agrestiMin': adjusted('agresti-min', true),
  'adjustedWald-bonettPrice': adjusted('bonett-price', true),
  score: byMethod('score'),
  mayJohnson: byMethod('may-johnson'),
  't-trinomial': (input) => {
    const test = testNps(tallyFrom(input), 0, { method: 't' });
    return {
      ...byMethod('t')(input),
      se: shareOf(test.standardError), df: test.degreesOfFreedom, t: test.statistic, pValue: test.pValue,
    };
  },
  'goodman-contrast': byMethod('goodman-contrast'),
  'goodman-simultaneous': (input) => {
    const shares = goodmanShares(tallyFrom(input), { level: input.level });
    if (shares === null) return {};
    return {
      promoters: listed(shares.promoters), passives: listed(shares.passives), detractors: listed(shares.detractors),
    };
  },
  'bayes-dirichlet': (input) => {
    const tally = tallyFrom(input);
    const posterior = npsPosterior(tally, { level: input.level, prior: input.prior });
    return {
      mean: shareOf(posterior?.mean), sd: shareOf(posterior?.standardDeviation),
      lower: shareOf(posterior?.interval.lower), upper: shareOf(posterior?.interval.upper),
      probPositive: chanceAbove(tally, 0, { prior: input.prior }),
    };
  },
  'bootstrap-ideal': (input) => {
    const { score, standardError: se, interval } = npsBootstrap(tallyFrom(input), { level: input.level });
    // Equal answers resample to a point; core gives no interval there.
    const limits = interval ?? { lower: score, upper: score };
    return { se: shareOf(se), lower: shareOf(limits.lower), upper: shareOf(limits.upper) };
  },
};
