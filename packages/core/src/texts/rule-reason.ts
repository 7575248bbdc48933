import type { Condition, Json } from '../rules/condition.js';
import type { RuleOutcome } from '../rules/decision.js';
import type { ConditionReason, Shown } from '../rules/explanation.js';
import type { Wording } from './wording.js';

/** The members of a union whose field `Key` can be `Value`. */
type With<Union, Key extends string, Value> =
  Union extends { readonly [K in Key]: infer Values } ? (Value extends Values ? Union : never) : never;

/** A sentence for why a condition came out as it did, and for what became of a rule. */
export interface RuleReasonSentences {
  readonly conditions: {
    readonly [Code in ConditionReason['code']]: (reason: With<ConditionReason, 'code', Code>) => string;
  };
  readonly outcomes: {
    readonly [Status in RuleOutcome['status']]: (outcome: With<RuleOutcome, 'status', Status>) => string;
  };
}

/**
 * The sentence for a reason of an explanation, or for what became of a rule. Facts stand under their paths; values of personal
 * facts are masked already.
 *
 * @param sentences - `ruleReasons` of `@goodword/core/texts/<lang>/rules`
 * @example
 * ruleReasonText(ruleReasons, { code: 'factMissing', path: 'response.score' }); // '“response.score” is not known.'
 */
export function ruleReasonText(sentences: RuleReasonSentences, reason: ConditionReason | RuleOutcome): string {
  // The code picks the function that takes this reason; TypeScript cannot follow the pair through the index.
  const sentence = ('code' in reason ? sentences.conditions[reason.code] : sentences.outcomes[reason.status]) as (
    of: ConditionReason | RuleOutcome,
  ) => string;
  return sentence(reason);
}

/** Words of a language for the values of facts. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly hidden: string;
}

/** Signs instead of words: they are the same in every language. */
const signs: Readonly<Record<Condition['op'], string>> = {
  eq: '=', ne: '≠', lt: '<', lte: '≤', gt: '>', gte: '≥', between: '', in: '∈', contains: '∋', within: '',
  all: '', any: '', atLeast: '', not: '', exists: '', call: '',
};

/** More values than these are cut. */
const shownValues = 5;

/** How one language writes the values of facts, and what is asked of them. */
export interface FactWording {
  readonly actual: (value: Shown) => string;
  /** `≥ 9`, `1 … 6`, `∈ {PT, IR}`; for a window the bounds from now, in days or hours. */
  readonly asked: (reason: { readonly op: Condition['op']; readonly expected: Json }) => string;
}

export function factWording({ number }: Wording, { yes, no, hidden }: ValueWords): FactWording {
  const one = (value: unknown): string => {
    if (value === true) return yes;
    if (value === false) return no;
    if (typeof value === 'number') return number(value);
    if (value instanceof Date) return value.toISOString();
    return typeof value === 'string' ? value : '…';
  };
  const some = (values: readonly unknown[]) =>
    `{${values.slice(0, shownValues).map(one).join(', ')}${values.length > shownValues ? ', …' : ''}}`;
  // Signs and values in one line of their own direction, whatever surrounds them.
  const isolated = (text: string) => `\u2066${text}\u2069`;
  const actual = (value: Shown): string => {
    if (Array.isArray(value)) return isolated(some(value));
    return isMasked(value) ? hidden : isolated(one(value));
  };
  return {
    actual,
    asked: ({ op, expected }) =>
      isMasked(expected) ? hidden : isolated(`${signs[op]} ${askedValue(op, expected, one, some)}`.trim()),
  };
}

function isMasked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'masked' in value;
}

function askedValue(
  op: Condition['op'], expected: Json, one: (value: unknown) => string, some: (values: readonly unknown[]) => string,
): string {
  if (Array.isArray(expected)) return op === 'in' ? some(expected) : expected.map(one).join(' … ');
  if (typeof expected !== 'object' || expected === null) return one(expected);
  // Only a window is asked for by a record: its bounds from now, in days or hours.
  const { from = null, to = null, unit } = expected as { readonly from?: Json; readonly to?: Json; readonly unit?: Json };
  return `${from === null ? '−∞' : one(from)} … ${to === null ? '∞' : one(to)} ${unit === 'hours' ? 'h' : 'd'}`;
}
