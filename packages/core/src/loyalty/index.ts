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
