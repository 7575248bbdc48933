import { describe, expect, it } from 'vitest';
import { exactCoverage } from './exact-coverage.ts';

describe('the coverage of 95 % intervals by full enumeration', () => {
  it.each([
    // Computed apart from this code, with Python; statistics.md, section 3: mean, least, mean half-width.
    ['wald', 10, [86.6, 70.2, 39.0]],
    ['wald', 30, [92.9, 87.1, 24.2]],
    ['adjusted-wald', 10, [95.2, 93.5, 37.8]],
    ['adjusted-wald', 30, [95.1, 94.2, 23.7]],
    ['adjusted-wald', 5, [94.0, 83.5, 48.1]],
    ['score', 5, [96.5, 93.9, 53.0]],
    ['score', 10, [96.2, 94.7, 40.2]],
    ['score', 30, [95.2, 94.4, 24.2]],
    ['t', 10, [92.0, 79.9, 46.7]],
    ['t', 30, [94.0, 87.6, 25.6]],
    ['goodman-contrast', 10, [92.0, 79.9, 47.8]],
    ['goodman-contrast', 30, [96.9, 94.9, 30.1]],
    ['may-johnson', 10, [92.2, 72.1, 36.5]],
    ['may-johnson', 30, [94.6, 91.8, 23.4]],
    ['adjusted-wald-uniform', 10, [96.1, 94.1, 39.3]],
    ['adjusted-wald-uniform', 30, [95.3, 94.6, 24.1]],
    ['agresti-min', 10, [94.8, 92.5, 38.6]],
    ['agresti-min', 30, [95.0, 94.2, 23.9]],
    ['bonett-price', 10, [96.5, 94.7, 41.8]],
    ['bonett-price', 30, [95.6, 94.6, 24.7]],
  ] as const)('of %s with %d answers is %j', (method, n, [mean, least, halfWidth]) => {
    const coverage = exactCoverage(method, n);
    expect(Math.abs(coverage.mean - mean)).toBeLessThan(0.1);
    expect(Math.abs(coverage.least - least)).toBeLessThan(0.1);
    expect(Math.abs(coverage.halfWidth - halfWidth)).toBeLessThan(0.1);
  });

  it.each([
    // Said in docs/statistics.md.
    ['wald', 10, 18.3], ['wald', 100, 73.1], ['adjusted-wald', 10, 98.4], ['adjusted-wald', 100, 97.9],
    ['score', 10, 90.0], ['score', 100, 96.1],
  ] as const)('of %s with %d answers, 98 %% of them promoters and 1 %% detractors, is %d', (method, n, coverage) => {
    expect(Math.abs(exactCoverage(method, n, { mixes: [[0.01, 0.98]] }).mean - coverage)).toBeLessThan(0.1);
  });

  it('shows a method that does not keep its level', () => {
    expect(exactCoverage('wald', 10, { level: 0.9 }).mean).toBeLessThan(exactCoverage('wald', 10).mean - 3);
  });
});
