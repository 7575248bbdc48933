import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  categoryCounts, classify, compareTallies, netPromoterScore, normalCdf, normalQuantile, normalUpperTail, npsInterval,
  tallyOf, type ComparisonMethod, type IntervalMethod, type Score,
} from '../src/index.js';
import { tallyWith } from './arbitraries.js';

interface Counts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

interface Vector<Input, Expected> {
  readonly id: string;
  readonly topic: string;
  readonly method: string;
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: number;
}

const file: { vectors: Vector<never, never>[] } = JSON.parse(
  readFileSync(new URL('reference/nps-vectors.json', import.meta.url), 'utf8'),
);

function vectorsOf<Input, Expected>(topic: string, method: string): Vector<Input, Expected>[] {
  const found = file.vectors.filter((vector) => vector.topic === topic && vector.method === method);
  if (found.length === 0) throw new Error(`no vector of ${topic}/${method}`);
  return found;
}

/** The file's own rule: absolute up to 1, relative beyond. */
function expectClose(got: number | null | undefined, expected: number, tolerance: number): void {
  expect(got).toBeTypeOf('number');
  expect(Math.abs(Number(got) - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

describe('the score agrees with other programs', () => {
  it.each(vectorsOf<{ scores: Score[] }, { nps: number; n: number }>('point', 'nps'))(
    'of a list of scores: $id',
    ({ input, expected, tolerance }) => {
      const tally = tallyOf(input.scores);
      expectClose(Number(netPromoterScore(tally)) / 100, expected.nps, tolerance);
      expect(categoryCounts(tally).total).toBe(expected.n);
    },
  );

  const byCounts = ['variance', 'published-example', 'published-variance'].flatMap((method) =>
    vectorsOf<Counts, { nps: number }>('point', method),
  );
  it.each(byCounts)('of three counts: $id', ({ input, expected, tolerance }) => {
    expectClose(Number(netPromoterScore(tallyWith(input))) / 100, expected.nps, tolerance);
  });

  it.each(vectorsOf<{ scores: number[] }, { categories: string[] }>('point', 'nonInteger-rcut'))(
    'in what R makes of values between two scores: $id',
    ({ input, expected }) => {
      expect(input.scores.map((value) => classify(value, { rounding: 'r-cut' }))).toEqual(expected.categories);
    },
  );
});

describe('intervals agree with other programs', () => {
  const methods: readonly (readonly [string, IntervalMethod])[] = [
    ['wald', 'wald'], ['adjustedWald', 'adjusted-wald'], ['score', 'score'],
  ];
  const cases = methods.flatMap(([inFile, method]) =>
    vectorsOf<Counts & { level: number }, { lower: number; upper: number }>('ci', inFile).map((vector) => ({
      ...vector,
      method,
    })),
  );

  it.each(cases)('$id', ({ method, input, expected, tolerance }) => {
    const interval = npsInterval(tallyWith(input), { method, level: input.level });
    if (method === 'wald' && expected.lower === expected.upper) {
      // The package claims certainty; see statistics.md, edge cases.
      expect(interval).toBeNull();
      return;
    }
    expectClose(Number(interval?.lower) / 100, Math.max(-1, expected.lower), tolerance);
    expectClose(Number(interval?.upper) / 100, Math.min(1, expected.upper), tolerance);
  });
});

describe('comparisons of two tallies agree with other programs', () => {
  const methods: readonly (readonly [string, ComparisonMethod])[] = [['wald', 'wald'], ['adjustedWald', 'adjusted-wald']];
  const cases = methods.flatMap(([inFile, method]) =>
    vectorsOf<
      { a: Counts; b: Counts; level: number },
      { difference: number; lower: number; upper: number; pValue: number }
    >('test2', inFile).map((vector) => ({ ...vector, method })),
  );

  it.each(cases)('$id', ({ method, input, expected, tolerance }) => {
    // The file subtracts b from a.
    const comparison = compareTallies(tallyWith(input.b), tallyWith(input.a), { method, level: input.level });
    expectClose(Number(comparison.interval?.lower) / 100, expected.lower, tolerance);
    expectClose(Number(comparison.interval?.upper) / 100, expected.upper, tolerance);
    expectClose(comparison.pValue, expected.pValue, tolerance);
    if (method === 'wald') expectClose(Number(comparison.change) / 100, expected.difference, tolerance);
  });
});

describe('the normal distribution agrees with R', () => {
  it.each(vectorsOf<{ z: number[] }, { p: number[]; upper: number[] }>('dist', 'pnorm'))(
    'in both tails: $id',
    ({ input, expected, tolerance }) => {
      input.z.forEach((z, at) => {
        expectClose(normalCdf(z), Number(expected.p[at]), tolerance);
        expectClose(normalUpperTail(z), Number(expected.upper[at]), tolerance);
      });
    },
  );

  it.each(vectorsOf<{ p: number[] }, { q: number[] }>('dist', 'qnorm'))(
    'in quantiles: $id',
    ({ input, expected, tolerance }) => {
      input.p.forEach((p, at) => expectClose(normalQuantile(p), Number(expected.q[at]), tolerance));
    },
  );
});
