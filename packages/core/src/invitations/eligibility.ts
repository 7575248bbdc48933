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

// When it goes out, and what would become of a list
export { planAsk, type AskPlan, type PlannedContact } from './plan-ask.js';
export { planReminder, planSending, type PlannedQuotas, type PlannedSending, type SendingTooLate } from './plan-sending.js';
export { firstOpenAt } from './first-open-at.js';
export { dryRun, type DryRunLine, type DryRunSubject } from './dry-run.js';
export { dryRunSummary, type DryRunReason, type DryRunSummary } from './dry-run-summary.js';
