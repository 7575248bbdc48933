import { limitsAbout, pValueOf, type Alternative, type Estimate } from '../nps/estimate.js';
import type { Limits } from '../nps/limits.js';
import type { Reliability } from '../nps/reliability.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { Interval } from '../stats/interval.js';

/** A change of the score with its evidence, in points. */
export interface Change<Method extends string> {
  /** Score before and after, -100 to 100; `null` when nobody answered. */
  readonly before: number | null;
  readonly after: number | null;
  /** After minus before, -200 to 200, of the scores as they are shown; `null` when one of them is. */
  readonly change: number | null;
  /** The difference that the method tests: `change`, but for `adjusted-wald`, which draws both scores to 0. */
  readonly estimate: number | null;
  /** `null` where the method has none, or finds no spread. */
  readonly standardError: number | null;
  /** z or t; `null` with the standard error. */
  readonly statistic: number | null;
  /** `null` where the normal distribution is used. */
  readonly degreesOfFreedom: number | null;
  /** Not symmetric about `change`. `null` when a side has no answers, or the method has or finds none. */
  readonly interval: Interval<Method> | null;
  /** Of "nothing changed"; `null` when a side has no answers, or the method has or finds none. */
  readonly pValue: number | null;
  readonly alternative: Alternative;
  readonly level: number;
  readonly method: Method;
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** What a method finds; its limits are not yet cut. */
export interface ChangeEvidence
  extends Pick<Change<string>, 'estimate' | 'standardError' | 'statistic' | 'degreesOfFreedom' | 'pValue'> {
  readonly limits: Limits | null;
}

/** The evidence of a method that finds nothing but the change itself. */
export function bareEvidence(change: number | null, pValue: number | null = null, limits: Limits | null = null): ChangeEvidence {
  return { estimate: change, standardError: null, statistic: null, degreesOfFreedom: null, pValue, limits };
}

/** The evidence of an estimate with its standard error; with a level also its limits. */
export function testedEvidence(found: Estimate, alternative: Alternative, level: number | null): ChangeEvidence {
  const statistic = found.estimate / found.standardError;
  return {
    ...found,
    statistic,
    pValue: pValueOf(statistic, alternative, found.degreesOfFreedom),
    limits: level === null ? null : limitsAbout(found, level),
  };
}
