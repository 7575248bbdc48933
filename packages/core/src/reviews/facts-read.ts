import type { Condition } from '../rules/condition.js';
import type { ConditionKinds } from '../rules/condition-kind.js';
import { factsAskedBy } from '../rules/facts-asked-by.js';
import { partsOf } from '../rules/prepare-condition.js';

/** The paths of all facts that a condition reads, each once. */
export function factsRead(condition: Condition, kinds: ConditionKinds): readonly string[] {
  return [...new Set(pathsIn(condition, kinds))];
}

function pathsIn(condition: Condition, kinds: ConditionKinds): readonly string[] {
  return [...factsAskedBy(condition, kinds), ...partsOf(condition).flatMap((part) => pathsIn(part, kinds))];
}
