import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, entriesOf, PointsBook, programmeWith } from '../../test/points-book.ts';
import type { ReversalPolicy } from './points-programme.js';

/** 100 points of order 1, of which some are spent at once. */
function earnedAndSpent(reversal: ReversalPolicy, spent: bigint, pendingUntil: Date | null = null): PointsBook {
  const book = new PointsBook(programmeWith({ reversal }));
  book.give(1, { kind: 'earn', amount: 100n, key: 'order 1', pendingUntil });
  if (spent > 0n) book.give(1, { kind: 'spend', amount: spent, key: 'bill' });
  return book;
}

describe('a reversal', () => {
  it.each<[string, ReversalPolicy, bigint, readonly string[], readonly [bigint, bigint, bigint, bigint]]>([
    ['takes what is there', 'debt', 0n, ['available -100', 'issued +100'], [0n, 0n, 0n, 0n]],
    ['lets the member owe the rest', 'debt', 70n, ['available -30', 'debt -70', 'issued +100'], [0n, 0n, 0n, 70n]],
    ['lets the member owe all of it', 'debt', 100n, ['debt -100', 'issued +100'], [0n, 0n, 0n, 100n]],
    ['forgoes the rest', 'withinBalance', 70n, ['available -30', 'issued +30'], [0n, 0n, 0n, 0n]],
    ['forgoes all of it', 'withinBalance', 100n, [], [0n, 0n, 0n, 0n]],
  ])('%s under %s', (_, policy, spent, entries, balance) => {
    const book = earnedAndSpent(policy, spent);
    expect(entriesOf(book.give(2, { kind: 'reverse', lot: 'order 1', key: 'return' }))).toEqual([['reverse', ...entries]]);
    expect(book.balance(2)).toEqual(balance);
    const shortfall = policy === 'withinBalance' ? spent : 0n;
    expect(book.transactions.at(-1)).toMatchObject({ reverses: 'order 1', reversal: { amount: 100n, shortfall } });
    expect(book.lot('order 1')).toMatchObject({ takenBack: 100n, reversed: 100n - spent, shortfall });
    expect(book.give(3, { kind: 'reverse', lot: 'order 1' })).toEqual({ kind: 'points/beyond-original', left: 0n });
    expect(book.audit()).toEqual([]);
  });

  it.each<ReversalPolicy>(['onlyPending', 'withinBalance', 'debt'])('takes pending points under %s', (policy) => {
    const book = earnedAndSpent(policy, 0n, day(15));
    expect(entriesOf(book.give(2, { kind: 'reverse', lot: 'order 1', amount: 40n }))).toEqual([['reverse', 'issued +40', 'pending -40']]);
    expect(book.balance(15)).toEqual([60n, 0n, 0n, 0n]);
  });

  it('takes only pending points where the programme says so', () => {
    const book = earnedAndSpent('onlyPending', 0n, day(15));
    book.give(2, { kind: 'reverse', lot: 'order 1', amount: 40n });
    expect(book.give(2, { kind: 'reverse', lot: 'order 1', amount: 61n })).toEqual({ kind: 'points/beyond-original', left: 60n });
    expect(book.give(15, { kind: 'reverse', lot: 'order 1', amount: 1n })).toEqual({ kind: 'points/not-pending' });
    expect(book.balance(15)).toEqual([60n, 0n, 0n, 0n]);
  });

  it.each(['withinBalance', 'debt'] as const)('takes points of other lots when its own are spent, under %s', (policy) => {
    const book = earnedAndSpent(policy, 100n);
    book.give(2, { kind: 'earn', amount: 30n, key: 'order 2' });
    book.give(2, { kind: 'earn', amount: 90n, key: 'order 3' });
    expect(entriesOf(book.give(2, { kind: 'reverse', lot: 'order 1' }))).toEqual([['reverse', 'available -100', 'issued +100']]);
    expect(book.lot('order 2')).toMatchObject({ reversed: 30n, takenBack: 0n });
    expect(book.lot('order 3')).toMatchObject({ reversed: 70n, available: 20n });
    expect(book.lot('order 1')).toMatchObject({ reversed: 0n, takenBack: 100n, shortfall: 0n });
  });

  it('takes no pending points of other lots', () => {
    const book = earnedAndSpent('debt', 100n);
    book.give(2, { kind: 'earn', amount: 30n, pendingUntil: day(20) });
    book.give(2, { kind: 'reverse', lot: 'order 1' });
    expect(book.balance(2)).toEqual([0n, 30n, 0n, 100n]);
    expect(book.balance(20)).toEqual([0n, 0n, 0n, 70n]);
  });

  it('asks nothing for points that expired unused', () => {
    const book = earnedAndSpent('debt', 40n);
    expect(entriesOf(book.give(101, { kind: 'reverse', lot: 'order 1', amount: 70n })).at(-1)).toEqual(['reverse', 'debt -10', 'expired -60', 'issued +70']);
    expect(book.balance(101)).toEqual([0n, 0n, 0n, 10n]);
    expect(book.audit()).toEqual([]);
  });

  it('leaves held points alone, which pay the debt when they are released', () => {
    const book = earnedAndSpent('debt', 0n);
    book.give(1, { kind: 'hold', amount: 80n, until: day(5), key: 'cart' });
    book.give(2, { kind: 'reverse', lot: 'order 1' });
    expect(book.balance(2)).toEqual([0n, 0n, 80n, 80n]);
    expect(entriesOf(book.give(3, { kind: 'release', hold: 'cart' })))
      .toEqual([['release', 'available +80', 'held -80'], ['settle', 'available -80', 'debt +80']]);
    expect(book.balance(3)).toEqual([0n, 0n, 0n, 0n]);
    expect(book.lot('order 1')).toMatchObject({ settled: 80n, reversed: 20n });
  });

  it.each<[string, (book: PointsBook) => unknown]>([
    ['a release', (book) => book.give(3, { kind: 'release', hold: 'cart' })],
    ['an undone spend', (book) => {
      book.give(3, { kind: 'capture', hold: 'cart', key: 'bill' });
      return book.give(3, { kind: 'undo', spend: 'bill' });
    }],
    ['the end of the hold', (book) => book.runDue(9)],
    ['a smaller capture', (book) => {
      book.give(3, { kind: 'capture', hold: 'cart', amount: 1n, key: 'bill' });
      return book.give(3, { kind: 'undo', spend: 'bill' });
    }],
  ])('that was forgone is made up for by %s', (_, back) => {
    const book = earnedAndSpent('withinBalance', 0n);
    book.give(1, { kind: 'hold', amount: 80n, until: day(5), key: 'cart' });
    book.give(2, { kind: 'reverse', lot: 'order 1' });
    expect(book.lot('order 1')).toMatchObject({ shortfall: 80n, reversed: 20n });
    back(book);
    expect(book.lot('order 1')).toMatchObject({ shortfall: 0n, reversed: 100n, available: 0n });
    expect(book.balance(9)).toEqual([0n, 0n, 0n, 0n]);
    expect(book.audit()).toEqual([]);
  });

  it('gives back what comes beyond that', () => {
    const book = earnedAndSpent('withinBalance', 90n);
    book.give(2, { kind: 'reverse', lot: 'order 1', amount: 50n });
    expect(book.lot('order 1')).toMatchObject({ shortfall: 40n, reversed: 10n });
    expect(entriesOf(book.give(3, { kind: 'undo', spend: 'bill' }))).toEqual([['undo', 'available +50', 'issued +40', 'redeemed -90']]);
    expect(book.balance(3)).toEqual([50n, 0n, 0n, 0n]);
  });

  it('needs an earning of this member', () => {
    const book = earnedAndSpent('debt', 0n);
    book.give(1, { kind: 'transfer', amount: 10n, to: 'bo', key: 'gift' });
    expect(book.give(2, { kind: 'reverse', lot: 'order 1', member: 'bo' })).toEqual({ kind: 'points/not-found', what: 'lot' });
    expect(book.give(2, { kind: 'reverse', lot: 'gift#1', member: 'bo' })).toEqual({ kind: 'points/not-found', what: 'lot' });
    expect(book.give(2, { kind: 'reverse', lot: 'order 9' })).toEqual({ kind: 'points/not-found', what: 'lot' });
  });

  it('of more than was earned is refused', () => {
    const book = earnedAndSpent('debt', 0n);
    expect(book.give(2, { kind: 'reverse', lot: 'order 1', amount: 101n })).toEqual({ kind: 'points/beyond-original', left: 100n });
    book.give(2, { kind: 'reverse', lot: 'order 1', amount: 60n });
    expect(book.give(2, { kind: 'reverse', lot: 'order 1', amount: 41n })).toEqual({ kind: 'points/beyond-original', left: 40n });
    expect(entriesOf(book.give(2, { kind: 'reverse', lot: 'order 1' }))).toEqual([['reverse', 'available -40', 'issued +40']]);
  });
});

