import { describe, expect, it } from 'vitest';
import { day, entriesOf, plainPolicy, PointsBook, programmeWith } from '../../test/points-book.ts';
import { pointsBalance } from './points-balance.js';
import { accountAt, runDue } from './run-due.js';

describe('what is due', () => {
  it('is done in the order of time, in all accounts', () => {
    const book = new PointsBook(programmeWith({}, { currencies: { points: plainPolicy, miles: plainPolicy } }));
    book.give(1, { kind: 'earn', amount: 10n, expiresAt: day(30) });
    book.give(1, { kind: 'earn', amount: 20n, pendingUntil: day(20) });
    book.give(1, { kind: 'hold', amount: 4n, until: day(10) });
    book.give(1, { kind: 'earn', amount: 5n, expiresAt: day(5), currency: 'miles' });
    book.give(1, { kind: 'earn', amount: 6n, expiresAt: day(6), member: 'bo' });
    const done = book.runDue(200);
    const ofAna = done.filter(({ member, currency }) => member === 'ana' && currency === 'points');
    expect(entriesOf(ofAna)).toEqual([
      ['release', 'available +4', 'held -4'],
      ['activate', 'available +20', 'pending -20'],
      ['expire', 'available -10', 'expired +10'],
      ['expire', 'available -20', 'expired +20'],
    ]);
    expect(ofAna.map(({ at }) => at)).toEqual([day(10), day(20), day(30), day(101)]);
    expect(done).toHaveLength(6);
    expect(done.every(({ idempotencyKey, request }) => idempotencyKey === null && request === null)).toBe(true);
    expect(new Set(done.map(({ id }) => id)).size).toBe(6);
    expect(book.runDue(200)).toEqual([]);
    expect(book.audit()).toEqual([]);
  });

  it('has ids of its own in accounts and lots with slashes', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 1n, member: 'a', key: 'b/c' });
    book.give(1, { kind: 'earn', amount: 1n, member: 'a/b', key: 'c' });
    expect(book.runDue(200).map(({ id }) => id).sort()).toEqual(['expire:1:points/a%2Fb/c', 'expire:1:points/a/b/c']);
  });

  it('is the same state when it is nothing', () => {
    const { state } = new PointsBook();
    expect(runDue(state, day(1)).state).toBe(state);
  });

  it('at no instant is an error, and not nothing', () => {
    expect(() => runDue(new PointsBook().state, new Date(Number.NaN))).toThrow('runDue: the date is not one of');
  });

  it('at one instant lets expire first: nothing that ends then is used', () => {
    const book = new PointsBook(programmeWith({ reversal: 'debt' }));
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(1, { kind: 'spend', amount: 10n });
    book.give(2, { kind: 'reverse', lot: 'a' });
    book.give(3, { kind: 'earn', amount: 7n, pendingUntil: day(20), expiresAt: day(20), key: 'b' });
    expect(entriesOf(book.runDue(20))).toEqual([['expire', 'expired +7', 'pending -7']]);
    expect(book.balance(20)).toEqual([0n, 0n, 0n, 10n]);
  });

  it('lets points end while they are pending', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, pendingUntil: 'activated', key: 'a' });
    expect(book.balance(101)).toEqual([0n, 0n, 0n, 0n]);
    expect(book.give(102, { kind: 'activate', lot: 'a' })).toEqual({ kind: 'points/not-pending' });
  });

  it('gives held points back to a lot that ends at the same instant as expired', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, expiresAt: day(9), key: 'a' });
    book.give(1, { kind: 'hold', amount: 4n, until: day(9) });
    expect(entriesOf(book.runDue(9))).toEqual([['expire', 'available -6', 'expired +6'], ['release', 'expired +4', 'held -4']]);
  });
});

describe('a balance', () => {
  it('is that of the instant, whether the job ran or not', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, expiresAt: day(30) });
    book.give(1, { kind: 'earn', amount: 20n, pendingUntil: day(20) });
    book.give(1, { kind: 'hold', amount: 4n, until: day(10) });
    const balances = [9, 10, 20, 30, 101].map((at) => book.balance(at));
    expect(balances).toEqual([[6n, 20n, 4n, 0n], [10n, 20n, 0n, 0n], [30n, 0n, 0n, 0n], [20n, 0n, 0n, 0n], [0n, 0n, 0n, 0n]]);
    expect(book.transactions).toHaveLength(3);
    expect(accountAt(book.state, 'ana', 'points', day(30)).lots.map(({ available }) => available)).toEqual([0n, 20n]);
  });

  it('of a stranger is nothing', () => {
    expect(new PointsBook().balance(1, 'nobody')).toEqual([0n, 0n, 0n, 0n]);
  });

  it('before the latest transaction is that of its time', () => {
    const book = new PointsBook();
    book.give(5, { kind: 'earn', amount: 10n });
    expect(book.balance(1)).toEqual([10n, 0n, 0n, 0n]);
  });

  it('needs a currency and an instant that exist', () => {
    const { state } = new PointsBook();
    expect(() => pointsBalance(state, 'ana', 'miles', day(1))).toThrow('pointsBalance: the programme has no points of this name');
    expect(() => pointsBalance(state, 'ana', 'points', new Date(Number.NaN))).toThrow('accountAt: the date is not one of');
  });
});
