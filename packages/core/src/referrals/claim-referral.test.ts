import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { advocateOf, assessed, claim, claimed, day, draftOf, points, programmeWith, purchase, qualified, using } from '../../test/referrals.ts';
import { claimAnswer } from './claim-answer.js';
import { qualifyReferral } from './qualify-referral.js';
import { refundReferral } from './refund-referral.js';
import { reviewReferral } from './review-referral.js';
import { runDueReferral } from './run-due-referrals.js';

const programme = programmeWith();
const last = programmeWith({ attribution: 'lastClaimBeforePurchase' });
const note = { by: 'kim', because: 'known to us' };
const ban = { bannedAt: day(0), bannedBy: 'sam', because: 'spam', lifted: null };

it('makes a referral that waits for the purchase', () => {
  const side = { status: 'waiting', rewards: [], cappedBy: null, changedAt: null };
  expect(valueOf(claim(draftOf('ada'), programme, day(0)))).toEqual({
    referral: {
      id: 'r-1', programmeId: 'friends', programmeVersion: 1, friendId: 'fin', status: 'claimed',
      claim: {
        advocateId: 'ada', code: 'CODE-OF-ADA', claimedAt: day(0), expiresAt: day(30), assessment: assessed('allow'), reviews: [],
      },
      otherClaims: [], events: [], qualifiedAt: null, releaseAt: null, number: null, advocate: side, friend: side,
    },
    effects: [],
    verdict: 'allow',
  });
});

it('gives a welcome at once, where the programme has one', () => {
  const welcoming = programmeWith({ friend: { at: 'claim', rewards: [points(200), { kind: 'gift', gift: 'mug' }] } });
  const { referral, effects } = valueOf(claim(draftOf('ada'), welcoming, day(0)));
  expect(referral.status).toBe('claimed');
  expect(referral.friend).toEqual({
    status: 'granted', rewards: [points(200), { kind: 'gift', gift: 'mug', cost: 0 }], cappedBy: null, changedAt: day(0),
  });
  const common = { kind: 'grantReward', referralId: 'r-1', side: 'friend', customerId: 'fin' };
  expect(effects).toEqual([
    { ...common, reward: points(200), dedupeKey: 'referral:r-1:friend:1:grant' },
    { ...common, reward: { kind: 'gift', gift: 'mug', cost: 0 }, dedupeKey: 'referral:r-1:friend:2:grant' },
  ]);
});

it.each([
  ['review', 'underReview'],
  ['reject', 'rejected'],
] as const)('keeps a claim that the signals want to %s, and gives nothing', (verdict, status) => {
  const welcoming = programmeWith({ friend: { at: 'claim', rewards: [points(200)] } });
  const { referral, effects } = valueOf(claim(draftOf('ada', { assessment: assessed(verdict) }), welcoming, day(0)));
  expect(referral).toMatchObject({ status, friend: { status: 'waiting' }, claim: { assessment: { verdict } } });
  expect(effects).toEqual([]);
});

