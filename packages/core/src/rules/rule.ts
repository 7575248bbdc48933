import type { Amount } from './amount.js';
import type { Condition } from './condition.js';
import type { Effect } from './effect.js';

/** How often a rule may fire. The counts come from the caller. */
export interface Caps {
  readonly perCustomer?: number | undefined;
  readonly total?: number | undefined;
}

/** A part of the customers for whom the rule does not fire, so that its effect can be measured. */
export interface Holdout {
  /** From 1 to 99. */
  readonly percent: number;
  /** Another salt draws other customers; two rules with one salt hold out the same. */
  readonly salt: string;
  /** The id by which is drawn; absent: `customerId`. */
  readonly by?: string | undefined;
}

/** What a rule may have besides its event, its condition and its effects. */
export interface RuleOptions {
  /** Absent: `main`. */
  readonly lane?: string | undefined;
  /** Within its lane, rules with a higher priority come first, and those of one priority by their id. Absent: 0. */
  readonly priority?: number | undefined;
  /** Fires alone in its lane, and when it has fired, later lanes do nothing. */
  readonly exclusive?: boolean | undefined;
  readonly caps?: Caps | undefined;
  readonly holdout?: Holdout | undefined;
  /** From this instant on, as `toISOString` writes it. */
  readonly startsAt?: string | undefined;
  /** Until before this instant. */
  readonly endsAt?: string | undefined;
  /** What the rule bids in a lane that picks the best: an amount by the name of the metric. */
  readonly worth?: Readonly<Record<string, Amount>> | undefined;
}

/** On an event, if a condition holds, effects. Plain data. */
export interface Rule extends RuleOptions {
  readonly id: string;
  /** The event. */
  readonly on: string;
  readonly when: Condition;
  readonly effects: readonly Effect[];
}

/** A group of rules. Lanes decide in their order. */
export interface Lane {
  readonly id: string;
  /** All that hold fire; or the first by priority and id; or the one with the highest worth in `metric`. */
  readonly pick: 'all' | 'first' | 'best';
  /** With `best`, and only there. */
  readonly metric?: string | undefined;
}

/** Rules that are decided together. Their order is of no matter. */
export interface RuleSet {
  readonly v: 1;
  /** Absent: one, `main`, in which all fire. */
  readonly lanes?: readonly Lane[] | undefined;
  readonly rules: readonly Rule[];
}

/** The lane of rules that name none. */
export const mainLane: Lane = { id: 'main', pick: 'all' };
