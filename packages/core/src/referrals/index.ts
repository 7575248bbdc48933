// Fraud: signals, their weights, the verdict
export { comparableEmail } from './comparable-email.js';
export { observeReferral, type ReferralEvidence, type ReferralTraces } from './observe-referral.js';
export {
  defaultFraudPolicy, fraudPolicyFault, householdSignals, referralSignals, type FraudPolicy, type ReferralSignal,
} from './fraud-policy.js';
export {
  assessReferral,
  type ObservedSignals, type ReferralAssessment, type ReferralVerdict, type SignalReason,
} from './assess-referral.js';

// Programme
export {
  checkReferralProgramme, referralProgrammeLimits, type ReferralProgrammeMalformed,
} from './check-referral-programme.js';
export type { FieldFault } from '../json-fields.js';
export type { AdvocateStep, QualifyingEventRule, ReferralProgramme } from './referral-programme.js';
export type { ReferralReward } from './referral-reward.js';

// Advocates, their codes and links
export { enrolAdvocate, type AdvocateFacts, type AdvocateNotEligible } from './enrol-advocate.js';
export { isBanned, type ReferralAdvocate, type ReferralBan } from './referral-advocate.js';
export { banAdvocate, liftBan } from './ban-advocate.js';
export type { ReferralNote, ReferralNoteMalformed } from './check-note.js';
export { referralLink, referralParameter } from './referral-link.js';
export { parseReferralCode } from './parse-referral-code.js';

// A referral and its life
export {
  referralSideTransitions, referralTransitions,
  type Referral, type ReferralClaim, type ReferralEffect, type ReferralEvent, type ReferralReview, type ReferralSide,
  type ReferralSideName, type ReferralSideStatus, type ReferralStatus, type ReferralStep,
} from './referral.js';
export {
  claimReferral,
  type FriendIsCustomer, type KnownAdvocate, type ReferralAlreadyClaimed, type ReferralBudgetSpent, type ReferralClaimDraft,
  type ReferralClaimRefusal, type ReferralClaimStep, type ReferralFriend, type ReferralNotRunning, type ReferralNotUsable, type ReferralTooLate,
  type SelfReferral,
} from './claim-referral.js';
export { claimAnswer } from './claim-answer.js';
export {
  qualifyReferral,
  type QualifyingEvent, type QualifyReferralRefusal, type ReferralNotPossible, type ReferralNotQualifying,
} from './qualify-referral.js';
export { refundReferral, type ReferralRefund } from './refund-referral.js';
export { reviewReferral, type ReferralReviewDraft } from './review-referral.js';
export { nextDueAt, runDueReferral, runDueReferrals } from './run-due-referrals.js';
export { referralUsage, type ReferralUsage, type UsageOf } from './referral-usage.js';

// Refusals
export type { AnyReferralRefusal } from './referral-refusal.js';
