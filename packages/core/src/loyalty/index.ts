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
export { tierPoints } from './tier-points.js';

// Households, and two members who are one
export {
  creditHousehold, foundHousehold, joinHousehold, leaveHousehold, limitSpending, passHousehold, pointsAccount, poolPoints,
  spendFromHousehold,
  type Household, type HouseholdChange, type HouseholdFull, type HouseholdLimitReached, type HouseholdMember,
  type HouseholdNotPossible, type HouseholdTerms,
} from './household.js';
export {
  mergeMemberships,
  type AvailablePoints, type ClubMember, type MergeCircumstances, type MergedMembers, type MergeRefused, type OwedPoints,
} from './merge-memberships.js';

// Stamp cards
export {
  checkStampProgramme, stampLimits, type StampProgramme, type StampProgrammeMalformed,
} from './stamp-programme.js';
export {
  emptyStampBook, expireStampCards, stampCardTransitions, stampsOn,
  type StampBook, type StampCard, type StampCardStatus, type StampedPurchase,
} from './stamp-book.js';
export { addStamps, type StampDayFull, type StampedBook, type StampRequest } from './add-stamps.js';
export { rewardStampCard, type RewardedCard, type StampCardNotFull } from './reward-stamp-card.js';
export { reverseStamps, type StampsNotGiven } from './reverse-stamps.js';
export { mergeStampBooks } from './merge-stamp-books.js';

// Why something was not done
export type { ClubRefusal } from './club-refusal.js';
