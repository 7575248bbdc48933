/** `blocks`: such a rule set is not published. `warns`: it may be meant so; a person decides. */
export type RuleFindingSeverity = 'blocks' | 'warns';

interface AboutRule {
  readonly rule: string;
  /** JSON pointer into the rule set. */
  readonly path: string;
}

/** No facts make the condition true. */
export interface UnreachableFinding extends AboutRule {
  readonly code: 'unreachable';
  readonly severity: 'blocks';
}

/** Whenever it could fire, a rule before it in its lane has fired already. */
export interface ShadowedFinding extends AboutRule {
  readonly code: 'shadowed';
  readonly severity: 'blocks';
  readonly by: string;
}

/** Two exclusive rules of one event can hold at once; then only one of them fires. */
export interface OverlapFinding extends AboutRule {
  readonly code: 'overlap';
  readonly severity: 'warns';
  readonly other: string;
}

/** Conditions so long that not all of them were compared: what could be said of these rules, be it that they never fire, was not. */
export interface UncheckedFinding {
  readonly code: 'unchecked';
  readonly severity: 'warns';
  readonly rule: null;
  /** In the order in which they decide, those of each event together; at least one. */
  readonly rules: readonly string[];
}

/** Rules of one event divide the scores among themselves, and no rule is for these. It is about no single rule. */
export interface ScoreGapFinding {
  readonly code: 'scoreGap';
  readonly severity: 'warns';
  readonly rule: null;
  readonly event: string;
  readonly fact: string;
  readonly scores: readonly number[];
}

/** The rule's scores cut through a category of NPS: 8 to 10 is all promoters and half of the passives. */
export interface ScoreMisfitFinding extends AboutRule {
  readonly code: 'scoreMisfit';
  readonly severity: 'warns';
  readonly fact: string;
  readonly scores: readonly number[];
}

/** An effect costs, and nothing says how often it may be given: a cap per customer does not, on an event without `customerId`. */
export interface UncappedFinding extends AboutRule {
  readonly code: 'uncapped';
  readonly severity: 'warns';
  /** `grantPoints`, or the code of your own. */
  readonly effect: string;
}

/**
 * What is given depends on the score, so that customers and staff learn to write a better one. It blocks where the amount is a share of
 * the score, and warns where it is given for some scores only, at the answer itself or in different amounts.
 */
export interface RewardByScoreFinding extends AboutRule {
  readonly code: 'rewardByScore';
  readonly severity: RuleFindingSeverity;
  readonly fact: string;
  readonly effect: string;
}

/** What is wrong, or looks wrong, with a rule set that can be read. */
export type RuleFinding =
  | UnreachableFinding | ShadowedFinding | OverlapFinding | UncheckedFinding
  | ScoreGapFinding | ScoreMisfitFinding | UncappedFinding | RewardByScoreFinding;
