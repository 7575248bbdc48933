import { ok, refuse, type Result } from '../result.js';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './condition.js';
import { pointer } from './condition-fault.js';
import { decide } from './decide.js';
import type { Decision, DecisionContext } from './decision.js';
import type { Facts } from './define-facts.js';
import type { PreparedRules } from './prepare-rules.js';

/** A decision that was kept, with what it was made from. */
export interface RecordedDecision {
  /** As `decide` returned it, or as it came back from JSON. */
  readonly decision: Decision | Json;
  readonly event: string;
  readonly facts: Facts;
  readonly context: DecisionContext;
}

/** The same facts and rules give another decision now; `path` is the JSON pointer of the first difference. */
export interface RuleReplayDiffers {
  readonly kind: 'rule/replay-differs';
  readonly path: string;
}

/**
 * Decides once more, and compares: a decision can be explained years later, and nobody can alter one unnoticed.
 *
 * @param prepared - the published version that decided
 * @returns the canonical JSON of the decision, equal to the byte; refuses `rule/replay-differs`, at `/version/hash` for another version
 * @throws RangeError as `decide`
 * @example
 * replayDecision(prepared, { decision, event, facts, context }).ok; // true
 */
export function replayDecision(prepared: PreparedRules, recorded: RecordedDecision): Result<string, RuleReplayDiffers> {
  const again = canonicalJson(decide(prepared, recorded.event, recorded.facts, recorded.context));
  const before = canonicalJson(recorded.decision);
  if (again === before) return ok(again);
  return refuse({ kind: 'rule/replay-differs', path: firstDifference(JSON.parse(before), JSON.parse(again), '') });
}

/** The version first: when that is another one, the rest says nothing. Entries of lists stay in their order. */
const versionFirst = (name: string, other: string): number => Number(other === 'version') - Number(name === 'version');

function firstDifference(before: unknown, again: unknown, at: string): string {
  if (!isRecordOrList(before) || !isRecordOrList(again) || Array.isArray(before) !== Array.isArray(again)) return at;
  const names = [...new Set([...Object.keys(before), ...Object.keys(again)])].sort(versionFirst);
  for (const name of names) {
    const [one, other] = [fieldOf(before, name), fieldOf(again, name)];
    if (one === undefined || other === undefined) return pointer(at, name);
    if (canonicalJson(one) !== canonicalJson(other)) return firstDifference(one, other, pointer(at, name));
  }
  return at;
}

function fieldOf(record: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(record, name)?.value;
}

function isRecordOrList(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
