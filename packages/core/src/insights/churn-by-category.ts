import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { categories, type Category } from '../scores/category.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { EventCount } from '../stats/event-count.js';
import type { Interval } from '../stats/interval.js';
import { oddsRatio } from '../stats/odds-ratio.js';
import { proportionTrend } from '../stats/proportion-trend.js';
import { wilsonInterval } from '../stats/wilson-interval.js';

/** How many customers of one category there were, and how many of them left. */
export interface ChurnCount {
  readonly customers: number;
  readonly churned: number;
}

export interface ChurnByCategoryOptions {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** Who left of one category. */
export interface CategoryChurn extends ChurnCount {
  readonly category: Category;
  /** Share that left, 0 to 1; `null`, as its interval, without customers. */
  readonly rate: number | null;
  readonly interval: Interval<'wilson'> | null;
  /**
   * Odds of leaving by those of promoters; `null`, as its interval, for promoters, without customers, or
   * when all or none left.
   */
  readonly oddsRatio: number | null;
  readonly oddsRatioInterval: Interval<'woolf'> | null;
  readonly reliability: Reliability;
}

/** Who left, by category, with the test of the trend. */
export interface ChurnByCategory {
  /** Detractors, passives, promoters. */
  readonly categories: readonly CategoryChurn[];
  /** Below 0 when the more content leave less; `null` when all or none left, or one category is filled only. */
  readonly z: number | null;
  /** Two-sided p-value of "leaving has nothing to do with the category"; `null` with z. */
  readonly pValue: number | null;
  readonly n: number;
  readonly churned: number;
  readonly level: number;
  readonly method: 'cochran-armitage';
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Who left, by category: rates with Wilson intervals, odds against promoters, and a test whether leaving falls from
 * detractors over passives to promoters.
 *
 * All customers have to be watched for the same time. The raw score tells more than its category: see
 * `fitChurnModel`, and `coxRegression` where it is known when each one left.
 *
 * @throws RangeError when a number is not a count, more left than there were, or the level is not one
 * @see Wilson (1927), JASA 22:209; Woolf (1955), Annals of Human Genetics 19:251; Armitage (1955), Biometrics 11:375
 * @example
 * churnByCategory({
 *   promoter: { customers: 120, churned: 6 }, passive: { customers: 80, churned: 14 }, detractor: { customers: 50, churned: 25 },
 * }).categories[0]?.oddsRatio; // 19
 */
export function churnByCategory(
  counts: Readonly<Record<Category, ChurnCount>>,
  { level = 0.95 }: ChurnByCategoryOptions = {},
): ChurnByCategory {
  const eventsOf = (category: Category): EventCount => ({ events: counts[category].churned, n: counts[category].customers });
  const groups = categories.map(eventsOf);
  const { z, pValue, n, brokenAssumptions } = proportionTrend(groups);
  return {
    categories: categories.map((category) => {
      const { events: churned, n: customers } = eventsOf(category);
      const odds = category === 'promoter' ? null : oddsRatio(eventsOf(category), eventsOf('promoter'), { level });
      return {
        category,
        customers,
        churned,
        rate: customers === 0 ? null : churned / customers,
        interval: wilsonInterval(churned, customers, { level }),
        oddsRatio: odds?.oddsRatio ?? null,
        oddsRatioInterval: odds?.interval ?? null,
        reliability: reliabilityOf(customers),
      };
    }),
    z,
    pValue,
    n,
    churned: groups.reduce((sum, { events }) => sum + events, 0),
    level,
    method: 'cochran-armitage',
    brokenAssumptions,
  };
}
