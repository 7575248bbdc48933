import { describe, expect, it } from 'vitest';
import { day, entriesOf, PointsBook, programmeWith } from '../../test/points-book.ts';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { applyCommand } from './apply-command.js';
import { largestAmount } from './check-command.js';
import type { PointsCommand } from './points-command.js';
import { accountKey, accountOf, emptyLedger, type PointsAccount, type PointsLedger } from './points-ledger.js';
import { sharedMap } from './shared-map.js';

const earn: PointsCommand = { kind: 'earn', member: 'ana', currency: 'points', amount: 10n, idempotencyKey: 'order 1', at: day(1) };

describe('earning', () => {
  it('opens a lot of the programme in force', () => {
    const book = new PointsBook();
    const done = book.give(1, { kind: 'earn', amount: 10n, key: 'order 1' });
    expect(entriesOf(done)).toEqual([['earn', 'available +10', 'issued -10']]);
    expect(book.lots()).toEqual([{
      id: 'order 1', source: 'earned', version: 1, amount: 10n, earnedAt: day(1), activatesAt: day(1), expiresAt: day(101), slidingDays: null, ownExpiry: false,
      pending: 0n, available: 10n, held: 0n, redeemed: 0n, expired: 0n, settled: 0n, reversed: 0n, transferred: 0n,
      takenBack: 0n, shortfall: 0n,
    }]);
  });

  it('says in its transaction everything that there is to know', () => {
    const [transaction] = valueOf(applyCommand(emptyLedger(programmeWith()), { ...earn, cause: 'order 1', decisionId: 'd-7' })).transactions;
    expect(transaction).toEqual({
      id: 'command:order 1', kind: 'earn', member: 'ana', currency: 'points', at: day(1), idempotencyKey: 'order 1',
      request: '["earn","order 1","d-7","ana","points","10n",null,null,null]',
      cause: 'order 1', decisionId: 'd-7', reverses: null, actor: null, reason: null, counterparty: null,
      entries: [{ member: null, account: 'issued', amount: -10n }, { member: 'ana', account: 'available', amount: 10n }],
      moves: [], terms: [], hold: null, reversal: null, programme: null,
      opens: [{
        id: 'order 1', amount: 10n, earnedAt: day(1), source: 'earned', version: 1, activatesAt: day(1), expiresAt: day(101),
        slidingDays: null, ownExpiry: false, into: 'available',
      }],
    });
  });

  it('may wait for a day', () => {
    const book = new PointsBook();
    expect(entriesOf(book.give(1, { kind: 'earn', amount: 10n, pendingUntil: day(15), key: 'a' }))).toEqual([['earn', 'issued -10', 'pending +10']]);
    expect(book.balance(14)).toEqual([0n, 10n, 0n, 0n]);
    expect(book.balance(15)).toEqual([10n, 0n, 0n, 0n]);
    expect(entriesOf(book.runDue(20))).toEqual([['activate', 'available +10', 'pending -10']]);
    expect(book.transactions[1]).toMatchObject({ at: day(15), idempotencyKey: null, request: null, id: 'activate:1:points/ana/a' });
  });

  it('may wait for somebody', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, pendingUntil: 'activated', key: 'a' });
    expect(book.lot('a').activatesAt).toBeNull();
    expect(book.balance(99)).toEqual([0n, 10n, 0n, 0n]);
    expect(entriesOf(book.give(50, { kind: 'activate', lot: 'a' }))).toEqual([['activate', 'available +10', 'pending -10']]);
    expect(book.give(50, { kind: 'activate', lot: 'a' })).toEqual({ kind: 'points/not-pending' });
    expect(book.give(50, { kind: 'activate', lot: 'b' })).toEqual({ kind: 'points/not-found', what: 'lot' });
  });

  it('may be activated before its day, once', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, pendingUntil: day(15), key: 'a' });
    book.give(2, { kind: 'activate', lot: 'a' });
    expect(book.balance(2)).toEqual([10n, 0n, 0n, 0n]);
    expect(book.runDue(20)).toEqual([]);
  });

  it('counts expiry from when it happened, where that is reported late', () => {
    const book = new PointsBook();
    book.give(30, { kind: 'earn', amount: 10n, earnedAt: day(1), key: 'a' });
    expect(book.lot('a')).toMatchObject({ earnedAt: day(1), expiresAt: day(101) });
    expect(book.give(30, { kind: 'earn', amount: 10n, earnedAt: day(31) })).toEqual({ kind: 'points/out-of-order', latestAt: day(31) });
  });

  it('of what has expired before it was reported gives nothing, not even to a debt', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(1, { kind: 'spend', amount: 10n });
    book.give(2, { kind: 'reverse', lot: 'a' });
    const done = book.give(300, { kind: 'earn', amount: 10n, earnedAt: day(3) });
    expect(entriesOf(done)).toEqual([['earn', 'available +10', 'issued -10'], ['expire', 'available -10', 'expired +10']]);
    expect(book.balance(300)).toEqual([0n, 0n, 0n, 10n]);
    expect(book.audit()).toEqual([]);
  });

  it('may have an end of its own, or none', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, expiresAt: day(8), key: 'bonus' });
    book.give(1, { kind: 'earn', amount: 5n, expiresAt: 'never', key: 'gift' });
    expect(book.lot('bonus')).toMatchObject({ expiresAt: day(8), ownExpiry: true });
    expect(book.lot('gift')).toMatchObject({ expiresAt: null, ownExpiry: true });
    expect(book.balance(8)).toEqual([5n, 0n, 0n, 0n]);
  });

  it('keeps kinds of points apart', () => {
    const policies = programmeWith().currencies['points'];
    if (policies === undefined) throw new Error('the programme has points');
    const book = new PointsBook(programmeWith({}, { currencies: { points: policies, miles: policies } }));
    book.give(1, { kind: 'earn', amount: 10n });
    book.give(1, { kind: 'earn', amount: 7n, currency: 'miles' });
    expect(book.balance(1)).toEqual([10n, 0n, 0n, 0n]);
    expect(book.balance(1, 'ana', 'miles')).toEqual([7n, 0n, 0n, 0n]);
    expect(book.give(1, { kind: 'spend', amount: 11n })).toEqual({ kind: 'points/insufficient', available: 10n, requested: 11n });
  });
});

