import { describe, expect, test } from 'vitest';
import { basisOf, findingOf } from './finding.js';
import type { Measured, Month } from './overview-document.js';

const now = new Date('2026-11-21T12:00:00Z');
const open = { from: null, to: null };

const measured = (promoters: number, passives: number, detractors: number): Measured => {
  const total = promoters + passives + detractors;
  return {
    score: total === 0 ? null : (100 * (promoters - detractors)) / total,
    promoters,
    passives,
    detractors,
    total,
    reliability: 'OK',
    suppressed: false,
    interval: null,
  };
};

const quarter = (start: string, end: string, nps: Measured): Month => ({
  start: `${start}T00:00:00Z`,
  end: `${end}T00:00:00Z`,
  nps,
});
const quarters = [
  quarter('2026-01-01', '2026-04-01', measured(100, 0, 0)),
  quarter('2026-04-01', '2026-07-01', measured(50, 30, 20)),
  quarter('2026-07-01', '2026-10-01', measured(80, 15, 5)),
  quarter('2026-10-01', '2027-01-01', measured(0, 0, 90)),
];

test('without answers nothing is found', () => {
  expect(findingOf({ nps: measured(0, 0, 0) }, open, now)).toEqual({ kind: 'none' });
});

test.each([1, 9])('%i answers are too few to speak of', (total) => {
  expect(findingOf({ nps: measured(total, 0, 0), quarters }, open, now)).toEqual({ kind: 'too-few', total });
});

test('a suppressed score says so and nothing else', () => {
  expect(findingOf({ nps: { ...measured(0, 0, 0), suppressed: true } }, open, now)).toEqual({ kind: 'suppressed' });
});

describe('quarters', () => {
  test('that are complete are compared, not the one that still runs', () => {
    const finding = findingOf({ nps: measured(130, 45, 25), quarters }, open, now);
    expect(finding).toMatchObject({
      kind: 'change',
      change: { verdict: 'rose', before: 30, after: 75 },
      before: { total: 100 },
      after: {
        total: 100,
        months: { first: new Date('2026-07-01T00:00:00Z'), last: new Date('2026-09-30T23:59:59.999Z') },
      },
    });
  });

  test('that the filter cuts are not compared', () => {
    const window = { from: new Date('2026-04-02T00:00:00Z'), to: null };
    expect(findingOf({ nps: measured(130, 45, 25), quarters }, window, now)).toMatchObject({ kind: 'level' });
  });

  test('with few answers leave the level to speak', () => {
    const few = quarters.map((one) => ({ ...one, nps: measured(3, 1, 0) }));
    expect(findingOf({ nps: measured(12, 4, 0), quarters: few }, open, now)).toEqual({
      kind: 'level',
      score: 75,
      total: 16,
    });
  });
});

test('a short window is compared with the one before', () => {
  const finding = findingOf({ nps: measured(30, 10, 10), before: measured(28, 12, 10) }, { from: now, to: null }, now);
  expect(finding).toMatchObject({
    kind: 'change',
    change: { verdict: 'no-change-shown' },
    after: { total: 50, months: null },
  });
});

test.each([
  ['2026-10-23', 'window-before'],
  ['2026-08-24', 'window-before'],
  ['2025-11-22', 'quarters'],
] as const)('from %s the basis is %s', (from, basis) => {
  expect(basisOf({ from: new Date(`${from}T00:00:00Z`), to: null }, now, 'UTC')).toBe(basis);
});
