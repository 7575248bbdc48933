import { checkedLevel } from '../nps/estimate.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { categoryCounts } from '../nps/tally.js';
import { ok, type Result } from '../result.js';
import { categoryOf } from '../scores/category.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { multipleRegression } from '../stats/multiple-regression.js';
import type { RegressionRefusal } from '../stats/regression-refusal.js';
import { talliesByTheme, type ThemedResponse } from './theme-impact.js';

export interface ThemeRegressionOptions {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
  /** Fewest answers with, and without, a theme that is taken in. Default 10. */
  readonly minimumMentions?: number | undefined;
}

/** What a mention goes with, the other themes being the same. */
export interface ThemeEffect {
  readonly theme: string;
  readonly mentions: number;
  /** Points by which answers that mention it lie above those that do not. */
  readonly effect: number;
  /** Points of the whole score that go with it: the effect times the share of answers that mention it. */
  readonly impact: number;
  /** Of the effect. `null`, as interval and p-value, when the themes explain every answer. */
  readonly standardError: number | null;
  readonly interval: Interval<'t'> | null;
  /** Two-sided, not adjusted for the number of themes. */
  readonly pValue: number | null;
  readonly varianceInflation: number;
}

/** What the themes do to the score jointly. */
export interface ThemeRegression {
  /** Score to be expected of an answer with none of the themes, in points; `null` when nobody answered. */
  readonly base: number | null;
  /** The costliest impact first. `base` and all impacts add up to the score. */
  readonly themes: readonly ThemeEffect[];
  /** Themes with too few answers with or without them. */
  readonly leftOut: readonly string[];
  /** Score of all answers; `null` when nobody answered. */
  readonly score: number | null;
  /** Share of the variance of the answers that the themes explain, 0 to 1. */
  readonly rSquared: number;
  readonly n: number;
  readonly level: number;
  readonly method: 'least-squares';
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * What each theme goes with when all are taken together: a regression of the answers, as 100, 0 and -100, on which
 * themes they mention. Unlike `themeImpact` it does not count twice what two themes share, and it adds up.
 *
 * The standard errors take the spread of the answers for the same with every theme.
 *
 * @returns refuses `regression/collinear` for themes that nearly always come together, `regression/constant` when all
 *   answers are of one category, `regression/too-few-rows`
 * @throws RangeError when a score is none, or an option is out of range
 * @see Draper and Smith (1998), Applied Regression Analysis, 14, on dummy variables
 * @example
 * const responses: ThemedResponse[] = [
 *   ...[3, 3].map((score) => ({ score, themes: ['wait'] })), ...[2, 2].map((score) => ({ score, themes: ['wait', 'price'] })),
 *   ...[7, 7, 7].map((score) => ({ score, themes: ['price'] })), ...[9, 9, 9].map((score) => ({ score, themes: [] })),
 * ];
 * const found = themeRegression(responses, { minimumMentions: 3 });
 * found.ok && found.value.themes.map(({ theme, effect }) => [theme, effect]); // [['wait', -150], ['price', -60]], to rounding
 */
export function themeRegression(
  responses: readonly ThemedResponse[],
  { level: asked, minimumMentions = veryLowBelow }: ThemeRegressionOptions = {},
): Result<ThemeRegression, RegressionRefusal> {
  const level = checkedLevel(asked);
  if (!Number.isSafeInteger(minimumMentions) || minimumMentions < 1) {
    throw new RangeError(`themeRegression: ${minimumMentions} is not a number of mentions`);
  }
  const { all, themes } = talliesByTheme(responses);
  const n = categoryCounts(all).total;
  const mentions = new Map([...themes].map(([theme, tally]) => [theme, categoryCounts(tally).total]));
  const isCommon = (theme: string): boolean => {
    const count = mentions.get(theme) ?? 0;
    return Math.min(count, n - count) >= minimumMentions;
  };
  const common = [...themes.keys()].filter(isCommon);
  const score = netPromoterScore(all);
  const shared = {
    score,
    leftOut: [...themes.keys()].filter((theme) => !isCommon(theme)),
    n,
    level,
    method: 'least-squares',
    reliability: reliabilityOf(n),
  } as const;
  if (common.length === 0) return ok({ ...shared, base: score, themes: [], rSquared: 0, brokenAssumptions: [] });

  const worth = { promoter: 100, passive: 0, detractor: -100 } as const;
  const named = responses.map((response) => new Set(response.themes));
  const found = multipleRegression(
    responses.map((response) => worth[categoryOf(response.score)]),
    Object.fromEntries(common.map((theme) => [theme, named.map((names) => Number(names.has(theme)))])),
    { level },
  );
  if (!found.ok) return found;
  const { intercept, coefficients, rSquared, brokenAssumptions } = found.value;
  return ok({
    ...shared,
    base: intercept.estimate,
    themes: coefficients
      .map(({ predictor: theme, estimate: effect, standardError, interval, pValue, varianceInflation }) => ({
        theme,
        mentions: mentions.get(theme) ?? 0,
        effect,
        impact: (effect * (mentions.get(theme) ?? 0)) / n,
        standardError: interval === null ? null : standardError,
        interval,
        pValue,
        varianceInflation,
      }))
      .sort((a, b) => a.impact - b.impact),
    rSquared,
    brokenAssumptions,
  });
}
