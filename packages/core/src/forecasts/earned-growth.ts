/** Revenue of a period and of the one before it, in one currency and unit. */
export interface EarnedGrowthRevenue {
  /** Of all customers, in the period before. */
  readonly priorRevenue: number;
  /** In this period, of those who bought in the period before. */
  readonly revenueFromReturning: number;
  /** In this period, of new customers who came because somebody recommended you. */
  readonly revenueFromEarnedNew: number;
  /** In this period, of new customers who came through advertising, discounts or sales. */
  readonly revenueFromBoughtNew: number;
}

/** Growth split by where it came from; all are shares of the prior revenue, 0.05 for 5 %. */
export interface EarnedGrowth {
  /** What last period's customers still bring: 1 when they spend as before, above when they spend more. */
  readonly netRevenueRetention: number;
  readonly earnedNewCustomers: number;
  /** `netRevenueRetention + earnedNewCustomers - 1`: from -1 upwards. */
  readonly earnedGrowthRate: number;
  readonly totalGrowthRate: number;
  /**
   * Earned growth as a share of total growth; above 1 or negative when the two point in different directions.
   * `null` when revenue neither grew nor fell, where no share of the growth exists.
   */
  readonly earnedGrowthRatio: number | null;
}

/** Four roundings of the inputs to doubles: a growth below this share of the revenue is the rounding itself. */
const rounding = 2 ** -49;

/**
 * Earned growth: how far revenue grew by customers who stay and by those they bring, without what was bought.
 *
 * It is only as good as the question "how did you hear of us?" that tells earned from bought customers; whom
 * nobody asked has to be left out of both, or the rate says how well you ask.
 *
 * @param revenue - amounts >= 0, of periods of equal length
 * @returns `null` when there was no revenue before, from which nothing can have grown, or too little for a quotient
 * @throws RangeError when an amount is negative or not finite
 * @see Reichheld, Darnell and Burns (2021), HBR 99(6), "Net Promoter 3.0"
 * @example
 * const revenue = { priorRevenue: 100, revenueFromReturning: 85, revenueFromEarnedNew: 20, revenueFromBoughtNew: 15 };
 * earnedGrowth(revenue)?.earnedGrowthRate; // 0.05
 * earnedGrowth(revenue)?.earnedGrowthRatio; // 0.25
 */
export function earnedGrowth(revenue: EarnedGrowthRevenue): EarnedGrowth | null {
  const { priorRevenue: prior, revenueFromReturning: returning, revenueFromEarnedNew: earnedNew } = revenue;
  const amounts = [prior, returning, earnedNew, revenue.revenueFromBoughtNew];
  for (const amount of amounts) {
    if (!(amount >= 0 && amount < Infinity)) throw new RangeError(`earnedGrowth: ${amount} is not a revenue`);
  }
  if (!(amounts.reduce((sum, amount) => sum + amount) / prior < Infinity)) return null;
  const growth = (...parts: readonly number[]): number => {
    const grown = parts.reduce((sum, part) => sum + part, -prior);
    return Math.abs(grown) <= rounding * Math.max(...amounts) ? 0 : grown / prior;
  };
  const earnedGrowthRate = growth(returning, earnedNew);
  const totalGrowthRate = growth(returning, earnedNew, revenue.revenueFromBoughtNew);
  return {
    netRevenueRetention: returning / prior,
    earnedNewCustomers: earnedNew / prior,
    earnedGrowthRate,
    totalGrowthRate,
    earnedGrowthRatio: totalGrowthRate === 0 ? null : earnedGrowthRate / totalGrowthRate + 0,
  };
}
