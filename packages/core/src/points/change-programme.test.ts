import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { day, entriesOf, plainPolicy, PointsBook, programmeWith } from '../../test/points-book.ts';
import { buddhist } from '../calendars/buddhist.js';
import { calendarClock } from '../calendars/calendar-clock.js';
import { jalali } from '../calendars/jalali.js';
import type { PointsPolicy, PointsProgramme } from './points-programme.js';

const change = (book: PointsBook, at: number, programme: PointsProgramme, key = `v${programme.version}`) =>
  book.apply({ kind: 'changeProgramme', programme, idempotencyKey: key, at: day(at) });

const next = (policy: Partial<PointsPolicy>, version: Partial<PointsProgramme> = {}): PointsProgramme =>
  programmeWith(policy, { version: 2, openLots: 'latest', ...version });

describe('a new version', () => {
  it('governs what is earned from then on', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    const v2 = next({ expiry: { kind: 'fixed', days: 10 } }, { openLots: 'lotsKeepTheirVersion' });
    expect(change(book, 2, v2)).toMatchObject([{ kind: 'changeProgramme', member: null, currency: null, programme: v2, entries: [], id: 'command:v2' }]);
    book.give(3, { kind: 'earn', amount: 10n, key: 'b' });
    expect(book.lot('a')).toMatchObject({ version: 1, expiresAt: day(101) });
    expect(book.lot('b')).toMatchObject({ version: 2, expiresAt: day(13) });
    expect([book.state.programme, book.state.earlierProgrammes]).toEqual([v2, [programmeWith()]]);
    expect(book.audit()).toEqual([]);
  });

  it('leaves open points to the policies they were earned under', () => {
    const book = new PointsBook(programmeWith({ reversal: 'onlyPending' }));
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    change(book, 2, next({ reversal: 'debt' }, { openLots: 'lotsKeepTheirVersion' }));
    book.give(2, { kind: 'earn', amount: 10n, key: 'b' });
    expect(book.give(3, { kind: 'reverse', lot: 'a' })).toEqual({ kind: 'points/not-pending' });
    expect(entriesOf(book.give(3, { kind: 'reverse', lot: 'b' }))).toHaveLength(1);
  });

  it('governs open points as well where it says so', () => {
    const book = new PointsBook(programmeWith({ reversal: 'onlyPending' }));
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    const done = change(book, 2, next({ expiry: { kind: 'fixed', days: 40 } }));
    expect(done).toMatchObject([
      { kind: 'changeProgramme' },
      { kind: 'changeTerms', id: 'changeTerms:1:points/ana/', member: 'ana', idempotencyKey: 'v2', request: null, terms: [{ lot: 'a', version: 2, expiresAt: day(41), slidingDays: null }] },
    ]);
    expect(book.lot('a')).toMatchObject({ version: 2, expiresAt: day(41) });
    expect(entriesOf(book.give(3, { kind: 'reverse', lot: 'a' }))).toHaveLength(1);
  });

  it('lets end now what would have ended before', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n });
    const done = change(book, 50, next({ expiry: { kind: 'fixed', days: 20 } }));
    expect(entriesOf(done)).toEqual([['changeProgramme'], ['changeTerms'], ['expire', 'available -10', 'expired +10']]);
    expect(book.transactions.at(-1)?.at).toEqual(day(50));
  });

  it('does not bring back what has ended', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    change(book, 101, next({ expiry: { kind: 'never' } }));
    expect(book.balance(101)).toEqual([0n, 0n, 0n, 0n]);
    expect(book.lot('a')).toMatchObject({ version: 2, expired: 10n, expiresAt: day(101) });
  });

  it('moves no end that was said with the earning', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, expiresAt: day(20), key: 'bonus' });
    change(book, 2, next({ expiry: { kind: 'never' } }));
    expect(book.lot('bonus')).toMatchObject({ version: 2, expiresAt: day(20) });
  });

  it('moves no end of a grace', () => {
    const book = new PointsBook(programmeWith({ lateUndo: { kind: 'grace', days: 30 } }));
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(2, { kind: 'spend', amount: 10n, key: 'bill' });
    book.give(110, { kind: 'undo', spend: 'bill' });
    change(book, 111, next({ lateUndo: { kind: 'grace', days: 30 } }));
    expect([book.balance(139)[0], book.balance(140)[0]]).toEqual([10n, 0n]);
    expect(book.audit()).toEqual([]);
  });

  it('that slides counts from when the member was last active', () => {
    const book = new PointsBook(programmeWith({ expiry: { kind: 'sliding', days: 30 } }));
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(25, { kind: 'spend', amount: 1n });
    book.give(26, { kind: 'adjust', amount: 1n, actor: 'olga', reason: 'a mistake', key: 'b' });
    change(book, 27, next({ expiry: { kind: 'sliding', days: 20 } }));
    expect([book.endOf('a'), book.endOf('b')]).toEqual([day(45), day(46)]);
  });

  it('reaches points that are held or pending', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    book.give(1, { kind: 'hold', amount: 10n, until: day(90) });
    book.give(1, { kind: 'earn', amount: 10n, pendingUntil: 'activated', key: 'b' });
    change(book, 2, next({ expiry: { kind: 'never' } }));
    expect([book.lot('a').expiresAt, book.lot('b').expiresAt]).toEqual([null, null]);
  });

  it.each<[string, PointsProgramme, string]>([
    ['with the number of this one', next({}, { version: 1 }), 'version'],
    ['of another programme', next({}, { id: 'friends' }), 'id'],
    ['without a currency that there was', next({}, { currencies: { miles: plainPolicy } }), 'currencies'],
    // Deliberately not a programme.
    ['that cannot be read', next({ reversal: 'never' as 'debt' }), 'currencies.points.reversal'],
  ])('%s is refused', (_, programme, path) => {
    const book = new PointsBook();
    expect(change(book, 1, programme)).toEqual({ kind: 'points/programme-malformed', path, fault: 'malformed' });
    expect([book.state.programme, book.state.earlierProgrammes]).toEqual([programmeWith(), []]);
  });

  it('may bring another currency, and leave out numbers', () => {
    const book = new PointsBook();
    change(book, 1, next({}, { version: 5, currencies: { points: plainPolicy, miles: plainPolicy } }));
    expect(entriesOf(book.give(2, { kind: 'earn', amount: 1n, currency: 'miles' }))).toHaveLength(1);
  });

  it('begins once, and not before what happened', () => {
    const book = new PointsBook();
    book.give(5, { kind: 'earn', amount: 10n });
    expect(change(book, 4, next({}))).toEqual({ kind: 'points/out-of-order', latestAt: day(5) });
    const done = change(book, 5, next({}));
    // The order of the fields does not matter.
    const { currencies, ...rest } = next({});
    expect(change(book, 6, { currencies, ...rest })).toEqual(done);
    expect(change(book, 6, next({ reversal: 'withinBalance' }))).toEqual({ kind: 'idempotency/key-reused' });
  });
});

