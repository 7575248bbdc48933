import type { Referral, ReferralEffect, ReferralSideName } from './referral.js';

const keyEnds = { grantReward: 'grant', clawBackReward: 'clawBack' } as const;

/** One effect for each reward of a side. */
export function effectsOn(referral: Referral, side: ReferralSideName, kind: ReferralEffect['kind']): readonly ReferralEffect[] {
  const customerId = side === 'friend' ? referral.friendId : referral.claim.advocateId;
  return referral[side].rewards.map((reward, at) => ({
    kind, referralId: referral.id, side, customerId, reward,
    dedupeKey: `referral:${referral.id}:${side}:${at + 1}:${keyEnds[kind]}`,
  }));
}
