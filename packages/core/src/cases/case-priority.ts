import type { BusinessCalendar } from '../calendars/business-calendar.js';
import { businessTimeBetween } from '../calendars/business-time.js';
import type { ChurnLevel } from '../insights/churn-level.js';
import { pausesOf } from './case-waits.js';
import { lowestScore } from './outcome-of.js';
import type { RecoveryCase } from './recovery-case.js';

/** What makes a case more urgent than another. */
export type PriorityFactor = 'customerValue' | 'score' | 'churnLevel' | 'age';

/** What is known of the customer of a case. */
export interface CustomerStanding {
  /** What the customer is worth to you, in any unit, such as the revenue of a year; `null` when unknown. */
  readonly customerValue?: number | null | undefined;
  /** From which value on a customer counts as most valuable, in the same unit, above 0; such as that of your best tenth. */
  readonly highValue?: number | null | undefined;
  /** From `churnLevel`; `null` when unknown. */
  readonly churnLevel?: ChurnLevel | null | undefined;
}

/** How much each factor counts, 0 or more, not all 0. They need not add up to anything. */
export type PriorityWeights = Readonly<Record<PriorityFactor, number>>;

/** One part of a priority. */
export interface PriorityPart {
  readonly factor: PriorityFactor;
  /** How urgent this factor makes the case, 0 to 1. */
  readonly urgency: number;
  /** Its share of the weights of all that is known, 0 to 1. */
  readonly weight: number;
  /** Points of the priority: 100 x urgency x weight. */
  readonly points: number;
}

/** How urgent a case is, and why. */
export interface CasePriority {
  /** 0 to 100; the sum of the points of the parts. `null` when nothing is known that counts. */
  readonly priority: number | null;
  readonly parts: readonly PriorityPart[];
  /** What would count and is not known. */
  readonly unknown: readonly PriorityFactor[];
}

/** Valuable customers first; then how low the score is, how near the customer is to leaving, how long they wait. Our own choice. */
export const defaultPriorityWeights: PriorityWeights = { customerValue: 40, score: 25, churnLevel: 20, age: 15 };

const factors: readonly PriorityFactor[] = ['customerValue', 'score', 'churnLevel', 'age'];

const urgencyOfLevel: Readonly<Record<ChurnLevel, number>> = { none: 0, watch: 1 / 3, 'at-risk': 2 / 3, high: 1 };

/**
 * How urgent a case is, with its parts:
 *
 * - `customerValue`: the share of `highValue`, at most 1, and 0 for a customer who costs more than they bring;
 * - `score`: 1 for the lowest score of the case being 0, down to 0 for 10;
 * - `churnLevel`: none 0, watch 1/3, at-risk 2/3, high 1;
 * - `age`: the share of the business time to the contact that is used up, without waits, at most 1.
 *
 * What is not known has no weight, and the others take its place in proportion: a customer of unknown value is not a
 * worthless one. A further low answer never lowers the priority, as the lowest score counts.
 *
 * @throws RangeError when a weight is not from 0 to 1e300 or all are 0, a value is not finite, `highValue` is not above 0, or the date
 *   is none
 * @example
 * const known = { customerValue: 50_000, highValue: 100_000, churnLevel: 'high' } as const;
 * casePriority(opened, known, office, opened.openedAt).priority; // 57.5 with a score of 3: 20 + 17.5 + 20 + 0
 */
export function casePriority(
  current: RecoveryCase,
  standing: CustomerStanding,
  calendar: BusinessCalendar,
  now: Date,
  weights: PriorityWeights = defaultPriorityWeights,
): CasePriority {
  const urgencies: Readonly<Record<PriorityFactor, number | null>> = {
    customerValue: urgencyOfValue(standing),
    score: urgencyOfScore(current),
    churnLevel: standing.churnLevel === null || standing.churnLevel === undefined ? null : checkedLevel(standing.churnLevel),
    age: urgencyOfAge(current, calendar, now),
  };
  for (const factor of factors) {
    const weight = weights[factor];
    // So far from the greatest number that all together are one.
    if (!(weight >= 0 && weight <= 1e300)) throw new RangeError(`weights.${factor}: ${weight} is not a weight`);
  }
  const counting = factors.filter((factor) => weights[factor] > 0);
  if (counting.length === 0) throw new RangeError('weights: all are 0');
  const known = counting.flatMap((factor) => {
    const urgency = urgencies[factor];
    return urgency === null ? [] : [{ factor, urgency }];
  });
  const total = known.reduce((sum, { factor }) => sum + weights[factor], 0);
  const parts = known.map(({ factor, urgency }): PriorityPart => {
    const weight = weights[factor] / total;
    return { factor, urgency, weight, points: 100 * urgency * weight };
  });
  return {
    priority: parts.length === 0 ? null : parts.reduce((sum, { points }) => sum + points, 0),
    parts,
    unknown: counting.filter((factor) => urgencies[factor] === null),
  };
}

function urgencyOfValue({ customerValue = null, highValue = null }: CustomerStanding): number | null {
  if (customerValue !== null && !Number.isFinite(customerValue)) throw new RangeError(`customerValue: ${customerValue} is not finite`);
  if (highValue !== null && !(highValue > 0 && highValue < Infinity)) throw new RangeError(`highValue: ${highValue} is not above 0`);
  // Without a measure, what is much and what is little cannot be told.
  if (customerValue === null || highValue === null) return null;
  return Math.min(1, Math.max(0, customerValue / highValue));
}

function urgencyOfScore(current: RecoveryCase): number | null {
  const score = lowestScore(current);
  return score === null ? null : (10 - score) / 10;
}

function checkedLevel(level: ChurnLevel): number {
  if (!Object.hasOwn(urgencyOfLevel, level)) throw new RangeError('churnLevel: it is not a level');
  return urgencyOfLevel[level];
}

function urgencyOfAge({ openedAt, waits, contactWithinHours }: RecoveryCase, calendar: BusinessCalendar, now: Date): number {
  const used = businessTimeBetween(openedAt, now, calendar, pausesOf(waits)) / (contactWithinHours * 60);
  return Math.min(1, Math.max(0, used));
}
