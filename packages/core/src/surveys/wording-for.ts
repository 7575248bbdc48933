import { classify } from '../scores/category.js';
import type { SurveyQuestion, WordingVariant } from './survey-definition.js';

/** Whether these words are for a score from 0 to 10. */
export function isWordingFor(variant: WordingVariant, score: number): boolean {
  if (typeof variant.for === 'string') return variant.for === classify(score);
  const [from, to] = variant.for;
  return score >= from && score <= to;
}

/**
 * The words of a question for a score: those of the variant that names it, and the first ones where none does.
 *
 * @param score - 0 to 10, or `null` while it is not known
 */
export function wordingFor(question: SurveyQuestion, score: number | null): Pick<WordingVariant, 'text' | 'help'> {
  if (question.kind === 'nps' || score === null) return question;
  return question.variants?.find((variant) => isWordingFor(variant, score)) ?? question;
}
