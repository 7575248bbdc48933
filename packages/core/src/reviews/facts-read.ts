import type { Condition } from '../rules/condition.js';
import { kindOf, type ConditionKinds } from '../rules/condition-kind.js';

/** The paths of all facts that a condition reads, each once. */
export function factsRead(condition: Condition, kinds: ConditionKinds): readonly string[] {
  return [...new Set(pathsIn(condition, kinds))];
}

function pathsIn(condition: Condition, kinds: ConditionKinds): readonly string[] {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return condition.of.flatMap((part) => pathsIn(part, kinds));
    case 'not':
      return pathsIn(condition.of, kinds);
    case 'call':
      return kindOf(kinds, condition.code)?.reads ?? [];
    default:
      return [condition.path];
  }
}
