// Written in TypeScript or read from JSON
export { checkSurveyDefinition } from './check-survey-definition.js';
export { parseSurveyDefinition } from './parse-survey-definition.js';
export { definitionLimits } from './survey-definition.js';
export { surveyOfOneQuestion } from './survey-of-one-question.js';
export { withNpsQuestion } from './with-nps-question.js';
export { surveyFacts } from './survey-facts.js';
export { surveyJsonSchema } from './survey-json-schema.js';

// Its life
export { revisionOf, type SurveyRevision } from './revision-of.js';
export { reviseSurvey, type RevisedSurvey, type SurveyClosed, type SurveySavedMeanwhile, type SurveyToRevise } from './revise-survey.js';
export { surveyTransitions, type SurveyStatus } from './survey-status.js';
export {
  changeSurveyStatus, type SurveyStatusRefusal, type SurveyStatusUnreachable, type TranslationsMissing,
} from './change-survey-status.js';

// Its languages
export { missingTranslations, type MissingTranslation } from './missing-translations.js';
export { surveyInLanguages } from './survey-in-languages.js';

// Reasons of a workspace
export type { Reason, ReasonTaxonomy } from './reason-taxonomy.js';
export { parseReasonTaxonomy } from './parse-reason-taxonomy.js';
export { checkReasons, type ReasonsUnknown } from './check-reasons.js';
export { reasonOptions } from './reason-options.js';
export { reasonsTakenAway, type ReasonsInUse } from './reasons-taken-away.js';

// Refusals
export type {
  CompositeOfOne, ConditionLooksAhead, NpsQuestionCount, PlaceholderUnknown, PlaceholderWithoutFallback, SurveyDefinitionRefusal,
  VariantsOverlap,
} from './survey-refusal.js';
