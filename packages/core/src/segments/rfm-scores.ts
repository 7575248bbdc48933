import { checked, checkedCuts, daysSince, type Purchases, type RfmCuts } from './rfm-cuts.js';

/** A fifth of the customers: 5 is the best. */
export type Fifth = 1 | 2 | 3 | 4 | 5;

/** What to think of customers by when, how often and for how much they bought. */
export type RfmClass =
  | 'champions' | 'loyal' | 'potential-loyal' | 'new' | 'promising' | 'needs-attention' | 'about-to-sleep'
  | 'at-risk' | 'cannot-lose' | 'hibernating' | 'lost';

/** All classes, the best customers first: `enumOf(...rfmClasses)` declares them as a fact. */
export const rfmClasses: readonly [RfmClass, ...RfmClass[]] = [
  'champions', 'loyal', 'potential-loyal', 'new', 'promising', 'needs-attention', 'about-to-sleep',
  'at-risk', 'cannot-lose', 'hibernating', 'lost',
];

export interface RfmScores {
  readonly recency: Fifth;
  readonly frequency: Fifth;
  readonly money: Fifth;
  readonly class: RfmClass;
}

/** Rows by recency, from the most recent; columns by the mean of frequency and money, from the lowest. */
const classes: Readonly<Record<Fifth, readonly [RfmClass, RfmClass, RfmClass, RfmClass, RfmClass]>> = {
  5: ['new', 'potential-loyal', 'potential-loyal', 'champions', 'champions'],
  4: ['promising', 'potential-loyal', 'potential-loyal', 'loyal', 'champions'],
  3: ['about-to-sleep', 'about-to-sleep', 'needs-attention', 'loyal', 'loyal'],
  2: ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
  1: ['lost', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
};

/** The class of three fifths; the mean of frequency and money is rounded up from a half. */
export function rfmClassOf(recency: Fifth, frequency: Fifth, money: Fifth): RfmClass {
  // The mean of two fifths, rounded, is a fifth, and its row has five columns.
  return classes[recency][Math.floor((frequency + money + 1) / 2) - 1] as RfmClass;
}

/**
 * The fifths of a customer by recency, frequency and money, and the class that they make.
 *
 * @param cuts - from `rfmCuts`, or borders of your own, from low to high
 * @throws RangeError as `rfmCuts`, and when the four borders of a measure are not in order
 * @see Hughes (1994), Strategic Database Marketing, for the three measures; the classes are a common reading of them
 * @example
 * rfmScores({ orders: 12, spend: 240_000, lastOrderAt: new Date('2026-11-20') }, cuts, new Date('2026-11-27')).class; // 'champions'
 */
export function rfmScores(purchases: Purchases, cuts: RfmCuts, now: Date): RfmScores {
  const { orders, spend } = checked(purchases);
  const borders = checkedCuts(cuts);
  // The fewer days ago, the better.
  const recency = (6 - fifthOf(daysSince(purchases, now), borders.recencyDays)) as Fifth;
  const frequency = fifthOf(orders, borders.orders);
  const money = fifthOf(spend, borders.spend);
  return { recency, frequency, money, class: rfmClassOf(recency, frequency, money) };
}

/** One more than the borders that are exceeded, of four. */
function fifthOf(value: number, borders: readonly number[]): Fifth {
  return (1 + borders.filter((border) => value > border).length) as Fifth;
}
