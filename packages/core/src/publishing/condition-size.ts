import type { PreparedNode } from '../rules/prepare-condition.js';

/** How much a condition asks: for what, and with what it compares. */
export interface ConditionSize {
  readonly leaves: number;
  readonly comparands: number;
  /** What has to hold together at the top of it. */
  readonly conjuncts: number;
}

export function conditionSize(node: PreparedNode): ConditionSize {
  const own: ConditionSize = { leaves: 1, comparands: 1 + node.values.size, conjuncts: 0 };
  const parts = node.parts.map(conditionSize);
  return { ...parts.reduce(bothOf, own), conjuncts: node.test === 'all' ? parts.reduce((sum, part) => sum + part.conjuncts, 0) : 1 };
}

export function bothOf(one: ConditionSize, other: ConditionSize): ConditionSize {
  return { leaves: one.leaves + other.leaves, comparands: one.comparands + other.comparands, conjuncts: one.conjuncts + other.conjuncts };
}

/** How often a leaf is asked for a value, at most, to see which truths are possible: three values around each that is compared with. */
export function looksAt({ leaves, comparands }: ConditionSize): number {
  return 3 * comparands * leaves;
}
