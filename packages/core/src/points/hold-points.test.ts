import { describe, expect, it } from 'vitest';
import { day, entriesOf, PointsBook, programmeWith } from '../../test/points-book.ts';
import { accountOf } from './points-ledger.js';
import { holdTransitions, type HoldStatus } from './points-hold.js';

/** 10 points that end on day 101, 20 that end on day 51, 30 without an end. */
function threeLots(): PointsBook {
  const book = new PointsBook();
  book.give(1, { kind: 'earn', amount: 30n, expiresAt: 'never', key: 'endless' });
  book.give(1, { kind: 'earn', amount: 10n, key: 'late' });
  book.give(1, { kind: 'earn', amount: 20n, expiresAt: day(51), key: 'early' });
  return book;
}

const holdsOf = (book: PointsBook) => accountOf(book.state, 'ana', 'points').holds;

describe('a hold', () => {
  it('takes what ends first, then the rest in order', () => {
    const book = threeLots();
    expect(entriesOf(book.give(2, { kind: 'hold', amount: 35n, until: day(3), key: 'cart' }))).toEqual([['hold', 'available -35', 'held +35']]);
    expect(holdsOf(book)).toEqual([{
      id: 'cart', status: 'open', until: day(3),
      shares: [{ lot: 'early', amount: 20n }, { lot: 'late', amount: 10n }, { lot: 'endless', amount: 5n }],
    }]);
    expect(book.balance(2)).toEqual([25n, 0n, 35n, 0n]);
  });

  it('takes the oldest of those that end together, then by name', () => {
    const book = new PointsBook(programmeWith({ expiry: { kind: 'never' } }));
    book.give(2, { kind: 'earn', amount: 1n, key: 'b' });
    book.give(2, { kind: 'earn', amount: 1n, key: 'a' });
    book.give(3, { kind: 'earn', amount: 1n, earnedAt: day(1), key: 'c' });
    book.give(3, { kind: 'hold', amount: 3n, until: day(4) });
    expect(holdsOf(book)[0]?.shares.map(({ lot }) => lot)).toEqual(['c', 'a', 'b']);
  });

  it('takes everything there is, and not more', () => {
    const book = threeLots();
    expect(book.give(2, { kind: 'hold', amount: 61n, until: day(3) })).toEqual({ kind: 'points/insufficient', available: 60n, requested: 61n });
    expect(entriesOf(book.give(2, { kind: 'hold', amount: 60n, until: day(3) }))).toHaveLength(1);
    expect(book.balance(2)).toEqual([0n, 0n, 60n, 0n]);
  });

  it('that would be over already is refused', () => {
    expect(threeLots().give(2, { kind: 'hold', amount: 1n, until: day(2) })).toEqual({ kind: 'points/hold-closed', status: 'timedOut' });
  });

  it('is given back when its time is over', () => {
    const book = threeLots();
    book.give(2, { kind: 'hold', amount: 35n, until: day(3), key: 'cart' });
    expect(book.balance(3)).toEqual([60n, 0n, 0n, 0n]);
    expect(book.give(3, { kind: 'capture', hold: 'cart' })).toEqual({ kind: 'points/hold-closed', status: 'timedOut' });
    const [released] = book.runDue(9);
    expect(released).toMatchObject({ kind: 'release', at: day(3), id: 'release:4:points/ana/cart', hold: { id: 'cart', status: 'timedOut' } });
    expect(holdsOf(book)[0]?.status).toBe('timedOut');
    expect(book.lot('early')).toMatchObject({ available: 20n, held: 0n });
  });

  it('keeps points from expiring, and they expire when it ends', () => {
    const book = threeLots();
    book.give(50, { kind: 'hold', amount: 15n, until: day(60), key: 'cart' });
    book.runDue(55);
    expect(book.lot('early')).toMatchObject({ expired: 5n, held: 15n });
    expect(book.balance(55)).toEqual([40n, 0n, 15n, 0n]);
    expect(entriesOf(book.give(56, { kind: 'release', hold: 'cart' }))).toEqual([['release', 'expired +15', 'held -15']]);
    expect(book.balance(56)).toEqual([40n, 0n, 0n, 0n]);
    expect(book.audit()).toEqual([]);
  });

  it('can be captured after the expiry of its points', () => {
    const book = threeLots();
    book.give(50, { kind: 'hold', amount: 20n, until: day(60), key: 'cart' });
    expect(entriesOf(book.give(55, { kind: 'capture', hold: 'cart' }))).toEqual([['capture', 'held -20', 'redeemed +20']]);
  });
});

