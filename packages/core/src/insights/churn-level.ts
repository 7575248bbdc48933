import { categories, categoryOf, type Category } from '../scores/category.js';
import { isScore, type Score } from '../scores/score.js';

/** How much a customer's answers ask for attention. Not a probability, and not calibrated against real churn. */
export type ChurnLevel = 'none' | 'watch' | 'at-risk' | 'high';

/** Why a customer needs attention. */
export type ChurnReason =
  | { readonly reason: 'detractor'; readonly score: Score }
  | { readonly reason: 'score-dropped'; readonly from: Score; readonly to: Score }
  | { readonly reason: 'category-fell'; readonly from: Category; readonly to: Category }
  | { readonly reason: 'low-again'; readonly from: Score; readonly to: Score }
  | { readonly reason: 'stopped-answering'; readonly unanswered: number };

/** How near a customer is to leaving, and why. */
export interface ChurnSigns {
  /** `null` when nothing is known: no answer yet, and not two questions left without one. */
  readonly level: ChurnLevel | null;
  readonly reasons: readonly ChurnReason[];
  /** The last score that was given; `null` when there is none. */
  readonly score: Score | null;
  /** Number of answers that the level rests on. */
  readonly answers: number;
}

/** A fall by so many points of the scale of eleven is a reason. */
const largeDrop = 3;

/** So many questions in a row without an answer are a reason. */
const silence = 2;

/**
 * How much attention one customer needs, by plain rules over the answers, each with its reason:
 *
 * - `detractor`: the last score is 0 to 6;
 * - `score-dropped`: it is at least three below the one before;
 * - `category-fell`: promoter to passive or detractor, or passive to detractor;
 * - `low-again`: the last two scores are both 0 to 6;
 * - `stopped-answering`: the last two questions, or more, were not answered.
 *
 * `high`: a detractor with another reason. `at-risk`: a detractor, or two reasons. `watch`: one other reason.
 * `none`: answered, and no reason. Where it is known who left, `fitChurnModel` learns from that instead.
 *
 * @param history - answers in order of time, the latest last; `null` where the customer was asked and did not answer
 * @throws RangeError when an answer is neither a score nor `null`
 * @example
 * churnLevel([9, 8]).level; // 'watch'
 * churnLevel([10, 6]).level; // 'high'
 * churnLevel([]).level; // null
 */
export function churnLevel(history: readonly (Score | null)[]): ChurnSigns {
  const scores = history.filter((answer) => answer !== null);
  for (const score of scores) if (!isScore(score)) throw new RangeError(`churnLevel: ${String(score)} is not a score`);
  const [score = null, previous = null] = scores.toReversed();
  const reasons: ChurnReason[] = [];
  if (score !== null && isLow(score)) reasons.push({ reason: 'detractor', score });
  if (score !== null && previous !== null) {
    const [from, to] = [categoryOf(previous), categoryOf(score)];
    if (previous - score >= largeDrop) reasons.push({ reason: 'score-dropped', from: previous, to: score });
    if (categories.indexOf(to) < categories.indexOf(from)) reasons.push({ reason: 'category-fell', from, to });
    if (isLow(previous) && isLow(score)) reasons.push({ reason: 'low-again', from: previous, to: score });
  }
  const unanswered = history.length - 1 - history.findLastIndex((answer) => answer !== null);
  if (unanswered >= silence) reasons.push({ reason: 'stopped-answering', unanswered });
  const known = score !== null || reasons.length > 0;
  return { level: known ? levelOf(reasons) : null, reasons, score, answers: scores.length };
}

function isLow(score: Score): boolean {
  return categoryOf(score) === 'detractor';
}

function levelOf(reasons: readonly ChurnReason[]): ChurnLevel {
  const [first, second] = reasons;
  if (first === undefined) return 'none';
  if (first.reason === 'detractor') return second === undefined ? 'at-risk' : 'high';
  return second === undefined ? 'watch' : 'at-risk';
}