describe('a claim is refused', () => {
  const bought = { orderId: 'old', paid: 100, paidAt: day(-5), refunds: [] };
  const friend = (changes: object) => ({ friend: { customerId: 'fin', otherIds: [], purchases: [], ...changes } });

  it.each([
    ['for a code of nobody', { advocate: null }, {}, { kind: 'referral/not-usable' }],
    ['before the programme', {}, { startsAt: day(0.5) }, { kind: 'referral/not-running', phase: 'before', startsAt: day(0.5), endsAt: null }],
    ['at the end of the programme', {}, { endsAt: day(0) }, { kind: 'referral/not-running', phase: 'after', startsAt: null, endsAt: day(0) }],
    ['too long after the link was opened', { openedAt: day(-7.001) }, { claimWithinDays: 7 }, { kind: 'referral/too-late', until: day(-0.001) }],
    ['of oneself', friend({ customerId: 'ada' }), {}, { kind: 'referral/self-referral' }],
    ['of oneself under an old id', friend({ otherIds: ['ada'] }), {}, { kind: 'referral/self-referral' }],
    ['of oneself under the advocate\'s old id', { advocate: advocateOf('ada', { otherIds: ['fin'] }) }, {}, { kind: 'referral/self-referral' }],
    ['of an advocate who left the club', { advocate: advocateOf('ada', { isMember: false }) }, { advocatesNeed: { membership: true } }, { kind: 'referral/advocate-not-eligible', lacks: 'membership' }],
    ['of an advocate who bought too little', { advocate: advocateOf('ada', { purchases: 5 }) }, { advocatesNeed: { purchases: 6 } }, { kind: 'referral/advocate-not-eligible', lacks: 'purchases' }],
    ['of a banned advocate', { advocate: advocateOf('ada', { bans: [ban] }) }, {}, { kind: 'referral/advocate-not-eligible', lacks: 'standing' }],
    ['of a friend who bought before', friend({ purchases: [{ ...bought, orderId: 'pending', paidAt: null }, bought] }), {}, { kind: 'referral/existing-customer', orderId: 'old' }],
    ['of a friend who bought this very instant', friend({ purchases: [{ ...bought, paidAt: day(0) }] }), {}, { kind: 'referral/existing-customer', orderId: 'old' }],
  ] as const)('%s', (_, changes, rules, refusal) => {
    expect(refusalOf(claim(draftOf('ada', changes), programmeWith(rules), day(0)))).toEqual(refusal);
  });

  it.each([
    ['when the programme begins', {}, { startsAt: day(0) }],
    ['just before it ends', {}, { endsAt: day(0.001) }],
    ['in time after the link was opened', { openedAt: day(-7) }, { claimWithinDays: 7 }],
    ['long after the link, without a limit', { openedAt: day(-700) }, {}],
    ['by a typed code, with a limit for links', {}, { claimWithinDays: 7 }],
    ['of an advocate who is all that is needed', {}, { advocatesNeed: { membership: true, purchases: 5 } }],
    ['of an advocate whose ban was lifted', { advocate: advocateOf('ada', { bans: [{ ...ban, lifted: { at: day(0), ...note } }] }) }, {}],
    ['of a friend whose only purchase was refunded', friend({ purchases: [{ ...bought, refunds: [{ amount: 100, refundedAt: day(-1), undoneAt: null }] }] }), {}],
    ['of a friend with an account and a pending order', friend({ purchases: [{ ...bought, paidAt: null }] }), {}],
  ] as const)('but not %s', (_, changes, rules) => {
    expect(valueOf(claim(draftOf('ada', changes), programmeWith(rules), day(0))).referral.status).toBe('claimed');
  });
});

it('trap: two advocates, one friend: the first valid claim wins', () => {
  const first = claimed(programme);
  expect(refusalOf(claim(draftOf('bob'), programme, day(1), first))).toEqual({ kind: 'referral/already-claimed' });
  expect(refusalOf(claim(draftOf('bob'), programme, day(1), claimed(programme, 'review')))).toEqual({ kind: 'referral/already-claimed' });
});

it('trap: a claim that was rejected is not valid, and the next one wins', () => {
  const { referral } = valueOf(claim(draftOf('bob', { referralId: 'r-2' }), programme, day(1), claimed(programme, 'reject')));
  expect(referral).toMatchObject({
    id: 'r-1', status: 'claimed', claim: { advocateId: 'bob', claimedAt: day(1), expiresAt: day(31) },
    otherClaims: [{ advocateId: 'ada', assessment: { verdict: 'reject' } }],
  });
});

it('an expired claim makes room, also for the same advocate', () => {
  const expired = runDueReferral(claimed(programme), false, day(31)).referral;
  expect(valueOf(claim(draftOf('bob'), programme, day(40), expired)).referral).toMatchObject({
    status: 'claimed', claim: { advocateId: 'bob' }, otherClaims: [{ advocateId: 'ada' }],
  });
  expect(valueOf(claim(draftOf('ada'), programme, day(40), expired)).referral).toMatchObject({
    status: 'claimed', claim: { advocateId: 'ada', claimedAt: day(40), expiresAt: day(70) }, otherClaims: [{ claimedAt: day(0) }],
  });
});

