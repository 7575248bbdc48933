import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { day, plainPolicy, PointsBook, programmeWith } from '../../test/points-book.ts';
import { calendarClock } from '../calendars/calendar-clock.js';
import { pointsBreakage } from './points-breakage.js';
import { sharedMap, valuesOf } from './shared-map.js';
import { accountKey } from './points-ledger.js';

const utc = valueOf(calendarClock({ timeZone: 'UTC' }));

describe('the breakage', () => {
  it('is what became of the points of a month', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 100n, key: 'order 1' });
    book.give(1, { kind: 'spend', amount: 30n });
    book.give(2, { kind: 'transfer', amount: 20n, to: 'bo' });
    book.give(3, { kind: 'spend', amount: 5n, member: 'bo' });
    book.give(32, { kind: 'earn', amount: 40n, key: 'order 2' });
    book.give(33, { kind: 'reverse', lot: 'order 2', amount: 10n });
    book.runDue(101);
    expect(pointsBreakage(book.state, utc)).toEqual([
      {
        from: new Date('2026-01-01'), until: new Date('2026-02-01'), currency: 'points',
        earned: 100n, redeemed: 35n, expired: 65n, reversed: 0n, open: 0n, breakage: 0.65,
      },
      {
        from: new Date('2026-02-01'), until: new Date('2026-03-01'), currency: 'points',
        earned: 40n, redeemed: 0n, expired: 0n, reversed: 10n, open: 30n, breakage: 0,
      },
    ]);
  });

  it('counts pending and held points as open, and paid debt as reversed', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(1, { kind: 'spend', amount: 10n });
    book.give(1, { kind: 'reverse', lot: 'a', amount: 4n });
    book.give(1, { kind: 'earn', amount: 7n });
    book.give(1, { kind: 'hold', amount: 2n, until: day(9) });
    book.give(1, { kind: 'earn', amount: 5n, pendingUntil: day(9) });
    expect(pointsBreakage(book.state, utc)).toMatchObject([{ earned: 22n, redeemed: 10n, expired: 0n, reversed: 4n, open: 8n }]);
  });

  it('keeps currencies and months apart, in order', () => {
    const book = new PointsBook(programmeWith({}, { currencies: { points: plainPolicy, miles: plainPolicy } }));
    book.give(40, { kind: 'earn', amount: 1n });
    book.give(40, { kind: 'earn', amount: 2n, earnedAt: day(1) });
    book.give(40, { kind: 'earn', amount: 4n, currency: 'miles' });
    expect(pointsBreakage(book.state, utc).map(({ currency, earned }) => [currency, earned]))
      .toEqual([['miles', 4n], ['points', 2n], ['points', 1n]]);
  });

  it('leaves out months of which nothing is in this state', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n });
    book.give(1, { kind: 'transfer', amount: 10n, to: 'bo' });
    const accounts = valuesOf(book.state.accounts).filter(({ member }) => member === 'ana');
    const ana = { ...book.state, accounts: sharedMap(accounts.map((account) => [accountKey(account.member, account.currency), account])) };
    expect(pointsBreakage(ana, utc)).toEqual([]);
    expect(pointsBreakage(book.state, utc)).toMatchObject([{ earned: 10n, open: 10n, breakage: 0 }]);
  });
});
