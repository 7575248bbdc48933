import { checkedLevel } from '../nps/estimate.js';
import { poissonInterval } from '../stats/poisson-interval.js';
import { wilsonInterval } from '../stats/wilson-interval.js';

/** Your own range of a rate, in rising order. */
export interface RateRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** How many people some promoters really invited. */
export interface ObservedReferrals {
  readonly referrals: number;
  readonly promoters: number;
}

/** How many of those who were invited really became customers. */
export interface ObservedConversion {
  readonly converted: number;
  readonly invited: number;
}

/** How many promoters are invited to refer, and with what success. */
export interface ReferralPlan {
  /** Number of promoters, >= 0; it need not be whole. */
  readonly promoters: number;
  /** People whom one promoter invites, >= 0: an assumption, a range of them, or what was observed. */
  readonly referralsPerPromoter: number | RateRange | ObservedReferrals;
  /** Share of the invited who become customers, 0 to 1: likewise. */
  readonly conversion: number | RateRange | ObservedConversion;
}

export interface ReferralGrowthOptions {
  /** Confidence of what follows from observations, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** Expected numbers of people, not rounded. */
export interface ReferralScenario {
  readonly invited: number;
  readonly newCustomers: number;
}

/** New customers to be expected: low, middle and high. */
export interface ReferralGrowth {
  readonly low: ReferralScenario;
  readonly mid: ReferralScenario;
  readonly high: ReferralScenario;
  /**
   * Confidence that the expected number lies from low to high, as far as chance in the observed counts goes;
   * `null` when nothing was observed and the range is made of assumptions alone.
   */
  readonly level: number | null;
}

/**
 * How many new customers the promoters bring: promoters x referrals per promoter x conversion, low, middle and
 * high. One wave: whom the newcomers bring in turn is not counted.
 *
 * With a plain number for both rates the three are the same, which is arithmetic and no forecast. Put in what
 * was observed as soon as there is something: people say that they would recommend far more often than they
 * do. Observed numbers of referrals give the exact interval by Poisson, conversions the interval by Wilson;
 * when both are observed each is taken at (1 + level) / 2, so that both hold at once with the level (Bonferroni).
 * Where a few promoters bring most friends, chance is larger than that. The range is one of the expected
 * number; what comes in a single month spreads around it.
 *
 * @returns `null` when a rate was to be observed and nobody was: no promoters, nobody invited
 * @throws RangeError when a number is negative or not finite, a conversion is above 1, a range does not rise,
 *   a count is not one, or the level is not between 0 and 1
 * @example
 * referralGrowth({ promoters: 100, referralsPerPromoter: 10, conversion: 0.5 })?.mid;
 * // { invited: 1000, newCustomers: 500 }
 * const observed = { referralsPerPromoter: { referrals: 24, promoters: 80 }, conversion: { converted: 6, invited: 24 } };
 * referralGrowth({ promoters: 100, ...observed })?.mid.newCustomers; // 7.5
 */
export function referralGrowth(plan: ReferralPlan, options: ReferralGrowthOptions = {}): ReferralGrowth | null {
  const level = checkedLevel(options.level);
  const { promoters, referralsPerPromoter: referring, conversion } = plan;
  checkRate('a number of promoters', promoters, Number.MAX_SAFE_INTEGER);

  const observedReferrals = typeof referring === 'object' && 'referrals' in referring;
  const observedConversion = typeof conversion === 'object' && 'converted' in conversion;
  const each = observedReferrals && observedConversion ? (1 + level) / 2 : level;
  const referrals = observedReferrals ? rateOfReferrals(referring, each) : rangeOf('referrals per promoter', referring, Number.MAX_SAFE_INTEGER);
  const converted = observedConversion ? rateOfConversion(conversion, each) : rangeOf('a conversion from 0 to 1', conversion, 1);
  if (referrals === null || converted === null) return null;

  const scenario = (name: keyof RateRange): ReferralScenario => {
    const invited = promoters * referrals[name];
    return { invited, newCustomers: invited * converted[name] };
  };
  return {
    low: scenario('low'),
    mid: scenario('mid'),
    high: scenario('high'),
    level: observedReferrals || observedConversion ? level : null,
  };
}

function rangeOf(what: string, rate: number | RateRange, most: number): RateRange {
  const range = typeof rate === 'number' ? { low: rate, mid: rate, high: rate } : rate;
  const { low, mid, high } = range;
  for (const value of [low, mid, high]) checkRate(what, value, most);
  if (low > mid || mid > high) throw new RangeError(`referralGrowth: ${low}, ${mid}, ${high} do not rise`);
  return range;
}

function rateOfReferrals({ referrals, promoters }: ObservedReferrals, level: number): RateRange | null {
  checkCount(promoters);
  const { lower, upper } = poissonInterval(referrals, { level });
  return promoters === 0 ? null : { low: lower / promoters, mid: referrals / promoters, high: upper / promoters };
}

function rateOfConversion({ converted, invited }: ObservedConversion, level: number): RateRange | null {
  checkCount(converted);
  checkCount(invited);
  if (converted > invited) throw new RangeError(`referralGrowth: ${converted} of ${invited} is not a conversion`);
  const interval = wilsonInterval(converted, invited, { level });
  return interval === null ? null : { low: interval.lower, mid: converted / invited, high: interval.upper };
}

function checkCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`referralGrowth: ${count} is not a count`);
}

function checkRate(what: string, value: number, most: number): void {
  if (!(value >= 0 && value <= most)) throw new RangeError(`referralGrowth: ${value} is not ${what}`);
}
