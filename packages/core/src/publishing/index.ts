// Lint
export { lintRuleSet } from './lint-rule-set.js';
export type {
  OverlapFinding, RewardByScoreFinding, RuleFinding, RuleFindingSeverity, ScoreGapFinding, ScoreMisfitFinding, ShadowedFinding,
  UncappedFinding, UncheckedFinding, UnreachableFinding,
} from './rule-finding.js';
export { publishSoundRuleSet, type RuleSetUnsound, type SoundRuleSet } from './publish-sound-rule-set.js';
