import { isPlainRecord } from '../plain-record.js';
import { fieldFault } from '../rules/condition-fault.js';
import { isName } from '../rules/condition-kind.js';
import { malformed } from '../rules/rule-refusal.js';
import { isScaleName } from '../scores/scale.js';
import { listFault } from './list-fault.js';
import { definitionLimits, type SurveyQuestion } from './survey-definition.js';
import { otherCode } from './survey-facts.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';
import { optionalTextFault, translatedFault } from './translated-fault.js';
import { variantsFault } from './variants-fault.js';
import { whenFault } from './when-fault.js';

type Fault = SurveyDefinitionRefusal | null;
type Fields = Readonly<Record<string, unknown>>;
type Kind = SurveyQuestion['kind'];

const further = ['when', 'required', 'variants'] as const;

/** The fields of each kind beside those of all: those that may be left out, and those that may not. */
const fieldsOfKind: Readonly<Record<Kind, { readonly optional: readonly string[]; readonly needed: readonly string[] }>> = {
  nps: { optional: ['scale', 'ends', 'countsInComposite'], needed: [] },
  rating: { optional: [...further, 'ends', 'countsInComposite'], needed: [] },
  reasons: { optional: further, needed: ['pick', 'options'] },
  comment: { optional: further, needed: [] },
  choice: { optional: [...further, 'other'], needed: ['pick', 'options'] },
  consent: { optional: further, needed: [] },
  contactMe: { optional: [...further, 'asksAddress'], needed: [] },
};

/**
 * Why something is no question of a survey.
 *
 * @param before - the questions that come before
 * @param ids - of all questions
 */
export function questionFault(
  question: unknown, before: readonly SurveyQuestion[], ids: readonly unknown[], languages: readonly string[], at: string,
): Fault {
  if (!isPlainRecord(question)) return malformed(at, 'record');
  const { kind, id, text } = question;
  if (!isQuestionKind(kind)) return malformed(`${at}/kind`, 'one-of');
  const { optional, needed } = fieldsOfKind[kind];
  return fieldFault(question, ['help', ...optional], ['kind', 'id', 'text', ...needed], at)
    ?? (isQuestionId(id) ? null : malformed(`${at}/id`, 'name'))
    ?? (before.some((other) => other.id === id) ? { kind: 'rule/id-repeated', path: `${at}/id` } as const : null)
    ?? translatedFault(text, languages, definitionLimits.textLength, `${at}/text`)
    ?? optionalTextFault(question, 'help', languages, definitionLimits.helpLength, at)
    ?? flagFault(question, ['required', 'countsInComposite', 'asksAddress'], at)
    ?? (question['scale'] === undefined || isScale(question['scale']) ? null : malformed(`${at}/scale`, 'one-of'))
    ?? endsFault(question['ends'], languages, `${at}/ends`)
    ?? (needed.includes('options') ? optionsFault(question, languages, at) : null)
    ?? optionalTextFault(question, 'other', languages, definitionLimits.labelLength, at)
    // Of those who are not asked it there would be another mean.
    ?? (question['countsInComposite'] === true && question['when'] !== undefined ? malformed(`${at}/when`, 'absent') : null)
    ?? whenFault(question['when'], before, ids, `${at}/when`)
    ?? variantsFault(question['variants'], before, languages, `${at}/variants`);
}

function endsFault(ends: unknown, languages: readonly string[], at: string): Fault {
  if (ends === undefined) return null;
  if (!isPlainRecord(ends)) return malformed(at, 'record');
  return fieldFault(ends, [], ['lowest', 'highest'], at)
    ?? translatedFault(ends['lowest'], languages, definitionLimits.labelLength, `${at}/lowest`)
    ?? translatedFault(ends['highest'], languages, definitionLimits.labelLength, `${at}/highest`);
}

function optionsFault({ pick, options, other }: Fields, languages: readonly string[], at: string): Fault {
  if (pick !== 'one' && pick !== 'many') return malformed(`${at}/pick`, 'one-of');
  const fault = listFault(options, 1, definitionLimits.options, `${at}/options`);
  if (fault !== null) return fault;
  const list = options as readonly unknown[]; // by the line above
  // The code of other words is taken where there is room for them.
  const codes: unknown[] = other === undefined ? [] : [otherCode];
  for (let index = 0; index < list.length; index += 1) {
    const option = list[index];
    const place = `${at}/options/${index}`;
    if (!isPlainRecord(option)) return malformed(place, 'record');
    const found = fieldFault(option, [], ['code', 'text'], place)
      ?? (isName(option['code']) ? null : malformed(`${place}/code`, 'name'))
      ?? (codes.includes(option['code']) ? { kind: 'rule/id-repeated', path: `${place}/code` } as const : null)
      ?? translatedFault(option['text'], languages, definitionLimits.labelLength, `${place}/text`);
    if (found !== null) return found;
    codes.push(option['code']);
  }
  return null;
}

function flagFault(question: Fields, names: readonly string[], at: string): Fault {
  const wrong = names.find((name) => question[name] !== undefined && typeof question[name] !== 'boolean');
  return wrong === undefined ? null : malformed(`${at}/${wrong}`, 'true-or-false');
}

/**
 * Letters, digits, `_` and `-`, a letter first: it is a step in the name of a fact, `answer.<id>`. Not a name that every object has: a
 * record of answers without that one would answer with what it inherits.
 */
function isQuestionId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 60 && /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(id) && !(id in Object.prototype);
}

export function isQuestionKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && Object.hasOwn(fieldsOfKind, kind);
}

function isScale(scale: unknown): boolean {
  return typeof scale === 'string' && isScaleName(scale);
}
