import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { emptyTally, tallyOf } from '../nps/tally.js';
import { goodmanShares } from './goodman-shares.js';

it('says nothing of no answers', () => {
  expect(goodmanShares(emptyTally)).toBeNull();
});

it('begins at 0 where nobody is and ends at 1 where everybody is', () => {
  // DescTools 0.99.59: MultinomCI(c(10, 0, 0), 0.99, method = 'goodman')
  const shares = goodmanShares(tallyWith({ promoters: 10, passives: 0, detractors: 0 }), { level: 0.99 });
  expect(shares?.promoters.interval.upper).toBe(1);
  expect(shares?.promoters.interval.lower).toBeCloseTo(0.537189756365203, 12);
  expect(shares?.detractors.interval).toMatchObject({ lower: 0, level: 0.99, method: 'goodman' });
  expect(shares?.detractors.interval.upper).toBeCloseTo(0.462810243634797, 12);
});

it('gives the example of the documentation', () => {
  const promoters = goodmanShares(tallyOf([10, 9, 7, 3]))?.promoters;
  expect(promoters?.share).toBe(0.5);
  expect(promoters?.interval.lower).toBeCloseTo(0.11628511945936, 12);
});

it('contains each share, mirrors with the answers and has no level of 95', () => {
  fc.assert(
    fc.property(anyTally, (tally) => {
      const shares = goodmanShares(tally);
      if (shares === null) return;
      for (const { share, interval } of Object.values(shares)) {
        expect(interval.lower).toBeLessThanOrEqual(share);
        expect(interval.upper).toBeGreaterThanOrEqual(share);
      }
      expect(goodmanShares(mirrored(tally))?.promoters).toEqual(shares.detractors);
    }),
    // Here the lower limit of no promoters once was 1e-16.
    { examples: [[[1, 1, 2, 1, 2, 2, 2, 2, 1, 0, 0]]] },
  );
  expect(() => goodmanShares(emptyTally, { level: 95 })).toThrow(RangeError);
});
