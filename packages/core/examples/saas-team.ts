// A SaaS team whose survey vendor closed: the score by plan, one contact budget for all mails, and a referral that pays both sides
// when the friend's contract is signed.
import {
  assessReferral, claimAnswer, claimReferral, compareGroups, contactRules, decide, emptyLedger, applyCommand,
  enrolAdvocate, mayContact, nps, observeReferral, pointsBalance, prepareRules, productVocabulary, qualifyReferral, referralUsage,
  runDueReferrals, tallyOfCounts, type Contact, type Referral, type ReferralStep,
} from '@goodword/core';
import { defineProgramme } from '@goodword/core/programmes';

const vocabulary = productVocabulary({ currency: 'USD' });
const programme = defineProgramme(vocabulary, {
  id: 'friends', currency: 'USD',
  points: { currencies: { credits: { expiry: { kind: 'sliding', days: 365 }, reversal: 'debt', lateUndo: { kind: 'expire' } } } },
  referral: {
    qualifies: { on: 'event', name: 'contract/signed' }, qualifyWithinDays: 90, holdDays: 30, budget: 100_000,
    advocate: [{ from: 1, rewards: [{ kind: 'points', points: 50, cost: 5_000 }] }],
    friend: { rewards: [{ kind: 'points', points: 20, cost: 2_000 }] },
  },
  rules: ({ on, all, gte, neverOrSinceAtLeast, days, inviteToReferral }) => [
    on('response/submitted').rule('invite')
      .when(all(gte('response.score', 9), neverOrSinceAtLeast('customer.lastReferralAskAt', days(90))))
      .then(inviteToReferral({ programme: 'friends', channel: 'email' })),
  ],
});
const [terms, points] = [there(programme.referral), there(programme.points)];

// One score for everybody would hide this: free users and teams do not feel alike.
const plans = { free: tallyOfCounts([12, 3, 4, 5, 6, 14, 18, 40, 52, 44, 61]), team: tallyOfCounts([2, 0, 1, 1, 2, 6, 5, 17, 28, 39, 61]) };
const { pValue } = compareGroups([plans.free, plans.team]);
console.log(Math.round(nps(plans.free).score ?? 0), Math.round(nps(plans.team).score ?? 0), (pValue ?? 1) < 0.01); // 17 51 true

// Ada gives a ten. She may be invited when no other mail is in the way.
const at = (text: string) => new Date(`${text}T12:00:00Z`);
const checked = contactRules({}, 'America/New_York');
const rules = there(checked.ok ? checked.value : null);
const survey: Contact = { id: 's1', kind: 'survey', remindsOf: null, sentAt: at('2026-05-01'), shownAt: null, answeredAt: at('2026-05-01'), declinedAt: null };
const ada = { contacts: [survey], unsubscribedFrom: [], hasOpenCase: false };
const { effects } = decide(prepareRules(programme.rules, vocabulary), 'response/submitted', { 'response.score': 10 }, {
  now: at('2026-05-01'), ids: { responseId: 'r1', customerId: 'ada' },
});
const ask = { kind: 'referralInvite' } as const;
const send = mayContact(ada, ask, rules, at('2026-05-01'));
console.log(effects.map((effect) => effect.do).join(), send.allowed, send.nextAllowedAt?.toISOString()); // inviteToReferral false 2026-05-02T13:00:00.000Z

// Her code, and Fin who types it.
const referrals = new Map<string, Referral>();
let ledger = emptyLedger(points);
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const enrolled = enrolAdvocate('ada', { isMember: true, purchases: 1 }, terms, randomBytes, new Set(), at('2026-05-03'));
const advocate = { ...there(enrolled.ok ? enrolled.value : null), otherIds: [], isMember: true, purchases: 1 };
const usage = (friend: string) => (advocate: string, when: Date) => referralUsage([...referrals.values()], `of-${friend}`, terms, advocate, when);

function keep({ referral, effects: due }: ReferralStep, now: Date): void {
  referrals.set(referral.friendId, referral);
  for (const { kind, customerId, reward, dedupeKey } of due) {
    if (kind !== 'grantReward' || reward.kind !== 'points') continue;
    const earned = applyCommand(ledger, {
      kind: 'earn', member: customerId, currency: 'credits', amount: BigInt(reward.points), idempotencyKey: dedupeKey, at: now,
    });
    if (earned.ok) ledger = earned.value.state;
  }
}

function claim(friend: string, now: Date) {
  const seen = observeReferral({ advocate: { customerIds: ['ada'], devices: ['mac-1'] }, friend: { customerIds: [friend], devices: ['pc-7'] } }, terms.fraud, now);
  return claimReferral({
    referralId: `of-${friend}`, advocate, friend: { customerId: friend, otherIds: [], purchases: [] }, openedAt: null,
    assessment: assessReferral(seen, terms.fraud),
  }, referrals.get(friend) ?? null, terms, usage(friend), now);
}

console.log(claimAnswer(claim('ada', at('2026-05-04')), 'friend')?.kind); // referral/self-referral
const claimed = claim('fin', at('2026-05-04'));
if (claimed.ok) keep(claimed.value, at('2026-05-04'));

// Fin signs: his credits come at once, Ada's after the hold period.
const signed = { kind: 'event', id: 'contract-1', name: 'contract/signed', at: at('2026-05-20') } as const;
const present = referrals.get('fin');
const qualified = present && qualifyReferral(present, signed, terms, usage('fin'), signed.at);
if (qualified?.ok) keep(qualified.value, signed.at);
const credits = (member: string, now: Date) => pointsBalance(ledger, member, 'credits', now).available;
console.log(credits('fin', at('2026-05-21')), credits('ada', at('2026-05-21'))); // 20n 0n
for (const step of runDueReferrals([...referrals.values()], () => false, at('2026-06-20'))) keep(step, at('2026-06-20'));
console.log(credits('ada', at('2026-06-21')), referrals.get('fin')?.status); // 50n completed

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('It is there.');
  return value;
}
