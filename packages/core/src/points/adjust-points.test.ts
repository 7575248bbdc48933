import { describe, expect, it } from 'vitest';
import { day, entriesOf, PointsBook, programmeWith } from '../../test/points-book.ts';
import { largestAmount } from './check-command.js';
import { accountOf } from './points-ledger.js';

const who = { actor: 'olga', reason: 'the till was down' } as const;

describe('an adjustment by hand', () => {
  it('up opens a lot, and says who and why', () => {
    const book = new PointsBook();
    const done = book.give(1, { kind: 'adjust', amount: 10n, ...who, key: 'a' });
    expect(entriesOf(done)).toEqual([['adjust', 'available +10', 'issued -10']]);
    expect(done).toMatchObject([who]);
    expect(book.lot('a')).toMatchObject({ source: 'adjusted', earnedAt: day(1), activatesAt: day(1), expiresAt: day(101), ownExpiry: false, available: 10n });
    expect(accountOf(book.state, 'ana', 'points').activeAt).toBeNull();
  });

  it('down takes what is available, and not more', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    const done = book.give(1, { kind: 'adjust', amount: -4n, ...who });
    expect(entriesOf(done)).toEqual([['adjust', 'available -4', 'issued +4']]);
    expect(done).toMatchObject([who]);
    expect(book.lot('a')).toMatchObject({ reversed: 4n, takenBack: 0n, shortfall: 0n });
    expect(book.give(1, { kind: 'adjust', amount: -7n, ...who })).toEqual({ kind: 'points/insufficient', available: 6n, requested: 7n });
    expect(entriesOf(book.give(1, { kind: 'adjust', amount: -6n, ...who }))).toHaveLength(1);
    expect(book.audit()).toEqual([]);
  });

  it.each<[string, object, unknown]>([
    ['by nobody', { actor: ' ' }, { kind: 'points/reason-missing', field: 'actor' }],
    ['for no reason', { reason: '' }, { kind: 'points/reason-missing', field: 'reason' }],
    ['by nothing', { amount: 0n }, { kind: 'points/amount-out-of-range', limit: largestAmount }],
    ['by too much', { amount: largestAmount + 1n }, { kind: 'points/amount-out-of-range', limit: largestAmount }],
    ['down by too much', { amount: -largestAmount - 1n }, { kind: 'points/amount-out-of-range', limit: largestAmount }],
    ['down by as much as can be', { amount: -largestAmount }, { kind: 'points/insufficient', available: 0n, requested: largestAmount }],
  ])('%s is refused', (_, other, refusal) => {
    expect(new PointsBook().give(1, { kind: 'adjust', amount: 1n, ...who, ...other })).toEqual(refusal);
  });

  it.each([
    ['an actor that is no text', { actor: 5 }, /actor is not a text/],
    ['a reason that is missing', { reason: null }, /reason is not a text/],
    ['a reason that is too long', { reason: 'r'.repeat(201) }, /reason is not a text of 1 to 200/],
    ['an amount that is a number', { amount: 5 }, /amount is not a bigint/],
  ])('with %s is an error', (_, other, message) => {
    // Deliberately not what it should be.
    expect(() => new PointsBook().give(1, { kind: 'adjust', amount: 1n, ...who, ...(other as object) })).toThrow(message);
  });
});

describe('an opening balance', () => {
  const lots = [{ amount: 10n, earnedAt: day(-300), expiresAt: day(60) }, { amount: 5n, earnedAt: day(-200), expiresAt: null }];

  it('brings lots with the ages and ends they had', () => {
    const book = new PointsBook();
    expect(entriesOf(book.give(1, { kind: 'open', lots, key: 'old' }))).toEqual([['open', 'available +15', 'issued -15']]);
    expect(book.lots()).toMatchObject([
      { id: 'old#1', source: 'opened', version: 1, amount: 10n, earnedAt: day(-300), activatesAt: day(1), expiresAt: day(60), ownExpiry: true },
      { id: 'old#2', source: 'opened', version: 1, amount: 5n, earnedAt: day(-200), activatesAt: day(1), expiresAt: null, ownExpiry: true },
    ]);
  });

  it('comes once for each account, under whatever key', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'open', lots, key: 'old' });
    expect(entriesOf(book.give(1, { kind: 'open', lots, key: 'old' }))).toHaveLength(1);
    expect(book.give(1, { kind: 'open', lots, key: 'again' })).toEqual({ kind: 'points/opened-before' });
    expect(entriesOf(book.give(1, { kind: 'open', lots, key: 'hers', member: 'bo' }))).toHaveLength(1);
    expect(book.give(1, { kind: 'open', lots: [...lots].reverse(), key: 'old' })).toEqual({ kind: 'idempotency/key-reused' });
  });

  it('of points that are yet to be earned is refused', () => {
    const book = new PointsBook();
    const early = [...lots, { amount: 1n, earnedAt: day(3), expiresAt: null }];
    expect(book.give(2, { kind: 'open', lots: early })).toEqual({ kind: 'points/out-of-order', latestAt: day(3) });
    expect(entriesOf(book.give(3, { kind: 'open', lots: early }))).toHaveLength(1);
  });

  it('of points that are gone expires at once', () => {
    const book = new PointsBook();
    expect(entriesOf(book.give(60, { kind: 'open', lots }))).toEqual([['open', 'available +15', 'issued -15'], ['expire', 'available -10', 'expired +10']]);
    expect(book.audit()).toEqual([]);
  });

  it('with an impossible amount is refused', () => {
    expect(new PointsBook().give(1, { kind: 'open', lots: [{ amount: 0n, earnedAt: day(1), expiresAt: null }] }))
      .toEqual({ kind: 'points/amount-out-of-range', limit: largestAmount });
  });

  it.each<[string, unknown, RegExp]>([
    ['no list', 'all', /lots is not a list of 1 to 1000 lots/],
    ['an empty list', [], /lots is not a list/],
    ['a list that is too long', Array.from({ length: 1_001 }, () => lots[0]), /lots is not a list/],
    ['a lot that is none', [null], /lots is not a record/],
    ['a lot without a day', [{ amount: 1n, expiresAt: null }], /lots.earnedAt is not a date/],
    ['a lot without an end', [{ amount: 1n, earnedAt: day(1) }], /lots.expiresAt is not a date/],
    ['a lot with a number', [{ amount: 1, earnedAt: day(1), expiresAt: null }], /lots.amount is not a bigint/],
  ])('of %s is an error', (_, wrong, message) => {
    // Deliberately not what it should be.
    expect(() => new PointsBook().give(1, { kind: 'open', lots: wrong as typeof lots })).toThrow(message);
  });

  it('takes a thousand lots', () => {
    const book = new PointsBook();
    const [lot] = lots;
    if (lot === undefined) throw new Error('there is a lot');
    expect(entriesOf(book.give(1, { kind: 'open', lots: Array.from({ length: 1_000 }, () => lot) }))).toEqual([['open', 'available +10000', 'issued -10000']]);
  });

  it('does not slide', () => {
    const book = new PointsBook(programmeWith({ expiry: { kind: 'sliding', days: 100 } }));
    book.give(1, { kind: 'open', lots, key: 'old' });
    book.give(2, { kind: 'earn', amount: 1n, key: 'a' });
    expect(book.endOf('old#1')).toEqual(day(60));
    expect(book.lot('a').expiresAt).toEqual(day(102));
  });
});
