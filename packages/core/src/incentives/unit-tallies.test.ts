import { expect, it } from 'vitest';
import { tally } from '../../test/incentive-fixtures.js';
import { addTallies, emptyTally } from '../nps/tally.js';
import { unitTallies } from './unit-tallies.js';

it('takes excluded answers along, but for promoters', () => {
  const answers = [
    { group: 'home', counted: tally(10, 5, 2), excluded: tally(4, 2, 1) },
    { group: 'business', counted: tally(1, 1, 1), excluded: tally(0, 0, 3) },
  ];
  expect(unitTallies(answers)).toEqual({
    counted: tally(11, 6, 3),
    excluded: addTallies(tally(4, 2, 1), tally(0, 0, 3)),
    taken: { promoters: 11, passives: 8, detractors: 7, total: 26 },
  });
});

it('is nothing of nothing', () => {
  expect(unitTallies([])).toEqual({ counted: emptyTally, excluded: emptyTally, taken: { promoters: 0, passives: 0, detractors: 0, total: 0 } });
});
