// What customers are asked
export {
  contactKinds, type Contact, type ContactAsk, type ContactedCustomer, type ContactKind, type MessageKind,
} from './contact.js';

// The budget
export {
  checkContactBudget, contactGuardHours, defaultContactBudget,
  type ContactBudget, type ContactBudgetDraft, type ContactBudgetRefusal, type ContactLimit,
} from './check-contact-budget.js';
export type { QuietHours } from './quiet-hours.js';
export { contactRules, type ContactRules, type ContactRulesRefusal } from './contact-rules.js';

// Decisions
export { mayContact, type ContactDecision } from './may-contact.js';
export { contactPlan, type ContactPlan, type HeldBackAsk, type WaitingAsk } from './contact-plan.js';
export type { ContactOutranked, ContactRefusal } from './contact-refusal.js';

// Whom a survey asks
export { defaultSurveyTrigger, type AskAgain, type PeriodQuota, type SurveyTrigger } from './survey-trigger.js';
export {
  checkSurveyTrigger,
  type SurveyTriggerDraft, type SurveyTriggerMalformed, type SurveyTriggerNumber, type SurveyTriggerOutOfRange, type SurveyTriggerRefusal,
} from './check-survey-trigger.js';
export { isSampled, type SamplingKey } from './is-sampled.js';
export { chooseChannel, type ChannelFault, type ChosenChannel, type Reach, type ReachFault } from './choose-channel.js';
export { quotaWindows, type Quota, type QuotaUse } from './quota-windows.js';
export { askRules, prepareTrigger, type AskRules, type CustomerPlace, type PreparedTrigger } from './ask-rules.js';
export { checkEligibility, type AskableCustomer, type Eligibility, type SurveyAsk } from './check-eligibility.js';
export type { EligibilityRefusal } from './eligibility-refusal.js';

// The life of an invitation
export { invitationStatuses, invitationTransitions, type InvitationStatus } from './invitation-status.js';
export { newInvitation, type Invitation } from './invitation.js';
export { changeInvitation, type InvitationRefusal, type InvitationStep } from './change-invitation.js';
export { linkExpiresAt } from './link-expires-at.js';
export { contactOfInvitation } from './contact-of-invitation.js';