describe('a repeated command', () => {
  it('is answered as the first was and changes nothing, whenever it comes', () => {
    const first = valueOf(applyCommand(emptyLedger(programmeWith()), { ...earn, pendingUntil: day(5) }));
    expect(first.repeated).toBe(false);
    const second = valueOf(applyCommand(first.state, { ...earn, at: day(90), pendingUntil: day(5), cause: undefined, earnedAt: null }));
    expect(second).toEqual({ state: first.state, transactions: first.transactions, repeated: true });
    expect(second.state).toBe(first.state);
  });

  it('may come before what happened since', () => {
    const first = valueOf(applyCommand(emptyLedger(programmeWith()), earn));
    const later = valueOf(applyCommand(first.state, { ...earn, idempotencyKey: 'order 2', at: day(9) }));
    expect(valueOf(applyCommand(later.state, earn)).repeated).toBe(true);
  });

  it.each<[string, Partial<PointsCommand>]>([
    ['another amount', { kind: 'earn', amount: 11n }],
    ['another member', { member: 'bo' }],
    ['another cause', { cause: 'order 2' }],
    ['another decision', { decisionId: 'd-8' }],
    ['an end of its own', { kind: 'earn', expiresAt: 'never' }],
    ['another day on which it was earned', { kind: 'earn', earnedAt: day(1) }],
    ['another kind', { kind: 'spend' }],
  ])('with %s is refused', (_, other) => {
    const first = valueOf(applyCommand(emptyLedger(programmeWith()), earn));
    // A command with one field changed is one again.
    const changed = { ...earn, ...other } as PointsCommand;
    expect(refusalOf(applyCommand(first.state, changed))).toEqual({ kind: 'idempotency/key-reused' });
  });

  it('is answered with all that its first time did', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(1, { kind: 'spend', amount: 4n, key: 'b' });
    book.give(2, { kind: 'reverse', lot: 'a' });
    const done = book.give(3, { kind: 'earn', amount: 9n, key: 'c' });
    expect(entriesOf(done).map(([kind]) => kind)).toEqual(['earn', 'settle']);
    expect(book.give(200, { kind: 'earn', amount: 9n, key: 'c' })).toEqual(done);
  });

  it('that was refused is tried anew', () => {
    const book = new PointsBook();
    expect(book.give(1, { kind: 'spend', amount: 4n, key: 'b' })).toEqual({ kind: 'points/insufficient', available: 0n, requested: 4n });
    book.give(1, { kind: 'earn', amount: 10n });
    expect(entriesOf(book.give(1, { kind: 'spend', amount: 4n, key: 'b' }))).toEqual([['spend', 'available -4', 'redeemed +4']]);
  });
});

