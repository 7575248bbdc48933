// Memberships and cards
export {
  checkMembership, closeMembership, freezeMembership, freezePolicies, joinProgramme, membershipTransitions, thawMembership,
  type Freeze, type FreezeReason, type Membership, type MembershipChangeRefused, type MembershipInHousehold,
  type MembershipNotActive, type MembershipStatus,
} from './membership.js';
export {
  cardTransitions, changeCard, issueCard, memberOfCard, replaceCard,
  type CardChangeRefused, type CardNotActive, type CardStatus, type MembershipCard,
} from './membership-card.js';
export {
  cardNumber, parseCardNumber, printedCardNumber,
  type CardNumber, type CardNumberFormat, type CardNumberMistyped,
} from './card-number.js';
export { dammDigit } from './damm-digit.js';
export type { ClubRefusal } from './club-refusal.js';

// Tiers
export {
  checkTierProgramme, tierLimits,
  type Tier, type TierDowngrade, type TierMeasure, type TierProgramme, type TierProgrammeRefusal, type TierThreshold, type TierWindow,
} from './tier-programme.js';
export type { Qualification, QualifyingHistory } from './qualification.js';
export { firstStanding, type TierEvent, type TierStanding } from './tier-standing.js';
export { decideTier, type TierDecision } from './decide-tier.js';
export {
  explainTier, type TierExplanation, type TierGoal, type TierProgress, type TierReason,
} from './explain-tier.js';
export { grantTier, type TierUnknown } from './grant-tier.js';
export { tierOf } from './tier-of.js';
