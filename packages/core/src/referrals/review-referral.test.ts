import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { assessed, claim, claimed, day, draftOf, points, programmeWith, purchase, qualified, told, using } from '../../test/referrals.ts';
import { qualifyReferral } from './qualify-referral.js';
import { refundReferral } from './refund-referral.js';
import type { ReferralProgramme } from './referral-programme.js';
import { referralSideTransitions, type Referral } from './referral.js';
import { reviewReferral } from './review-referral.js';
import { runDueReferral } from './run-due-referrals.js';

const programme = programmeWith();
const welcoming = programmeWith({ friend: { at: 'claim', rewards: [points(200)] } });
const last = programmeWith({ attribution: 'lastClaimBeforePurchase' });
const review = (referral: Referral, verdict: 'allow' | 'reject', rules: ReferralProgramme = programme, usageOf = using()) =>
  reviewReferral(
    referral, { advocateId: referral.claim.advocateId, verdict, by: ' kim ', because: 'looked at it' }, rules, usageOf, day(20),
  );
const completed = (rules = programme) => runDueReferral(qualified(rules), false, day(15)).referral;

it('trap: a person can override the signals, and who, why and when is kept', () => {
  const { referral } = valueOf(review(claimed(programme, 'reject'), 'allow'));
  expect(referral.status).toBe('claimed');
  expect(referral.claim).toMatchObject({
    assessment: { verdict: 'reject' }, reviews: [{ verdict: 'allow', by: 'kim', because: 'looked at it', at: day(20) }],
  });
  const back = valueOf(reviewReferral(referral, { advocateId: 'ada', verdict: 'reject', by: 'sam', because: 'no' }, programme, using(), day(21))).referral;
  expect(back.status).toBe('rejected');
  expect(back.claim.reviews.map(({ by, verdict }) => [by, verdict])).toEqual([['kim', 'allow'], ['sam', 'reject']]);
});

it.each([
  ['under review', claimed(programme, 'review'), 'claimed', []],
  ['rejected', claimed(programme, 'reject'), 'claimed', []],
  ['allowed already', claimed(programme), 'claimed', []],
  ['under review with a purchase', qualified(programme, 'review'), 'qualified', ['grant friend 200']],
  ['rejected with a purchase', qualified(programme, 'reject'), 'qualified', ['grant friend 200']],
  ['qualified', qualified(programme), 'qualified', []],
  ['completed', completed(), 'completed', []],
])('allows what is %s', (_, referral, status, effects) => {
  const step = valueOf(review(referral, 'allow'));
  expect(step.referral.status).toBe(status);
  expect(told(step.effects)).toEqual(effects);
});

it('the hold period began with the purchase, not with the review', () => {
  expect(valueOf(review(qualified(programme, 'review'), 'allow')).referral).toMatchObject({
    releaseAt: day(15), number: 1, advocate: { status: 'onHold', changedAt: day(20) },
  });
});

it.each([
  ['claimed', claimed(programme), programme, []],
  ['claimed with a welcome', claimed(welcoming), welcoming, ['claw back friend 200']],
  ['under review', claimed(programme, 'review'), programme, []],
  ['qualified', qualified(programme), programme, ['claw back friend 200']],
  ['completed', completed(), programme, ['claw back advocate 500', 'claw back friend 200']],
])('rejects what is %s', (_, referral, rules, effects) => {
  const step = valueOf(review(referral, 'reject', rules));
  expect(step.referral.status).toBe('rejected');
  expect(told(step.effects)).toEqual(effects);
});

it('what was on hold waits while rejected, and is on hold again when that is reversed', () => {
  const no = valueOf(review(qualified(programme), 'reject')).referral;
  expect(no).toMatchObject({ number: null, releaseAt: null, advocate: { status: 'waiting', rewards: [], changedAt: day(20) } });
  expect(runDueReferral(no, false, day(99)).referral).toBe(no);
  const yes = valueOf(review(no, 'allow'));
  expect(yes.referral).toMatchObject({ status: 'qualified', number: 1, releaseAt: day(15), advocate: { status: 'onHold', rewards: [points(500)] } });
  expect(yes.effects).toEqual([]);
});

