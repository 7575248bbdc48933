import { categoryOf } from '@goodword/core';
import { fisherExact, oddsRatio, proportionTrend } from '@goodword/core/stats';
import { coxRegression, kaplanMeier, logRankTest, type FollowUp } from '@goodword/core/stats/models';
import type { Kinds } from './kind.ts';

export const churn: Kinds = {
  'odds-ratio': ({ n, churned, reference }) => {
    const of = (category: string) => ({ events: churned[category], n: n[category] });
    const passive = oddsRatio(of('passive'), of(reference));
    const detractor = oddsRatio(of('detractor'), of(reference));
    return {
      orPassive: passive.oddsRatio,
      orPassiveLower: passive.interval?.lower,
      orPassiveUpper: passive.interval?.upper,
      orDetractor: detractor.oddsRatio,
      orDetractorLower: detractor.interval?.lower,
      orDetractorUpper: detractor.interval?.upper,
    };
  },
  'trend-test': ({ n, churned, order }) => {
    const groups = (n as number[]).map((size, at) => ({ n: size, events: churned[at] as number }));
    const { chiSquare, pValue } = proportionTrend(groups);
    const isDetractor = (at: number): boolean => order[at] === 'detractor';
    const sumOf = (those: typeof groups) => ({
      n: those.reduce((sum, group) => sum + group.n, 0),
      events: those.reduce((sum, group) => sum + group.events, 0),
    });
    return {
      chisq: chiSquare,
      pValue,
      fisherDetractorVsRestP: fisherExact(
        sumOf(groups.filter((_, at) => isDetractor(at))),
        sumOf(groups.filter((_, at) => !isDetractor(at))),
      ),
    };
  },
  'kaplan-meier': (input) => {
    const { steps } = kaplanMeier(followUpsOf(input));
    return {
      time: steps.map(({ time }) => time),
      survival: steps.map(({ survival }) => survival),
      se: steps.map(({ standardError }) => standardError),
      atRisk: steps.map(({ atRisk }) => atRisk),
    };
  },
  'log-rank': (input) => {
    const followUps = followUpsOf(input);
    const groups = ['promoter', 'passive', 'detractor'].map((category) =>
      followUps.filter((_, at) => categoryOf(input.score[at]) === category),
    );
    const { chiSquare, degreesOfFreedom, pValue } = logRankTest(groups);
    return { chisq: chiSquare, df: degreesOfFreedom, pValue };
  },
  'cox-score': (input) => {
    const result = coxRegression(followUpsOf(input), input.score);
    if (!result.ok) throw new RangeError(`refused: ${JSON.stringify(result.refusal)}`);
    const { coefficient, hazardRatio, standardError, z, pValue } = result.value;
    return { coef: coefficient, hazardRatioPerPoint: hazardRatio, se: standardError, z, pValue };
  },
};

interface Observed {
  readonly months: readonly number[];
  readonly churned: readonly number[];
}

function followUpsOf({ months, churned }: Observed): readonly FollowUp[] {
  return months.map((time, at) => ({ time, event: churned[at] === 1 }));
}
