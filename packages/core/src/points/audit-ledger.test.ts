import { describe, expect, it } from 'vitest';
import { day, PointsBook, programmeWith } from '../../test/points-book.ts';
import { auditLedger, brokenRules, type LedgerDifference } from './audit-ledger.js';
import { accountKey, accountOf, type PointsAccount, type PointsLedger } from './points-ledger.js';
import type { PointsLot } from './points-lot.js';
import type { PointsTransaction } from './points-transaction.js';
import { replayLedger } from './replay-ledger.js';
import { sharedMap, withEntry } from './shared-map.js';

/** Something of everything. */
function story(): PointsBook {
  const book = new PointsBook();
  book.give(1, { kind: 'earn', amount: 100n, key: 'order 1' });
  book.give(2, { kind: 'hold', amount: 40n, until: day(9), key: 'cart' });
  book.give(3, { kind: 'capture', hold: 'cart', amount: 30n, key: 'bill' });
  book.give(3, { kind: 'hold', amount: 5n, until: day(200), key: 'bag' });
  book.give(4, { kind: 'transfer', amount: 20n, to: 'bo', key: 'gift' });
  book.give(5, { kind: 'reverse', lot: 'order 1', amount: 10n });
  book.give(6, { kind: 'undo', spend: 'bill', amount: 5n });
  book.give(7, { kind: 'earn', amount: 3n, pendingUntil: 'activated', key: 'order 2' });
  book.apply({ kind: 'changeProgramme', programme: programmeWith({}, { version: 2, openLots: 'latest' }), idempotencyKey: 'v2', at: day(8) });
  book.runDue(102);
  return book;
}

const withAccount = (state: PointsLedger, change: (account: PointsAccount) => PointsAccount): PointsLedger => ({
  ...state, accounts: withEntry(state.accounts, accountKey('ana', 'points'), change(accountOf(state, 'ana', 'points'))),
});

const firstLot = (change: Partial<PointsLot>) => (account: PointsAccount): PointsAccount => ({
  ...account, lots: account.lots.map((lot, at) => (at === 0 ? { ...lot, ...change } : lot)),
});

