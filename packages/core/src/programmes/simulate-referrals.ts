import type { PastEvent } from '../publishing/backtest.js';
import { assessReferral } from '../referrals/assess-referral.js';
import { claimReferral } from '../referrals/claim-referral.js';
import { observeReferral } from '../referrals/observe-referral.js';
import { qualifyReferral, type QualifyingEvent } from '../referrals/qualify-referral.js';
import type { ReferralEffect, ReferralStep } from '../referrals/referral.js';
import { refundReferral } from '../referrals/refund-referral.js';
import type { UsageOf } from '../referrals/referral-usage.js';
import { runDueReferral } from '../referrals/run-due-referrals.js';
import { giveGift } from './apply-award.js';
import { commandPoints, customerOf, endBudget, payFor, type SimulationRun } from './simulation-run.js';
import { passTiers } from './simulate-tiers.js';
import { pointsOf } from './unnamed-part.js';

const source = 'referral';

/** A claim of the history. Signals of fraud are not in it, so only what ids tell is looked at. */
export function claimInRun(run: SimulationRun, { at, ids }: PastEvent): void {
  const { referral: terms } = run.programme;
  const { referralId, advocateId, friendId } = ids;
  if (terms === null || !referralId || !advocateId || !friendId) return;
  const [advocate, friend] = [customerOf(run, advocateId, at), customerOf(run, friendId, at)];
  const claimed = claimReferral({
    referralId,
    advocate: {
      customerId: advocateId, code: advocateId, enrolledAt: advocate.joinedAt, bans: [], otherIds: [],
      isMember: advocate.isMember, purchases: advocate.purchases.length,
    },
    friend: { customerId: friendId, otherIds: [], purchases: friend.purchases },
    openedAt: null,
    assessment: assessReferral(
      observeReferral({ advocate: { customerIds: [advocateId] }, friend: { customerIds: [friendId] } }, terms.fraud, at), terms.fraud,
    ),
  }, run.referrals.of(friendId), terms, usageOf(run, friendId), at);
  if (claimed.ok) return keep(run, claimed.value, at);
  if (claimed.refusal.kind === 'referral/budget-spent') endBudget(run, { of: 'referral', at });
  run.refusals.push({ at, customerId: friendId, source, key: referralId, what: 'inviteToReferral', name: terms.id, refusal: claimed.refusal });
}

/** A purchase, or another event, of somebody who may be a friend. */
export function qualifyInRun(run: SimulationRun, friendId: string, event: QualifyingEvent): void {
  const { referral: terms } = run.programme;
  const present = run.referrals.of(friendId);
  if (terms === null || present === null) return;
  const qualified = qualifyReferral(present, event, terms, usageOf(run, friendId), event.at);
  // That a purchase does not qualify is no refusal of anything that was promised.
  if (qualified.ok) keep(run, qualified.value, event.at);
}

export function refundInRun(run: SimulationRun, friendId: string, eventId: string, refunded: number | 'all', at: Date): void {
  const { referral: terms } = run.programme;
  const present = run.referrals.of(friendId);
  if (terms === null || present === null) return;
  const step = refundReferral(present, { eventId, refunded }, terms, at);
  if (step.ok) keep(run, step.value, at);
}

/** The next that time alone does up to an instant. Whether there was any. */
export function runNextReferral(run: SimulationRun, until: Date): boolean {
  const next = run.referrals.due(until);
  if (next === null) return false;
  keep(run, runDueReferral(next.referral, false, next.at), next.at);
  return true;
}

function usageOf(run: SimulationRun, friendId: string): UsageOf {
  const { referral: terms } = run.programme;
  return (advocateId, at) => {
    if (terms === null) throw new RangeError('simulation: the programme has no referral');
    return run.referrals.usage(friendId, terms, advocateId, at);
  };
}

function keep(run: SimulationRun, { referral, effects }: ReferralStep, at: Date): void {
  const before = run.referrals.of(referral.friendId);
  run.referrals.keep(referral);
  for (const effect of effects) {
    if (effect.kind === 'grantReward') grant(run, effect, at);
    else takeBack(run, effect, at);
  }
  if ([referral.advocate, referral.friend].some(({ cappedBy }) => cappedBy === 'budget')) endBudget(run, { of: 'referral', at });
  if (before?.status === referral.status) return;
  const { advocateId } = referral.claim;
  const advocate = customerOf(run, advocateId, at);
  passTiers(run, advocate, at);
  const id = `referral:${referral.id}`;
  if (referral.status === 'completed') {
    advocate.qualifications = [...advocate.qualifications, { id, measure: 'referrals', amount: 1, at, reverses: null }];
  }
  if (referral.status === 'refunded' && before?.status === 'completed') {
    advocate.qualifications = [...advocate.qualifications, { id: `${id}:refunded`, measure: 'referrals', amount: 1, at, reverses: id }];
  }
  const { status } = referral;
  if (status !== 'qualified' && status !== 'completed' && status !== 'refunded') return;
  for (const side of ['advocate', 'friend'] as const) {
    const customerId = side === 'advocate' ? advocateId : referral.friendId;
    run.queue.push({
      event: `referral/${status}`, at,
      ids: { referralId: `${referral.id}:${side}`, customerId, advocateId, friendId: referral.friendId },
      facts: { 'referral.side': side, 'referral.status': status, 'referral.programme': referral.programmeId, 'referral.ordinal': referral.number },
    });
  }
}

function grant(run: SimulationRun, { customerId, reward, dedupeKey: key }: ReferralEffect, at: Date): void {
  const customer = customerOf(run, customerId, at);
  const award = { at, customerId, source, key };
  switch (reward.kind) {
    case 'points': {
      const currency = pointsOf(run.programme, undefined) ?? '';
      const earned = commandPoints(run, {
        kind: 'earn', member: customerId, currency, amount: BigInt(reward.points), idempotencyKey: key, at,
      });
      if (earned.ok) run.awards.push({ ...award, what: 'grantPoints', name: currency, amount: reward.points });
      else run.refusals.push({ ...award, what: 'grantPoints', name: currency, refusal: earned.refusal });
      return;
    }
    case 'voucher': {
      const programme = run.programme.vouchers.find(({ id }) => id === reward.voucherProgrammeId);
      if (programme === undefined) throw new RangeError('simulation: the programme has no such voucher');
      const voucher = { code: key, programmeId: programme.id, customerId, validFrom: null, validUntil: null };
      customer.vouchers = [...customer.vouchers, { programme, voucher, source, isUsedUp: false }];
      run.awards.push({ ...award, what: 'issueVoucher', name: programme.id, amount: null });
      return;
    }
    case 'gift':
      run.awards.push({ ...award, what: 'giveGift', name: reward.gift, amount: null });
      if (reward.cost > 0) payFor(run, { at, customerId, source, kind: 'gifts', amount: reward.cost });
      else giveGift(run, { gift: reward.gift, source, customerId, at });
  }
}

function takeBack(run: SimulationRun, { customerId, reward, dedupeKey }: ReferralEffect, at: Date): void {
  const granted = dedupeKey.replace(/:clawBack$/, ':grant');
  if (reward.kind === 'points') {
    const currency = pointsOf(run.programme, undefined) ?? '';
    commandPoints(run, { kind: 'reverse', member: customerId, currency, lot: granted, idempotencyKey: dedupeKey, at });
  } else if (reward.kind === 'voucher') {
    // What was used stays used; what is in the pocket is void.
    const customer = customerOf(run, customerId, at);
    customer.vouchers = customer.vouchers.filter(({ voucher }) => voucher.code !== granted);
  }
}
