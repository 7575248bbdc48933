import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { assessed, claim, claimed, day, draftOf, points, programmeWith, purchase, qualified, told, using } from '../../test/referrals.ts';
import { qualifyReferral, type QualifyingEvent } from './qualify-referral.js';
import { refundReferral } from './refund-referral.js';
import type { ReferralProgramme } from './referral-programme.js';
import type { Referral } from './referral.js';
import { reviewReferral } from './review-referral.js';
import { runDueReferral } from './run-due-referrals.js';

const programme = programmeWith();
const last = programmeWith({ attribution: 'lastClaimBeforePurchase' });
const signing = programmeWith({ qualifies: { on: 'event', name: 'contract/signed' } });

const qualify = (referral: Referral, event: QualifyingEvent, rules: ReferralProgramme = programme, usageOf = using(), now = day(20)) =>
  qualifyReferral(referral, event, rules, usageOf, now);

it('trap: the friend gets theirs at once, the advocate after the hold period', () => {
  const { referral, effects } = valueOf(qualify(claimed(programme), purchase(day(1))));
  expect(referral).toEqual({
    ...claimed(programme), status: 'qualified',
    events: [{ id: 'order-1', at: day(1), amount: 5_000, refunded: 0, stands: true }],
    qualifiedAt: day(1), releaseAt: day(15), number: 1,
    advocate: { status: 'onHold', rewards: [points(500)], cappedBy: null, changedAt: day(20) },
    friend: { status: 'granted', rewards: [points(200)], cappedBy: null, changedAt: day(20) },
  });
  expect(effects).toEqual([{
    kind: 'grantReward', referralId: 'r-1', side: 'friend', customerId: 'fin', reward: points(200),
    dedupeKey: 'referral:r-1:friend:1:grant',
  }]);
  expect(runDueReferral(referral, false, day(14.999)).referral).toBe(referral);
  expect(runDueReferral(referral, false, day(15)).effects).toEqual([{
    kind: 'grantReward', referralId: 'r-1', side: 'advocate', customerId: 'ada', reward: points(500),
    dedupeKey: 'referral:r-1:advocate:1:grant',
  }]);
});

it('does not give the welcome of a claim a second time', () => {
  const welcoming = programmeWith({ friend: { at: 'claim', rewards: [points(200)] } });
  const { referral, effects } = valueOf(qualify(claimed(welcoming), purchase(day(1)), welcoming));
  expect(effects).toEqual([]);
  expect(referral.friend).toEqual(claimed(welcoming).friend);
});

it.each([
  ['neither side', { advocate: [{ from: 1, rewards: [] }], friend: { rewards: [] } }, 'completed', 'nothing', 'nothing', []],
  ['the friend alone', { advocate: [{ from: 1, rewards: [] }] }, 'completed', 'nothing', 'granted', ['grant friend 200']],
  ['the advocate alone', { friend: { rewards: [] } }, 'qualified', 'onHold', 'nothing', []],
  [
    'several to one', { friend: { rewards: [points(7), { kind: 'gift', gift: 'mug' }, { kind: 'voucher', voucherProgrammeId: 'v' }] } },
    'qualified', 'onHold', 'granted', ['grant friend 7', 'grant friend gift', 'grant friend voucher'],
  ],
])('gives rewards to %s', (_, rules, status, advocate, friend, effects) => {
  const step = valueOf(qualify(claimed(programmeWith(rules)), purchase(day(1)), programmeWith(rules)));
  expect(step.referral).toMatchObject({ status, advocate: { status: advocate }, friend: { status: friend } });
  expect(told(step.effects)).toEqual(effects);
});

