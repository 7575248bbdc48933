import type { Condition } from './condition.js';
import { kindOf, type ConditionKinds } from './condition-kind.js';

/** The paths of the facts that a condition itself asks for, without its parts. */
export function factsAskedBy(condition: Condition, kinds: ConditionKinds): readonly string[] {
  if (condition.op === 'call') return kindOf(kinds, condition.code)?.reads ?? [];
  return 'path' in condition ? [condition.path] : [];
}
