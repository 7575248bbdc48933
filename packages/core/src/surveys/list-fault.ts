import { malformed, tooLarge, type RuleRefusal } from '../rules/rule-refusal.js';

/** Why something is not a list of `fewest` to `most` entries. */
export function listFault(list: unknown, fewest: number, most: number, at: string): RuleRefusal | null {
  if (!Array.isArray(list) || list.length < fewest) return malformed(at, 'list');
  return list.length > most ? tooLarge(at, 'list', most) : null;
}
