import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, tallyWith } from '../../test/arbitraries.js';
import { netPromoterScore } from './net-promoter-score.js';
import { nonresponseBounds } from './nonresponse-bounds.js';
import { addTallies, emptyTally } from './tally.js';

describe('the bounds of everybody who was invited', () => {
  it('are the score itself when everybody answered', () => {
    const bounds = nonresponseBounds(tallyWith({ promoters: 5, passives: 3, detractors: 2 }), 10);
    expect(bounds).toEqual({ lower: 30, upper: 30, score: 30, responseRate: 1, n: 10, invited: 10 });
  });

  it('are all scores when nobody answered', () => {
    expect(nonresponseBounds(emptyTally, 10)).toEqual({ lower: -100, upper: 100, score: null, responseRate: 0, n: 0, invited: 10 });
  });

  it('are null when nobody was invited', () => {
    expect(nonresponseBounds(emptyTally, 0)).toBeNull();
  });

  it('hold for a billion', () => {
    const bounds = nonresponseBounds(tallyWith({ promoters: 500_000_000, passives: 0, detractors: 499_999_999 }), 1_000_000_000);
    expect(bounds?.lower).toBe(0);
    expect(bounds?.upper).toBe(2e-7);
  });

  it('are reached when all of the silent are detractors, and promoters', () => {
    fc.assert(
      fc.property(answeredTally, fc.nat(5_000), (tally, silent) => {
        const invited = tally.reduce((sum, count) => sum + count, 0) + silent;
        const bounds = nonresponseBounds(tally, invited);
        const with_ = (side: 'promoters' | 'detractors') =>
          netPromoterScore(addTallies(tally, tallyWith({ promoters: 0, passives: 0, detractors: 0, [side]: silent })));
        expect(bounds?.lower).toBe(with_('detractors'));
        expect(bounds?.upper).toBe(with_('promoters'));
      }),
    );
  });

  it.each([1, -1, 2.5, Number.NaN])('are not defined for two answers of %d invitations', (invited) => {
    expect(() => nonresponseBounds(tallyWith({ promoters: 1, passives: 1, detractors: 0 }), invited)).toThrow(RangeError);
  });
});
