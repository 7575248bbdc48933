import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, entriesOf, PointsBook, programmeWith } from '../../test/points-book.ts';
import type { LateUndo } from './points-programme.js';

/** 10 points that end on day 31 and 20 that end on day 101, of which 25 are spent. */
function spent(lateUndo: LateUndo = { kind: 'expire' }): PointsBook {
  const book = new PointsBook(programmeWith({ lateUndo }));
  book.give(1, { kind: 'earn', amount: 10n, expiresAt: day(31), key: 'early' });
  book.give(1, { kind: 'earn', amount: 20n, key: 'late' });
  book.give(2, { kind: 'spend', amount: 25n, key: 'bill' });
  return book;
}

describe('undoing a spend', () => {
  it('gives the points back to their lots', () => {
    const book = spent();
    const done = book.give(3, { kind: 'undo', spend: 'bill', key: 'return' });
    expect(entriesOf(done)).toEqual([['undo', 'available +25', 'redeemed -25']]);
    expect(done).toMatchObject([{ reverses: 'bill', terms: [] }]);
    expect(book.lot('early')).toMatchObject({ available: 10n, redeemed: 0n });
    expect(book.lot('late')).toMatchObject({ available: 20n, redeemed: 0n });
    expect(book.give(3, { kind: 'undo', spend: 'bill' })).toEqual({ kind: 'points/beyond-original', left: 0n });
    expect(book.audit()).toEqual([]);
  });

  it('in part begins with the points that live longest', () => {
    const book = spent();
    book.give(3, { kind: 'undo', spend: 'bill', amount: 17n });
    expect(book.lot('late')).toMatchObject({ available: 20n, redeemed: 0n });
    expect(book.lot('early')).toMatchObject({ available: 2n, redeemed: 8n });
    expect(book.give(3, { kind: 'undo', spend: 'bill', amount: 9n })).toEqual({ kind: 'points/beyond-original', left: 8n });
    expect(entriesOf(book.give(3, { kind: 'undo', spend: 'bill' }))).toEqual([['undo', 'available +8', 'redeemed -8']]);
  });

  it('after their expiry lets them expire', () => {
    const book = spent();
    expect(entriesOf(book.give(31, { kind: 'undo', spend: 'bill' }))).toEqual([['undo', 'available +15', 'expired +10', 'redeemed -25']]);
    expect(book.lot('early')).toMatchObject({ expired: 10n, available: 0n, expiresAt: day(31) });
    expect(book.balance(31)).toEqual([20n, 0n, 0n, 0n]);
    expect(book.audit()).toEqual([]);
  });

  it('after their expiry lets them live for some days where the programme says so', () => {
    const book = spent({ kind: 'grace', days: 7 });
    const done = book.give(40, { kind: 'undo', spend: 'bill' });
    expect(entriesOf(done)).toEqual([['undo', 'available +25', 'redeemed -25']]);
    expect(done).toMatchObject([{ terms: [{ lot: 'early', version: 1, expiresAt: day(47), slidingDays: null, ownExpiry: true }] }]);
    expect(book.balance(46)).toEqual([30n, 0n, 0n, 0n]);
    expect(book.balance(47)).toEqual([20n, 0n, 0n, 0n]);
    book.runDue(200);
    expect(book.lot('early')).toMatchObject({ expired: 10n });
    expect(book.audit()).toEqual([]);
  });

  it('before their expiry changes no expiry', () => {
    const book = spent({ kind: 'grace', days: 7 });
    book.give(30, { kind: 'undo', spend: 'bill' });
    expect(book.lot('early').expiresAt).toEqual(day(31));
  });

  it('needs a spend of this member', () => {
    const book = spent();
    expect(book.give(3, { kind: 'undo', spend: 'bill', member: 'bo' })).toEqual({ kind: 'points/not-found', what: 'spend' });
    expect(book.give(3, { kind: 'undo', spend: 'early' })).toEqual({ kind: 'points/not-found', what: 'spend' });
  });

  it('in parts of any size gives back exactly what was spent', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const book = spent();
      let back = 0n;
      for (const part of parts.map(BigInt)) {
        const done = book.give(3, { kind: 'undo', spend: 'bill', amount: part });
        const fits = back + part <= 25n;
        expect('kind' in done ? done : 'done').toEqual(fits ? 'done' : { kind: 'points/beyond-original', left: 25n - back });
        if (fits) back += part;
      }
      expect(book.balance(3)).toEqual([5n + back, 0n, 0n, 0n]);
      expect(book.audit()).toEqual([]);
    }), { numRuns: 50 });
  });
});
