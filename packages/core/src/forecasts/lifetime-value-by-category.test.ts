import { describe, expect, it } from 'vitest';
import { customerLifetimeValue } from './customer-lifetime-value.js';
import { lifetimeValueByCategory } from './lifetime-value-by-category.js';

const customers = {
  promoter: { margin: 100, retention: 0.9, discount: 0.1, referralValue: 20 },
  passive: { margin: 100, retention: 0.8, discount: 0.1 },
  detractor: { margin: 80, retention: 0.6, discount: 0.1, referralValue: -10 },
};

describe('the value of customers by category', () => {
  it('is that of each category with its own numbers, referrals included', () => {
    const { byCategory, passiveOverDetractor, promoterOverPassive } = lifetimeValueByCategory(customers);
    // By hand: 120 * 1.1 / 0.2, 100 * 1.1 / 0.3, 70 * 1.1 / 0.5.
    expect(byCategory.promoter.value).toBeCloseTo(660, 10);
    expect(byCategory.passive.value).toBeCloseTo(366.6666666667, 9);
    expect(byCategory.detractor.value).toBeCloseTo(154, 10);
    expect(promoterOverPassive).toBeCloseTo(293.3333333333, 9);
    expect(passiveOverDetractor).toBeCloseTo(212.6666666667, 9);
  });

  it('follows the convention and the horizon', () => {
    const options = { convention: 'first-margin-later', periods: 5 } as const;
    expect(lifetimeValueByCategory(customers, options).byCategory.passive)
      .toEqual(customerLifetimeValue(customers.passive, options));
  });

  it('tells no difference from a value without end', () => {
    const forever = { ...customers, promoter: { margin: 1, retention: 1, discount: 0 } };
    expect(lifetimeValueByCategory(forever)).toMatchObject({ promoterOverPassive: null });
  });

  it('may be a loss', () => {
    const costly = { ...customers, detractor: { margin: 5, retention: 0.5, discount: 0, referralValue: -10 } };
    expect(lifetimeValueByCategory(costly).byCategory.detractor.value).toBe(-10);
  });
});
