import { isPlainRecord } from '../plain-record.js';
import { isInstant } from './check-facts.js';
import type { Truth } from './condition.js';
import type { Facts } from './define-facts.js';
import type { PreparedCondition } from './prepare-condition.js';
import { walk } from './walk.js';

/**
 * Whether a condition holds.
 *
 * @param facts - a plain record of what is known; see `checkFacts` for facts from outside
 * @returns `null` when it depends on a fact that is not known: then a rule does not fire
 * @throws RangeError when a fact that is asked for has a value of another type, or `facts` is not a plain record
 * @example
 * const facts = defineFacts({ 'response.score': int(0, 10) });
 * const low = prepareCondition(conditionsFor(facts).lt('response.score', 7), facts);
 * evaluate(low, {}, new Date(0)); // null
 */
export function evaluate({ root }: PreparedCondition, facts: Facts, now: Date): Truth {
  checkPlain(facts);
  checkNow(now);
  return walk(root, facts, now, null);
}

export function checkPlain(facts: unknown): void {
  if (!isPlainRecord(facts)) throw new RangeError('facts: the value is not a plain record');
}

export function checkNow(now: unknown): void {
  if (!isInstant(now)) throw new RangeError('now: the value is not an instant');
}
