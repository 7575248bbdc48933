import fc from 'fast-check';
import { tallyOfCounts, type CategoryCounts, type Tally } from '../src/nps/tally.js';

const counts = (max: number) => fc.array(fc.nat({ max }), { minLength: 11, maxLength: 11 });

/** Any tally, from none to thousands of answers; empty scores are common. */
export const anyTally: fc.Arbitrary<Tally> = fc
  .oneof(counts(2), counts(40), counts(3_000))
  .map((drawn) => tallyOfCounts(drawn));

/** A tally with at least one answer. */
export const answeredTally: fc.Arbitrary<Tally> = anyTally.filter((tally) => tally.some((count) => count > 0));

/** Confidence levels that people use, and those between. */
export const anyLevel: fc.Arbitrary<number> = fc.double({ min: 0.5, max: 0.999, noNaN: true });

/** A tally with so many answers of each category; which of its scores is of no matter. */
export function tallyWith(counts: Omit<CategoryCounts, 'total'>): Tally {
  return tallyOfCounts([counts.detractors, 0, 0, 0, 0, 0, 0, counts.passives, 0, 0, counts.promoters]);
}

/** The tally read from the other end: each category counts as its opposite. */
export function mirrored(tally: Tally): Tally {
  const { promoters, passives, detractors } = {
    promoters: tally[9] + tally[10],
    passives: tally[7] + tally[8],
    detractors: tally.slice(0, 7).reduce((sum, count) => sum + count, 0),
  };
  return tallyWith({ promoters: detractors, passives, detractors: promoters });
}
