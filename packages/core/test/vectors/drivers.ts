import type { Result } from '@goodword/core';
import {
  logisticRegression, multipleRegression, pearsonCorrelation, relativeWeights, shapleyRSquared, spearmanCorrelation,
  type LogisticTerm,
} from '@goodword/core/stats/models';
import type { Kinds } from './kind.ts';

// The packages behind the file take predictors however alike they are.
const options = { highestInflation: Infinity };

export const drivers: Kinds = {
  'johnson-relative-weights': ({ outcome, predictors }) => {
    const { weights, rSquared } = valueOf(relativeWeights(outcome, predictors, options));
    return {
      variables: weights.map(({ predictor }) => predictor),
      raw: weights.map(({ weight }) => weight),
      rescaledPercent: weights.map(({ share }) => 100 * (share ?? 0)),
      rsquare: rSquared,
    };
  },
  'shapley-lmg': ({ outcome, predictors }) => {
    const { parts, rSquared } = valueOf(shapleyRSquared(outcome, predictors, options));
    return {
      variables: parts.map(({ predictor }) => predictor),
      lmg: parts.map(({ shapley }) => shapley),
      first: parts.map(({ first }) => first),
      last: parts.map(({ last }) => last),
      betasq: parts.map(({ betaSquared }) => betaSquared),
      pratt: parts.map(({ pratt }) => pratt),
      genizi: valueOf(relativeWeights(outcome, predictors, options)).weights.map(({ weight }) => weight),
      rsquare: rSquared,
    };
  },
  'standardized-beta': ({ outcome, predictors }) => {
    const { coefficients, rSquared } = valueOf(multipleRegression(outcome, predictors, options));
    return {
      variables: coefficients.map(({ predictor }) => predictor),
      beta: coefficients.map(({ standardized }) => standardized),
      rsquare: rSquared,
      vif: coefficients.map(({ varianceInflation }) => varianceInflation),
    };
  },
  correlation: ({ outcome, predictors }) => {
    const columns: readonly number[][] = Object.values(predictors);
    const pearson = columns.map((column) => pearsonCorrelation(column, outcome));
    return {
      variables: Object.keys(predictors),
      pearson: pearson.map(({ correlation }) => correlation),
      pValue: pearson.map(({ pValue }) => pValue),
      // On a line R gives an interval that is a point; core says that nothing shows how far chance reaches.
      lower: pearson.map(({ interval, correlation }) => interval?.lower ?? correlation),
      upper: pearson.map(({ interval, correlation }) => interval?.upper ?? correlation),
      spearman: columns.map((column) => spearmanCorrelation(column, outcome).correlation),
    };
  },
  logistic: ({ outcome, predictors, target }) => {
    const is = isTarget(target);
    const { intercept, coefficients, deviance } = valueOf(logisticRegression(outcome.map(is), predictors, options));
    const terms: readonly LogisticTerm[] = [intercept, ...coefficients];
    return {
      terms: ['(Intercept)', ...coefficients.map(({ predictor }) => predictor)],
      coef: terms.map(({ estimate }) => estimate),
      se: terms.map(({ standardError }) => standardError),
      z: terms.map(({ z }) => z),
      pValue: terms.map(({ pValue }) => pValue),
      deviance,
    };
  },
};

/** `promoter (score>=9)`, `detractor (score<=6)`: what counts as yes. */
function isTarget(target: string): (score: number) => boolean {
  const [, sign, limit] = /([<>]=?)\s*(\d+)/u.exec(target) ?? [];
  const at = Number(limit);
  if (sign === '>=') return (score) => score >= at;
  if (sign === '>') return (score) => score > at;
  if (sign === '<=') return (score) => score <= at;
  if (sign === '<') return (score) => score < at;
  throw new RangeError(`unknown target: ${target}`);
}

function valueOf<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new RangeError(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
