// The catalogue
export { productVocabulary, type VocabularySettings } from './product-vocabulary.js';
export { productFacts, type AmbientFacts, type AttributeFacts, type NoFacts, type ProductFacts, type ProductSettings } from './product-facts.js';
export { productEvents, type ProductEvents } from './product-events.js';

// Its groups of facts
export type { BranchFacts } from './branch-facts.js';
export type { CalendarFacts } from './calendar-facts.js';
export type { CaseFacts } from './case-facts.js';
export type { CustomerFacts } from './customer-facts.js';
export type { InteractionFacts } from './interaction-facts.js';
export type { MembershipFacts } from './membership-facts.js';
export type { ReferralFacts } from './referral-facts.js';
export type { ResponseFacts } from './response-facts.js';
export type { VoucherFacts } from './voucher-facts.js';
