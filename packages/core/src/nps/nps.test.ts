import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyTally, tallyWith } from '../../test/arbitraries.js';
import { netPromoterScore } from './net-promoter-score.js';
import { npsInterval } from './nps-interval.js';
import { nps } from './nps.js';
import { emptyTally } from './tally.js';

it('says of no answers that there is no score, not that it is 0', () => {
  expect(nps(emptyTally)).toEqual({
    score: null, promoters: 0, passives: 0, detractors: 0, total: 0, interval: null, reliability: 'none', brokenAssumptions: [],
  });
});

it('says everything about the real Portuguese answers', () => {
  expect(nps(tallyWith({ promoters: 885, passives: 326, detractors: 76 }))).toMatchObject({
    score: 80_900 / 1287, promoters: 885, passives: 326, detractors: 76, total: 1287, reliability: 'ok',
    interval: { level: 0.95, method: 'adjusted-wald' },
  });
});

it('agrees with its parts', () => {
  fc.assert(
    fc.property(anyTally, fc.constantFrom('auto', 'score', 'wald', 'adjusted-wald'), (tally, method) => {
      const whole = nps(tally, { method, level: 0.9 });
      expect(whole.score).toBe(netPromoterScore(tally));
      expect(whole.interval).toEqual(npsInterval(tally, { method, level: 0.9 }));
      expect(whole.total).toBe(tally.reduce((sum, count) => sum + count, 0));
    }),
  );
});
