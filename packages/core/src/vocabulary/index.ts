export {
  productFacts,
  type AmbientFacts, type AttributeFacts, type BranchFacts, type CalendarFacts, type CaseFacts, type CustomerFacts,
  type InteractionFacts, type MembershipFacts, type NoFacts, type ProductFacts, type ProductSettings, type ReferralFacts,
  type ResponseFacts, type VoucherFacts,
} from './product-facts.js';
export { productEvents, type ProductEvents } from './product-events.js';
export { productVocabulary, type VocabularySettings } from './product-vocabulary.js';
