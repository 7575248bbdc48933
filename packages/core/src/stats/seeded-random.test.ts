import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random.js';

// An independent implementation of splitmix32 and sfc32 in Python, with whole numbers of any length.
it.each([
  [0, [0.6750985024813072, 0.051309421615726936, 0.8656132793409693]],
  [1, [0.5636717720710586, 0.8959073941886353, 0.2723428182814803]],
  [42, [0.4562558052254867, 0.5743777227769976, 0.8310974141243506]],
  [2 ** 32 - 1, [0.5357128822218251, 0.8677155693217744, 0.44619405495476694]],
  ['spring survey', [0.16252936152959852, 0.8733397425904017, 0.43478985085200195]],
  ['', [0.18915978125566202, 0.4423251606049662, 0.5238360877081757]],
])('gives for the seed %j the same numbers for ever', (seed, numbers) => {
  const random = seededRandom(seed);
  expect([random(), random(), random()]).toEqual(numbers);
});

it.each([-1, 0.5, 2 ** 32, Number.NaN, Infinity])('does not take %d for a seed', (seed) => {
  expect(() => seededRandom(seed)).toThrow(RangeError);
});

it('stays within 0 and 1, without 1', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = seededRandom(seed);
      for (let draw = 0; draw < 20; draw += 1) {
        const value = random();
        expect(value >= 0 && value < 1).toBe(true);
      }
    }),
  );
});

it('fills all parts alike and does not repeat itself at once', () => {
  const random = seededRandom(7);
  const bins = new Float64Array(100);
  let [product, last] = [0, 0.5];
  for (let draw = 0; draw < 100_000; draw += 1) {
    const value = random();
    bins[Math.floor(value * 100)]! += 1;
    product += (value - 0.5) * (last - 0.5);
    last = value;
  }
  // 99 degrees of freedom: chance gives 50 to 170 but for one in a million.
  const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(chiSquare).toBeGreaterThan(50);
  expect(chiSquare).toBeLessThan(170);
  // Correlation of neighbours, in standard errors.
  expect(Math.abs((product * 12) / Math.sqrt(100_000))).toBeLessThan(4);
});
