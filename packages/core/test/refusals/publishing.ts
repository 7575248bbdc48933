import type { RuleSetUnsound } from '../../src/publishing/publish-sound-rule-set.js';

/** One refusal of each kind, for the sentences. */
export const publishing: readonly RuleSetUnsound[] = [
  { kind: 'rule/unsound', findings: [{ code: 'unreachable', severity: 'blocks', rule: 'a', path: '/rules/0/when' }] },
];