it('a welcome is given once, however often the friend claims', () => {
  const welcoming = programmeWith({ friend: { at: 'claim', rewards: [points(200)] } });
  const expired = runDueReferral(claimed(welcoming), false, day(31)).referral;
  expect(expired).toMatchObject({ status: 'expired', friend: { status: 'granted' } });
  const { referral, effects } = valueOf(claim(draftOf('bob'), welcoming, day(40), expired));
  expect(referral.friend).toEqual(expired.friend);
  expect(effects).toEqual([]);
});

it('the last claim before the purchase wins, where the programme says so', () => {
  const second = valueOf(claim(draftOf('bob'), last, day(1), claimed(last))).referral;
  expect(second).toMatchObject({ status: 'claimed', claim: { advocateId: 'bob' }, otherClaims: [{ advocateId: 'ada' }] });
  const third = valueOf(claim(draftOf('ada'), last, day(2), second)).referral;
  expect(third).toMatchObject({ claim: { advocateId: 'ada', claimedAt: day(2) }, otherClaims: [{ advocateId: 'ada' }, { advocateId: 'bob' }] });
  const bought = valueOf(qualifyReferral(third, purchase(day(3)), last, using(), day(3))).referral;
  expect(refusalOf(claim(draftOf('bob'), last, day(4), bought))).toEqual({ kind: 'referral/already-claimed' });
});

it('a later claim that does not count outdoes none', () => {
  const result = claim(draftOf('bob', { assessment: assessed('reject') }), last, day(1), claimed(last));
  const { referral, effects, verdict } = valueOf(result);
  expect(referral).toMatchObject({ status: 'claimed', claim: { advocateId: 'ada' }, otherClaims: [{ advocateId: 'bob' }] });
  expect([effects, verdict]).toEqual([[], 'reject']);
  expect(claimAnswer(result, 'friend')).toEqual({ kind: 'referral/not-usable' });
  expect(claimAnswer(claim(draftOf('ada'), last, day(2), referral), 'friend')).toBeNull();
});

describe('after a merge of customers', () => {
  const friend = { customerId: 'fin-2', otherIds: ['fin'], purchases: [] };

  it('a friend is still the one who claimed, under the old id', () => {
    expect(refusalOf(claim(draftOf('bob', { friend }), programme, day(1), claimed(programme)))).toEqual({ kind: 'referral/already-claimed' });
    expect(valueOf(claim(draftOf('bob', { friend }), last, day(1), claimed(last))).referral).toMatchObject({ friendId: 'fin', claim: { advocateId: 'bob' } });
  });

  it('a repeated claim of the advocate under the old id changes nothing', () => {
    const present = claimed(last);
    const advocate = advocateOf('ada-2', { otherIds: ['ada'] });
    expect(valueOf(claim(draftOf('ada-2', { advocate }), last, day(1), present)).referral).toBe(present);
  });

  it('trap: a person\'s no to the advocate under the old id holds', () => {
    const no = valueOf(reviewReferral(claimed(last), { advocateId: 'ada', verdict: 'reject', ...note }, last, using(), day(1))).referral;
    const bob = valueOf(claim(draftOf('bob'), last, day(2), no)).referral;
    const advocate = advocateOf('ada-2', { otherIds: ['ada'] });
    expect(refusalOf(claim(draftOf('ada-2', { advocate }), last, day(3), bob))).toEqual({ kind: 'referral/already-claimed' });
  });
});

it('keeps the others in the order in which they were made, however often the friend changed hands', () => {
  const twice = programmeWith({ attribution: 'lastClaimBeforePurchase', qualifies: { atLeast: 1_000, nth: 2 } });
  const bob = valueOf(claim(draftOf('bob'), twice, day(2), claimed(twice))).referral;
  const back = valueOf(qualifyReferral(bob, purchase(day(1)), twice, using(), day(3))).referral;
  const undone = valueOf(refundReferral(back, { eventId: 'order-1', refunded: 'all' }, twice, day(3))).referral;
  const cem = valueOf(claim(draftOf('cem'), twice, day(4), undone)).referral;
  expect([...cem.otherClaims, cem.claim].map(({ advocateId }) => advocateId)).toEqual(['ada', 'bob', 'cem']);
});

