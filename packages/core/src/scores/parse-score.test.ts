import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScore, type ScoreRefusal } from './parse-score.js';
import type { ScaleName } from './scale.js';

const scoreOf = (input: unknown, scale?: ScaleName): number | string => {
  const parsed = parseScore(input, scale);
  return parsed.ok ? parsed.value.score : parsed.refusal.kind;
};

describe('a score from 0 to 10', () => {
  it.each([
    '9', ' 9 ', '9.0', '9,0', '09', 9, '٩', '۹', '๙', '９', '９．０', '۹٫۰', '+9', '\ufeff9', '\u200f9\u200f', '9\u00a0',
  ])(
    'is 9 when somebody wrote %j',
    (input) => {
      expect(parseScore(input)).toEqual({ ok: true, value: { score: 9, rescaledFrom: null, rescaledBy: null } });
    },
  );

  it.each(['0', 0, -0, '-0', '0.0', '۰', '٠', '๐', '０'])('is 0 and not -0 when somebody wrote %j', (input) => {
    const parsed = parseScore(input);
    expect(parsed.ok && Object.is(parsed.value.score, 0)).toBe(true);
  });

  it.each(['10', '۱۰', '１０', '๑๐', '10.000000000000000000'])('is 10 when somebody wrote %j', (input) => {
    expect(scoreOf(input)).toBe(10);
  });

  it.each(['', ' ', '\t\n', '\u200f', null, undefined])('is missing, not 0, for %j', (input) => {
    expect(scoreOf(input)).toBe('score/missing');
  });

  it.each([
    'abc', '1e1', '0x9', '1_0', '+-1', '--1', '1 0', '9.', '.9', '9.0.0', '9/10', '9%', 'Infinity', 'NaN', '٫', 'nine',
    '十', '1,000', '8.9999999999999999999', true, false, Number.NaN, Infinity, -Infinity, [], [9], {}, 9n, Symbol('9'),
    new Date(9),
  ])('is not a number for %o', (input) => {
    expect(scoreOf(input)).toBe('score/not-a-number');
  });

  it.each([
    [6.5, 6.5], ['6.5', 6.5], ['6,5', 6.5], ['۶٫۵', 6.5], ['٦٫٥', 6.5], ['๖.๕', 6.5], ['６．５', 6.5],
    [9.999, 9.999], [1e-9, 1e-9],
  ])('is refused, not rounded, for %j', (input, value) => {
    expect(parseScore(input)).toEqual({ ok: false, refusal: { kind: 'score/not-whole', value } });
  });

  it.each([
    [11, 11], [-1, -1], ['-1', -1], ['−1', -1], ['－１', -1], ['‎−۱', -1], ['100', 100],
    ['10.5', 10.5], [-0.5, -0.5], [1e300, 1e300],
  ])('is refused, not clamped, for %j', (input, value) => {
    const refusal: ScoreRefusal = { kind: 'score/out-of-range', value, lowest: 0, highest: 10 };
    expect(parseScore(input)).toEqual({ ok: false, refusal });
  });

  it('never comes out of a number that is not one of the eleven', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ min: -20, max: 120 })), (value) => {
        const parsed = parseScore(value);
        expect(parsed.ok).toBe(Number.isInteger(value) && value >= 0 && value <= 10);
        if (parsed.ok) expect(parsed.value.score).toBe(value + 0);
      }),
    );
  });

  it('is read or refused, but never thrown, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = parseScore(input);
        expect(parsed.ok || parsed.refusal.kind.startsWith('score/')).toBe(true);
      }),
    );
  });
});

describe('other scales', () => {
  it('keep the numbers of one to ten, which has no 0', () => {
    expect(scoreOf(1, 'one-to-ten')).toBe(1);
    expect(parseScore(7, 'one-to-ten')).toEqual({ ok: true, value: { score: 7, rescaledFrom: null, rescaledBy: null } });
    expect(parseScore(0, 'one-to-ten')).toEqual({
      ok: false,
      refusal: { kind: 'score/out-of-range', value: 0, lowest: 1, highest: 10 },
    });
  });

  it.each([[0, 0], [9, 0], [10, 1], [69, 6], [70, 7], [89, 8], [90, 9], [99, 9], [100, 10]])(
    'divide %d of a hundred by ten and round down to %d',
    (given, score) => {
      expect(parseScore(given, 'zero-to-hundred')).toEqual({
        ok: true,
        value: { score, rescaledFrom: given, rescaledBy: 'divide-by-ten-round-down' },
      });
    },
  );

  it.each([[1, 0], [2, 2], [3, 5], [4, 7], [5, 10]])('stretch %d of five to %d', (given, score) => {
    expect(parseScore(String(given), 'one-to-five')).toEqual({
      ok: true,
      value: { score, rescaledFrom: given, rescaledBy: 'one-to-five-linear-round-down' },
    });
  });

  it.each([
    ['zero-to-hundred', 101, 'score/out-of-range'],
    ['zero-to-hundred', 89.5, 'score/not-whole'],
    ['one-to-five', 0, 'score/out-of-range'],
    ['one-to-five', 6, 'score/out-of-range'],
    ['one-to-five', '', 'score/missing'],
  ] as const)('refuse on %s what %j is', (scale, input, kind) => {
    expect(scoreOf(input, scale)).toBe(kind);
  });
});