describe('points that end with a period', () => {
  const tehran = valueOf(calendarClock({ timeZone: 'Asia/Tehran', calendar: jalali }));
  const bangkok = valueOf(calendarClock({ timeZone: 'Asia/Bangkok', calendar: buddhist }));
  const lisbon = valueOf(calendarClock({ timeZone: 'Europe/Lisbon' }));
  const clocks = [lisbon, bangkok, tehran];
  const periodEnd = (unit: 'month' | 'quarter' | 'year', periods: number, timeZone: string, calendar: string): PointsPolicy['expiry'] =>
    ({ kind: 'periodEnd', unit, periods, timeZone, calendar });

  it.each<[string, PointsPolicy['expiry'], string]>([
    ['this Gregorian month', periodEnd('month', 0, 'Europe/Lisbon', 'gregorian'), '2026-04-30T23:00Z'],
    ['the next quarter', periodEnd('quarter', 1, 'Europe/Lisbon', 'gregorian'), '2026-09-30T23:00Z'],
    ['this Buddhist year', periodEnd('year', 0, 'Asia/Bangkok', 'buddhist'), '2026-12-31T17:00Z'],
    ['this Jalali year', periodEnd('year', 0, 'Asia/Tehran', 'jalali'), '2027-03-20T20:30Z'],
    ['the Jalali year after', periodEnd('year', 1, 'Asia/Tehran', 'jalali'), '2028-03-19T20:30Z'],
  ])('end with %s', (_, expiry, end) => {
    const book = new PointsBook(programmeWith({ expiry }), clocks);
    book.give(new Date('2026-04-11T12:00Z'), { kind: 'earn', amount: 1n, key: 'a' });
    book.give(new Date('2026-04-11T12:00Z'), { kind: 'adjust', amount: 1n, actor: 'olga', reason: 'a mistake', key: 'b' });
    expect(book.lot('a').expiresAt).toEqual(new Date(end));
    expect(book.lot('b').expiresAt).toEqual(new Date(end));
  });

  it('get their end from a new version, too', () => {
    const book = new PointsBook(programmeWith(), clocks);
    book.give(1, { kind: 'earn', amount: 1n, key: 'a' });
    change(book, 2, next({ expiry: periodEnd('month', 0, 'Europe/Lisbon', 'gregorian') }));
    expect(book.lot('a').expiresAt).toEqual(new Date('2026-02-01'));
  });

  it.each([['Asia/Tehran', 'gregorian'], ['Europe/Lisbon', 'jalali']])('need the clock of %s in the %s calendar', (timeZone, calendar) => {
    const book = new PointsBook(programmeWith({ expiry: periodEnd('year', 0, timeZone, calendar) }), clocks);
    expect(() => book.give(1, { kind: 'earn', amount: 1n })).toThrow('applyCommand: clocks does not have the time zone and calendar');
  });
});

