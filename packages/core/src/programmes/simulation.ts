import type { CalendarClock } from '../calendars/calendar-clock.js';
import type { Period } from '../calendars/period-of.js';
import type { LiabilityMonth } from '../points/points-liability.js';
import type { Refusal } from '../result.js';
import type { Effect } from '../rules/effect.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import type { VoucherLimit } from '../vouchers/voucher-programme.js';

/** In what a simulation is counted, and what it assumes of customers. */
export interface SimulationTerms {
  /** In which the programme is written. */
  readonly vocabulary: Vocabulary;
  /** Whose months, days and periods count. */
  readonly clock: CalendarClock;
  /** The end: not before the last event. */
  readonly until: Date;
  /** What 100 points cost you when they are spent, in whole minor units >= 0, by the name of the points. Left out: nothing. */
  readonly worthOf100?: Readonly<Record<string, number>> | undefined;
  /** What gifts cost you, in whole minor units >= 0, by their names. */
  readonly giftCosts?: Readonly<Record<string, number>> | undefined;
  /** A customer who has so many points, a whole number >= 1, spends them all with the next purchase. Left out: nobody spends. */
  readonly spendFrom?: number | undefined;
  /** Hexadecimal digits of a hash, where a rule has a holdout. */
  readonly hash?: ((text: string) => string) | undefined;
}

/** What somebody got. */
export interface SimulatedAward {
  readonly at: Date;
  /** `null` where an event has no customer. */
  readonly customerId: string | null;
  /** The rule, or `referral`. */
  readonly source: string;
  /** The idempotency key of the effect. */
  readonly key: string;
  readonly what: Effect['do'];
  /** The name of the points, the voucher programme, the gift, the tier, the template …; `null` where it has none. */
  readonly name: string | null;
  /** Points, stamps, minor units, or the percent of a voucher; `null` where there is nothing to count. */
  readonly amount: number | null;
}

/** An effect that came to nothing, and why. */
export interface SimulatedRefusal extends Omit<SimulatedAward, 'amount'> {
  readonly refusal: Refusal;
}

/** What costs money. */
export type CostKind = 'vouchers' | 'points' | 'gifts' | 'bonuses';

/** Money that went out, or, below zero, came back with a refund. */
export interface SimulatedCost {
  readonly at: Date;
  readonly customerId: string | null;
  /** The rule, or `referral`; `null` for points, which are spent whoever gave them. */
  readonly source: string | null;
  readonly kind: CostKind;
  /** Minor units. */
  readonly amount: number;
}

/** What a month cost, in minor units. */
export interface SimulatedMonth extends Period, Readonly<Record<CostKind, number>> {}

/** A budget or a cap that was used up: from then on it left something undone. */
export type BudgetEnd = { readonly at: Date } & (
  /** The cap `total` of a rule. */
  | { readonly of: 'rule'; readonly rule: string }
  /** A limit of a voucher programme over all customers. */
  | { readonly of: 'voucher'; readonly programme: string; readonly period: VoucherLimit['period'] }
  | { readonly of: 'referral' }
);

/** What a programme would have done, had it run at that time. All lists are in the order of time. */
export interface Simulation {
  readonly awards: readonly SimulatedAward[];
  readonly refusals: readonly SimulatedRefusal[];
  readonly costs: readonly SimulatedCost[];
  /** From the month of the first event to that of `until`. */
  readonly months: readonly SimulatedMonth[];
  /** The points that members may still ask for, month by month, of each kind of points. */
  readonly liability: readonly LiabilityMonth[];
  /** The first end of each. */
  readonly budgetEnds: readonly BudgetEnd[];
  /** Gifts that were given and have no cost in the terms, by name: the costs are too low by them. */
  readonly unpricedGifts: readonly string[];
}
