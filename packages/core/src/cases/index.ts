// The case and where it stands
export type {
  Apology, CaseChange, CaseEvent, CaseResponse, CaseStamp, CaseWait, CauseScope, ClosingReason, ConfirmedCause, RecoveryCase,
} from './recovery-case.js';
export { caseStatuses, caseTransitions, finalStatuses, openStatuses, type CaseStatus } from './case-status.js';
export { caseLimits } from './case-text.js';
export type { CaseAction, CaseActionOfRule, CaseStepRefusal } from './case-step.js';
export type {
  CaseAnswerTooEarly, CaseApologyGranted, CaseApologyTooLarge, CaseCauseUnknown, CaseNotOwner, CaseNotWaiting, CaseRefusal,
  CaseSecondPersonNeeded, CaseStatusMismatch, CaseTextField, CaseTextMalformed, CaseTooFewAttempts, CaseUnchanged, CaseWaiting,
  CaseWaitOutOfRange, CauseTaxonomyMalformed,
} from './case-refusal.js';

// Opening, owning, joining
export { defaultContactHours, openCase, type CaseDraft } from './open-case.js';
export { reopenCase, type ReopeningDraft } from './reopen-case.js';
export { assignCase, type CaseAssignment } from './assign-case.js';
export { joinResponse } from './join-response.js';
export { placeResponse, type PlacingOptions, type ResponsePlace } from './place-response.js';
export { addCaseNote } from './add-case-note.js';

// From the call to the outcome
export { attemptsOf, recordAttempt } from './record-attempt.js';
export { recordContact } from './record-contact.js';
export { confirmCause, type CauseFinding } from './confirm-cause.js';
export { recordRemedy, type RemedyDraft } from './record-remedy.js';
export { recordResurvey } from './record-resurvey.js';
export { outcomeOf, type CaseOutcome, type OutcomeOptions } from './outcome-of.js';
export { recordOutcome } from './record-outcome.js';
export { closeNotRecovered, type LossDraft } from './close-not-recovered.js';
export { attemptsNeeded, closeWithoutContact, type ClosingDraft } from './close-without-contact.js';

// Deadlines
export { caseDeadline, isOverdue, type CaseDeadline, type CaseStage } from './case-deadline.js';
export { defaultEscalation, escalationSteps, type EscalationRule, type EscalationStep } from './escalation-steps.js';
export { startWait, waitLimitDays, type WaitDraft } from './start-wait.js';
export { endWait } from './end-wait.js';
export { isWaiting } from './case-waits.js';

// What comes first
export {
  casePriority, defaultPriorityWeights,
  type CasePriority, type CustomerStanding, type PriorityFactor, type PriorityPart, type PriorityWeights,
} from './case-priority.js';

// Apologies
export { grantApology, type ApologyDraft, type ApologyPolicy } from './grant-apology.js';

// Root causes
export { checkCauses, defaultCauses, type CauseCategory, type CauseTaxonomy } from './cause-taxonomy.js';
export {
  recurringCauses, type CauseEvidence, type CauseWindow, type RecurringCauses, type RecurringCausesOptions,
} from './recurring-causes.js';

// How well it goes
export { recoveryStatistics, type CaseShare, type RecoveredShare, type RecoveryStatistics } from './recovery-statistics.js';