describe('time', () => {
  it('does not go back in an account', () => {
    const book = new PointsBook();
    book.give(5, { kind: 'earn', amount: 10n });
    expect(book.give(4, { kind: 'earn', amount: 10n })).toEqual({ kind: 'points/out-of-order', latestAt: day(5) });
    expect(entriesOf(book.give(5, { kind: 'spend', amount: 10n }))).toHaveLength(1);
    expect(entriesOf(book.give(4, { kind: 'earn', amount: 10n, member: 'bo' }))).toHaveLength(1);
    book.give(5, { kind: 'earn', amount: 10n });
    expect(book.give(4, { kind: 'transfer', amount: 1n, member: 'bo', to: 'ana' })).toEqual({ kind: 'points/out-of-order', latestAt: day(5) });
  });

  it('brings about what is due before the command is looked at', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(2, { kind: 'earn', amount: 3n, key: 'b' });
    expect(book.give(101, { kind: 'spend', amount: 4n })).toEqual({ kind: 'points/insufficient', available: 3n, requested: 4n });
    expect(book.transactions).toHaveLength(2);
    const done = book.give(101, { kind: 'spend', amount: 3n, key: 'c' });
    expect(entriesOf(done)).toEqual([['expire', 'available -10', 'expired +10'], ['spend', 'available -3', 'redeemed +3']]);
    expect(book.transactions.slice(2)).toMatchObject([
      { id: 'expire:2:points/ana/a', at: day(101), idempotencyKey: 'c', request: null },
      { id: 'command:c', idempotencyKey: 'c', reverses: null },
    ]);
  });

  it('lets points be spent until the last instant and no longer', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n });
    const last = new Date(day(101).getTime() - 1);
    expect(entriesOf(book.give(last, { kind: 'spend', amount: 4n }))).toHaveLength(1);
    expect(book.give(101, { kind: 'spend', amount: 4n })).toEqual({ kind: 'points/insufficient', available: 0n, requested: 4n });
  });
});

describe('a command is refused', () => {
  it.each<[string, Partial<PointsCommand>, unknown]>([
    ['for a currency that the programme has not', { currency: 'miles' }, { kind: 'points/currency-unknown' }],
    ['for a currency with the name of a prototype', { currency: 'constructor' }, { kind: 'points/currency-unknown' }],
    ['for nothing', { kind: 'earn', amount: 0n }, { kind: 'points/amount-out-of-range', limit: largestAmount }],
    ['for less than nothing', { kind: 'earn', amount: -1n }, { kind: 'points/amount-out-of-range', limit: largestAmount }],
    ['for more than a number holds', { kind: 'earn', amount: largestAmount + 1n }, { kind: 'points/amount-out-of-range', limit: largestAmount }],
    ['without a key', { idempotencyKey: ' ' }, { kind: 'idempotency/key-malformed', limit: 200 }],
    ['with a key that is too long', { idempotencyKey: 'k'.repeat(201) }, { kind: 'idempotency/key-malformed', limit: 200 }],
  ])('%s', (_, other, refusal) => {
    // A command with one field changed is one again.
    expect(refusalOf(applyCommand(emptyLedger(programmeWith()), { ...earn, ...other } as PointsCommand))).toEqual(refusal);
  });

  it('takes the greatest amount', () => {
    expect(applyCommand(emptyLedger(programmeWith()), { ...earn, amount: largestAmount }).ok).toBe(true);
  });
});

