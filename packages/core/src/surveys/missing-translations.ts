import type { SurveyDefinition, SurveyQuestion, TranslatedText } from './survey-definition.js';

/** A text that is not there in one of the languages of its survey. */
export interface MissingTranslation {
  /** JSON pointer to the text. */
  readonly path: string;
  readonly language: string;
}

/**
 * What is still to be translated before a survey can go live, in the order of the survey.
 *
 * @example
 * missingTranslations({ ...survey, languages: ['en', 'fa'] })[0]; // { path: '/questions/0/text', language: 'fa' }
 */
export function missingTranslations({ languages, questions, endings }: SurveyDefinition): readonly MissingTranslation[] {
  const texts = [
    ...questions.flatMap((question, index) => textsOf(question, `/questions/${index}`)),
    ...Object.entries(endings).flatMap(([category, { title, text }]) => [
      ...placed(title, `/endings/${category}/title`), ...placed(text, `/endings/${category}/text`),
    ]),
  ];
  return texts.flatMap(([path, text]) =>
    languages.filter((language) => !Object.hasOwn(text, language)).map((language) => ({ path, language })));
}

type Placed = readonly [path: string, text: TranslatedText];

/** All texts of a question, with the places where they stand. */
function textsOf(question: SurveyQuestion, at: string): readonly Placed[] {
  const { ends, options, other, variants }: AnyParts = question;
  return [
    ...placed(question.text, `${at}/text`),
    ...placed(question.help, `${at}/help`),
    ...placed(ends?.lowest, `${at}/ends/lowest`),
    ...placed(ends?.highest, `${at}/ends/highest`),
    ...(options ?? []).flatMap(({ text }, index) => placed(text, `${at}/options/${index}/text`)),
    ...placed(other, `${at}/other`),
    ...(variants ?? []).flatMap(({ text, help }, index) => [
      ...placed(text, `${at}/variants/${index}/text`), ...placed(help, `${at}/variants/${index}/help`),
    ]),
  ];
}

/** The parts with texts that one kind of question or another has. */
interface AnyParts {
  readonly ends?: Extract<SurveyQuestion, { kind: 'nps' }>['ends'];
  readonly options?: Extract<SurveyQuestion, { kind: 'reasons' }>['options'] | undefined;
  readonly other?: TranslatedText | undefined;
  readonly variants?: Extract<SurveyQuestion, { kind: 'comment' }>['variants'];
}

function placed(text: TranslatedText | undefined, path: string): readonly Placed[] {
  return text === undefined ? [] : [[path, text]];
}
