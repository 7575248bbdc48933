import type { RuleRefusal } from '../rules/rule-refusal.js';

/** A survey has one NPS question: without it there is no score, and with two nobody knows which one is meant. */
export interface NpsQuestionCount {
  readonly kind: 'survey/nps-question-count';
  readonly count: number;
}

/** A condition reads the answer to a question that comes later, or to its own. Surveys go forward only, so that they end. */
export interface ConditionLooksAhead {
  readonly kind: 'survey/condition-looks-ahead';
  readonly path: string;
  readonly question: string;
}

/** Two wordings of a question are for the same score. */
export interface VariantsOverlap {
  readonly kind: 'survey/variants-overlap';
  readonly path: string;
  readonly score: number;
}

/** A composite is the mean of several ratings, and only one question counts in it. */
export interface CompositeOfOne {
  readonly kind: 'survey/composite-of-one';
  readonly question: string;
}

/** A text has a placeholder that nobody can fill; what stands between its braces is cut to 60 characters. */
export interface PlaceholderUnknown {
  readonly kind: 'survey/placeholder-unknown';
  readonly path: string;
  readonly placeholder: string;
}

/** What fills the placeholder may be unknown, and then there would be a hole in the sentence. */
export interface PlaceholderWithoutFallback {
  readonly kind: 'survey/placeholder-without-fallback';
  readonly path: string;
  readonly placeholder: string;
}

/** Why something is no survey. `path` is a JSON pointer into the definition. */
export type SurveyDefinitionRefusal =
  | RuleRefusal
  | NpsQuestionCount | ConditionLooksAhead | VariantsOverlap | CompositeOfOne | PlaceholderUnknown | PlaceholderWithoutFallback;

/** What an answer to a question should have been. */
export type ExpectedAnswer = 'rating' | 'option' | 'one-option' | 'text' | 'yes-or-no' | 'address';

/** The answer to this question cannot be what was sent. What was sent is not repeated. */
export interface AnswerUnfit {
  readonly kind: 'survey/answer-unfit';
  readonly question: string;
  readonly expected: ExpectedAnswer;
}

/** The survey has no version of this number. */
export interface SurveyVersionNotFound {
  readonly kind: 'survey/version-not-found';
  readonly number: number;
}

/** The survey has no such question; the id is cut to 60 characters. */
export interface QuestionUnknown {
  readonly kind: 'survey/question-unknown';
  readonly question: string;
}
