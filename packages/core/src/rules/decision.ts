import type { DecidedEffect } from './effect.js';
import type { Explanation } from './explanation.js';

/** What can become of a rule without another word. */
export type PlainStatus = 'fired' | 'conditionFalse' | 'conditionUnknown' | 'notYetStarted' | 'ended' | 'holdout' | 'otherEvent';

/** What became of a rule, and why. */
export type RuleOutcome =
  | { readonly rule: string; readonly status: PlainStatus }
  /** Another rule of its lane came first, or was worth more. */
  | { readonly rule: string; readonly status: 'outbidBy'; readonly by: string }
  /** One of the two is exclusive. */
  | { readonly rule: string; readonly status: 'excludedBy'; readonly by: string }
  | { readonly rule: string; readonly status: 'capReached'; readonly cap: 'perCustomer' | 'total'; readonly limit: number }
  /** The condition holds, but an effect needs a fact, or its key an id, that is not known. */
  | { readonly rule: string; readonly status: 'inputMissing'; readonly what: 'fact' | 'id'; readonly name: string };

export type RuleStatus = RuleOutcome['status'];

/** What a rule set decided on one event. */
export interface Decision {
  /** The published version that decided; `null` for rules that were not published. */
  readonly version: { readonly number: number; readonly hash: string } | null;
  readonly event: string;
  readonly decidedAt: Date;
  /** To be applied in this order, each under its `dedupeKey`. */
  readonly effects: readonly DecidedEffect[];
  /** Of every rule of the set, by id. */
  readonly outcomes: readonly RuleOutcome[];
}

/** A decision with the conditions of all rules of its event. */
export interface ExplainedDecision extends Decision {
  readonly conditions: readonly { readonly rule: string; readonly when: Explanation }[];
}

/** How often a rule has fired so far. */
export interface RuleCount {
  /** For the customer of this event. */
  readonly customer: number;
  readonly total: number;
}

/** What a decision needs besides the facts. */
export interface DecisionContext {
  readonly now: Date;
  /** The ids of the event. */
  readonly ids: Readonly<Record<string, string | null | undefined>>;
  /** By rule; a rule that is not named has not fired yet. Needed when a rule has caps. */
  readonly counts?: Readonly<Record<string, RuleCount>> | undefined;
  /** Hexadecimal digits of a hash, such as `sha256Hex`. Needed when a rule has a holdout. */
  readonly hash?: ((text: string) => string) | undefined;
}