it('what was clawed back is not granted a second time', () => {
  const no = valueOf(review(completed(), 'reject')).referral;
  expect(no).toMatchObject({ number: 1, releaseAt: day(15) });
  const yes = valueOf(review(no, 'allow'));
  expect(yes.referral).toMatchObject({ status: 'completed', advocate: { status: 'clawedBack' }, friend: { status: 'clawedBack' } });
  expect(yes.effects).toEqual([]);
});

it('allowed again, caps are asked again', () => {
  const capped = programmeWith({ capPerAdvocate: { referrals: 1 } });
  const no = valueOf(review(qualified(capped), 'reject', capped)).referral;
  expect(valueOf(review(no, 'allow', capped, using({ rewarded: 1 }))).referral).toMatchObject({ status: 'completed', advocate: { status: 'capped' } });
});

it('the same word of the same person changes nothing', () => {
  const allowed = valueOf(review(claimed(programme, 'review'), 'allow')).referral;
  const step = valueOf(review(allowed, 'allow'));
  expect(step.referral).toBe(allowed);
  expect(step.effects).toEqual([]);
  const draft = { advocateId: 'ada', verdict: 'allow', by: 'kim', because: 'looked at it' } as const;
  for (const changes of [{ by: 'sam' }, { because: 'again' }]) {
    const noted = valueOf(reviewReferral(allowed, { ...draft, ...changes }, programme, using(), day(21))).referral;
    expect(noted.claim.reviews).toHaveLength(2);
  }
});

it('trap: a rejection that is told twice does not cost the next advocate theirs', () => {
  const bob = valueOf(claim(draftOf('bob'), last, day(2), claimed(last))).referral;
  const no = { advocateId: 'bob', verdict: 'reject', by: 'kim', because: 'odd' } as const;
  const ada = valueOf(reviewReferral(bob, no, last, using(), day(3))).referral;
  expect(ada.claim.advocateId).toBe('ada');
  const again = valueOf(reviewReferral(ada, no, last, using(), day(4)));
  expect(again.referral).toBe(ada);
  expect(again.effects).toEqual([]);
});

describe('a rejected claim that is allowed after all', () => {
  const allow = (advocateId: string) => ({ advocateId, verdict: 'allow', by: 'sam', because: 'a mistake' }) as const;
  const reject = (advocateId: string) => ({ ...allow(advocateId), verdict: 'reject' }) as const;
  const bob = valueOf(claim(draftOf('bob'), last, day(2), claimed(last))).referral;
  const ada = valueOf(reviewReferral(bob, reject('bob'), last, using(), day(3))).referral;

  it('takes its place back from an earlier one, where the last one wins', () => {
    const back = valueOf(reviewReferral(ada, allow('bob'), last, using(), day(4)));
    expect(back.referral).toMatchObject({
      status: 'claimed', claim: { advocateId: 'bob', reviews: [{ verdict: 'reject' }, { verdict: 'allow' }] }, otherClaims: [{ advocateId: 'ada' }],
    });
    expect(valueOf(reviewReferral(back.referral, allow('bob'), last, using(), day(5))).referral).toBe(back.referral);
  });

  it('takes the place of an earlier one, when the signals had rejected it', () => {
    const doubted = valueOf(claim(draftOf('bob', { assessment: assessed('reject') }), last, day(2), claimed(last))).referral;
    expect(valueOf(reviewReferral(doubted, allow('bob'), last, using(), day(3))).referral).toMatchObject({
      status: 'claimed', claim: { advocateId: 'bob' }, otherClaims: [{ advocateId: 'ada' }],
    });
  });

  it('is owed the purchase that came meanwhile, and the friend keeps theirs', () => {
    const bought = valueOf(qualifyReferral(ada, purchase(day(4)), last, using(), day(4))).referral;
    const step = valueOf(reviewReferral(bought, allow('bob'), last, using({ referrals: 6 }), day(5)));
    expect(step.referral).toMatchObject({
      status: 'qualified', claim: { advocateId: 'bob' }, number: 7, releaseAt: day(18), advocate: { status: 'onHold' }, friend: { status: 'granted' },
    });
    expect(step.effects).toEqual([]);
  });

  it('takes the place of one that was rejected too, whoever was first', () => {
    const next = valueOf(claim(draftOf('bob'), programme, day(2), claimed(programme, 'reject'))).referral;
    const none = valueOf(reviewReferral(next, reject('bob'), programme, using(), day(3))).referral;
    expect(none).toMatchObject({ status: 'rejected', claim: { advocateId: 'bob' } });
    expect(valueOf(reviewReferral(none, allow('ada'), programme, using(), day(4))).referral).toMatchObject({
      status: 'claimed', claim: { advocateId: 'ada' }, otherClaims: [{ advocateId: 'bob' }],
    });
  });

  const first = valueOf(claim(draftOf('bob'), programme, day(2), claimed(programme, 'reject'))).referral;
  const bought = valueOf(qualifyReferral(ada, purchase(day(1)), last, using(), day(4))).referral;
  const paid = runDueReferral(valueOf(qualifyReferral(ada, purchase(day(4)), last, using(), day(4))).referral, false, day(18)).referral;
  it.each<[string, Referral, string, 'allow' | 'reject', ReferralProgramme, number]>([
    ['from one that counts, where the first one wins', first, 'ada', 'allow', programme, 3],
    ['from a later one', valueOf(claim(draftOf('cem'), last, day(3), ada)).referral, 'bob', 'allow', last, 4],
    ['when it came after the purchase', bought, 'bob', 'allow', last, 5],
    ['when its time is over', ada, 'bob', 'allow', last, 33],
    ['when the other advocate was rewarded', paid, 'bob', 'allow', last, 20],
    ['by being rejected once more', ada, 'bob', 'reject', last, 5],
    ['when nobody made it', ada, 'dora', 'allow', last, 5],
  ])('takes no place %s', (_, referral, advocateId, verdict, rules, at) => {
    const draft = { ...allow(advocateId), verdict, because: 'another reason' };
    expect(refusalOf(reviewReferral(referral, draft, rules, using(), day(at)))).toEqual({ kind: 'referral/not-possible', status: referral.status });
  });
});

