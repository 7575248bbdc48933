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
