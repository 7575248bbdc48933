import type { Change } from '../inference/change.js';
import { comparePaired } from '../inference/compare-paired.js';
import { describeChange, type Verdict } from '../inference/describe-change.js';
import type { PairedTable } from '../inference/paired-table.js';
import { veryLowBelow } from '../nps/reliability.js';
import type { Tally } from '../nps/tally.js';

/** Who answered before a measure and after it: different customers, or the same ones both times. */
export type BeforeAfterAnswers =
  | { readonly design: 'different-customers'; readonly before: Tally; readonly after: Tally }
  | { readonly design: 'same-customers'; readonly table: PairedTable };

export interface BeforeAfterOptions {
  /** Confidence, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** How the score moved over a measure, with its test. */
export interface BeforeAfter extends Change<string> {
  readonly design: BeforeAfterAnswers['design'];
  readonly verdict: Verdict;
  /** Answers on each side. */
  readonly n: { readonly before: number; readonly after: number };
}

/**
 * What the score did over a measure: an onboarding changed, a training, a fault put right. Of different customers by
 * the adjusted Wald comparison, of the same customers by a paired t test, which finds smaller changes; when all of
 * them moved alike, so that t has no spread to go by, by the paired score test.
 *
 * It does not say that the measure did it: season, other customers and other measures moved the score as well.
 * With a control group that the measure did not reach, ask `differenceInDifferences`.
 *
 * @throws RangeError when a count is not one, or the level is not between 0 and 1
 * @see describeChange and comparePaired
 * @example
 * beforeAfter({ design: 'same-customers', table: [[30, 2, 0], [15, 20, 1], [8, 9, 15]] }).verdict; // 'rose'
 */
export function beforeAfter(answers: BeforeAfterAnswers, { level }: BeforeAfterOptions = {}): BeforeAfter {
  const { design } = answers;
  if (design === 'different-customers') return { ...describeChange(answers.before, answers.after, { level }), design };
  const byChanges = comparePaired(answers.table, { level });
  // All moved alike: the t test finds no spread, the score test does not need any.
  const found = byChanges.pValue === null ? comparePaired(answers.table, { level, method: 'score' }) : byChanges;
  return { ...found, design, verdict: verdictOf(found), n: { before: found.n, after: found.n } };
}

function verdictOf({ n, change, pValue, level }: ReturnType<typeof comparePaired>): Verdict {
  if (n < veryLowBelow || change === null || pValue === null) return 'too-few-answers';
  if (pValue >= 1 - level) return 'no-change-shown';
  return change > 0 ? 'rose' : 'fell';
}