it('a claim that was never rejected does not take the place of a later one', () => {
  const bob = valueOf(claim(draftOf('bob'), last, day(0), claimed(last))).referral;
  const draft = { advocateId: 'ada', verdict: 'allow', by: 'kim', because: 'known' } as const;
  expect(refusalOf(reviewReferral(bob, draft, last, using(), day(1)))).toEqual({ kind: 'referral/not-possible', status: 'claimed' });
});

it.each([
  ['capped', programmeWith({ attribution: 'lastClaimBeforePurchase', capPerAdvocate: { referrals: 1 } }), using({ rewarded: 1 })],
  ['nothing', programmeWith({ attribution: 'lastClaimBeforePurchase', advocate: [{ from: 1, rewards: [] }, { from: 2, rewards: [points(500)] }] }), using()],
] as const)('the next advocate may get %s for what was on hold', (status, rules, usageOf) => {
  const bob = valueOf(claim(draftOf('bob'), rules, day(1), claimed(rules))).referral;
  const bought = valueOf(qualifyReferral(bob, purchase(day(2)), rules, using({ referrals: 1 }), day(2))).referral;
  expect(bought.advocate.status).toBe('onHold');
  const { referral } = valueOf(review(bought, 'reject', rules, usageOf));
  expect(referral).toMatchObject({ status: 'completed', claim: { advocateId: 'ada' }, advocate: { status } });
  expect(referralSideTransitions.onHold).toContain(status);
});

