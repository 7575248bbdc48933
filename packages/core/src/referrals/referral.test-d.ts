import type { QualifyingEvent } from './qualify-referral.js';
import type { ReferralReviewDraft } from './review-referral.js';
import { referralSideTransitions, referralTransitions, type Referral, type ReferralEffect, type ReferralStatus } from './referral.js';

declare const referral: Referral;
declare const effect: ReferralEffect;

// @ts-expect-error a person decides: "review" is what the signals say when they cannot
export const undecided: ReferralReviewDraft = { advocateId: 'ada', verdict: 'review', by: 'kim', because: 'unsure' };

// @ts-expect-error an amount means nothing without its currency
export const bare: QualifyingEvent = { kind: 'purchase', id: 'order-1', at: new Date(0), amount: 100 };

// @ts-expect-error what was decided is not changed by hand
referral.status = 'completed';
// @ts-expect-error nor what was reported
referral.events.push({ id: 'x', at: new Date(0), amount: null, refunded: 0, stands: true });

// The tables are complete: whoever draws them misses no status.
export const statuses: Record<ReferralStatus, readonly ReferralStatus[]> = referralTransitions;
export const sides: Record<Referral['friend']['status'], readonly string[]> = referralSideTransitions;

// Whoever carries out effects covers every reward.
export const worth: number | string = ((): number | string => {
  switch (effect.reward.kind) {
    case 'points': return effect.reward.points;
    case 'voucher': return effect.reward.voucherProgrammeId;
    case 'gift': return effect.reward.gift;
  }
})();
