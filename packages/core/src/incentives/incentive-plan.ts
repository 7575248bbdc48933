import type { Tally } from '../nps/tally.js';
import type { AmountRounding } from './rounded-quotient.js';

/** From this score on, so much. */
export interface PayPoint {
  /** Points of the score, a whole number from -100 to 100. */
  readonly from: number;
  /** For branch and person together, in minor units of the currency. */
  readonly amount: number;
}

/** What a score pays. Below the first point nothing, from the last one on its amount. */
export interface PayCurve {
  /** Between two points: the amount of the lower one, or in proportion. */
  readonly shape: 'steps' | 'linear';
  /** `from` rises, `amount` does not fall. */
  readonly points: readonly PayPoint[];
}

/** What a score is drawn to, and how strongly: known before the period begins. `shrinkageOf` makes it from earlier answers. */
export interface Shrinkage {
  /** Mean of the true scores of all branches, or of all staff; points. */
  readonly mean: number;
  /** Variance of their true scores, points². */
  readonly betweenVariance: number;
  /** Variance of a single answer, points². */
  readonly answerVariance: number;
}

/** By which number a score pays: one that a few lucky answers do not lift. */
export type BonusMeasure =
  /** The lower limit of the interval of the score (score method). */
  | { readonly kind: 'lower-limit'; readonly level: number }
  /** The score, drawn towards the mean the more the fewer answers there are. */
  | { readonly kind: 'shrunk-score'; readonly branch: Shrinkage; readonly person: Shrinkage };

/** The company's own answers of one kind of customer, in a time before the plan. */
export interface MixGroup {
  readonly group: string;
  readonly tally: Tally;
}

/** When a number of the period is doubted. */
export interface AlarmSettings {
  /** 1 - the chance that an alarm of one kind is raised for anybody in a period in which nobody does anything. */
  readonly level: number;
  /** Smallest fall of the response rate against the own history, 0 to 1. */
  readonly responseRateFall: number;
  /** Smallest excess of a share over that of the others, 0 to 1. */
  readonly excess: number;
}

/** How the score of a branch and of a person pay one person. Plain data; `checkIncentivePlan` makes it. */
export interface IncentivePlan {
  /** ISO 4217. */
  readonly currency: string;
  readonly measure: BonusMeasure;
  /** Fewest answers on which a branch's or a person's score pays. */
  readonly minimumAnswers: number;
  /** Per cent of the curve that the score of the branch pays, 0 to 100; the person's own pays the rest. */
  readonly branchPercent: number;
  readonly curve: PayCurve;
  /** Most that a person gets for a period, in minor units. */
  readonly cap: number;
  readonly rounding: AmountRounding;
  /** What different customers answer anyway; `null` when all are held against one measure. */
  readonly customerMix: readonly MixGroup[] | null;
  readonly alarms: AlarmSettings;
}
