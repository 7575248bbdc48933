import { describe, expect, it } from 'vitest';
import { day, entriesOf, PointsBook, programmeWith } from '../../test/points-book.ts';
import { accountOf } from './points-ledger.js';

describe('a transfer', () => {
  it('gives each lot with its age and its expiry', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(5, { kind: 'earn', amount: 20n, expiresAt: day(20), key: 'b' });
    const done = book.give(6, { kind: 'transfer', amount: 25n, to: 'bo', key: 'gift' });
    expect(entriesOf(done)).toEqual([['transfer', 'available -25', "bo's available +25"]]);
    expect(done).toMatchObject([{ member: 'ana', counterparty: 'bo' }]);
    expect(book.lots('bo')).toMatchObject([
      { id: 'gift#1', source: 'transferred', version: 1, amount: 20n, available: 20n, earnedAt: day(5), activatesAt: day(6), expiresAt: day(20), ownExpiry: true },
      { id: 'gift#2', source: 'transferred', version: 1, amount: 5n, available: 5n, earnedAt: day(1), activatesAt: day(6), expiresAt: day(101), ownExpiry: false },
    ]);
    expect(book.lot('a')).toMatchObject({ transferred: 5n, available: 5n });
    expect(book.balance(20, 'bo')).toEqual([5n, 0n, 0n, 0n]);
    expect(accountOf(book.state, 'bo', 'points')).toMatchObject({ latestAt: day(6), transactions: 1, activeAt: null, opened: false });
    expect(book.audit()).toEqual([]);
  });

  it('of all that there is, and not more', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n });
    expect(book.give(2, { kind: 'transfer', amount: 11n, to: 'bo' })).toEqual({ kind: 'points/insufficient', available: 10n, requested: 11n });
    expect(entriesOf(book.give(2, { kind: 'transfer', amount: 10n, to: 'bo' }))).toHaveLength(1);
    expect(book.balance(2)).toEqual([0n, 0n, 0n, 0n]);
  });

  it('to the same member is refused', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n });
    expect(book.give(1, { kind: 'transfer', amount: 1n, to: 'ana' })).toEqual({ kind: 'points/same-member' });
  });

  it('first brings about what is due on both sides', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, member: 'bo' });
    book.give(2, { kind: 'earn', amount: 10n });
    book.give(2, { kind: 'earn', amount: 10n });
    const done = book.give(101, { kind: 'transfer', amount: 10n, to: 'bo' });
    expect(entriesOf(done)).toEqual([
      ['expire', "bo's available -10", 'expired +10'],
      ['transfer', 'available -10', "bo's available +10"],
    ]);
  });

  it('does not keep points alive: neither side was active', () => {
    const book = new PointsBook(programmeWith({ expiry: { kind: 'sliding', days: 10 } }));
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(9, { kind: 'transfer', amount: 5n, to: 'bo', key: 'gift' });
    expect([book.endOf('a'), book.endOf('gift#1')]).toEqual([day(11), day(11)]);
    book.give(10, { kind: 'spend', amount: 1n, member: 'bo' });
    expect(book.endOf('gift#1')).toEqual(day(20));
  });

  it('takes along how long activity of the giver has kept points alive', () => {
    const book = new PointsBook(programmeWith({ expiry: { kind: 'sliding', days: 10 } }));
    book.give(1, { kind: 'earn', amount: 10n });
    book.give(8, { kind: 'spend', amount: 1n });
    book.give(12, { kind: 'transfer', amount: 5n, to: 'bo', key: 'gift' });
    expect(book.lot('gift#1')).toMatchObject({ expiresAt: day(18), slidingDays: 10, earnedAt: day(1) });
    expect(book.balance(17, 'bo')).toEqual([5n, 0n, 0n, 0n]);
    expect(book.balance(18, 'bo')).toEqual([0n, 0n, 0n, 0n]);
  });

  it('may not take the name of a lot that exists', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n });
    book.give(1, { kind: 'earn', amount: 10n, member: 'bo', key: 'gift#1' });
    expect(book.give(2, { kind: 'transfer', amount: 5n, to: 'bo', key: 'gift' })).toEqual({ kind: 'idempotency/key-reused' });
    expect(entriesOf(book.give(2, { kind: 'transfer', amount: 5n, to: 'bo', key: 'present' }))).toHaveLength(1);
    expect(book.give(2, { kind: 'earn', amount: 5n, member: 'bo', key: 'present#1' })).toEqual({ kind: 'idempotency/key-reused' });
  });
});
