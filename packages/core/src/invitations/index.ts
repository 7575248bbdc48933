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

// A list over days
export { sendingDays, spreadOver, type Spread } from './spread-over.js';

// A list as a wave
export { checkWaveTimes, type WaveDraft, type WaveTimes, type WaveTimesRefusal } from './check-wave-times.js';
export { changeWaveStatus, waveTransitions, type WaveNotPossible, type WaveStatus } from './change-wave-status.js';
export type { WaveRefusal } from './wave-refusal.js';

// The life of an invitation
export { invitationStatuses, invitationTransitions, type InvitationStatus } from './invitation-status.js';
export { newInvitation, type Invitation } from './invitation.js';
export {
  changeInvitation, type InvitationNotFound, type InvitationNotPossible, type InvitationRefusal, type InvitationStep,
} from './change-invitation.js';
export { linkExpiresAt } from './link-expires-at.js';
export { contactOfInvitation } from './contact-of-invitation.js';
export {
  invitationFunnel, type FunnelStep, type InvitationCounts, type InvitationFunnel,
} from './invitation-funnel.js';
