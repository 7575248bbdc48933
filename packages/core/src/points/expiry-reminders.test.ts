import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { day, PointsBook } from '../../test/points-book.ts';
import { calendarClock } from '../calendars/calendar-clock.js';
import { expiryReminders } from './expiry-reminders.js';

const utc = valueOf(calendarClock({ timeZone: 'UTC' }));
const plan = { leadDays: [30, 7], clock: utc };
const nothingSent = () => false;

/** 10 points of ana and 5 of bo that end on day 101 at noon. */
function twoMembers(): PointsBook {
  const book = new PointsBook();
  book.give(1, { kind: 'earn', amount: 10n, key: 'a' });
  book.give(1, { kind: 'earn', amount: 5n, key: 'b', member: 'bo' });
  return book;
}

describe('a reminder', () => {
  it('says what will expire, when, and for whom', () => {
    expect(expiryReminders(twoMembers().state, day(80), plan, nothingSent)).toEqual([
      { key: 'points/ana/2026-04-11/30', member: 'ana', currency: 'points', amount: 10n, lastDay: '2026-04-11', expiresAt: day(101), leadDays: 30 },
      { key: 'points/bo/2026-04-11/30', member: 'bo', currency: 'points', amount: 5n, lastDay: '2026-04-11', expiresAt: day(101), leadDays: 30 },
    ]);
  });

  it.each<[number, readonly number[]]>([[70, []], [71, [30, 30]], [93, [30, 30]], [94, [7, 7]], [100, [7, 7]], [101, []]])(
    'on day %d is that of the shortest lead that is reached', (now, leads) => {
      expect(expiryReminders(twoMembers().state, day(now), plan, nothingSent).map(({ leadDays }) => leadDays)).toEqual(leads);
    },
  );

  it('is sent once', () => {
    const sent = new Set(['points/ana/2026-04-11/30']);
    const keys = (now: number) => expiryReminders(twoMembers().state, day(now), plan, (key) => sent.has(key)).map(({ key }) => key);
    expect(keys(80)).toEqual(['points/bo/2026-04-11/30']);
    expect(keys(95)).toEqual(['points/ana/2026-04-11/7', 'points/bo/2026-04-11/7']);
  });

  it('leaves out what is pending, held, spent or endless', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, expiresAt: 'never' });
    book.give(1, { kind: 'earn', amount: 10n, pendingUntil: day(100) });
    book.give(1, { kind: 'earn', amount: 10n });
    book.give(1, { kind: 'hold', amount: 4n, until: day(110), key: 'cart' });
    book.give(1, { kind: 'spend', amount: 5n });
    expect(expiryReminders(book.state, day(95), plan, nothingSent)).toMatchObject([{ amount: 1n }]);
  });

  it('counts what a late job has not booked yet', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 10n, pendingUntil: day(20) });
    expect(expiryReminders(book.state, day(95), plan, nothingSent)).toMatchObject([{ amount: 10n }]);
  });

  it('joins what ends on one day, which depends on the zone', () => {
    const book = new PointsBook();
    const ends = ['2026-04-10T21:00Z', '2026-04-11T09:00Z', '2026-04-11T00:00Z'];
    for (const end of ends) book.give(1, { kind: 'earn', amount: 10n, expiresAt: new Date(end) });
    const told = (timeZone: string) => expiryReminders(
      book.state, day(90), { leadDays: [30], clock: valueOf(calendarClock({ timeZone })) }, nothingSent,
    ).map(({ lastDay, amount, expiresAt }) => [lastDay, amount, expiresAt]);
    // What ends at midnight can be used on the day before.
    expect(told('UTC')).toEqual([['2026-04-10', 20n, new Date('2026-04-10T21:00Z')], ['2026-04-11', 10n, new Date('2026-04-11T09:00Z')]]);
    expect(told('Asia/Tehran')).toEqual([['2026-04-11', 30n, new Date('2026-04-10T21:00Z')]]);
  });

  it.each([['09:00Z', '15:00Z'], ['15:00Z', '09:00Z']])('is that of the first end of its day, whichever was earned first', (...times) => {
    const book = new PointsBook();
    for (const time of times) book.give(1, { kind: 'earn', amount: 10n, expiresAt: new Date(`2026-04-11T${time}`) });
    const told = (now: string) => expiryReminders(book.state, new Date(now), plan, nothingSent).map(({ leadDays, amount }) => [leadDays, amount]);
    expect(told('2026-03-12T08:00Z')).toEqual([]);
    // Thirty days before the first end: what ends later on that day is told as well, as it is told once.
    expect(told('2026-03-12T09:00Z')).toEqual([[30, 20n]]);
    expect(told('2026-04-04T08:00Z')).toEqual([[30, 20n]]);
    expect(told('2026-04-04T09:00Z')).toEqual([[7, 20n]]);
  });

  it('comes in the order of the ends', () => {
    const book = new PointsBook();
    book.give(1, { kind: 'earn', amount: 1n, expiresAt: day(30) });
    book.give(1, { kind: 'earn', amount: 2n, expiresAt: day(20) });
    book.give(1, { kind: 'earn', amount: 3n, expiresAt: day(25), member: 'bo' });
    book.give(1, { kind: 'earn', amount: 4n, expiresAt: day(20), member: 'aa' });
    expect(expiryReminders(book.state, day(10), plan, nothingSent).map(({ amount }) => amount)).toEqual([4n, 2n, 3n, 1n]);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('with a lead of %d days is an error', (lead) => {
    expect(() => expiryReminders(twoMembers().state, day(80), { leadDays: [30, lead], clock: utc }, nothingSent)).toThrow(RangeError);
  });

  it('is not given without a lead', () => {
    expect(expiryReminders(twoMembers().state, day(100), { leadDays: [], clock: utc }, nothingSent)).toEqual([]);
  });
});