it('a later claim under review takes the place', () => {
  const { referral } = valueOf(claim(draftOf('bob', { assessment: assessed('review') }), last, day(1), claimed(last)));
  expect(referral).toMatchObject({ status: 'underReview', claim: { advocateId: 'bob' } });
});

it('trap: a person\'s no is not got round by typing the code again', () => {
  const no = valueOf(reviewReferral(claimed(last), { advocateId: 'ada', verdict: 'reject', ...note }, last, using(), day(1))).referral;
  expect(valueOf(claim(draftOf('ada'), last, day(2), no))).toEqual({ referral: no, effects: [], verdict: 'reject' });
  const bob = valueOf(claim(draftOf('bob'), last, day(2), no)).referral;
  expect(refusalOf(claim(draftOf('ada'), last, day(3), bob))).toEqual({ kind: 'referral/already-claimed' });
});

it.each([
  ['claimed', claimed(programme)],
  ['under review', claimed(programme, 'review')],
  ['rejected', claimed(programme, 'reject')],
  ['qualified', qualified(programme)],
])('a repeated claim changes nothing while it is %s', (_, present) => {
  const over = programmeWith({ endsAt: day(0.5) });
  const step = valueOf(claim(draftOf('ada', { referralId: 'r-9', assessment: assessed('allow') }), over, day(9), present));
  expect(step.referral).toBe(present);
  expect(step.effects).toEqual([]);
});

it.each([
  ['bought part of what is needed', programmeWith({ qualifies: { nth: 2 }, attribution: 'lastClaimBeforePurchase' }), 'allow'],
  ['bought while a rejected claim was looked at', programme, 'reject'],
] as const)('a friend who %s is no longer to be had', (_, rules, verdict) => {
  expect(refusalOf(claim(draftOf('bob'), rules, day(2), qualified(rules, verdict)))).toEqual({ kind: 'referral/already-claimed' });
});

it('ten claims of one friend are enough', () => {
  let present = claimed(last);
  for (let nth = 2; nth <= 10; nth += 1) present = valueOf(claim(draftOf(`a${nth}`), last, day(1), present)).referral;
  expect(present.otherClaims).toHaveLength(9);
  expect(refusalOf(claim(draftOf('a11'), last, day(1), present))).toEqual({ kind: 'referral/already-claimed' });
});

describe('a budget', () => {
  const thrifty = programmeWith({
    budget: 1_000, advocate: [{ from: 1, rewards: [points(500, 300)] }, { from: 5, rewards: [points(900, 600)] }],
    friend: { at: 'claim', rewards: [points(200, 100)] },
  });

  it('that cannot pay for both sides makes no promise', () => {
    expect(claim(draftOf('ada'), thrifty, day(0), null, using({ spent: 600 })).ok).toBe(true);
    expect(refusalOf(claim(draftOf('ada'), thrifty, day(0), null, using({ spent: 601 })))).toEqual({ kind: 'referral/budget-spent' });
  });

  it('is asked for the step that comes next', () => {
    expect(claim(draftOf('ada'), thrifty, day(0), null, using({ spent: 300, referrals: 4 })).ok).toBe(true);
    expect(claim(draftOf('ada'), thrifty, day(0), null, using({ spent: 301, referrals: 4 })).ok).toBe(false);
    expect(claim(draftOf('ada'), thrifty, day(0), null, using({ spent: 301, referrals: 3 })).ok).toBe(true);
  });

  it('counts a welcome that was given already once', () => {
    const expired = runDueReferral(claimed(thrifty), false, day(31)).referral;
    expect(claim(draftOf('bob'), thrifty, day(40), expired, using({ spent: 600 })).ok).toBe(true);
    expect(claim(draftOf('bob'), thrifty, day(40), expired, using({ spent: 601 })).ok).toBe(false);
  });
});

