import type { RuleReplayDiffers } from '../../src/rules/replay-decision.js';
import type { RuleRefusal } from '../../src/rules/rule-refusal.js';

/** One refusal of each kind, for the sentences. */
export const rules: readonly (RuleRefusal | RuleReplayDiffers)[] = [
  { kind: 'rule/malformed', path: '/rules/0/when/value', expected: 'whole-number' },
  { kind: 'rule/name-unknown', path: '/rules/0/when/path', what: 'fact' },
  { kind: 'rule/too-large', path: '/rules/0/when', what: 'nodes', limit: 200 },
  { kind: 'rule/id-repeated', path: '/rules/1/id' },
  { kind: 'rule/replay-differs', path: '/effects/0/amount' },
];
