import type { Rule } from './rule.js';

/** Whether one rule of a lane comes before another: by its priority, then by its id. */
export function goesBefore(one: Rule, other: Rule): boolean {
  const [first, second] = [one.priority ?? 0, other.priority ?? 0];
  return first === second ? one.id < other.id : first > second;
}
