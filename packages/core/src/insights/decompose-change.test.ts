import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTally, tallyWith } from '../../test/arbitraries.js';
import { categoryCounts, emptyTally, tallyOf, type Tally } from '../nps/tally.js';
import { decomposeChange } from './decompose-change.js';

const tally = (promoters: number, passives: number, detractors: number) => tallyWith({ promoters, passives, detractors });

const names = ['web', 'shop', 'phone', '__proto__', 'constructor'];

/** Segments of a period; any of them may be missing or empty. */
const anySegments = fc
  .array(fc.option(fc.oneof(anyTally, fc.constant(emptyTally))), { minLength: names.length, maxLength: names.length })
  .map((drawn) => names.flatMap((name, at) => (drawn[at] ? [[name, drawn[at]] as const] : [])));

describe('the decomposition of a change', () => {
  it('shows that both segments rose while the whole fell', () => {
    // Simpson: the segment with the low score grew.
    const found = decomposeChange(
      [['a', tally(80, 10, 10)], ['b', tally(2, 4, 4)]],
      [['a', tally(9, 0, 1)], ['b', tally(30, 40, 30)]],
    );
    expect(found?.change).toBeLessThan(-50);
    expect(found?.segments.every(({ rate }) => rate > 0)).toBe(true);
    expect(found?.rateEffect).toBeGreaterThan(0);
    expect(found?.mixEffect).toBeLessThan(-50);
  });

  it('is that of the example in its documentation', () => {
    const before = new Map([['web', tallyOf([10, 10, 0])], ['shop', tallyOf([0])]]);
    const after = new Map([['web', tallyOf([10])], ['shop', tallyOf([0, 0, 10])]]);
    const found = decomposeChange(before, after);
    expect(found?.change).toBe(0);
    expect(found?.rateEffect).toBeCloseTo(200 / 3, 12);
    expect(found?.mixEffect).toBeCloseTo(-200 / 3, 12);
  });

  it('is all mix for segments that are new or gone, and leaves out those without answers', () => {
    const found = decomposeChange(
      [['stays', tally(5, 3, 2)], ['goes', tally(1, 2, 7)], ['never', emptyTally], ['comes', emptyTally]],
      [['stays', tally(5, 3, 2)], ['comes', tally(9, 1, 0)], ['never', emptyTally]],
    );
    expect(found?.segments.map(({ segment, status, rate }) => [segment, status, rate])).toEqual([
      ['stays', 'both', 0], ['goes', 'gone', 0], ['comes', 'new', 0],
    ]);
    expect(found?.segments[1]).toMatchObject({ before: -60, after: null, shareAfter: 0 });
    expect(found?.rateEffect).toBe(0);
    expect(found?.mixEffect).toBeCloseTo(Number(found?.change), 12);
  });

  it.each([
    ['before', [], [['a', tally(1, 0, 0)]]],
    ['after', [['a', tally(1, 0, 0)]], [['a', emptyTally]]],
    ['at all', [], []],
  ] as const)('does not exist when nobody answered %s', (_, before, after) => {
    expect(decomposeChange(before, after)).toBeNull();
  });

  it.each([0, 95, Number.NaN])('has no level of %d, nor does one of nobody', (level) => {
    expect(() => decomposeChange([['a', tally(1, 0, 0)]], [['a', tally(1, 0, 0)]], { level })).toThrow(RangeError);
    expect(() => decomposeChange([], [], { level })).toThrow(RangeError);
  });

  it('refuses the same segment twice without repeating its name', () => {
    const twice = [['Ann', emptyTally], ['Ann', emptyTally]] as const;
    expect(() => decomposeChange(twice, [])).toThrow('decomposeChange: a segment occurs twice in one period');
  });

  it('has the standard error of the rate effect at fixed shares', () => {
    const found = decomposeChange(
      [['a', tally(50, 30, 20)], ['b', tally(20, 40, 40)]],
      [['a', tally(48, 30, 22)], ['b', tally(30, 10, 10)]],
    );
    // By hand: shares 1/2, 1/2 → 2/3, 1/3; V = P + D - (P - D)^2.
    const variances = [0.61, 0.7 - 0.26 ** 2, 0.56, 0.8 - 0.4 ** 2] as const;
    const [wa, wb] = [(1 / 2 + 2 / 3) / 2, (1 / 2 + 1 / 3) / 2];
    const error = 100 * Math.sqrt(
      wa ** 2 * (variances[0] / 100 + variances[1] / 100) + wb ** 2 * (variances[2] / 100 + variances[3] / 50),
    );
    expect(found?.standardError).toBeCloseTo(error, 10);
    expect(found?.interval).toMatchObject({ level: 0.95, method: 'wald' });
    expect(Number(found?.interval?.upper) - Number(found?.rateEffect)).toBeCloseTo(1.959963984540054 * error, 10);
    expect(found?.brokenAssumptions).toEqual([]);
  });

  it('says when its standard error rests on few answers or none that differ', () => {
    const small = decomposeChange([['a', tally(3, 0, 0)]], [['a', tally(3, 0, 3)]]);
    expect(small?.brokenAssumptions).toEqual(['large-sample', 'spread']);
    const uniform = decomposeChange([['a', tally(30, 0, 0)]], [['a', tally(0, 0, 30)]]);
    expect(uniform).toMatchObject({ standardError: null, interval: null, pValue: null, rateEffect: -200 });
  });

  it('has no -0', () => {
    const found = decomposeChange([['a', tally(5, 0, 5)], ['b', tally(1, 0, 1)]], [['a', tally(5, 0, 5)], ['b', tally(7, 0, 7)]]);
    for (const { rate, mix, mixUncentred, total } of found?.segments ?? []) {
      expect([rate, mix, mixUncentred, total]).toEqual([0, 0, 0, 0]);
    }
  });

  it('holds with a thousand million answers', () => {
    const found = decomposeChange([['a', tally(9e8, 0, 1e8)], ['b', tally(1, 0, 0)]], [['a', tally(9e8, 0, 1e8 - 1)]]);
    expect(Math.abs(Number(found?.rateEffect) + Number(found?.mixEffect) - Number(found?.change))).toBeLessThan(1e-10);
  });

  it('adds up exactly: in fractions without rounding, and core agrees with them', () => {
    fc.assert(
      fc.property(anySegments, anySegments, (before, after) => {
        const exact = inFractions(new Map(before), new Map(after));
        const found = decomposeChange(before, after);
        if (exact === null) {
          expect(found).toBeNull();
          return;
        }
        // The law itself holds without any tolerance.
        expect(equal(plus(exact.rate, exact.mix), exact.change)).toBe(true);
        expect(equal(exact.mix, exact.uncentred)).toBe(true);
        const close = (got: number | undefined, fraction: Fraction) =>
          expect(Math.abs(Number(got) - 100 * valueOf(fraction))).toBeLessThan(1e-10);
        close(found?.change, exact.change);
        close(found?.rateEffect, exact.rate);
        close(found?.mixEffect, exact.mix);
        exact.segments.forEach((segment, at) => {
          close(found?.segments[at]?.rate, segment.rate);
          close(found?.segments[at]?.mix, segment.mix);
        });
        const { rate = 0, mix = 0, interaction = 0 } = found?.threeWay ?? {};
        close(rate + mix + interaction, exact.change);
      }),
    );
  });
});

