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
