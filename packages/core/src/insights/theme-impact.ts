import { checkedLevel } from '../nps/estimate.js';
import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { categoryCounts, tallyOf, tallyOfCounts, type Tally } from '../nps/tally.js';
import type { Score } from '../scores/score.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';
import { adjustedMoments } from './adjusted-moments.js';
import { inferenceOf } from './normal-inference.js';

/** An answer and what its comment or its reason is about. A theme that is named twice counts once. */
export interface ThemedResponse {
  readonly score: Score;
  readonly themes: readonly string[];
}

/** What one theme does to the score, in points. */
export interface ThemeImpact {
  readonly theme: string;
  readonly mentions: number;
  /** Mentions among all answers, 0 to 1. */
  readonly share: number;
  /** Score of the answers that mention it. */
  readonly score: number;
  /** Score of the others; `null` when every answer mentions it. */
  readonly scoreWithout: number | null;
  /** Score of all less the score of the others: below 0 the theme costs so many points. `null` with `scoreWithout`. */
  readonly impact: number | null;
  /** Of the impact, its share taken as given; `null` with the impact. */
  readonly standardError: number | null;
  /** Not symmetric about the impact: both sides get pseudo-answers. */
  readonly interval: Interval<'adjusted-wald'> | null;
  /** Two-sided p-value of "those who mention it answer like the others"; not adjusted for the number of themes. */
  readonly pValue: number | null;
  /** Of the smaller side: those who mention it, or the others. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** What each theme does to the score. */
export interface ThemeImpacts {
  /** Score of all answers; `null` when there are none. */
  readonly score: number | null;
  readonly n: number;
  /** Answers with at least one theme, among all, 0 to 1; `null` when there are none. What the themes can explain at all. */
  readonly coverage: number | null;
  /** The costliest first; those without an impact last. */
  readonly themes: readonly ThemeImpact[];
  readonly level: number;
  readonly method: 'leave-one-out';
  readonly reliability: Reliability;
}

export interface ThemeImpactOptions {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/**
 * What each theme costs or brings: the score of all answers less the score without those that mention it,
 * which is also the theme's share times its distance from the others.
 *
 * Impacts of themes that occur together overlap and do not add up; `themeRegression` takes them jointly. Who
 * mentions a theme chose to: it is where the score differs, not proof of what made it differ.
 *
 * @throws RangeError when a score is none, or the level is not between 0 and 1
 * @see the impact formulas of Thematic and of Qualtrics, which are this same number
 * @example
 * themeImpact([
 *   { score: 9, themes: ['staff'] }, { score: 2, themes: ['wait'] }, { score: 8, themes: [] },
 * ]).themes.map(({ theme, impact }) => [theme, impact]); // [['wait', -50], ['staff', 50]]
 */
export function themeImpact(responses: Iterable<ThemedResponse>, options: ThemeImpactOptions = {}): ThemeImpacts {
  const level = checkedLevel(options.level);
  const { all, themed, themes } = talliesByTheme(responses);
  const n = categoryCounts(all).total;
  return {
    score: netPromoterScore(all),
    n,
    coverage: n === 0 ? null : themed / n,
    themes: [...themes]
      .map(([theme, tally]) => themeOf(theme, tally, all, level))
      .sort((a, b) => (a.impact ?? Infinity) - (b.impact ?? Infinity) || b.mentions - a.mentions || 0),
    level,
    method: 'leave-one-out',
    reliability: reliabilityOf(n),
  };
}

function themeOf(theme: string, tally: Tally, all: Tally, level: number): ThemeImpact {
  const { inside, outside, ...shown } = impactOf(tally, all);
  const standardError = shown.impact === null ? null : shown.share * Math.sqrt(inside.variance + outside.variance);
  const smaller = Math.min(inside.n, outside.n);
  return {
    theme,
    ...shown,
    standardError,
    ...inferenceOf(shown.share * (inside.score - outside.score), standardError, {
      level,
      method: 'adjusted-wald',
      most: 200 * shown.share,
    }),
    reliability: reliabilityOf(smaller),
    brokenAssumptions: smaller < veryLowBelow ? ['large-sample'] : [],
  };
}

/** One side of an impact with its pseudo-answers. */
interface ImpactSide {
  readonly n: number;
  readonly score: number;
  readonly variance: number;
}

/** The impact of a theme from the tallies of its answers and of all, and what its chance is computed from. */
export function impactOf(
  tally: Tally,
  all: Tally,
): Pick<ThemeImpact, 'mentions' | 'share' | 'score' | 'scoreWithout' | 'impact'> & {
  readonly inside: ImpactSide;
  readonly outside: ImpactSide;
} {
  const others = tallyOfCounts(all.map((count, score) => count - (tally[score] ?? 0)));
  const [mentioning, without] = [categoryCounts(tally), categoryCounts(others)];
  const n = mentioning.total + without.total;
  const share = n === 0 ? 0 : mentioning.total / n;
  const [score, scoreWithout] = [netPromoterScore(tally) ?? 0, netPromoterScore(others)];
  return {
    mentions: mentioning.total,
    share,
    score,
    scoreWithout,
    impact: scoreWithout === null ? null : share * (score - scoreWithout) + 0,
    inside: { n: mentioning.total, ...adjustedMoments(mentioning) },
    outside: { n: without.total, ...adjustedMoments(without) },
  };
}

/** Tallies of all answers and of each theme; `themed` counts the answers with a theme. */
export function talliesByTheme(responses: Iterable<ThemedResponse>): {
  readonly all: Tally;
  readonly themed: number;
  readonly themes: ReadonlyMap<string, Tally>;
} {
  const scores = new Map<string, Score[]>();
  const all: Score[] = [];
  let themed = 0;
  for (const { score, themes } of responses) {
    all.push(score);
    if (themes.length > 0) themed += 1;
    for (const theme of new Set(themes)) {
      const known = scores.get(theme);
      if (known === undefined) scores.set(theme, [score]);
      else known.push(score);
    }
  }
  return { all: tallyOf(all), themed, themes: new Map([...scores].map(([theme, given]) => [theme, tallyOf(given)])) };
}
