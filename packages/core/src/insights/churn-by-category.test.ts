import { describe, expect, it } from 'vitest';
import { churnByCategory } from './churn-by-category.js';

const counts = {
  promoter: { customers: 120, churned: 6 },
  passive: { customers: 80, churned: 14 },
  detractor: { customers: 50, churned: 25 },
};

describe('churn by category', () => {
  it('has the rates and odds that others computed', () => {
    const found = churnByCategory(counts);
    const [detractors, passives, promoters] = found.categories;
    // glm as in the vector churn-odds-ratio-592; R 4.2.2: prop.test(6, 120, correct = FALSE)$conf.int
    expect(detractors?.oddsRatio).toBeCloseTo(19, 9);
    expect(detractors?.oddsRatioInterval?.lower).toBeCloseTo(7.05583465925578, 6);
    expect(passives?.oddsRatio).toBeCloseTo(4.03030303030304, 9);
    expect(promoters).toMatchObject({ rate: 0.05, oddsRatio: null, oddsRatioInterval: null, reliability: 'ok' });
    expect(promoters?.interval?.lower).toBeCloseTo(0.0231143644145, 12);
    expect(promoters?.interval?.upper).toBeCloseTo(0.1048028853624, 12);
    expect(found).toMatchObject({ n: 250, churned: 45, method: 'cochran-armitage', level: 0.95 });
    expect(found.z).toBeLessThan(-6);
  });

  it('has the trend of the vectors', () => {
    const found = churnByCategory({
      promoter: { customers: 30, churned: 1 }, passive: { customers: 25, churned: 3 }, detractor: { customers: 15, churned: 6 },
    });
    expect(found.pValue).toBeCloseTo(0.00158981057698752, 12);
    expect(found.z).toBeLessThan(0);
  });

  it.each([
    ['no customers', 0, 0], ['nobody who left', 10, 0], ['nobody who stayed', 10, 10],
  ])('has no trend and no odds with %s', (_, customers, churned) => {
    const same = { customers, churned };
    const found = churnByCategory({ promoter: same, passive: same, detractor: same });
    expect(found).toMatchObject({ z: null, pValue: null });
    expect(found.categories.every((category) => category.oddsRatio === null)).toBe(true);
    expect(found.categories[0]?.rate).toBe(customers === 0 ? null : churned / customers);
  });

  it.each([[10, 11], [-1, 0], [1.5, 1], [10, Number.NaN]])('is not there for %d customers of whom %d left', (customers, churned) => {
    expect(() => churnByCategory({ ...counts, passive: { customers, churned } })).toThrow(RangeError);
  });
});
