import { classify, type Category } from '../scores/category.js';
import { parseScore } from '../scores/parse-score.js';
import type { StoredAnswers } from './survey-answers.js';
import type { SurveyQuestion } from './survey-definition.js';

/**
 * One classification from several ratings. It is not a Net Promoter Score: averaging pulls people towards 7 and 8, so a report
 * names it a composite and counts it apart.
 */
export interface Composite {
  /** Mean of the ratings, 0 to 10, not rounded. */
  readonly mean: number;
  /** At least 9 is a promoter, at least 7 a passive. */
  readonly category: Category;
  /** The questions that count, by their ids. */
  readonly questions: readonly string[];
  readonly rule: 'mean-of-ratings';
}

/**
 * The composite of the ratings that count in it.
 *
 * @param questions - of a checked definition: those that count have no condition, so that the mean is the same thing for everybody
 * @returns `null` where none of them counts, or one that counts has no answer: a missing rating is not 0, and a mean
 *   without it would be of something else
 */
export function compositeOf(questions: readonly SurveyQuestion[], answers: StoredAnswers): Composite | null {
  const counted = questions.filter((question) => 'countsInComposite' in question && question.countsInComposite === true);
  if (counted.length === 0) return null;
  let sum = 0;
  for (const question of counted) {
    const parsed = parseScore(answers[question.id], question.kind === 'nps' ? question.scale : undefined);
    if (!parsed.ok) return null;
    sum += parsed.value.score;
  }
  const mean = sum / counted.length;
  return { mean, category: classify(mean), questions: counted.map(({ id }) => id), rule: 'mean-of-ratings' };
}
