import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { claimed, day, points, programmeWith, purchase, qualified, told, using } from '../../test/referrals.ts';
import { qualifyReferral } from './qualify-referral.js';
import { refundReferral } from './refund-referral.js';
import type { Referral } from './referral.js';
import { reviewReferral } from './review-referral.js';
import { runDueReferral } from './run-due-referrals.js';

const programme = programmeWith();
const refund = (referral: Referral, refunded: number | 'all', rules = programme, eventId = 'order-1') =>
  refundReferral(referral, { eventId, refunded }, rules, day(20));
const completed = (rules = programme) => runDueReferral(qualified(rules), false, day(15)).referral;

it('trap: a refund claws back the advocate first, then the friend', () => {
  const { referral, effects } = valueOf(refund(completed(), 'all'));
  expect(effects).toEqual([
    {
      kind: 'clawBackReward', referralId: 'r-1', side: 'advocate', customerId: 'ada', reward: points(500),
      dedupeKey: 'referral:r-1:advocate:1:clawBack',
    },
    {
      kind: 'clawBackReward', referralId: 'r-1', side: 'friend', customerId: 'fin', reward: points(200),
      dedupeKey: 'referral:r-1:friend:1:clawBack',
    },
  ]);
  expect(referral).toMatchObject({
    status: 'refunded', events: [{ refunded: 5_000, stands: false }],
    advocate: { status: 'clawedBack', rewards: [points(500)], changedAt: day(20) },
    friend: { status: 'clawedBack', rewards: [points(200)], changedAt: day(20) },
  });
});

it('trap: a refund before the end of the hold costs nothing but the friend\'s reward', () => {
  const { referral, effects } = valueOf(refund(qualified(programme), 'all'));
  expect(told(effects)).toEqual(['claw back friend 200']);
  expect(referral).toMatchObject({ status: 'refunded', advocate: { status: 'cancelled', rewards: [], changedAt: day(20) }, friend: { status: 'clawedBack' } });
  expect(runDueReferral(referral, false, day(99)).effects).toEqual([]);
});

it('a welcome was not earned by the purchase, and stays', () => {
  const welcoming = programmeWith({ friend: { at: 'claim', rewards: [points(200)] } });
  const { referral, effects } = valueOf(refund(completed(welcoming), 'all', welcoming));
  expect(told(effects)).toEqual(['claw back advocate 500']);
  expect(referral).toMatchObject({ status: 'refunded', friend: { status: 'granted' } });
});

it.each([
  [1, true], [4_000, true], [4_001, false], [4_999, false], [5_000, false],
])('trap: of 5,000 with a minimum of 1,000 the refund of %i leaves a purchase: %s', (refunded, stands) => {
  const { referral, effects } = valueOf(refund(completed(), refunded));
  expect(referral).toMatchObject({ status: stands ? 'completed' : 'refunded', events: [{ refunded, stands }] });
  expect(told(effects)).toEqual(stands ? [] : ['claw back advocate 500', 'claw back friend 200']);
});

it('part by part, the refunds count together', () => {
  const first = valueOf(refund(completed(), 3_000)).referral;
  const second = valueOf(refund(first, 4_500));
  expect(second.referral.status).toBe('refunded');
});

it('a repeated report, an older total and nothing at all change nothing', () => {
  const refunded = valueOf(refund(completed(), 2_000)).referral;
  for (const total of [2_000, 1_999, 0]) {
    const step = valueOf(refund(refunded, total));
    expect(step.referral).toBe(refunded);
    expect(step.effects).toEqual([]);
  }
  const gone = valueOf(refund(completed(), 'all')).referral;
  expect(valueOf(refund(gone, 'all'))).toEqual({ referral: gone, effects: [] });
});

it('a refund that goes on after the end is noted and takes nothing twice', () => {
  const gone = valueOf(refund(completed(), 4_500)).referral;
  const { referral, effects } = valueOf(refund(gone, 5_000));
  expect(effects).toEqual([]);
  expect(referral).toEqual({ ...gone, events: [{ ...gone.events[0], refunded: 5_000 }] });
});

it('of a purchase that does not count here is refused', () => {
  expect(refusalOf(refund(completed(), 'all', programme, 'order-2'))).toEqual({ kind: 'referral/not-qualifying', because: 'unknown', atLeast: null });
});

describe('an event of your own', () => {
  const signing = programmeWith({ qualifies: { on: 'event', name: 'contract/signed' } });
  const event = { kind: 'event', id: 'e', at: day(1), name: 'contract/signed' } as const;
  const signed = valueOf(qualifyReferral(claimed(signing), event, signing, using(), day(1))).referral;

  it('is undone as a whole, once', () => {
    const undone = valueOf(refund(signed, 'all', signing, 'e'));
    expect(undone.referral).toMatchObject({ status: 'refunded', events: [{ amount: null, refunded: 0, stands: false }] });
    expect(told(undone.effects)).toEqual(['claw back friend 200']);
    const again = valueOf(refund(undone.referral, 'all', signing, 'e'));
    expect(again.referral).toBe(undone.referral);
    expect(again.effects).toEqual([]);
  });

  it('has no amount to refund', () => {
    expect(() => refund(signed, 100, signing, 'e')).toThrow(new RangeError('refund: an event without an amount is undone as a whole'));
  });
});

describe('while a claim is not allowed', () => {
  const allow = { advocateId: 'ada', verdict: 'allow', by: 'kim', because: 'known' } as const;

  it('under review, the end is the end', () => {
    const { referral, effects } = valueOf(refund(qualified(programme, 'review'), 'all'));
    expect(referral).toMatchObject({ status: 'refunded', advocate: { status: 'cancelled' }, friend: { status: 'cancelled' } });
    expect(effects).toEqual([]);
  });

  it('a rejected one stays rejected, and ends when a person allows it', () => {
    const { referral, effects } = valueOf(refund(qualified(programme, 'reject'), 'all'));
    expect(referral).toMatchObject({ status: 'rejected', events: [{ stands: false }], advocate: { status: 'waiting' } });
    expect(effects).toEqual([]);
    const allowed = valueOf(reviewReferral(referral, allow, programme, using(), day(21)));
    expect(allowed.referral).toMatchObject({ status: 'refunded', advocate: { status: 'cancelled' }, friend: { status: 'cancelled' } });
    expect(allowed.effects).toEqual([]);
  });
});

it('the second of two purchases may go, where one is enough to stand', () => {
  const two = programmeWith({ qualifies: { atLeast: 1_000, nth: 2 } });
  const one = qualified(two);
  const both = valueOf(qualifyReferral(one, purchase(day(2), { id: 'order-2' }), two, using(), day(2))).referral;
  expect(both.status).toBe('qualified');
  expect(valueOf(refund(both, 'all', two, 'order-2')).referral.status).toBe('refunded');
});

it.each([
  ['refund: -1 is not a part of 5000 in whole minor units', -1, programme, day(2)],
  ['refund: 5001 is not a part of 5000 in whole minor units', 5_001, programme, day(2)],
  ['refund: 0.5 is not a part of 5000 in whole minor units', 0.5, programme, day(2)],
  ['refund: NaN is not a part of 5000 in whole minor units', NaN, programme, day(2)],
  ['programme: friends 2 is not friends 1, under which the claim was made', 'all', programmeWith({ version: 2 }), day(2)],
  ['refundReferral: the date is not one of the years 1000 to 9999', 'all', programme, new Date(NaN)],
] as const)('throws: %s', (message, refunded, rules, now) => {
  expect(() => refundReferral(qualified(programme), { eventId: 'order-1', refunded }, rules, now)).toThrow(new RangeError(message));
});
