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
export type { FieldFault } from './json-fields.js';
export type { AdvocateStep, QualifyingEventRule, ReferralProgramme } from './referral-programme.js';
export type { ReferralReward } from './referral-reward.js';

// Advocates, their codes and links
export { enrolAdvocate, type AdvocateFacts, type AdvocateNotEligible } from './enrol-advocate.js';
export { isBanned, type ReferralAdvocate, type ReferralBan } from './referral-advocate.js';
export { banAdvocate, liftBan } from './ban-advocate.js';
export type { ReferralNote, ReferralNoteMalformed } from './check-note.js';
export { referralLink, referralParameter } from './referral-link.js';
export { parseReferralCode } from './parse-referral-code.js';

// Refusals
export type { AnyReferralRefusal } from './referral-refusal.js';