describe('what no person can have entered is an error of the program', () => {
  it.each<[string, object, RegExp]>([
    ['no kind', { kind: 'steal' }, /kind is not a kind of command/],
    ['a kind with the name of a prototype', { kind: 'toString' }, /kind is not/],
    ['a kind that is no text', { kind: 1 }, /kind is not/],
    ['an amount that is a number', { amount: 10 }, /amount is not a bigint/],
    ['an amount that is missing', { amount: undefined }, /amount is not a bigint/],
    ['a key that is no text', { idempotencyKey: 7 }, /idempotencyKey is not a text/],
    ['a member without a name', { member: ' ' }, /member is not a text of 1 to 200 characters/],
    ['a member with half a character', { member: '\ud800' }, /member is not/],
    ['a member that is a record', { member: { id: 1 } }, /member is not/],
    ['a currency that is missing', { currency: null }, /currency is not/],
    ['a time that is a text', { at: '2026-01-01' }, /at is not a date from 1900 to 9999/],
    ['a time that is none', { at: new Date(Number.NaN) }, /at is not a date/],
    ['a time before all times', { at: new Date(Date.UTC(1899, 11, 31)) }, /at is not a date/],
    ['a time after all times', { at: new Date(Date.UTC(10_000, 0)) }, /at is not a date/],
    ['an end that is a number', { expiresAt: 5 }, /expiresAt is not a date/],
    ['a wait for something else', { pendingUntil: 'someday' }, /pendingUntil is not a date/],
    ['an earlier day that is a text', { earnedAt: 'yesterday' }, /earnedAt is not a date/],
    ['a cause that is empty', { cause: '' }, /cause is not a text/],
    ['a decision that is a number', { decisionId: 5 }, /decisionId is not a text/],
  ])('%s', (_, other, message) => {
    // Deliberately not a command.
    const wrong = { ...earn, ...other } as unknown as PointsCommand;
    expect(() => applyCommand(emptyLedger(programmeWith()), wrong)).toThrow(RangeError);
    expect(() => applyCommand(emptyLedger(programmeWith()), wrong)).toThrow(message);
  });

  it.each([null, 'earn', 5])('%s instead of a command', (wrong) => {
    // Deliberately not a command.
    expect(() => applyCommand(emptyLedger(programmeWith()), wrong as unknown as PointsCommand)).toThrow('applyCommand: command is not a record');
  });

  it('takes dates from 1900 until 9999', () => {
    for (const at of [new Date(Date.UTC(1900, 0)), new Date(Date.UTC(10_000, 0) - 1)]) {
      expect(applyCommand(emptyLedger(programmeWith()), { ...earn, at }).ok).toBe(true);
    }
  });
});

it('changes no state it was given', () => {
  const before = valueOf(applyCommand(emptyLedger(programmeWith()), earn)).state;
  const copy = structuredClone(before);
  applyCommand(before, { ...earn, idempotencyKey: 'order 2' });
  applyCommand(before, { kind: 'spend', member: 'ana', currency: 'points', amount: 5n, idempotencyKey: 'order 3', at: day(2) });
  expect(structuredClone(before)).toEqual(copy);
});

describe('a state that was stored wrongly is an error', () => {
  const stored = (change: (account: PointsAccount) => PointsAccount): PointsLedger => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(1, { kind: 'spend', amount: 4n, key: 'bill' });
    return { ...book.state, accounts: sharedMap([[accountKey('ana', 'points'), change(accountOf(book.state, 'ana', 'points'))]]) };
  };
  const undo: PointsCommand = { kind: 'undo', member: 'ana', currency: 'points', spend: 'bill', idempotencyKey: 'back', at: day(2) };

  it('when a spend names a lot that is not there', () => {
    expect(() => applyCommand(stored((account) => ({ ...account, lots: [] })), undo)).toThrow(/a spend of a lot that it has not/);
  });

  it('when a lot is of a version that is not there', () => {
    const lots = (account: PointsAccount) => account.lots.map((lot) => ({ ...lot, version: 9 }));
    expect(() => applyCommand(stored((account) => ({ ...account, lots: lots(account) })), undo)).toThrow(/version or currency that its programme has not/);
  });
});

describe('a state that was loaded wrongly is an error of the program', () => {
  const spent = (): PointsBook => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'order' });
    book.give(1, { kind: 'spend', amount: 10n, key: 'bill' });
    return book;
  };

  it('where a spend has lost its lot', () => {
    const book = spent();
    const account = accountOf(book.state, 'ana', 'points');
    book.state = { ...book.state, accounts: sharedMap([[accountKey('ana', 'points'), { ...account, lots: [] }]]) };
    expect(() => book.give(2, { kind: 'undo', spend: 'bill' })).toThrow('points: the account has a hold or a spend of a lot that it has not');
  });

  it('where the version of a lot is missing', () => {
    const book = spent();
    book.state = { ...book.state, programme: programmeWith({}, { version: 2 }), earlierProgrammes: [] };
    expect(() => book.give(2, { kind: 'reverse', lot: 'order' })).toThrow('points: the ledger has a lot of a version or currency');
  });
});