describe('an event does not count', () => {
  const no = (because: string, atLeast: number | null = null) => ({ kind: 'referral/not-qualifying', because, atLeast });
  const own = { kind: 'event', id: 'e', at: day(1), name: 'contract/signed' } as const;

  it.each([
    ['of another kind', programme, own, no('other-event')],
    ['a purchase, where an event is awaited', signing, purchase(day(1)), no('other-event')],
    ['of another name', signing, { ...own, name: 'contract/read' }, no('other-event')],
    ['in another currency', programme, purchase(day(1), { currency: 'USD' }), no('other-currency')],
    ['below the minimum', programme, purchase(day(1), { amount: 999 }), no('below-minimum', 1_000)],
    ['before the claim', programme, purchase(day(-0.001)), no('before-claim')],
    ['after the time to buy', programme, purchase(day(30.001)), { kind: 'referral/too-late', until: day(30) }],
  ] as const)('%s', (_, rules, event, refusal) => {
    expect(refusalOf(qualify(claimed(rules), event, rules))).toEqual(refusal);
  });

  it.each([
    ['of just the minimum', programme, purchase(day(1), { amount: 1_000 })],
    ['at the instant of the claim', programme, purchase(day(0))],
    ['at the last instant', programme, purchase(day(30))],
    ['of the awaited name', signing, own],
  ] as const)('but it does %s', (_, rules, event) => {
    expect(valueOf(qualify(claimed(rules), event, rules)).referral.status).toBe('qualified');
  });

  it('a second time', () => {
    expect(refusalOf(qualify(qualified(programme), purchase(day(2), { id: 'order-2' })))).toEqual(no('already-qualified'));
  });

  it('once all was refunded', () => {
    const refunded = valueOf(refundReferral(qualified(programme), { eventId: 'order-1', refunded: 'all' }, programme, day(2))).referral;
    expect(refusalOf(qualify(refunded, purchase(day(3), { id: 'order-2' })))).toEqual({ kind: 'referral/not-possible', status: 'refunded' });
  });
});

it('keeps an own event without an amount', () => {
  const { events } = valueOf(qualify(claimed(signing), { kind: 'event', id: 'e', at: day(1), name: 'contract/signed' }, signing)).referral;
  expect(events).toEqual([{ id: 'e', at: day(1), amount: null, refunded: 0, stands: true }]);
});

it('a small purchase first does no harm', () => {
  const referral = claimed(programme);
  expect(qualify(referral, purchase(day(1), { amount: 500 })).ok).toBe(false);
  expect(valueOf(qualify(referral, purchase(day(2), { id: 'order-2' }))).referral.status).toBe('qualified');
});

it('a repeated report changes nothing, and one that differs is refused', () => {
  const referral = qualified(programme);
  const step = valueOf(qualify(referral, purchase(day(1))));
  expect(step.referral).toBe(referral);
  expect(step.effects).toEqual([]);
  expect(refusalOf(qualify(referral, purchase(day(1), { amount: 5_001 })))).toEqual({ kind: 'idempotency/key-reused' });
  expect(refusalOf(qualify(referral, purchase(day(1.5))))).toEqual({ kind: 'idempotency/key-reused' });
});