describe('when the last of several claims is rejected', () => {
  const bob = (changes: object = {}, at = 2, rules = last) =>
    valueOf(claim(draftOf('bob', changes), rules, day(at), claimed(rules))).referral;

  it('the friend is theirs who was named before', () => {
    const { referral } = valueOf(review(bob(), 'reject', last));
    expect(referral).toMatchObject({
      status: 'claimed', claim: { advocateId: 'ada' }, otherClaims: [{ advocateId: 'bob', reviews: [{ verdict: 'reject', by: 'kim' }] }],
    });
  });

  it('also after the purchase, as long as nobody was rewarded for it', () => {
    const bought = valueOf(qualifyReferral(bob(), purchase(day(3)), last, using({ referrals: 4 }), day(3))).referral;
    expect(bought).toMatchObject({ number: 5, releaseAt: day(17) });
    const step = valueOf(review(bought, 'reject', last));
    expect(step.referral).toMatchObject({
      status: 'qualified', claim: { advocateId: 'ada' }, number: 1, advocate: { status: 'onHold' }, friend: { status: 'granted' },
    });
    expect(step.effects).toEqual([]);
    const paid = runDueReferral(bought, false, day(17)).referral;
    expect(valueOf(review(paid, 'reject', last)).referral).toMatchObject({ status: 'rejected', claim: { advocateId: 'bob' } });
  });

  it('not theirs whose time is over', () => {
    const late = valueOf(review(bob({}, 29), 'reject', last));
    expect(late.referral.claim.advocateId).toBe('ada');
    const over = valueOf(reviewReferral(bob({}, 29), { advocateId: 'bob', verdict: 'reject', by: 'kim', because: 'x' }, last, using(), day(31)));
    expect(over.referral).toMatchObject({ status: 'rejected', claim: { advocateId: 'bob' } });
    const bought = valueOf(qualifyReferral(bob({}, 29), purchase(day(31)), last, using(), day(31))).referral;
    expect(valueOf(review(bought, 'reject', last)).referral).toMatchObject({ status: 'rejected', claim: { advocateId: 'bob' } });
  });

  it('theirs to the last instant, and also long after it for a purchase within', () => {
    const edge = valueOf(reviewReferral(bob({}, 29), { advocateId: 'bob', verdict: 'reject', by: 'kim', because: 'x' }, last, using(), day(30)));
    expect(edge.referral.claim.advocateId).toBe('ada');
    const bought = valueOf(qualifyReferral(bob({}, 29), purchase(day(29.5)), last, using(), day(29.5))).referral;
    const later = valueOf(reviewReferral(bought, { advocateId: 'bob', verdict: 'reject', by: 'kim', because: 'x' }, last, using(), day(40)));
    expect(later.referral).toMatchObject({ status: 'qualified', claim: { advocateId: 'ada' } });
  });

  it('not theirs who was named after the purchase', () => {
    const three = valueOf(claim(draftOf('cem'), last, day(3), bob())).referral;
    const bought = valueOf(qualifyReferral(three, purchase(day(2.5)), last, using(), day(4))).referral;
    expect(bought.claim.advocateId).toBe('bob');
    expect(valueOf(review(bought, 'reject', last)).referral.claim.advocateId).toBe('ada');
  });

  it('not theirs who were rejected themselves', () => {
    const dora = valueOf(claim(draftOf('dora', { assessment: assessed('reject') }), last, day(1), claimed(last))).referral;
    const now = valueOf(claim(draftOf('bob'), last, day(2), dora)).referral;
    const first = valueOf(review(now, 'reject', last)).referral;
    expect(first.claim.advocateId).toBe('ada');
    const none = valueOf(reviewReferral(first, { advocateId: 'ada', verdict: 'reject', by: 'kim', because: 'all of them' }, last, using(), day(21))).referral;
    expect(none).toMatchObject({ status: 'rejected', claim: { advocateId: 'ada' } });
  });

  it('theirs, and under review, if their claim was', () => {
    const seen = valueOf(claim(draftOf('bob'), last, day(2), claimed(last, 'review'))).referral;
    const bought = valueOf(qualifyReferral(seen, purchase(day(3)), last, using(), day(3))).referral;
    const step = valueOf(review(bought, 'reject', last));
    expect(step.referral).toMatchObject({ status: 'underReview', claim: { advocateId: 'ada' }, number: null, releaseAt: null, advocate: { status: 'waiting', changedAt: null } });
  });
});

it.each([
  ['expired', runDueReferral(claimed(programme), false, day(31)).referral],
  ['refunded', valueOf(refundReferral(qualified(programme), { eventId: 'order-1', refunded: 'all' }, programme, day(2))).referral],
])('is refused for what is %s', (status, referral) => {
  expect(refusalOf(review(referral, 'allow'))).toEqual({ kind: 'referral/not-possible', status });
});

it('is refused without a person or a reason', () => {
  const draft = { advocateId: 'ada', verdict: 'allow', by: 'kim', because: ' ' } as const;
  expect(refusalOf(reviewReferral(claimed(programme), draft, programme, using(), day(1)))).toEqual({
    kind: 'referral/note-malformed', field: 'because', limit: 1_000,
  });
});

it('throws at another version and at an instant that is none', () => {
  expect(() => review(claimed(programme), 'allow', programmeWith({ version: 2 }))).toThrow(RangeError);
  const draft = { advocateId: 'ada', verdict: 'allow', by: 'kim', because: 'x' } as const;
  expect(() => reviewReferral(claimed(programme), draft, programme, using(), new Date(NaN))).toThrow(
    new RangeError('reviewReferral: the date is not one of the years 1000 to 9999'),
  );
});
