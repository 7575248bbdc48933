import { refuse, type Result } from '../result.js';
import { checkFacts } from '../rules/check-facts.js';
import { isInstantText } from '../rules/condition-fault.js';
import { factTypeAt, type FactSchema, type FactsOf, type FactTypes } from '../rules/define-facts.js';
import { malformed, type RuleMalformed, type RuleNameUnknown, type RuleTooLarge } from '../rules/rule-refusal.js';
import { plainJson } from './plain-json.js';

/**
 * Facts from JSON, which has no instants: a fact that is one is read from its text, as `toISOString` writes it. Nothing else is
 * converted.
 *
 * @returns refuses as `checkFacts`, with the path of the fact
 * @example
 * parseFacts({ 'customer.since': '2026-01-01T00:00:00.000Z' }, defineFacts({ 'customer.since': instant() })).ok; // true
 */
export function parseFacts<F extends FactTypes>(
  json: unknown, schema: FactSchema<F>,
): Result<FactsOf<F>, RuleMalformed | RuleNameUnknown | RuleTooLarge> {
  const plain = plainJson(json);
  if (!plain.ok) {
    // `plainJson` repeats no id.
    const refusal = plain.refusal as RuleMalformed | RuleNameUnknown | RuleTooLarge;
    return refuse({ ...refusal, path: factOf(refusal.path) });
  }
  const { value } = plain;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(malformed('', 'record'));
  const facts: Record<string, unknown> = {};
  for (const [path, fact] of Object.entries(value)) {
    const isInstant = factTypeAt(schema, path)?.type === 'instant';
    facts[path] = isInstant && isInstantText(fact) ? new Date(fact) : fact;
  }
  return checkFacts(schema, facts);
}

/** The fact that a JSON pointer leads to, or into. */
function factOf(pointer: string): string {
  return (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}