it('waits for the nth purchase, and dates the qualification by the latest of them', () => {
  const third = programmeWith({ qualifies: { atLeast: 1_000, nth: 3 } });
  const one = valueOf(qualify(claimed(third), purchase(day(5), { id: 'a' }), third));
  expect(one).toMatchObject({ referral: { status: 'claimed', qualifiedAt: null, friend: { status: 'waiting' } }, effects: [] });
  const two = valueOf(qualify(one.referral, purchase(day(9), { id: 'b' }), third));
  expect(two.referral.status).toBe('claimed');
  const three = valueOf(qualify(two.referral, purchase(day(7), { id: 'c' }), third));
  expect(three.referral).toMatchObject({ status: 'qualified', qualifiedAt: day(9), releaseAt: day(23) });
  expect(three.referral.events.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('counts no purchase that was refunded among the nth', () => {
  const second = programmeWith({ qualifies: { atLeast: 1_000, nth: 2 } });
  const one = valueOf(qualify(claimed(second), purchase(day(1), { id: 'a' }), second)).referral;
  const none = valueOf(refundReferral(one, { eventId: 'a', refunded: 'all' }, second, day(2)));
  expect(none).toMatchObject({ referral: { status: 'claimed', events: [{ id: 'a', stands: false }] }, effects: [] });
  const again = valueOf(qualify(none.referral, purchase(day(3), { id: 'b' }), second)).referral;
  expect(again.status).toBe('claimed');
  const done = valueOf(qualify(again, purchase(day(4), { id: 'c' }), second)).referral;
  expect(done).toMatchObject({ status: 'qualified', qualifiedAt: day(4) });
});

describe('steps', () => {
  const rising = programmeWith({ advocate: [1, 5, 10].map((from) => ({ from, rewards: [points(from * 100)] })) });

  it.each([[0, 1, 100], [3, 4, 100], [4, 5, 500], [8, 9, 500], [9, 10, 1_000], [99, 100, 1_000]])(
    'after %i referrals number %i gives %i points',
    (referrals, number, given) => {
      const { referral } = valueOf(qualify(claimed(rising), purchase(day(1)), rising, using({ referrals })));
      expect(referral).toMatchObject({ number, advocate: { rewards: [points(given)] } });
    },
  );
});

describe('a cap', () => {
  const capped = programmeWith({ capPerAdvocate: { referrals: 2, days: 30 } });

  it('takes nothing from the friend', () => {
    const { referral, effects } = valueOf(qualify(claimed(capped), purchase(day(1)), capped, using({ rewarded: 2 })));
    expect(referral).toMatchObject({ status: 'completed', releaseAt: null, number: 1 });
    expect(referral.advocate).toEqual({ status: 'capped', rewards: [], cappedBy: 'advocate', changedAt: day(20) });
    expect(told(effects)).toEqual(['grant friend 200']);
  });

  it('is reached by its number and not before', () => {
    const { referral } = valueOf(qualify(claimed(capped), purchase(day(1)), capped, using({ rewarded: 1, referrals: 50 })));
    expect(referral.advocate.status).toBe('onHold');
  });

  it('does not speak of those who get nothing anyway', () => {
    const nothing = programmeWith({ capPerAdvocate: { referrals: 1 }, advocate: [{ from: 1, rewards: [] }] });
    const { referral } = valueOf(qualify(claimed(nothing), purchase(day(1)), nothing, using({ rewarded: 5 })));
    expect(referral.advocate).toMatchObject({ status: 'nothing', cappedBy: null });
  });

  it('asks for the usage of the right advocate at the time of the purchase', () => {
    const asked: unknown[] = [];
    valueOf(qualifyReferral(claimed(capped), purchase(day(1)), capped, (...question) => {
      asked.push(question);
      return { referrals: 0, rewarded: 0, spent: 0 };
    }, day(20)));
    expect(asked).toEqual([['ada', day(1)]]);
  });
});

describe('a budget', () => {
  const rules = programmeWith({ budget: 1_000, advocate: [{ from: 1, rewards: [points(500, 300)] }], friend: { rewards: [points(200, 100)] } });
  const referral = claimed(rules);

  it.each([
    [600, 'granted', 'onHold', 'qualified'],
    [601, 'granted', 'capped', 'completed'],
    [900, 'granted', 'capped', 'completed'],
    [901, 'capped', 'capped', 'completed'],
    // What the friend leaves over may still do for a smaller reward, but half a promise is none.
    [700, 'granted', 'capped', 'completed'],
  ])('of which %i are spent leaves the friend %s and the advocate %s', (spent, friend, advocate, status) => {
    const step = valueOf(qualify(referral, purchase(day(1)), rules, using({ spent })));
    expect(step.referral).toMatchObject({ status, friend: { status: friend }, advocate: { status: advocate } });
    expect(told(step.effects)).toEqual(friend === 'granted' ? ['grant friend 200'] : []);
    expect(step.referral.advocate.cappedBy).toBe(advocate === 'capped' ? 'budget' : null);
    expect(step.referral.friend.cappedBy).toBe(friend === 'capped' ? 'budget' : null);
  });

  it('counts the welcome of this friend, which the usage of others does not', () => {
    const welcoming = programmeWith({ budget: 400, advocate: [{ from: 1, rewards: [points(500, 300)] }], friend: { at: 'claim', rewards: [points(200, 101)] } });
    const welcomed: Referral = { ...claimed(rules), friend: { status: 'granted', rewards: [points(200, 101)], cappedBy: null, changedAt: day(0) } };
    expect(valueOf(qualify(welcomed, purchase(day(1)), welcoming)).referral.advocate.status).toBe('capped');
  });
});

describe('while a claim is not allowed', () => {
  it.each([['review', 'underReview'], ['reject', 'rejected']] as const)('by %s, a purchase is remembered and gives nothing', (verdict, status) => {
    const step = valueOf(qualify(claimed(programme, verdict), purchase(day(1))));
    expect(step.referral).toMatchObject({
      status, qualifiedAt: day(1), number: null, friend: { status: 'waiting' }, advocate: { status: 'waiting' }, events: [{ id: 'order-1' }],
    });
    expect(step.effects).toEqual([]);
  });
});

it('a purchase in time that is reported after the claim expired counts', () => {
  const expired = runDueReferral(claimed(programme), false, day(31)).referral;
  expect(expired.status).toBe('expired');
  const { referral, effects } = valueOf(qualify(expired, purchase(day(29)), programme, using(), day(32)));
  expect(referral).toMatchObject({ status: 'qualified', qualifiedAt: day(29) });
  expect(told(effects)).toEqual(['grant friend 200']);
});

describe('with several claims', () => {
  const second = (verdict: 'allow' | 'review' | 'reject' = 'allow') =>
    valueOf(claim(draftOf('bob', { assessment: assessed(verdict) }), last, day(2), claimed(last))).referral;

  it.each([
    [0.5, 'ada', ['bob']],
    [1.999, 'ada', ['bob']],
    [2, 'bob', ['ada']],
    [3, 'bob', ['ada']],
  ])('a purchase on day %d belongs to %s, whenever it is reported', (at, advocateId, others) => {
    const { referral } = valueOf(qualify(second(), purchase(day(at)), last));
    expect(referral.claim.advocateId).toBe(advocateId);
    expect(referral.otherClaims.map((other) => other.advocateId)).toEqual(others);
    expect(referral.status).toBe('qualified');
  });

  it('a purchase before the first of them belongs to nobody', () => {
    expect(refusalOf(qualify(second(), purchase(day(-1)), last))).toMatchObject({ because: 'before-claim' });
  });

  it('a claim that was rejected gets no purchase back', () => {
    const bob = valueOf(claim(draftOf('bob'), programme, day(2), claimed(programme, 'reject'))).referral;
    expect(refusalOf(qualify(bob, purchase(day(1))))).toMatchObject({ because: 'before-claim' });
  });

  it('an expired claim gets the purchases of its time, and no other', () => {
    const expired = runDueReferral(claimed(programme), false, day(31)).referral;
    const bob = valueOf(claim(draftOf('bob'), programme, day(40), expired)).referral;
    expect(valueOf(qualify(bob, purchase(day(29)))).referral.claim.advocateId).toBe('ada');
    expect(refusalOf(qualify(bob, purchase(day(35))))).toEqual({ kind: 'referral/too-late', until: day(30) });
    expect(valueOf(qualify(bob, purchase(day(41)))).referral.claim.advocateId).toBe('bob');
  });

  it('a purchase that counts holds the place', () => {
    const two = programmeWith({ attribution: 'lastClaimBeforePurchase', qualifies: { atLeast: 1_000, nth: 2 } });
    const bob = valueOf(claim(draftOf('bob'), two, day(2), claimed(two))).referral;
    const one = valueOf(qualify(bob, purchase(day(3)), two)).referral;
    expect(refusalOf(qualify(one, purchase(day(1), { id: 'order-2' }), two))).toMatchObject({ because: 'before-claim' });
    expect(valueOf(qualify(one, purchase(day(4), { id: 'order-2' }), two)).referral).toMatchObject({ status: 'qualified', claim: { advocateId: 'bob' } });
    const undone = valueOf(refundReferral(one, { eventId: 'order-1', refunded: 'all' }, two, day(4))).referral;
    expect(valueOf(qualify(undone, purchase(day(1), { id: 'order-2' }), two)).referral).toMatchObject({ status: 'claimed', claim: { advocateId: 'ada' } });
  });

  it('what a person said of a claim goes with it', () => {
    const note = { by: 'kim', because: 'known' };
    const bob = valueOf(reviewReferral(second('review'), { advocateId: 'bob', verdict: 'allow', ...note }, last, using(), day(3))).referral;
    const { referral } = valueOf(qualify(bob, purchase(day(1)), last));
    expect(referral.otherClaims).toMatchObject([{ advocateId: 'bob', reviews: [{ verdict: 'allow', ...note }] }]);
  });
});

it.each<[string, QualifyingEvent, ReferralProgramme, Date]>([
  ['programme: friends 2 is not friends 1, under which the claim was made', purchase(day(1)), programmeWith({ version: 2 }), day(1)],
  ['programme: x 1 is not friends 1, under which the claim was made', purchase(day(1)), programmeWith({ id: 'x' }), day(1)],
  ['event id: it is empty, longer than 100 characters or not storable', purchase(day(1), { id: ' ' }), programme, day(1)],
  ['event: -1 is not money in whole minor units', purchase(day(1), { amount: -1 }), programme, day(1)],
  ['event: 0.5 is not money in whole minor units', purchase(day(1), { amount: 0.5 }), programme, day(1)],
  ['event: NaN is not money in whole minor units', purchase(day(1), { amount: NaN }), programme, day(1)],
  ['qualifyReferral: the date is not one of the years 1000 to 9999', purchase(new Date(NaN)), programme, day(1)],
  ['qualifyReferral: the date is not one of the years 1000 to 9999', purchase(day(1)), programme, new Date(NaN)],
])('throws: %s', (message, event, rules, now) => {
  expect(() => qualifyReferral(claimed(programme), event, rules, using(), now)).toThrow(new RangeError(message));
});
