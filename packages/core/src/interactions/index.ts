// What happened
export {
  checkInteraction, interactionLimits, knownInteractionTypes, type CheckedInteraction, type InteractionDraft,
} from './check-interaction.js';
export { parseMoney, type Money, type MoneyDraft, type MoneyRefusal } from './parse-money.js';

// What became of it
export {
  interactionTransitions, type InteractionEnding, type InteractionState, type InteractionStatus,
} from './interaction-status.js';
export { refundInteraction, type RefundDraft } from './refund-interaction.js';
export { cancelInteraction } from './cancel-interaction.js';

// For rules
export { interactionFactsOf, type InteractionSetting, type KnownInteractionFacts } from './interaction-facts-of.js';

export type {
  InteractionDateRefusal, InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, InteractionTextField, RefundRefusal,
} from './interaction-refusal.js';