it('a new claim lives by the version of the programme under which it was made', () => {
  const changed = programmeWith({ version: 2, attribution: 'lastClaimBeforePurchase' });
  expect(valueOf(claim(draftOf('bob'), changed, day(1), claimed(last))).referral.programmeVersion).toBe(2);
});

it.each([
  ['present: the referral is of another programme or friend', draftOf('ada'), programmeWith({ id: 'other' }), day(0)],
  ['present: the referral is of another programme or friend', draftOf('ada', { friend: { customerId: 'eve', otherIds: [], purchases: [] } }), programme, day(0)],
  ['referral id: it is empty, longer than 100 characters or not storable', draftOf('ada', { referralId: '' }), programme, day(0)],
  ['friend id: it is empty, longer than 100 characters or not storable', draftOf('ada', { friend: { customerId: 'x'.repeat(101), otherIds: [], purchases: [] } }), programme, day(0)],
  ['advocate id: it is empty, longer than 100 characters or not storable', draftOf('\0'), programme, day(0)],
  ['claimReferral: the date is not one of the years 1000 to 9999', draftOf('ada'), programme, new Date(NaN)],
  ['claimReferral: the date is not one of the years 1000 to 9999', draftOf('bob', { openedAt: new Date(NaN) }), programme, day(0)],
  ['purchases: NaN is not a count', draftOf('bob', { advocate: advocateOf('bob', { purchases: NaN }) }), programme, day(0)],
])('throws: %s', (message, draft, rules, at) => {
  expect(() => claim(draft, rules, at, claimed(programme))).toThrow(new RangeError(message));
});

describe('what is said', () => {
  const results = [
    ['not-usable', claim(draftOf('ada', { advocate: null }), programme, day(0))],
    ['advocate-not-eligible', claim(draftOf('ada', { advocate: advocateOf('ada', { bans: [ban] }) }), programme, day(0))],
    ['self-referral', claim(draftOf('fin'), programme, day(0))],
    ['already-claimed', claim(draftOf('bob'), programme, day(0), claimed(programme))],
    ['existing-customer', claim(draftOf('ada', { friend: { customerId: 'fin', otherIds: [], purchases: [{ orderId: 'o', paid: 1, paidAt: day(-1), refunds: [] }] } }), programme, day(0))],
    ['not-running', claim(draftOf('ada'), programmeWith({ endsAt: day(-1) }), day(0))],
    ['too-late', claim(draftOf('ada', { openedAt: day(-9) }), programmeWith({ claimWithinDays: 7 }), day(0))],
    ['budget-spent', claim(draftOf('ada'), programmeWith({ budget: 0, advocate: [{ from: 1, rewards: [points(1, 1)] }], friend: { rewards: [] } }), day(0))],
    ['rejected by the signals', claim(draftOf('ada', { assessment: assessed('reject') }), programme, day(0))],
  ] as const;

  it.each(results)('trap: to strangers every refusal reads the same: %s', (_, result) => {
    expect(claimAnswer(result, 'stranger')).toEqual({ kind: 'referral/not-usable' });
  });

  it.each(results)('to a friend what concerns the friend: %s', (kind, result) => {
    const isTold = !['not-usable', 'advocate-not-eligible', 'rejected by the signals'].includes(kind);
    expect(claimAnswer(result, 'friend')).toEqual(isTold ? refusalOf(result) : { kind: 'referral/not-usable' });
    if (isTold) expect(refusalOf(result).kind).toBe(`referral/${kind}`);
  });

  it.each(['allow', 'review'] as const)('nothing, when the signals want to %s', (verdict) => {
    const result = claim(draftOf('ada', { assessment: assessed(verdict) }), programme, day(0));
    expect(claimAnswer(result, 'stranger')).toBeNull();
    expect(claimAnswer(result, 'friend')).toBeNull();
  });
});

