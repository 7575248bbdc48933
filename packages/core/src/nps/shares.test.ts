import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shares } from './shares.js';

it.each([
  [[885, 326, 76], [69, 25, 6]],
  [[1, 1, 1], [33, 34, 33]],
  [[2, 1, 0], [67, 33, 0]],
  [[1, 0, 1], [50, 0, 50]],
  [[1, 0, 7], [12, 0, 88]],
  [[199, 0, 1], [99, 0, 1]],
  [[0, 0, 5], [0, 0, 100]],
] as const)('of %j are %j', ([promoters, passives, detractors], [P, S, D]) => {
  expect(shares({ promoters, passives, detractors })).toEqual({ promoters: P, passives: S, detractors: D });
});

it('are not there when nobody answered', () => {
  expect(shares({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it.each([-1, 0.5, Number.NaN, Infinity])('are not made of a count of %d', (count) => {
  expect(() => shares({ promoters: 3, passives: count, detractors: 1 })).toThrow(`shares: ${count} is not a count`);
});

it('add up to 100, each less than a point from the truth', () => {
  const count = fc.nat({ max: 5_000 });
  fc.assert(
    fc.property(count, count, count, (promoters, passives, detractors) => {
      const total = promoters + passives + detractors;
      fc.pre(total > 0);
      const found = shares({ promoters, passives, detractors });
      expect(Number(found?.promoters) + Number(found?.passives) + Number(found?.detractors)).toBe(100);
      expect(Math.abs(Number(found?.promoters) - (100 * promoters) / total)).toBeLessThan(1);
      expect(Math.abs(Number(found?.passives) - (100 * passives) / total)).toBeLessThan(1);
      expect(Math.abs(Number(found?.detractors) - (100 * detractors) / total)).toBeLessThan(1);
    }),
  );
});