describe('a capture', () => {
  it('of less gives back the rest to the lots that were not needed', () => {
    const book = threeLots();
    book.give(2, { kind: 'hold', amount: 35n, until: day(3), key: 'cart' });
    expect(entriesOf(book.give(2, { kind: 'capture', hold: 'cart', amount: 22n, key: 'order' })))
      .toEqual([['capture', 'available +13', 'held -35', 'redeemed +22']]);
    expect(book.lot('early')).toMatchObject({ redeemed: 20n, available: 0n, held: 0n });
    expect(book.lot('late')).toMatchObject({ redeemed: 2n, available: 8n, held: 0n });
    expect(book.lot('endless')).toMatchObject({ redeemed: 0n, available: 30n, held: 0n });
    expect(accountOf(book.state, 'ana', 'points').spends).toEqual([{
      id: 'order', shares: [{ lot: 'early', amount: 20n, undone: 0n }, { lot: 'late', amount: 2n, undone: 0n }],
    }]);
    expect(book.audit()).toEqual([]);
  });

  it('of more than is held is refused', () => {
    const book = threeLots();
    book.give(2, { kind: 'hold', amount: 35n, until: day(3), key: 'cart' });
    expect(book.give(2, { kind: 'capture', hold: 'cart', amount: 36n })).toEqual({ kind: 'points/beyond-original', left: 35n });
    expect(entriesOf(book.give(2, { kind: 'capture', hold: 'cart', amount: 35n }))).toHaveLength(1);
  });

  it.each(['capture', 'release'] as const)('or a release comes after a %s too late', (first) => {
    const book = threeLots();
    book.give(2, { kind: 'hold', amount: 5n, until: day(9), key: 'cart' });
    book.give(2, { kind: first, hold: 'cart' });
    const status = first === 'capture' ? 'captured' : 'released';
    expect(book.give(3, { kind: 'capture', hold: 'cart' })).toEqual({ kind: 'points/hold-closed', status });
    expect(book.give(3, { kind: 'release', hold: 'cart' })).toEqual({ kind: 'points/hold-closed', status });
    expect(book.runDue(10)).toEqual([]);
  });

  it('needs a hold of this member', () => {
    const book = threeLots();
    book.give(2, { kind: 'hold', amount: 5n, until: day(9), key: 'cart' });
    expect(book.give(2, { kind: 'capture', hold: 'cart', member: 'bo' })).toEqual({ kind: 'points/not-found', what: 'hold' });
    expect(book.give(2, { kind: 'release', hold: 'bag' })).toEqual({ kind: 'points/not-found', what: 'hold' });
  });
});

describe('a spend', () => {
  it('is a hold and its capture in one', () => {
    const book = threeLots();
    expect(entriesOf(book.give(2, { kind: 'spend', amount: 25n, key: 'order' }))).toEqual([['spend', 'available -25', 'redeemed +25']]);
    expect(accountOf(book.state, 'ana', 'points').spends).toEqual([{
      id: 'order', shares: [{ lot: 'early', amount: 20n, undone: 0n }, { lot: 'late', amount: 5n, undone: 0n }],
    }]);
    expect(book.give(2, { kind: 'spend', amount: 36n })).toEqual({ kind: 'points/insufficient', available: 35n, requested: 36n });
  });
});

describe('the statuses of a hold', () => {
  it('are all reached, and the last ones have no successor', () => {
    const reached = new Set<HoldStatus>(['open']);
    for (const status of reached) for (const next of holdTransitions[status]) reached.add(next);
    expect([...reached].sort()).toEqual(['captured', 'open', 'released', 'timedOut']);
    expect([...reached].filter((status) => holdTransitions[status].length === 0)).toEqual(['captured', 'released', 'timedOut']);
  });
});
