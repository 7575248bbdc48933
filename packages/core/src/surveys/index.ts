// What a survey asks
export {
  definitionLimits,
  type ChoiceQuestion, type CommentQuestion, type ConsentQuestion, type ContactMeQuestion, type NpsQuestion, type RatingQuestion,
  type ReasonsQuestion, type ScaleEnds, type SurveyDefinition, type SurveyEnding, type SurveyOption, type SurveyQuestion,
  type TranslatedText, type WordingVariant,
} from './survey-definition.js';
export { checkSurveyDefinition } from './check-survey-definition.js';
export { parseSurveyDefinition } from './parse-survey-definition.js';
export { surveyFacts } from './survey-facts.js';

// What came back
export { followSurvey, type AnswersRefusal, type SurveyProgress, type SurveySetting } from './follow-survey.js';
export { checkAnswers, type CheckedAnswers } from './check-answers.js';
export type { Composite } from './composite-of.js';
export type { ChosenOptions, GivenAnswer, GivenAnswers, StoredAnswer, StoredAnswers, WantedContact } from './survey-answers.js';

// Its life
export { surveyTransitions, type SurveyStatus } from './survey-status.js';
export {
  changeSurveyStatus, type SurveyStatusRefusal, type SurveyStatusUnreachable, type TranslationsMissing,
} from './change-survey-status.js';

// Reasons of a workspace
export type { Reason, ReasonTaxonomy } from './reason-taxonomy.js';
export { parseReasonTaxonomy } from './parse-reason-taxonomy.js';
export { checkReasons, type ReasonsUnknown } from './check-reasons.js';
export { reasonOptions } from './reason-options.js';

// Languages
export { isLanguage } from './is-language.js';
export { isRightToLeft } from './is-right-to-left.js';
export { languageFor } from './language-for.js';
export { missingTranslations, type MissingTranslation } from './missing-translations.js';
export { textIn } from './text-in.js';

// Placeholders
export { fillPlaceholders, placeholderNames, type PlaceholderName, type PlaceholderValues } from './fill-placeholders.js';

// Survey with one question
export {
  checkSurvey, surveyLimits,
  type CheckedSurvey, type SurveyDraft, type SurveyNameTaken, type SurveyNotFound, type SurveyRefusal,
} from './check-survey.js';

// Refusals
export type {
  AnswerUnfit, CompositeOfOne, ConditionLooksAhead, ExpectedAnswer, NpsQuestionCount, PlaceholderUnknown, PlaceholderWithoutFallback,
  QuestionUnknown, SurveyDefinitionRefusal, VariantsOverlap,
} from './survey-refusal.js';
