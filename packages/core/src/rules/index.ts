// Facts
export {
  bool, enumOf, factLimits, instant, int, listOf, moneyIn, personal, textUpTo,
  type BoolFact, type EnumFact, type FactType, type FactValue, type InstantFact, type IntFact, type ListFact,
  type MoneyFact, type TextFact, type ValueOf,
} from './fact-type.js';
export { defineFacts, type Facts, type FactSchema, type FactsOf, type FactTypes, type PathsOf } from './define-facts.js';
export { checkFacts } from './check-facts.js';

// Conditions
export {
  ruleLimits,
  type AllOrAnyCondition, type AtLeastCondition, type BetweenCondition, type CallCondition, type Comparand,
  type ComparisonCondition, type Condition, type ContainsCondition, type ExistsCondition, type InCondition, type Json,
  type NotCondition, type Span, type Truth, type WithinCondition,
} from './condition.js';
export {
  conditionKind, type ArgsFault, type ConditionKind, type ConditionKinds, type KnownFacts,
} from './condition-kind.js';
export { conditionsFor, type Conditions, type Reads } from './conditions-for.js';
export { prepareCondition, type PreparedCondition } from './prepare-condition.js';
export { evaluate } from './evaluate.js';
export { explain } from './explain.js';
export type { ConditionReason, Explanation, Masked, Shown } from './explanation.js';

// Rules
export { amountFrom, type Amount, type Share, type ShareRounding } from './amount.js';
export {
  knownEffects,
  type AccrueStaffBonusEffect, type AlertEffect, type AskReasonEffect, type AskReviewEffect, type CustomEffect,
  type DecidedEffect, type Effect, type EffectField, type EffectName, type GiveGiftEffect, type GrantPointsEffect,
  type HoldPointsEffect, type InviteToReferralEffect, type IssueVoucherEffect, type KnownEffect, type OpenCaseEffect,
  type SendMessageEffect, type SetTierEffect, type UndoName,
} from './effect.js';
export { effectKind, type EffectKind, type EffectKinds } from './effect-kind.js';
export { defineVocabulary, type EventType, type EventTypes, type PathsOfEvent, type Vocabulary } from './define-vocabulary.js';
export { type Caps, type Holdout, type Lane, type Rule, type RuleOptions, type RuleSet } from './rule.js';
export { ruleSet, type RuleWriters } from './rule-set.js';

// Decisions
export { prepareRules, type PreparedRules } from './prepare-rules.js';
export { decide } from './decide.js';
export { explainDecision } from './explain-decision.js';
export { undoOf, type UndoEffect } from './undo-of.js';
export type {
  Decision, DecisionContext, ExplainedDecision, PlainStatus, RuleCount, RuleOutcome, RuleStatus,
} from './decision.js';

// Versions
export { canonicalJson } from './canonical-json.js';
export { isUntouched, publishRuleSet, type PublishedRuleSet } from './publish-rule-set.js';
export { replayDecision, type RecordedDecision, type RuleReplayDiffers } from './replay-decision.js';

// Refusals
export type {
  Bounded, Expected, Named, RuleIdRepeated, RuleMalformed, RuleNameUnknown, RuleRefusal, RuleTooLarge,
} from './rule-refusal.js';
