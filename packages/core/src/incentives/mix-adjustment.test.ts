import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { tally } from '../../test/incentive-fixtures.js';
import { emptyTally } from '../nps/tally.js';
import { mixAdjustment } from './mix-adjustment.js';

/** 60 among 80 home customers, 20 among 20 business customers: 52 together. */
const mix = [{ group: 'home', tally: tally(60, 8, 12) }, { group: 'business', tally: tally(8, 8, 4) }];
const answered = (home: number, business: number) => [
  { group: 'home', counted: tally(home, 0, 0), excluded: emptyTally },
  { group: 'business', counted: tally(0, 0, business), excluded: emptyTally },
];

it.each([
  ['difficult customers alone get the difference', 0, 10, 20, 32],
  ['generous ones alone lose it', 10, 0, 60, -8],
  ['customers as everywhere change nothing', 40, 10, 52, 0],
])('%s', (_, home, business, expected, adjustment) => {
  expect(valueOf(mixAdjustment(mix, answered(home, business)))).toEqual({ company: 52, expected, adjustment });
});

it('exclusions do not move it', () => {
  const [home, business] = answered(10, 5);
  const excluded = [{ ...home!, counted: tally(4, 0, 0), excluded: tally(6, 0, 0) }, business!];
  expect(mixAdjustment(mix, excluded)).toEqual(mixAdjustment(mix, [home!, business!]));
});

it('there is none of no answers', () => {
  expect(valueOf(mixAdjustment(mix, []))).toBeNull();
  expect(valueOf(mixAdjustment(mix, answered(0, 0)))).toBeNull();
});

it.each(['abroad', 'HOME', 'constructor'])('customers of whom the plan knows nothing are refused: %s', (group) => {
  expect(refusalOf(mixAdjustment(mix, [...answered(1, 1), { group, counted: emptyTally, excluded: emptyTally }]))).toEqual({
    kind: 'incentive/group-unknown', group,
  });
});