describe('a sliding expiry', () => {
  const sliding = (): PointsBook => {
    const book = new PointsBook(programmeWith({ expiry: { kind: 'sliding', days: 10 } }));
    book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
    return book;
  };

  it.each<[string, (book: PointsBook) => unknown, number]>([
    ['an earning', (book) => book.give(5, { kind: 'earn', amount: 1n }), 15],
    ['an earning that is reported late', (book) => book.give(5, { kind: 'earn', amount: 1n, earnedAt: day(3) }), 13],
    ['an earning of before', (book) => book.give(5, { kind: 'earn', amount: 1n, earnedAt: day(-3) }), 11],
    ['a spend', (book) => book.give(5, { kind: 'spend', amount: 1n }), 15],
    ['a capture', (book) => {
      book.give(4, { kind: 'hold', amount: 1n, until: day(9), key: 'cart' });
      return book.give(5, { kind: 'capture', hold: 'cart' });
    }, 15],
    ['a hold', (book) => book.give(5, { kind: 'hold', amount: 1n, until: day(9) }), 11],
    ['an adjustment', (book) => book.give(5, { kind: 'adjust', amount: 1n, actor: 'olga', reason: 'a mistake' }), 11],
    ['a transfer', (book) => book.give(5, { kind: 'transfer', amount: 1n, to: 'bo' }), 11],
  ])('after %s', (_, deed, end) => {
    const book = sliding();
    deed(book);
    expect(book.endOf('a')).toEqual(day(end));
    expect(book.audit()).toEqual([]);
  });

  it('does not bring back what is gone', () => {
    const book = sliding();
    book.give(12, { kind: 'earn', amount: 1n });
    expect(book.lot('a')).toMatchObject({ expired: 10n, available: 0n });
    expect(book.balance(12)).toEqual([1n, 0n, 0n, 0n]);
  });

  it('lets points that come back live as long as the others', () => {
    const book = sliding();
    book.give(2, { kind: 'spend', amount: 10n, key: 'bill' });
    book.give(12, { kind: 'earn', amount: 1n });
    expect(entriesOf(book.give(13, { kind: 'undo', spend: 'bill' }))).toEqual([['undo', 'available +10', 'redeemed -10']]);
    expect(book.balance(21)).toEqual([11n, 0n, 0n, 0n]);
    expect(book.balance(22)).toEqual([0n, 0n, 0n, 0n]);
  });

  it('counts a smaller capture before what it gives back', () => {
    const book = sliding();
    book.give(2, { kind: 'hold', amount: 10n, until: day(30), key: 'cart' });
    expect(entriesOf(book.give(15, { kind: 'capture', hold: 'cart', amount: 4n }))).toEqual([['capture', 'available +6', 'held -10', 'redeemed +4']]);
    expect(book.balance(24)).toEqual([6n, 0n, 0n, 0n]);
    expect(book.balance(25)).toEqual([0n, 0n, 0n, 0n]);
  });

  it('is over when a hold ends without a spend', () => {
    const book = sliding();
    book.give(2, { kind: 'hold', amount: 10n, until: day(30), key: 'cart' });
    expect(entriesOf(book.give(15, { kind: 'release', hold: 'cart' }))).toEqual([['release', 'expired +10', 'held -10']]);
  });

  it('ends with a new version that does not slide', () => {
    const book = sliding();
    book.give(9, { kind: 'spend', amount: 1n });
    change(book, 10, next({ expiry: { kind: 'fixed', days: 12 } }));
    expect(book.endOf('a')).toEqual(day(13));
    expect(book.lot('a')).toMatchObject({ slidingDays: null });
  });
});
