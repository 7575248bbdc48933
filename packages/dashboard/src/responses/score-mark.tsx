import type { Category } from '@goodword/core';
import { CategoryMark } from '../nps/patterns.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats } from '../texts/language.js';
import type { Answer } from './responses-query.js';

/** The service's name of a category → core's, for words and colours. */
export const categoryOfName = {
  PROMOTER: 'promoter',
  PASSIVE: 'passive',
  DETRACTOR: 'detractor',
} as const satisfies Record<Answer['category'], Category>;

/** The score of one answer, with the category that it counts as in words, colour and pattern. */
export function ScoreMark({ score, category: name }: Pick<Answer, 'score' | 'category'>) {
  const { whole } = useFormats();
  const { categoryNames } = useCoreWords();
  const category = categoryOfName[name];
  return (
    <span className={`answer-score answer-${category}`}>
      <span className="answer-number">{whole(score)}</span>
      <span className="answer-category">
        <CategoryMark category={category} /> {categoryNames[category].one}
      </span>
    </span>
  );
}
