import { ok, refuse, type Result } from '../result.js';
import type { Json } from '../rules/condition.js';
import { malformed, type RuleMalformed } from '../rules/rule-refusal.js';

/** By version of the JSON of rule sets: a pure function to the next one, whose golden files stay in the tests for ever. */
export type Upcasters = Readonly<Record<number, (json: Json) => Json>>;

/** Version 1 is the first and so far the only one. */
const upcasters: Upcasters = {};
const latest = 1;

/**
 * The JSON of a rule set in the latest version of its form.
 *
 * @returns refuses `rule/malformed` at `/v` for a version that nobody knows
 */
export function upcastRuleSet(
  json: Json, table: Upcasters = upcasters, until: number = latest,
): Result<Json, RuleMalformed> {
  let current = json;
  for (let version = versionOf(current); version !== until; version = versionOf(current)) {
    const next = version !== null && Object.hasOwn(table, version) ? table[version] : undefined;
    if (version === null || next === undefined) return refuse(malformed('/v', 'version'));
    current = next(current);
    // A step that stays where it is would go on for ever.
    if (versionOf(current) !== version + 1) throw new RangeError(`upcast: the step from version ${version} does not lead to the next`);
  }
  return ok(current);
}

function versionOf(json: Json): number | null {
  if (typeof json !== 'object' || json === null || !('v' in json)) return null;
  return typeof json.v === 'number' && Number.isSafeInteger(json.v) ? json.v : null;
}
