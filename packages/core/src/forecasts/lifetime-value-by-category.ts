import type { Category } from '../scores/category.js';
import { customerLifetimeValue, type CustomerLifetimeValue, type CustomerValue, type LifetimeOptions } from './customer-lifetime-value.js';

/** What a customer of one category brings. */
export interface CategoryCustomerValue extends CustomerValue {
  /**
   * Profit in one period from those whom one such customer brings, less what one scares away; may be negative.
   * Default 0.
   */
  readonly referralValue?: number | undefined;
}

/** What customers of each category are worth, and by how much it differs. */
export interface LifetimeValueByCategory {
  readonly byCategory: Readonly<Record<Category, CustomerLifetimeValue>>;
  /** Value of a passive less that of a detractor, in the unit of the margins; `null` when a value has no end. */
  readonly passiveOverDetractor: number | null;
  /** Value of a promoter less that of a passive. */
  readonly promoterOverPassive: number | null;
}

/**
 * Present value of a promoter, a passive and a detractor, each with a margin, a retention and a worth of
 * referrals of its own.
 *
 * The differences are between customers, not between a customer before and after: whom you turn from a
 * detractor into a promoter need not become worth what promoters are worth today.
 *
 * @throws RangeError as `customerLifetimeValue`
 * @see Reichheld (2006), "The Ultimate Question": retention, price, spend, cost, word of mouth
 * @example
 * lifetimeValueByCategory({
 *   promoter: { margin: 100, retention: 0.9, discount: 0.1, referralValue: 20 },
 *   passive: { margin: 100, retention: 0.8, discount: 0.1 },
 *   detractor: { margin: 80, retention: 0.6, discount: 0.1, referralValue: -10 },
 * }).promoterOverPassive; // 293.33…
 */
export function lifetimeValueByCategory(
  customers: Readonly<Record<Category, CategoryCustomerValue>>,
  options: LifetimeOptions = {},
): LifetimeValueByCategory {
  const valueOf = ({ referralValue = 0, margin, ...customer }: CategoryCustomerValue): CustomerLifetimeValue =>
    customerLifetimeValue({ ...customer, margin: margin + referralValue }, options);
  const byCategory = {
    promoter: valueOf(customers.promoter),
    passive: valueOf(customers.passive),
    detractor: valueOf(customers.detractor),
  };
  const over = (better: Category, worse: Category): number | null => {
    const [more, less] = [byCategory[better].value, byCategory[worse].value];
    return more === null || less === null ? null : more - less;
  };
  return {
    byCategory,
    passiveOverDetractor: over('passive', 'detractor'),
    promoterOverPassive: over('promoter', 'passive'),
  };
}
