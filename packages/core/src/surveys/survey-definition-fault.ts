import { isPlainRecord } from '../plain-record.js';
import { fieldFault } from '../rules/condition-fault.js';
import { malformed } from '../rules/rule-refusal.js';
import { categories } from '../scores/category.js';
import { isLanguage } from './is-language.js';
import { listFault } from './list-fault.js';
import { isQuestionKind, questionFault } from './question-fault.js';
import { definitionLimits, type SurveyQuestion } from './survey-definition.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';
import { optionalTextFault, translatedFault } from './translated-fault.js';

type Fault = SurveyDefinitionRefusal | null;

/**
 * Why something is no survey definition; `null` when it is one.
 *
 * @param value - plain: a copy that `plainJson` made, or a definition written in TypeScript
 * @returns the first fault, with a JSON pointer to it
 */
export function surveyDefinitionFault(value: unknown): Fault {
  if (!isPlainRecord(value)) return malformed('', 'record');
  // An older form would be brought up to date here; there is none yet.
  if (value['v'] !== 1) return malformed('/v', 'version');
  const fault = fieldFault(value, ['v', 'endings'], ['languages', 'questions'], '') ?? languagesFault(value['languages']);
  if (fault !== null) return fault;
  const languages = value['languages'] as readonly string[]; // looked at in the line above
  return questionsFault(value['questions'], languages) ?? endingsFault(value['endings'], languages);
}

function languagesFault(languages: unknown): Fault {
  const fault = listFault(languages, 1, definitionLimits.languages, '/languages');
  if (fault !== null) return fault;
  const tags = languages as readonly unknown[]; // a list, by the line above
  const strange = tags.findIndex((tag) => !isLanguage(tag));
  if (strange !== -1) return malformed(`/languages/${strange}`, 'language');
  const repeated = tags.findIndex((tag, index) => tags.indexOf(tag) !== index);
  return repeated === -1 ? null : { kind: 'rule/id-repeated', path: `/languages/${repeated}` };
}

function questionsFault(questions: unknown, languages: readonly string[]): Fault {
  const fault = listFault(questions, 1, definitionLimits.questions, '/questions');
  if (fault !== null) return fault;
  const list = questions as readonly unknown[]; // by the line above
  const ids = list.map((question) => (isPlainRecord(question) ? question['id'] : null));
  // Before the questions themselves: without its score, every condition and wording that needs one would be a fault.
  const kinds = list.map((question) => (isPlainRecord(question) ? question['kind'] : null));
  const count = kinds.filter((kind) => kind === 'nps').length;
  if (count !== 1 && kinds.every(isQuestionKind)) return { kind: 'survey/nps-question-count', count };
  const checked: SurveyQuestion[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const found = questionFault(list[index], checked, ids, languages, `/questions/${index}`);
    if (found !== null) return found;
    checked.push(list[index] as SurveyQuestion); // every field was looked at
  }
  return compositeFault(checked);
}

function compositeFault(questions: readonly SurveyQuestion[]): Fault {
  const counted = questions.filter((question) => 'countsInComposite' in question && question.countsInComposite === true);
  const [first] = counted;
  return first !== undefined && counted.length === 1 ? { kind: 'survey/composite-of-one', question: first.id } : null;
}

function endingsFault(endings: unknown, languages: readonly string[]): Fault {
  if (endings === undefined) return null;
  if (!isPlainRecord(endings)) return malformed('/endings', 'record');
  const fault = fieldFault(endings, [], categories, '/endings');
  if (fault !== null) return fault;
  for (const category of categories) {
    const ending = endings[category];
    const at = `/endings/${category}`;
    if (!isPlainRecord(ending)) return malformed(at, 'record');
    const found = fieldFault(ending, ['text'], ['title'], at)
      ?? translatedFault(ending['title'], languages, definitionLimits.textLength, `${at}/title`)
      ?? optionalTextFault(ending, 'text', languages, definitionLimits.textLength, at);
    if (found !== null) return found;
  }
  return null;
}
