import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { day, plainPolicy, PointsBook, programmeWith } from '../../test/points-book.ts';
import { calendarClock } from '../calendars/calendar-clock.js';
import { pointsLiability } from './points-liability.js';

const utc = valueOf(calendarClock({ timeZone: 'UTC' }));

describe('the liability', () => {
  it('is what members may still ask for, month by month', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 100n, key: 'order 1' });
    book.give(2, { kind: 'spend', amount: 70n, key: 'bill' });
    book.give(3, { kind: 'earn', amount: 50n, pendingUntil: day(20), member: 'bo', key: 'order 2' });
    // February
    book.give(32, { kind: 'reverse', lot: 'order 1' });
    book.give(33, { kind: 'undo', spend: 'bill', amount: 10n });
    book.give(34, { kind: 'hold', amount: 5n, until: day(35), member: 'bo' });
    book.give(34, { kind: 'transfer', amount: 5n, member: 'bo', to: 'ana' });
    // Nothing in March; April
    book.runDue(120);
    expect(pointsLiability(book.transactions, utc)).toEqual([
      {
        from: new Date('2026-01-01'), until: new Date('2026-02-01'), currency: 'points',
        issued: 150n, reversed: 0n, redeemed: 70n, expired: 0n, outstanding: 80n, owed: 0n,
      },
      {
        from: new Date('2026-02-01'), until: new Date('2026-03-01'), currency: 'points',
        issued: 0n, reversed: 100n, redeemed: -10n, expired: 0n, outstanding: 45n, owed: 55n,
      },
      {
        from: new Date('2026-03-01'), until: new Date('2026-04-01'), currency: 'points',
        issued: 0n, reversed: 0n, redeemed: 0n, expired: 0n, outstanding: 45n, owed: 55n,
      },
      {
        from: new Date('2026-04-01'), until: new Date('2026-05-01'), currency: 'points',
        issued: 0n, reversed: 0n, redeemed: 0n, expired: 45n, outstanding: 0n, owed: 55n,
      },
    ]);
  });

  it('keeps currencies apart, and needs no order among members', () => {
    const book = new PointsBook(programmeWith({}, { currencies: { points: plainPolicy, miles: plainPolicy } }));
    book.give(40, { kind: 'earn', amount: 1n });
    book.give(2, { kind: 'earn', amount: 2n, member: 'bo' });
    book.give(3, { kind: 'earn', amount: 4n, currency: 'miles' });
    expect(pointsLiability(book.transactions, utc).map(({ currency, issued, outstanding }) => [currency, issued, outstanding]))
      .toEqual([['miles', 4n, 4n], ['points', 2n, 2n], ['points', 1n, 3n]]);
  });

  it('counts a first instant of a month to that month', () => {
    const book = new PointsBook();
    book.give(new Date('2026-01-31T23:59:59.999Z'), { kind: 'earn', amount: 1n });
    book.give(new Date('2026-02-01T00:00:00Z'), { kind: 'earn', amount: 2n });
    expect(pointsLiability(book.transactions, utc).map(({ issued }) => issued)).toEqual([1n, 2n]);
    const lisbonAhead = valueOf(calendarClock({ timeZone: 'Asia/Tehran' }));
    expect(pointsLiability(book.transactions, lisbonAhead).map(({ issued }) => issued)).toEqual([3n]);
  });

  it('of nothing is nothing', () => {
    expect(pointsLiability([], utc)).toEqual([]);
    const book = new PointsBook();
    book.apply({ kind: 'changeProgramme', programme: programmeWith({}, { version: 2 }), idempotencyKey: 'v2', at: day(1) });
    expect(pointsLiability(book.transactions, utc)).toEqual([]);
  });

  it('is issued less reversed, redeemed and expired', () => {
    const anyDeed = fc.record({ kind: fc.constantFrom('earn', 'spend', 'reverse', 'undo'), amount: fc.integer({ min: 1, max: 50 }), wait: fc.nat({ max: 40 }) });
    fc.assert(fc.property(fc.array(anyDeed, { minLength: 1, maxLength: 30 }), (deeds) => {
      const book = new PointsBook();
      let now = 1;
      for (const { kind, amount: drawn, wait } of deeds) {
        now += wait;
        const amount = BigInt(drawn);
        if (kind === 'earn') book.give(now, { kind, amount });
        if (kind === 'spend') book.give(now, { kind, amount });
        const lot = book.lots()[drawn % 5]?.id ?? 'none';
        if (kind === 'reverse') book.give(now, { kind, amount, lot });
        const spend = book.transactions.findLast((done) => done.kind === 'spend')?.idempotencyKey ?? 'none';
        if (kind === 'undo') book.give(now, { kind, amount, spend });
      }
      const months = pointsLiability(book.transactions, utc);
      let balance = 0n;
      for (const { issued, reversed, redeemed, expired, outstanding, owed } of months) {
        balance += issued - reversed - redeemed - expired;
        expect(outstanding - owed).toBe(balance);
      }
      const last = months.at(-1);
      book.runDue(now);
      const [available, pending, held, debt] = book.balance(now);
      if (last !== undefined && book.transactions.at(-1)?.kind !== 'expire') expect([last.outstanding, last.owed]).toEqual([available + pending + held, debt]);
    }), { numRuns: 50 });
  });
});
