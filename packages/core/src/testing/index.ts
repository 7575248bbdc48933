// Drawn examples
export { drawFacts } from './draw-facts.js';
export { drawCondition, type ArgsByCode } from './draw-condition.js';
export { drawRuleSet, type KindArgs } from './draw-rule-set.js';
export type { Random } from './draw.js';

// Time and traces
export { fakeClock, type FakeClock } from './fake-clock.js';
export { compareTrace, recordTrace, type TraceDifference } from './golden-trace.js';

// Kinds of your own
export { checkConditionKind, type KindSamples } from './check-condition-kind.js';
export { checkEffectKind, type CodeAndArgs, type EffectKindSamples } from './check-effect-kind.js';
export type { KindFinding, KindLaw } from './kind-finding.js';
