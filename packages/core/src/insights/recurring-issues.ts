import { checkedLevel } from '../nps/estimate.js';
import { reliabilityOf, veryLowBelow, type Reliability } from '../nps/reliability.js';
import { addTallies, categoryCounts, emptyTally, type Tally } from '../nps/tally.js';
import { isScore, type Score } from '../scores/score.js';
import { adjustPValues, type PValueAdjustment } from '../stats/adjust-p-values.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { hypergeometric } from '../stats/hypergeometric.js';
import { normalUpperTail } from '../stats/normal.js';
import { proportionTrend } from '../stats/proportion-trend.js';
import { impactOf, talliesByTheme, type ThemedResponse } from './theme-impact.js';

export interface RecurringIssuesOptions {
  /** Up to which score an answer is low. Default 6, the detractors. */
  readonly lowUpTo?: Score | undefined;
  /** Fewest low answers, of all windows together, that have to mention a theme before it is tested. Default 5. */
  readonly minimumMentions?: number | undefined;
  /** For the number of themes and tests. Default `benjamini-hochberg`: among the issues found, few are false. */
  readonly adjustment?: PValueAdjustment | undefined;
  /** 1 - the share of false issues, or their chance with the other adjustments, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** Whether one quantity rises over the windows. */
export interface RiseEvidence {
  /** In each window; `null` where it cannot be told. */
  readonly values: readonly (number | null)[];
  /** From the first window with a value to the last; `null` with fewer than two. */
  readonly rise: number | null;
  /** One-sided p-value of "it does not rise"; `null` with `rise`. */
  readonly pValue: number | null;
  /** The same for the number of tests. */
  readonly adjustedPValue: number | null;
  /** Whether it rises beyond chance. */
  readonly rises: boolean;
}

/** What shows, or does not show, that a theme of low answers grows. */
export interface ThemeEvidence {
  readonly theme: string;
  /** Low answers that mention it, in each window. */
  readonly lowMentions: readonly number[];
  /** Low answers that mention it among all answers, 0 to 1. */
  readonly share: RiseEvidence;
  /** Points of the score that it costs: its impact with the other sign. */
  readonly cost: RiseEvidence;
  /** Whether share or cost rises beyond chance. */
  readonly isRising: boolean;
  /** Of the low answers that mention it, all windows together. */
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** The themes of low answers, with the evidence that they grow. */
export interface RecurringIssues {
  /** All themes that were tested, the strongest evidence first; an alert is one that `isRising`. */
  readonly themes: readonly ThemeEvidence[];
  /** Themes of too few low answers. */
  readonly untested: readonly string[];
  /** Answers in each window. */
  readonly n: readonly number[];
  /** How the share was tested: exactly between two windows, by the trend test over more. */
  readonly method: 'fisher-exact' | 'cochran-armitage';
  readonly adjustment: PValueAdjustment;
  readonly level: number;
}

/**
 * Which themes of low answers grow beyond chance: their share among all answers, or what they cost in points, rises
 * from window to window. Each theme comes with its evidence; a count of mentions alone would alarm whenever more
 * people answer, and with thirty themes some always rise by chance. Where nothing rises, some 4 to 9 of a hundred
 * calls at the level of 0.95 still claim an issue.
 *
 * The windows have to be fixed before looking. Who alerts every day tests every day: see `levelPerLook`.
 *
 * @param windows - answers with their themes, at least two windows in order of time, each answer in one of them
 * @throws RangeError with fewer than two windows, when a score is none, or an option is out of range
 * @see Fisher (1935), JRSS 98:39; Armitage (1955), Biometrics 11:375; Benjamini and Hochberg (1995), JRSS B 57:289;
 *   why the fewest mentions are counted over all windows: Bourgon, Gentleman and Huber (2010), PNAS 107:9546
 * @example
 * const month = (low: number, others: number): ThemedResponse[] => [
 *   ...Array.from({ length: low }, () => ({ score: 3 as const, themes: ['wait'] })),
 *   ...Array.from({ length: others }, () => ({ score: 9 as const, themes: [] })),
 * ];
 * const [wait] = recurringIssues([month(4, 96), month(15, 105)]).themes;
 * [wait?.isRising, wait?.share.pValue, wait?.cost.rise]; // [true, 0.0207…, 17]
 */
export function recurringIssues(
  windows: readonly (readonly ThemedResponse[])[],
  options: RecurringIssuesOptions = {},
): RecurringIssues {
  const { lowUpTo = 6, minimumMentions = 5, adjustment = 'benjamini-hochberg' } = options;
  const level = checkedLevel(options.level);
  if (windows.length < 2) throw new RangeError(`recurringIssues: ${windows.length} windows instead of two`);
  if (!isScore(lowUpTo)) throw new RangeError(`recurringIssues: ${String(lowUpTo)} is not a score`);
  if (!Number.isSafeInteger(minimumMentions) || minimumMentions < 1) {
    throw new RangeError(`recurringIssues: ${minimumMentions} is not a number of mentions`);
  }
  const counted = windows.map(talliesByTheme);
  const n = counted.map(({ all }) => categoryCounts(all).total);
  const lowOf = (tally: Tally): number => tally.reduce((sum, count, score) => (score <= lowUpTo ? sum + count : sum), 0);
  const candidates = [...new Set(counted.flatMap(({ themes }) => [...themes.keys()]))].flatMap((theme) => {
    const tallies = counted.map(({ themes }) => themes.get(theme) ?? emptyTally);
    const lowMentions = tallies.map(lowOf);
    return lowMentions.some((count) => count > 0) ? [{ theme, tallies, lowMentions }] : [];
  });
  // By all windows together: to choose by the last one would pick those that happen to be high there.
  const isTested = ({ lowMentions }: { readonly lowMentions: readonly number[] }): boolean =>
    sumOf(lowMentions) >= minimumMentions;
  const tested = candidates.filter(isTested).map(({ theme, tallies, lowMentions }) => ({
    theme,
    tallies,
    lowMentions,
    share: riseOf(lowMentions.map((count, at) => shareOf(count, n[at] ?? 0)), sharePValue(lowMentions, n)),
    cost: costRise(tallies, counted.map(({ all }) => all)),
  }));
  const adjusted = adjustPValues(tested.flatMap(({ share, cost }) => [share.pValue, cost.pValue]), adjustment);
  const judged = (evidence: Rise, at: number): RiseEvidence => {
    const adjustedPValue = adjusted[at] ?? null;
    return { ...evidence, adjustedPValue, rises: adjustedPValue !== null && adjustedPValue < 1 - level && (evidence.rise ?? 0) > 0 };
  };
  return {
    themes: tested
      .map(({ theme, tallies, lowMentions, ...rises }, index): ThemeEvidence => {
        const [share, cost] = [judged(rises.share, 2 * index), judged(rises.cost, 2 * index + 1)];
        return {
          theme,
          lowMentions,
          share,
          cost,
          isRising: share.rises || cost.rises,
          reliability: reliabilityOf(sumOf(lowMentions)),
          // The test of the cost, and the trend test of the share, are approximations.
          brokenAssumptions: tallies.some((tally) => categoryCounts(tally).total < veryLowBelow) ? ['large-sample'] : [],
        };
      })
      .sort((a, b) => strongest(a) - strongest(b)),
    untested: candidates.filter((candidate) => !isTested(candidate)).map(({ theme }) => theme),
    n,
    method: windows.length === 2 ? 'fisher-exact' : 'cochran-armitage',
    adjustment,
    level,
  };
}

type Rise = Pick<RiseEvidence, 'values' | 'rise' | 'pValue'>;

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function strongest({ share, cost }: ThemeEvidence): number {
  return Math.min(share.pValue ?? 1, cost.pValue ?? 1);
}

function shareOf(count: number, n: number): number | null {
  return n === 0 ? null : count / n;
}

function riseOf(values: readonly (number | null)[], pValue: number | null): Rise {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (known.length < 2 || first === undefined || last === undefined) return { values, rise: null, pValue: null };
  return { values, rise: last - first, pValue };
}

function sharePValue(lowMentions: readonly number[], n: readonly number[]): number | null {
  if (n.length > 2) {
    const { z } = proportionTrend(lowMentions.map((events, at) => ({ events, n: n[at] ?? 0 })));
    return z === null ? null : normalUpperTail(z);
  }
  const [before = 0, after = 0] = lowMentions;
  const [early = 0, late = 0] = n;
  const { first, probabilities } = hypergeometric(before + after, early + late - before - after, late);
  // From the far end, where the terms are small.
  return Math.min(1, probabilities.slice(Math.max(0, after - first)).reduceRight((sum, chance) => sum + chance, 0));
}

/**
 * By the contrast of the costs with the places of their windows; between two windows, their difference. The variance
 * is that of all windows together, as if nothing changed: a small first window with few mentions would show a small
 * cost with a small error at once, and every second one a rise.
 */
function costRise(tallies: readonly Tally[], alls: readonly Tally[]): Rise {
  const costs = tallies.map((tally, at) => {
    const { impact, inside, outside } = impactOf(tally, alls[at] ?? emptyTally);
    return impact === null ? null : { points: 0 - impact, n: inside.n + outside.n, at };
  });
  const known = costs.filter((cost) => cost !== null);
  const middle = known.reduce((sum, { at }) => sum + at, 0) / known.length;
  const contrast = known.reduce((sum, { at, points }) => sum + (at - middle) * points, 0);
  const spread = known.reduce((sum, { at, n }) => sum + (at - middle) ** 2 / n, 0);
  const standardError = Math.sqrt(spread * costVariance(tallies.reduce(addTallies), alls.reduce(addTallies)));
  return riseOf(costs.map((cost) => cost && cost.points), standardError > 0 ? normalUpperTail(contrast / standardError) : null);
}

/** Of the cost of a theme, times the number of answers: of share and distance both. */
function costVariance(tally: Tally, all: Tally): number {
  const { share, inside, outside } = impactOf(tally, all);
  const n = inside.n + outside.n;
  const distance = outside.score - inside.score;
  return n * share ** 2 * (inside.variance + outside.variance) + distance ** 2 * share * (1 - share);
}
