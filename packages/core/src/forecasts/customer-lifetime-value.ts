/** What one customer brings, by period; a period is whatever the three are measured in, say a year. */
export interface CustomerValue {
  /** Profit on one customer in one period, before the cost of winning the customer; may be a loss. */
  readonly margin: number;
  /** Chance that a customer of this period is one in the next, 0 to 1. */
  readonly retention: number;
  /** What money loses in one period, as a share: 0.1 for 10 %. */
  readonly discount: number;
}

/**
 * When the first margin comes: `first-margin-now` counts it in full, as with a customer who has just bought;
 * `first-margin-later` counts it after one period, and only of those who stayed (Gupta and Lehmann).
 */
export type LifetimeConvention = 'first-margin-now' | 'first-margin-later';

export interface LifetimeOptions {
  /** Default `first-margin-now`. As long as customers stay, the other value is lower by exactly one margin. */
  readonly convention?: LifetimeConvention | undefined;
  /** Number of margins that count, a whole number from 1. Left out: as long as customers stay. */
  readonly periods?: number | undefined;
}

/** What one customer is worth, at present value. */
export interface CustomerLifetimeValue {
  /** In the unit of the margin; `null` when it has no end: nobody leaves and money keeps its worth. */
  readonly value: number | null;
  /** Mean number of periods that a customer stays, the first one included; `null` when nobody ever leaves. */
  readonly expectedLifetime: number | null;
  readonly convention: LifetimeConvention;
  /** `null`: as long as customers stay. */
  readonly periods: number | null;
}

/**
 * Present value of one customer: m (1 + i) / (1 + i - r) with the first margin now, m r / (1 + i - r) with the
 * first margin later, for a margin m, a retention r and a discount i; with `periods`, the sum of so many terms.
 *
 * It supposes that margin and retention stay as they are over the whole life, which they do not: customers who
 * stayed long leave less often. Use retention that was observed, not stated.
 *
 * @throws RangeError when retention is not within 0 to 1, the discount is below 0, a number is not finite, or
 *   the periods are not a whole number from 1
 * @see Gupta and Lehmann (2003), Journal of Interactive Marketing 17(1)
 * @example
 * customerLifetimeValue({ margin: 250, retention: 0.6, discount: 0 }).value; // 625
 * customerLifetimeValue({ margin: 250, retention: 0.6, discount: 0 }, { convention: 'first-margin-later' }).value; // 375
 */
export function customerLifetimeValue(customer: CustomerValue, options: LifetimeOptions = {}): CustomerLifetimeValue {
  const { margin, retention, discount } = customer;
  const { convention = 'first-margin-now', periods = Infinity } = options;
  if (!Number.isFinite(margin)) throw new RangeError(`lifetime value: ${margin} is not a margin`);
  if (!(retention >= 0 && retention <= 1)) throw new RangeError(`lifetime value: ${retention} is not a retention from 0 to 1`);
  if (!(discount >= 0 && discount < Infinity)) throw new RangeError(`lifetime value: ${discount} is not a discount`);
  if (periods !== Infinity && !(Number.isSafeInteger(periods) && periods > 0)) {
    throw new RangeError(`lifetime value: ${periods} is not a number of periods`);
  }
  const leaving = 1 - retention;
  // How much less the next margin is worth than this one: 1 - r / (1 + i), without its cancellation near r = 1.
  const loss = (leaving + discount) / (1 + discount);
  const margins = loss === 0 ? periods : -Math.expm1(periods * Math.log1p(-loss)) / loss;
  const worth = margin * margins * (convention === 'first-margin-now' ? 1 : retention / (1 + discount));
  return {
    value: Number.isFinite(worth) ? worth + 0 : null,
    expectedLifetime: leaving === 0 ? null : 1 / leaving,
    convention,
    periods: periods === Infinity ? null : periods,
  };
}
