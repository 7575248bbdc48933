import { defineFacts, type FactSchema, type FactTypes } from '../rules/define-facts.js';
import { bool, enumOf, int, listOf, textUpTo, type FactType } from '../rules/fact-type.js';
import { scales } from '../scores/scale.js';
import { responseFacts } from '../vocabulary/response-facts.js';
import { code } from '../vocabulary/value-types.js';
import type { ChoiceQuestion, ReasonsQuestion, SurveyQuestion } from './survey-definition.js';

/** What is known before the first question. */
const settingFacts: FactTypes = {
  'survey.language': textUpTo(35),
  'response.channel': code,
  'response.product': code,
  'response.staff': code,
  'branch.code': code,
};

/**
 * The facts that a condition may ask for after some questions: where and in which language it is asked, `answer.<id>` of each of
 * the questions, and the score and its category once the NPS question is among them.
 *
 * @param questions - those that come before, with different ids
 */
export function surveyFacts(questions: readonly SurveyQuestion[]): FactSchema {
  const types: Record<string, FactType> = { ...settingFacts };
  for (const question of questions) {
    types[`answer.${question.id}`] = answerFact(question);
    if (question.kind !== 'nps') continue;
    types['response.score'] = responseFacts['response.score'];
    types['response.category'] = responseFacts['response.category'];
  }
  return defineFacts(types);
}

/** The code of words of one's own. */
export const otherCode = 'other';

/** The codes that an answer may hold. */
export function codesOf(question: ReasonsQuestion | ChoiceQuestion): readonly string[] {
  const codes = question.options.map((option) => option.code);
  return question.kind === 'choice' && question.other !== undefined ? [...codes, otherCode] : codes;
}

function answerFact(question: SurveyQuestion): FactType {
  switch (question.kind) {
    case 'nps': {
      const { lowest, highest } = scales[question.scale ?? 'zero-to-ten'];
      return int(lowest, highest);
    }
    case 'rating':
      return int(0, 10);
    case 'reasons':
    case 'choice': {
      // There is an option, as the definition was checked.
      const words = enumOf(...codesOf(question) as readonly [string, ...string[]]);
      return question.pick === 'one' ? words : listOf(words, words.words.length);
    }
    case 'comment':
    case 'consent':
    case 'contactMe':
      return bool();
  }
}
