import { describe, expect, it } from 'vitest';
import { tallyWith } from '../../test/arbitraries.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { emptyTally } from '../nps/tally.js';
import { describeTrend } from './describe-trend.js';
import { npsSeason } from './nps-season.js';
import { npsShifts } from './nps-shifts.js';
import { npsSlope } from './nps-slope.js';

const tallies = [60, 62, 58, 61, 40, 42, 38, 41].map((promoters) =>
  tallyWith({ promoters, passives: 0, detractors: 100 - promoters }),
);

describe('the description of a trend', () => {
  it('is its slope, its shifts and its season', () => {
    const options = { level: 0.9, cycle: 4, penalty: 'bic' } as const;
    expect(valueOf(describeTrend(tallies, options))).toEqual({
      slope: valueOf(npsSlope(tallies, options)),
      shifts: valueOf(npsShifts(tallies, options)),
      season: valueOf(npsSeason(tallies, options)),
    });
  });

  it('leaves out what so few periods cannot show', () => {
    expect(valueOf(describeTrend(tallies.slice(0, 7)))).toMatchObject({ slope: { periods: 7 }, shifts: null, season: null });
  });

  it('is refused when it would be a line through two points', () => {
    expect(refusalOf(describeTrend([...tallies.slice(0, 2), emptyTally]))).toEqual({
      kind: 'series/too-few-values', got: 2, atLeast: 3,
    });
  });
});
