import { decide, eventOf } from './decide.js';
import type { DecisionContext, ExplainedDecision } from './decision.js';
import type { Facts } from './define-facts.js';
import { explanationOfNode } from './explain.js';
import type { PreparedRules } from './prepare-rules.js';

/**
 * What `decide` says, with every condition of the rules of this event in all its parts.
 *
 * @throws RangeError as `decide`, and for a fact that `decide` would not have reached
 * @example
 * const { conditions } = explainDecision(prepared, 'response/submitted', { 'response.score': 8 }, { now, ids: { responseId: 'r1' } });
 * conditions[0].when.reason; // { code: 'factDiffers', path: 'response.score', op: 'lte', expected: 6, actual: 8 }
 */
export function explainDecision(prepared: PreparedRules, event: string, facts: Facts, context: DecisionContext): ExplainedDecision {
  const decision = decide(prepared, event, facts, context);
  const rules = eventOf(prepared, event).lanes.flatMap((lane) => lane.rules);
  rules.sort((one, other) => one.rank - other.rank);
  return {
    ...decision,
    conditions: rules.map((rule) => ({ rule: rule.id, when: explanationOfNode(rule.root, facts, context.now) })),
  };
}