describe('a replay', () => {
  it('comes to the state that the commands came to', () => {
    const book = story();
    const replayed = replayLedger(programmeWith(), book.transactions);
    expect(accountOf(replayed, 'ana', 'points')).toEqual(accountOf(book.state, 'ana', 'points'));
    expect(accountOf(replayed, 'bo', 'points')).toEqual(accountOf(book.state, 'bo', 'points'));
    expect(replayed).toEqual(book.state);
    expect(auditLedger(replayed, book.transactions)).toEqual([]);
  });

  it('of what was stored as JSON does as well', () => {
    const book = story();
    const text = JSON.stringify(book.transactions, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
    const read = JSON.parse(text, (name, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (/^-?\d+n$/.test(value)) return BigInt(value.slice(0, -1));
      return name.endsWith('At') || name === 'at' || name === 'until' ? new Date(value) : value;
    }) as readonly PointsTransaction[];
    expect(replayLedger(programmeWith(), read)).toEqual(book.state);
  });

  it('of nothing is empty', () => {
    expect(replayLedger(programmeWith(), [])).toEqual({ programme: programmeWith(), earlierProgrammes: [], accounts: [], answers: [] });
  });
});

describe('an audit', () => {
  it.each<[string, (account: PointsAccount) => PointsAccount, readonly LedgerDifference[]]>([
    ['a balance', (account) => ({ ...account, available: account.available + 1n }), [
      { kind: 'differs', member: 'ana', currency: 'points', path: 'available', stored: 1n, replayed: 0n },
    ]],
    ['a lot', firstLot({ redeemed: 0n, expiresAt: null }), [
      { kind: 'differs', member: 'ana', currency: 'points', path: 'lots/order 1/expiresAt', stored: null, replayed: '2026-04-11T12:00:00.000Z' },
      { kind: 'differs', member: 'ana', currency: 'points', path: 'lots/order 1/redeemed', stored: 0n, replayed: 25n },
    ]],
    ['a lost hold', (account) => ({ ...account, holds: account.holds.slice(0, 1) }), [
      { kind: 'differs', member: 'ana', currency: 'points', path: 'holds/bag/id', stored: null, replayed: 'bag' },
      { kind: 'differs', member: 'ana', currency: 'points', path: 'holds/bag/status', stored: null, replayed: 'open' },
      { kind: 'differs', member: 'ana', currency: 'points', path: 'holds/bag/until', stored: null, replayed: '2026-07-19T12:00:00.000Z' },
      { kind: 'differs', member: 'ana', currency: 'points', path: 'holds/bag/shares/order 1/lot', stored: null, replayed: 'order 1' },
      { kind: 'differs', member: 'ana', currency: 'points', path: 'holds/bag/shares/order 1/amount', stored: null, replayed: 5n },
    ]],
    ['a spend', (account) => ({ ...account, spends: account.spends.map((spend) => ({ ...spend, shares: spend.shares.map((share) => ({ ...share, undone: 0n })) })) }), [
      { kind: 'differs', member: 'ana', currency: 'points', path: 'spends/bill/shares/order 1/undone', stored: 0n, replayed: 5n },
    ]],
    ['a mark', (account) => ({ ...account, opened: true }), [
      { kind: 'differs', member: 'ana', currency: 'points', path: 'opened', stored: true, replayed: false },
    ]],
  ])('finds %s that is stored wrongly', (_, tamper, differences) => {
    const book = story();
    expect(auditLedger(withAccount(book.state, tamper), book.transactions)).toEqual(differences);
  });

  it('finds a version of the programme that is missing or not as it was', () => {
    const { state, transactions } = story();
    const [first = state.programme] = state.earlierProgrammes;
    expect(auditLedger({ ...state, programme: first, earlierProgrammes: [] }, transactions)).toContainEqual(
      { kind: 'programme-differs', path: '1/version', stored: null, replayed: 2 },
    );
    const points = { ...state.programme.currencies['points'], reversal: 'onlyPending' };
    // Deliberately changed where nothing may change: only the order of fields is free.
    const changed = { ...state, programme: { ...state.programme, currencies: { points } } } as PointsLedger;
    expect(auditLedger(changed, transactions)).toEqual(
      [{ kind: 'programme-differs', path: '1/currencies/points/reversal', stored: 'onlyPending', replayed: 'debt' }],
    );
    const { id, ...rest } = state.programme;
    expect(auditLedger({ ...state, programme: { ...rest, id } }, transactions)).toEqual([]);
  });

  it('finds an account that is missing, and one that nobody made', () => {
    const book = story();
    const missing = auditLedger({ ...book.state, accounts: [] }, book.transactions);
    expect(new Set(missing.map((difference) => (difference.kind === 'differs' ? difference.member : difference.kind)))).toEqual(new Set(['ana', 'bo']));
    const added = withEntry(book.state.accounts, accountKey('eve', 'points'), { ...accountOf(book.state, 'eve', 'points'), available: 5n });
    expect(auditLedger({ ...book.state, accounts: added }, book.transactions)).toContainEqual(
      { kind: 'differs', member: 'eve', currency: 'points', path: 'available', stored: 5n, replayed: null },
    );
  });

  it('finds an answer that is missing, made up or changed', () => {
    const book = story();
    expect(auditLedger({ ...book.state, answers: sharedMap([]) }, book.transactions)).toHaveLength(9);
    const answer = { request: '[]', transactions: [] };
    for (const idempotencyKey of ['order 1', 'order 9']) {
      const answers = withEntry(book.state.answers, idempotencyKey, answer);
      expect(auditLedger({ ...book.state, answers }, book.transactions)).toEqual([{ kind: 'answer-differs', idempotencyKey }]);
    }
  });

  it.each<[string, (transactions: readonly PointsTransaction[]) => readonly PointsTransaction[], LedgerDifference]>([
    [
      'an entry that was changed',
      ([first, ...others]) => (first === undefined ? [] : [{ ...first, entries: [{ member: 'ana', account: 'available', amount: 101n }, { member: null, account: 'issued', amount: -100n }] }, ...others]),
      { kind: 'unbalanced', transaction: 'command:order 1', sum: 1n },
    ],
    ['a transaction that comes twice', (all) => [...all, ...all.slice(-1)], { kind: 'repeated', transaction: 'expire:9:points/ana/order 1' }],
    ['an order that was changed', ([first, second, ...others]) => (first === undefined || second === undefined ? [] : [second, first, ...others]), { kind: 'out-of-order', transaction: 'command:order 1' }],
  ])('finds %s', (_, tamper, difference) => {
    const book = story();
    expect(auditLedger(book.state, tamper(book.transactions))).toContainEqual(difference);
  });

  it('finds a missing transaction', () => {
    const book = story();
    for (const at of book.transactions.keys()) {
      expect(auditLedger(book.state, book.transactions.filter((_, index) => index !== at))).not.toEqual([]);
    }
  });

  it('finds what transactions may not add up to', () => {
    const book = story();
    const tampered = book.transactions.map((each) => (each.kind === 'undo' ? { ...each, moves: each.moves.map((move) => ({ ...move, amount: 31n })) } : each));
    expect(auditLedger(book.state, tampered)).toContainEqual({ kind: 'broken', member: 'ana', currency: 'points', rule: 'no part of a lot is below zero' });
  });
});

describe('the rules', () => {
  const sound = (): PointsAccount => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(1, { kind: 'earn', amount: 10n, pendingUntil: 'activated', key: 'b' });
    book.give(1, { kind: 'hold', amount: 2n, until: day(9) });
    book.give(1, { kind: 'spend', amount: 3n });
    return accountOf(book.state, 'ana', 'points');
  };

  it('hold in a sound account', () => {
    expect(brokenRules(sound())).toEqual([]);
  });

  it.each<[readonly string[], (account: PointsAccount) => PointsAccount]>([
    [['available is what the lots have available'], (account) => ({ ...account, available: 6n })],
    [['pending is what the lots have pending'], (account) => ({ ...account, pending: 6n })],
    [['held is what the lots have held', 'held is what the open holds add up to'], (account) => ({ ...account, held: 6n })],
    [['held is what the open holds add up to'], (account) => ({ ...account, holds: account.holds.map((hold) => ({ ...hold, status: 'released' })) })],
    [['no balance is below zero'], (account) => ({ ...account, debt: -1n })],
    [['available is what the lots have available', 'no balance is below zero'], (account) => ({ ...account, available: -1n })],
    [['pending is what the lots have pending', 'no balance is below zero'], (account) => ({ ...account, pending: -1n })],
    [['nothing is available while something is owed'], (account) => ({ ...account, debt: 1n })],
    [['the parts of a lot add up to its amount'], firstLot({ redeemed: 4n })],
    [['no part of a lot is below zero'], firstLot({ redeemed: -1n, settled: 4n })],
    [['no more is taken back than was earned'], firstLot({ takenBack: 11n })],
    [['no more is taken back than was earned'], firstLot({ takenBack: 1n, shortfall: 2n })],
    [['no more is taken back than was earned'], firstLot({ shortfall: -1n })],
    [['no more is undone than was spent'], (account) => ({ ...account, spends: account.spends.map((spend) => ({ ...spend, shares: spend.shares.map((share) => ({ ...share, undone: 4n })) })) })],
    [['no more is undone than was spent'], (account) => ({ ...account, spends: account.spends.map((spend) => ({ ...spend, shares: spend.shares.map((share) => ({ ...share, undone: -1n })) })) })],
  ])('%j are broken by that', (names, tamper) => {
    expect(brokenRules(tamper(sound())).map((broken) => (broken.kind === 'broken' ? broken.rule : broken.kind))).toEqual(names);
  });

  it.each<[string, (account: PointsAccount) => PointsAccount]>([
    ['as much is taken back as was earned', firstLot({ takenBack: 10n, shortfall: 10n })],
    ['as much is undone as was spent', (account) => ({ ...account, spends: account.spends.map((spend) => ({ ...spend, shares: spend.shares.map((share) => ({ ...share, undone: 3n })) })) })],
  ])('are kept while %s', (_, change) => {
    expect(brokenRules(change(sound()))).toEqual([]);
  });
});
