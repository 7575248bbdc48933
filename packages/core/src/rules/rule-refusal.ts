/** What stands at a place of a rule set, or is the value of a fact, instead of something else. */
export type Expected =
  | 'record' | 'list' | 'text' | 'name' | 'whole-number' | 'true-or-false' | 'instant' | 'plain-value'
  | 'one-of' | 'in-order' | 'amount' | 'hash' | 'length-of-time' | 'other-fact-type' | 'version' | 'args' | 'template' | 'absent' | 'language';

/** What a name that nobody knows was to name. */
export type Named =
  | 'fact' | 'field' | 'operator' | 'event' | 'id' | 'lane' | 'metric' | 'effect' | 'condition-kind' | 'effect-kind' | 'language';

/** What there is too much of. */
export type Bounded = 'nodes' | 'depth' | 'list' | 'text' | 'rules' | 'lanes' | 'effects' | 'values';

/** Something at `path` cannot be read. For a rule set `path` is a JSON pointer, for facts the path of the fact. */
export interface RuleMalformed {
  readonly kind: 'rule/malformed';
  readonly path: string;
  readonly expected: Expected;
}

/** The name at `path` is unknown. The name itself is not repeated: it came from outside. */
export interface RuleNameUnknown {
  readonly kind: 'rule/name-unknown';
  readonly path: string;
  readonly what: Named;
}

export interface RuleTooLarge {
  readonly kind: 'rule/too-large';
  readonly path: string;
  readonly what: Bounded;
  readonly limit: number;
}

/** An id is used twice: that of a rule, a lane or a condition, or two effects of a rule would have the same key. */
export interface RuleIdRepeated {
  readonly kind: 'rule/id-repeated';
  readonly path: string;
}

export type RuleRefusal = RuleMalformed | RuleNameUnknown | RuleTooLarge | RuleIdRepeated;

export function malformed(path: string, expected: Expected): RuleMalformed {
  return { kind: 'rule/malformed', path, expected };
}

export function nameUnknown(path: string, what: Named): RuleNameUnknown {
  return { kind: 'rule/name-unknown', path, what };
}

export function tooLarge(path: string, what: Bounded, limit: number): RuleTooLarge {
  return { kind: 'rule/too-large', path, what, limit };
}

/** A refusal as the error of a developer's own code, where nobody else could have made the fault. */
export function asRangeError(what: string, refusal: RuleRefusal): RangeError {
  const { kind, path, ...rest } = refusal;
  const detail = Object.values(rest).join(' ');
  return new RangeError(`${what}: ${kind} at ${JSON.stringify(path)}${detail === '' ? '' : ` (${detail})`}`);
}
