// What a survey asks; `@goodword/core/surveys/definitions` writes, reads and checks it
export type {
  ChoiceQuestion, CommentQuestion, ConsentQuestion, ContactMeQuestion, NpsQuestion, RatingQuestion, ReasonsQuestion, ScaleEnds,
  SurveyDefinition, SurveyEnding, SurveyOption, SurveyQuestion, TranslatedText, WordingVariant,
} from './survey-definition.js';

// What a customer sees
export { showSurvey, type ShownQuestion, type ShownSurvey } from './show-survey.js';
export { fillPlaceholders, placeholderNames, type PlaceholderName, type PlaceholderValues } from './fill-placeholders.js';
export { isLanguage } from './is-language.js';
export { isRightToLeft } from './is-right-to-left.js';
export { languageFor } from './language-for.js';
export { textIn } from './text-in.js';

// What came back
export { followSurvey, type AnswersRefusal, type SurveyProgress, type SurveySetting } from './follow-survey.js';
export { checkAnswers, type CheckedAnswers } from './check-answers.js';
export { compositeOf, type Composite } from './composite-of.js';
export type { ChosenOptions, GivenAnswer, GivenAnswers, StoredAnswer, StoredAnswers, WantedContact } from './survey-answers.js';
export { correctAnswers } from './correct-answers.js';
export type { AnswerUnfit, ExpectedAnswer, QuestionUnknown, SurveyVersionNotFound } from './survey-refusal.js';

// Again and again
export { nextWave, waveOf, type SurveyWave, type SurveyWaves } from './survey-waves.js';
export { dueWave } from './due-wave.js';
export { checkRepetition, type MonthsBetweenWaves, type Repetition, type RepetitionDraft } from './check-repetition.js';

// Survey with one question
export {
  checkSurvey, surveyLimits,
  type CheckedSurvey, type SurveyDraft, type SurveyNameTaken, type SurveyNotFound, type SurveyRefusal,
} from './check-survey.js';