/** Numerator and denominator, the latter above 0; not reduced. */
type Fraction = readonly [bigint, bigint];

const fraction = (over: number, under = 1): Fraction => [BigInt(over), BigInt(under)];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(fraction(-1), b));
const half = (a: Fraction): Fraction => times(a, fraction(1, 2));
const equal = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;
// Eighteen decimals of the quotient, so that it may become a double.
const valueOf = ([a, b]: Fraction): number => Number((a * 10n ** 18n) / b) / 1e18;
const zero = fraction(0);

/** Kitagawa's two terms in rational arithmetic, written from the formulas of the reference. */
function inFractions(before: ReadonlyMap<string, Tally>, after: ReadonlyMap<string, Tally>) {
  const countsOf = (tally: Tally | undefined) => categoryCounts(tally ?? emptyTally);
  const totalOf = (period: ReadonlyMap<string, Tally>) =>
    [...period.values()].reduce((sum, tally) => sum + countsOf(tally).total, 0);
  const [n0, n1] = [totalOf(before), totalOf(after)];
  if (n0 === 0 || n1 === 0) return null;
  const scoreOf = (period: ReadonlyMap<string, Tally>, n: number) =>
    fraction([...period.values()].reduce((sum, tally) => sum + countsOf(tally).promoters - countsOf(tally).detractors, 0), n);
  const [s0, s1] = [scoreOf(before, n0), scoreOf(after, n1)];
  const middle = half(plus(s0, s1));
  const segments = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [from, to] = [countsOf(before.get(name)), countsOf(after.get(name))];
    if (from.total + to.total === 0) return [];
    const rateOf = (own: typeof from, other: typeof from) => {
      const used = own.total > 0 ? own : other;
      return fraction(used.promoters - used.detractors, used.total);
    };
    const [r0, r1] = [rateOf(from, to), rateOf(to, from)];
    const [w0, w1] = [fraction(from.total, n0), fraction(to.total, n1)];
    return [{
      rate: times(half(plus(w0, w1)), minus(r1, r0)),
      mix: times(minus(w1, w0), minus(half(plus(r0, r1)), middle)),
      uncentred: times(minus(w1, w0), half(plus(r0, r1))),
    }];
  });
  return {
    segments,
    change: minus(s1, s0),
    rate: segments.reduce((sum, { rate }) => plus(sum, rate), zero),
    mix: segments.reduce((sum, { mix }) => plus(sum, mix), zero),
    uncentred: segments.reduce((sum, { uncentred }) => plus(sum, uncentred), zero),
  };
}