describe('in proportion', () => {
  it('a reversal is rounded down and makes good what was rounded', () => {
    const book = earnedAndSpent('debt', 0n);
    const taken = [1, 2, 3].map((soFar) => {
      book.give(2, { kind: 'reverse', lot: 'order 1', returned: { soFar, of: 3 } });
      return book.lot('order 1').takenBack;
    });
    expect(taken).toEqual([33n, 66n, 100n]);
  });

  it('a return that is reported late takes nothing more', () => {
    const book = earnedAndSpent('debt', 0n);
    book.give(2, { kind: 'reverse', lot: 'order 1', returned: { soFar: 50, of: 50 } });
    expect(entriesOf(book.give(3, { kind: 'reverse', lot: 'order 1', returned: { soFar: 20, of: 50 } }))).toEqual([['reverse']]);
    expect(book.balance(3)).toEqual([0n, 0n, 0n, 0n]);
    expect(book.audit()).toEqual([]);
  });

  it('no return takes nothing', () => {
    const book = earnedAndSpent('debt', 0n);
    expect(entriesOf(book.give(2, { kind: 'reverse', lot: 'order 1', returned: { soFar: 0, of: 50 } }))).toEqual([['reverse']]);
  });

  it('returns in any order take what the largest of them asks for', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 997 }), { minLength: 1, maxLength: 6 }), (returns) => {
      const book = earnedAndSpent('debt', 60n);
      for (const soFar of returns) book.give(2, { kind: 'reverse', lot: 'order 1', returned: { soFar, of: 997 } });
      expect(book.lot('order 1').takenBack).toBe(BigInt(Math.floor((100 * Math.max(...returns)) / 997)));
      expect(book.audit()).toEqual([]);
    }), { numRuns: 50 });
  });

  it.each([
    ['of nothing', { soFar: 0, of: 0 }, /returned.of is not a whole number above 0/],
    ['of part of a cent', { soFar: 0, of: 1.5 }, /returned.of is not/],
    ['of a text', { soFar: 0, of: '5' }, /returned.of is not/],
    ['beyond all', { soFar: 6, of: 5 }, /returned.soFar is not a whole number from 0 to of/],
    ['below nothing', { soFar: -1, of: 5 }, /returned.soFar is not/],
    ['in part of a cent', { soFar: 0.5, of: 5 }, /returned.soFar is not/],
    ['without end', { soFar: 1, of: Number.POSITIVE_INFINITY }, /returned.of is not/],
    ['of no record', 5, /returned is not a record/],
  ])('a return %s is an error', (_, returned, message) => {
    // Deliberately not what it should be.
    const wrong = returned as { soFar: number; of: number };
    expect(() => earnedAndSpent('debt', 0n).give(2, { kind: 'reverse', lot: 'order 1', returned: wrong })).toThrow(message);
  });

  it('and an amount exclude each other', () => {
    expect(() => earnedAndSpent('debt', 0n).give(2, { kind: 'reverse', lot: 'order 1', amount: 1n, returned: { soFar: 1, of: 2 } }))
      .toThrow(RangeError);
  });
});

