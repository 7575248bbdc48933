import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredTally, anyTally, mirrored, tallyWith } from '../../test/arbitraries.js';
import { emptyTally } from '../nps/tally.js';
import { panelChange } from './panel-change.js';

const happy = (promoters: number) => tallyWith({ promoters, passives: 0, detractors: 0 });
const angry = (detractors: number) => tallyWith({ promoters: 0, passives: 0, detractors });

describe('the change of a panel', () => {
  it('is the leavers alone when the unhappy left and nobody else moved', () => {
    expect(
      panelChange({ stayersBefore: happy(50), stayersAfter: happy(50), leavers: angry(50), joiners: emptyTally }),
    ).toEqual({
      before: 0, after: 100, change: 100, stayers: 0, joiners: 0, leavers: 100,
      n: { before: 100, after: 50 }, reliability: 'ok',
    });
  });

  it.each([
    ['nobody stayed', { stayersBefore: emptyTally, stayersAfter: emptyTally, leavers: angry(5), joiners: happy(5) }, 200],
    ['nobody answered before', { stayersBefore: emptyTally, stayersAfter: happy(1), leavers: emptyTally, joiners: happy(5) }, null],
    ['nobody answered at all', { stayersBefore: emptyTally, stayersAfter: emptyTally, leavers: emptyTally, joiners: emptyTally }, null],
  ])('has no parts when %s', (_, panel, change) => {
    expect(panelChange(panel)).toMatchObject({ change, stayers: null, joiners: null, leavers: null });
  });

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(answeredTally, answeredTally, anyTally, anyTally, (stayersBefore, stayersAfter, leavers, joiners) => {
        const { change, ...parts } = panelChange({ stayersBefore, stayersAfter, leavers, joiners });
        const sum = Number(parts.stayers) + Number(parts.joiners) + Number(parts.leavers);
        expect(Math.abs(sum - Number(change))).toBeLessThan(1e-10);
      }),
    );
  });

  it('turns round in time: those who came are those who left', () => {
    fc.assert(
      fc.property(answeredTally, answeredTally, anyTally, anyTally, (a, b, leavers, joiners) => {
        const forth = panelChange({ stayersBefore: a, stayersAfter: b, leavers, joiners });
        const back = panelChange({ stayersBefore: b, stayersAfter: a, leavers: joiners, joiners: leavers });
        expect(back.change).toBe(0 - Number(forth.change));
        expect(back.leavers).toBe(0 - Number(forth.joiners));
      }),
    );
  });

  it('mirrors with its answers', () => {
    fc.assert(
      fc.property(answeredTally, answeredTally, anyTally, anyTally, (stayersBefore, stayersAfter, leavers, joiners) => {
        const plain = panelChange({ stayersBefore, stayersAfter, leavers, joiners });
        const mirror = panelChange({
          stayersBefore: mirrored(stayersBefore), stayersAfter: mirrored(stayersAfter),
          leavers: mirrored(leavers), joiners: mirrored(joiners),
        });
        expect(mirror.joiners).toBe(0 - Number(plain.joiners));
      }),
    );
  });
});
