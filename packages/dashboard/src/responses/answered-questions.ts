import { fillPlaceholders, showSurvey, textIn } from '@goodword/core';
import type { PlaceholderValues, StoredAnswer, StoredAnswers, SurveyDefinition, SurveyQuestion } from '@goodword/core';

/** A question with what came back, in words; several where several were chosen. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly kind: SurveyQuestion['kind'];
  readonly text: string;
  readonly answer: readonly string[];
}

/** An answer, as far as its questions are concerned. */
export interface GivenToQuestions {
  readonly answers: StoredAnswers;
  /** Where the customer wants to be contacted, which is not kept with the answers; `null` when nobody said. */
  readonly contactAddress: string | null;
}

/** In which words questions are read: as the customer read them, in the language of the reader. */
export interface ReadIn {
  /** BCP 47; the closest one of the survey is taken. */
  readonly language: string;
  readonly values: PlaceholderValues;
}

interface Words {
  readonly yes: string;
  readonly no: string;
  readonly amount: (value: number) => string;
}

/**
 * The questions of a survey that were answered, in their order and in the words for this score.
 *
 * @param definition - of the version that was asked
 */
export function answeredQuestions(
  definition: SurveyDefinition, { answers, contactAddress }: GivenToQuestions, reading: ReadIn, words: Words,
): readonly AnsweredQuestion[] {
  const { questions } = definition;
  const inWords = inWordsOf(definition, reading);
  const { language, values } = reading;
  // An address that is asked for is not with the answers, so those to such questions would be refused; they have no other words.
  const contact = new Set(questions.filter(({ kind }) => kind === 'contactMe').map(({ id }) => id));
  const shown = showSurvey(definition, Object.fromEntries(Object.entries(answers).filter(([id]) => !contact.has(id))), { language }, values);
  const shownText = new Map(shown.ok ? shown.value.questions.map(({ id, text }) => [id, text]) : []);
  return questions.flatMap((question) => {
    const { id, kind } = question;
    const answer = answers[id];
    if (answer === undefined) return [];
    return [{ id, kind, text: shownText.get(id) ?? inWords(question.text), answer: answerInWords(question, answer, inWords, contactAddress, words) }];
  });
}

/** The first words of each question of a survey, by its id. */
export function questionTexts(definition: SurveyDefinition, reading: ReadIn): ReadonlyMap<string, string> {
  const inWords = inWordsOf(definition, reading);
  return new Map(definition.questions.map(({ id, text }) => [id, inWords(text)]));
}

type InWords = (text: SurveyQuestion['text']) => string;

function inWordsOf({ languages }: SurveyDefinition, { language, values }: ReadIn): InWords {
  return (text) => fillPlaceholders(textIn(text, language, languages[0] ?? language), values);
}

function answerInWords(
  question: SurveyQuestion, answer: StoredAnswer, inWords: InWords, contactAddress: string | null, { yes, no, amount }: Words,
): readonly string[] {
  const chosen = (codes: readonly string[]): readonly string[] => {
    const options = 'options' in question ? question.options : [];
    return codes.map((code) => {
      const option = options.find((one) => one.code === code);
      return option === undefined ? code : inWords(option.text);
    });
  };
  if (typeof answer === 'number') return [amount(answer)];
  if (typeof answer === 'boolean') return [answer ? yes : no];
  if (typeof answer === 'string') return [answer];
  if ('wanted' in answer) return answer.wanted ? [yes, ...(contactAddress === null ? [] : [contactAddress])] : [no];
  if (!('codes' in answer)) return chosen(answer);
  // What was written in the room for other words says more than that it was used.
  return answer.other === null ? chosen(answer.codes) : [...chosen(answer.codes.filter((code) => code !== 'other')), answer.other];
}
