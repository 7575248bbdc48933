import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { critical } from './confidence-level.js';
import { falseAlarmChance, levelPerLook } from './false-alarm-chance.js';

describe('the chance of a false alarm', () => {
  it.each([
    // Armitage, McPherson & Rowe (1969), JRSS A 132:235, table 2, at 5 %.
    [1, 0.05], [2, 0.083], [3, 0.107], [4, 0.126], [5, 0.142], [10, 0.193], [20, 0.248], [50, 0.32],
  ])('over %d looks at 95 %% is %d', (looks, chance) => {
    expect(falseAlarmChance(looks, 0.95)).toBeCloseTo(chance, 3);
  });

  it.each([[0.9, 2], [0.95, 2], [0.5, 2], [0.999, 2]])('over two looks at %d is that of a bivariate normal', (level) => {
    // 1 - P(|X| < z, |X + Y| < z sqrt 2), Simpson's rule with 2000 steps.
    const z = critical(level);
    const steps = 2000;
    const phi = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const cdf = (x: number) => {
      let sum = phi(0) + phi(x);
      for (let at = 1; at < 200; at += 1) sum += (at % 2 === 0 ? 2 : 4) * phi((x * at) / 200);
      return 0.5 + (sum * x) / 600;
    };
    const inner = (x: number) => phi(x) * (cdf(z * Math.SQRT2 - x) - cdf(-z * Math.SQRT2 - x));
    let inside = inner(-z) + inner(z);
    for (let at = 1; at < steps; at += 1) inside += (at % 2 === 0 ? 2 : 4) * inner(-z + (2 * z * at) / steps);
    expect(falseAlarmChance(2, level)).toBeCloseTo(1 - (inside * 2 * z) / steps / 3, 9);
  });

  it('grows with each look and with a lower level, and stays a chance up to the most looks', () => {
    const chances = [1, 2, 3, 7, 30, 100].map((looks) => falseAlarmChance(looks, 0.95));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(falseAlarmChance(5, 0.99)).toBeLessThan(falseAlarmChance(5, 0.95));
    expect(falseAlarmChance(365, 0.95)).toBeLessThan(0.5);
    expect(falseAlarmChance(100, 0.01)).toBeLessThanOrEqual(1);
  });

  it.each([0, -1, 1.5, 366, Number.NaN])('has no %d looks', (looks) => {
    expect(() => falseAlarmChance(looks, 0.95)).toThrow(RangeError);
    expect(() => levelPerLook(looks, 0.95)).toThrow(RangeError);
  });

  it('has no level of 95', () => {
    expect(() => falseAlarmChance(1, 95)).toThrow(RangeError);
    expect(() => levelPerLook(1, 95)).toThrow(RangeError);
  });
});

describe('the level per look', () => {
  it.each([
    // Pocock (1977), Biometrika 64:191; Jennison & Turnbull (2000), table 2.1, two-sided constants.
    [1, 0.95, 1.96], [2, 0.95, 2.178], [3, 0.95, 2.289], [4, 0.95, 2.361], [5, 0.95, 2.413], [10, 0.95, 2.555],
    [20, 0.95, 2.672], [2, 0.99, 2.772], [5, 0.99, 2.986], [2, 0.9, 1.875], [5, 0.9, 2.122],
  ])('for %d looks at %d is Pocock’s constant %d', (looks, level, constant) => {
    expect(critical(levelPerLook(looks, level))).toBeCloseTo(constant, 3);
  });

  it('gives the asked chance back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (looks, level) => {
        expect(falseAlarmChance(looks, levelPerLook(looks, level))).toBeCloseTo(1 - level, 9);
      }),
      { numRuns: 30 },
    );
  });
});

it.each([1e-9, 0.001, 0.5, 0.999999])('finds a level per look between one look and Bonferroni at %d', (level) => {
  for (const looks of [1, 2, 5, 10]) {
    const each = levelPerLook(looks, level);
    expect(each).toBeGreaterThanOrEqual(level - 1e-12);
    expect(1 - each).toBeGreaterThanOrEqual((1 - level) / looks - 1e-12);
  }
});
