import type { Facts } from './define-facts.js';
import { checkNow, checkPlain } from './evaluate.js';
import type { Explanation } from './explanation.js';
import type { PreparedCondition } from './prepare-condition.js';
import { walk } from './walk.js';

/**
 * A condition with the result of each of its parts and the reason, in codes and values; values of personal facts are
 * masked. Its `result` is what `evaluate` says.
 *
 * @throws RangeError as `evaluate`, and for a fact that `evaluate` would not have reached
 * @example
 * const facts = defineFacts({ 'response.score': int(0, 10) });
 * const low = prepareCondition(conditionsFor(facts).lt('response.score', 7), facts);
 * explain(low, { 'response.score': 9 }, new Date(0)).reason;
 * // { code: 'factDiffers', path: 'response.score', op: 'lt', expected: 7, actual: 9 }
 */
export function explain({ root }: PreparedCondition, facts: Facts, now: Date): Explanation {
  checkPlain(facts);
  checkNow(now);
  return explanationOfNode(root, facts, now);
}

/** The explanation of a prepared node. */
export function explanationOfNode(root: PreparedCondition['root'], facts: Facts, now: Date): Explanation {
  const trace: Explanation[] = [];
  walk(root, facts, now, trace);
  return trace[0] as Explanation; // a walk adds one for the node that it begins with
}
