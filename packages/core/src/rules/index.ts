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
export { conditionsFor, type Conditions } from './conditions-for.js';
export { prepareCondition, type PreparedCondition } from './prepare-condition.js';
export { evaluate } from './evaluate.js';
export { explain } from './explain.js';
export type { ConditionReason, Explanation, Masked, Shown } from './explanation.js';

// Refusals
export type {
  Bounded, Expected, Named, RuleIdRepeated, RuleMalformed, RuleNameUnknown, RuleRefusal, RuleTooLarge,
} from './rule-refusal.js';
