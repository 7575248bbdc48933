import type { AnyIncentiveRefusal } from '../../src/incentives/incentive-refusal.js';

/** One refusal of each kind, for the sentences. */
export const incentives: readonly AnyIncentiveRefusal[] = [
  { kind: 'incentive/plan-malformed', field: 'curve.shape' },
  { kind: 'incentive/out-of-range', field: 'minimumAnswers', lowest: 10, highest: 1_000_000 },
  { kind: 'incentive/curve-falls', at: 2 },
  { kind: 'incentive/group-unknown', group: 'business' },
  { kind: 'incentive/nothing-held' },
  { kind: 'incentive/own-bonus' },
  { kind: 'incentive/reason-malformed', limit: 1_000 },
];
