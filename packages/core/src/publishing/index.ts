// Lint
export { lintRuleSet } from './lint-rule-set.js';
export type {
  OverlapFinding, RewardByScoreFinding, RuleFinding, RuleFindingSeverity, ScoreGapFinding, ScoreMisfitFinding, ShadowedFinding,
  UncappedFinding, UnreachableFinding,
} from './rule-finding.js';
export { publishSoundRuleSet, type RuleSetUnsound, type SoundRuleSet } from './publish-sound-rule-set.js';

// Backtest
export {
  backtest,
  type Backtest, type BacktestBudget, type BacktestedBudget, type BacktestOptions, type PastEvent, type RuleBacktest,
} from './backtest.js';
