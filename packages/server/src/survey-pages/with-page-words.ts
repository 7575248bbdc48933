import type { Category, ShownSurvey } from '@goodword/core';
import type { SurveyPageWords } from './survey-page-words.js';

/** A survey with all words that its page needs. */
export interface SurveyOnPage extends ShownSurvey {
  /** `null` while there is no score. */
  readonly ending: { readonly category: Category; readonly title: string; readonly text: string | null } | null;
}

/** A survey as its page shows it: where it has no words for the ends of the score or for the thanks, with those of the page. */
export function withPageWords(shown: ShownSurvey, words: SurveyPageWords): SurveyOnPage {
  const { questions, ending } = shown;
  return {
    ...shown,
    questions: questions.map((question) => (question.kind === 'nps' && question.ends === null ? { ...question, ends: words.ends } : question)),
    // A survey with a title of its own says what happens next in a text of its own, or not at all.
    ending: ending === null ? null : { category: ending.category, ...(ending.title === null ? words.thanks[ending.category] : { title: ending.title, text: ending.text }) },
  };
}
