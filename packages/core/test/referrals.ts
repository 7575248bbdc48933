import { assessReferral } from '../src/referrals/assess-referral.js';
import { checkReferralProgramme } from '../src/referrals/check-referral-programme.js';
import {
  claimReferral, type KnownAdvocate, type ReferralClaimDraft, type ReferralClaimRefusal, type ReferralClaimStep,
} from '../src/referrals/claim-referral.js';
import { defaultFraudPolicy } from '../src/referrals/fraud-policy.js';
import { qualifyReferral, type QualifyingEvent } from '../src/referrals/qualify-referral.js';
import type { ReferralProgramme } from '../src/referrals/referral-programme.js';
import type { ReferralUsage, UsageOf } from '../src/referrals/referral-usage.js';
import type { Referral, ReferralEffect } from '../src/referrals/referral.js';
import type { Result } from '../src/result.js';
import { valueOf } from './expect-refusal.ts';

/** Day 0 is the first of January; `day(1.5)` is noon of the second. */
export function day(number: number): Date {
  return new Date(Date.UTC(2026, 0, 1) + number * 86_400_000);
}

export const points = (points: number, cost = 0) => ({ kind: 'points', points, cost }) as const;

/** 500 points for the advocate after 14 days, 200 for the friend, for a purchase of at least 10.00 within 30 days. */
export function programmeWith(changes: Readonly<Record<string, unknown>> = {}): ReferralProgramme {
  return valueOf(
    checkReferralProgramme({
      id: 'friends', currency: 'EUR', qualifyWithinDays: 30, holdDays: 14, qualifies: { on: 'purchase', atLeast: 1_000 },
      advocate: [{ from: 1, rewards: [points(500)] }], friend: { rewards: [points(200)] }, ...changes,
    }),
  );
}

export function advocateOf(customerId: string, changes: Partial<KnownAdvocate> = {}): KnownAdvocate {
  const code = `CODE-OF-${customerId.toUpperCase()}`;
  return { customerId, code, enrolledAt: day(0), bans: [], isMember: true, purchases: 5, otherIds: [], ...changes };
}

const observed = { allow: {}, review: { sameDevice: true }, reject: { sameCustomer: true } } as const;

/** An assessment that ends so. */
export const assessed = (verdict: keyof typeof observed) => assessReferral(observed[verdict], defaultFraudPolicy);

export function draftOf(advocateId: string, changes: Partial<ReferralClaimDraft> = {}): ReferralClaimDraft {
  return {
    referralId: 'r-1', advocate: advocateOf(advocateId), friend: { customerId: 'fin', otherIds: [], purchases: [] },
    openedAt: null, assessment: assessed('allow'), ...changes,
  };
}

export const using = (usage: Partial<ReferralUsage> = {}): UsageOf => () => ({ referrals: 0, rewarded: 0, spent: 0, ...usage });

export function claim(
  draft: ReferralClaimDraft, programme: ReferralProgramme, at: Date, present: Referral | null = null, usageOf = using(),
): Result<ReferralClaimStep, ReferralClaimRefusal> {
  return claimReferral(draft, present, programme, usageOf, at);
}

/** Fin, brought by Ada on day 0. */
export function claimed(programme: ReferralProgramme, verdict: keyof typeof observed = 'allow'): Referral {
  return valueOf(claim(draftOf('ada', { assessment: assessed(verdict) }), programme, day(0))).referral;
}

export function purchase(at: Date, changes: Partial<Extract<QualifyingEvent, { kind: 'purchase' }>> = {}): QualifyingEvent {
  return { kind: 'purchase', id: 'order-1', at, amount: 5_000, currency: 'EUR', ...changes };
}

/** Fin bought for 50.00 on day 1. */
export function qualified(programme: ReferralProgramme, verdict: keyof typeof observed = 'allow', usageOf = using()): Referral {
  return valueOf(qualifyReferral(claimed(programme, verdict), purchase(day(1)), programme, usageOf, day(1))).referral;
}

/** `grant friend 200`, in order. */
export function told(effects: readonly ReferralEffect[]): readonly string[] {
  return effects.map(({ kind, side, reward }) =>
    `${kind === 'grantReward' ? 'grant' : 'claw back'} ${side} ${reward.kind === 'points' ? reward.points : reward.kind}`);
}
