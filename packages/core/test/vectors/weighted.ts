import type { Result, Refusal } from '@goodword/core';
import {
  compareWeightedGroups, rakeWeights, weightedNps, type PopulationMargin, type WeightedAnswers,
  type WeightedNpsOptions,
} from '@goodword/core/weights';
import { shareOf, type Kinds } from './kind.ts';

export const weighted: Kinds = {
  taylor: ({ scores, weights, level }) => {
    const byT = estimate({ scores, weights }, { level, clip: false });
    const byNormal = estimate({ scores, weights }, { level, clip: false, method: 'normal' });
    const [{ lower, upper }, { lower: lowerT, upper: upperT }] = [limitsOf(byNormal), limitsOf(byT)];
    return {
      ...shares(byT),
      lower,
      upper,
      lowerT,
      upperT,
      deff: byT.designEffectInPopulation,
      kishNeff: byT.effectiveN,
      kishDeff: byT.kishDesignEffect,
    };
  },
  stratified: ({ scores, weights, strata }) => shares(estimate({ scores, weights, strata })),
  clustered: ({ scores, weights, clusters }) => shares(estimate({ scores, weights, clusters })),
  domain: ({ scores, weights, segments }) => {
    const segment = [...new Set<string>(segments)].toSorted();
    const each = segment.map((name) =>
      shares(estimate({ scores, weights }, { domain: segments.map((other: string) => other === name) })),
    );
    return { segment, nps: each.map(({ nps }) => nps), se: each.map(({ se }) => se) };
  },
  'srs-fpc': ({ scores, population }) => shares(estimate({ scores }, { population })),
  poststratified: ({ scores, strata, population }) => raked(scores, [{ name: 'stratum', labels: strata, targets: population }]),
  raked: ({ scores, margins, targets }) => {
    const { nps, weights, se } = raked(
      scores,
      Object.keys(targets).map((name) => ({ name, labels: margins[name], targets: targets[name] })),
    );
    return { nps, weights, seSurvey: se };
  },
  'two-sample': ({ scores, weights, group }) => {
    // R compares with the first label in the order of the alphabet.
    const [before = '', after = ''] = [...new Set<string>(group)].toSorted();
    const comparison = valueOf(compareWeightedGroups({ scores, weights }, { groups: group, before, after }));
    return {
      difference: shareOf(comparison.change),
      t: comparison.statistic,
      df: comparison.degreesOfFreedom,
      pValue: comparison.pValue,
    };
  },
};

function estimate(answers: WeightedAnswers, options: WeightedNpsOptions = {}) {
  return valueOf(weightedNps(answers, options));
}

/** Where all answers are alike R claims certainty, an interval of the score alone; core has `null`. */
function limitsOf({ score, interval }: ReturnType<typeof estimate>) {
  return { lower: shareOf(interval === null ? score : interval.lower), upper: shareOf(interval === null ? score : interval.upper) };
}

function shares({ score, standardError, degreesOfFreedom }: ReturnType<typeof estimate>) {
  return { nps: shareOf(score), se: shareOf(standardError), df: degreesOfFreedom };
}

function raked(scores: readonly number[], margins: readonly PopulationMargin[]) {
  const weights = valueOf(rakeWeights(margins));
  return { ...shares(estimate({ scores, weights })), weights: weights.weights };
}

function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}