describe('debt', () => {
  it.each<[string, (book: PointsBook) => unknown]>([
    ['earning', (book) => book.give(3, { kind: 'earn', amount: 50n })],
    ['points that become available', (book) => book.give(4, { kind: 'activate', lot: 'waiting' })],
    ['points whose day has come', (book) => book.runDue(30)],
    ['an undone spend', (book) => book.give(3, { kind: 'undo', spend: 'bill', amount: 50n })],
    ['a transfer', (book) => {
      book.give(3, { kind: 'earn', amount: 50n, member: 'bo' });
      return book.give(3, { kind: 'transfer', amount: 50n, member: 'bo', to: 'ana' });
    }],
    ['an adjustment', (book) => book.give(3, { kind: 'adjust', amount: 50n, actor: 'olga', reason: 'a mistake' })],
    ['an opening balance', (book) => book.give(3, { kind: 'open', lots: [{ amount: 50n, earnedAt: day(1), expiresAt: null }] })],
  ])('is paid by %s', (_, raise) => {
    const book = earnedAndSpent('debt', 100n);
    book.give(1, { kind: 'earn', amount: 50n, pendingUntil: day(25), key: 'waiting' });
    book.give(2, { kind: 'reverse', lot: 'order 1' });
    expect(book.balance(2)).toEqual([0n, 50n, 0n, 100n]);
    raise(book);
    expect(book.balance(4).slice(2)).toEqual([0n, 50n]);
    expect(book.transactions.at(-1)).toMatchObject({ kind: 'settle', member: 'ana' });
    expect(book.audit()).toEqual([]);
  });

  it('is paid from what expires first, and only as far as it goes', () => {
    const book = earnedAndSpent('debt', 100n);
    book.give(2, { kind: 'reverse', lot: 'order 1' });
    book.give(3, {
      kind: 'open', lots: [{ amount: 80n, earnedAt: day(1), expiresAt: null }, { amount: 70n, earnedAt: day(1), expiresAt: day(40) }], key: 'old',
    });
    expect(book.balance(3)).toEqual([50n, 0n, 0n, 0n]);
    expect(book.lot('old#2')).toMatchObject({ settled: 70n, available: 0n });
    expect(book.lot('old#1')).toMatchObject({ settled: 30n, available: 50n });
  });
});
