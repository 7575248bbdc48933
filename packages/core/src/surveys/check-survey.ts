import { ok, refuse, type Result } from '../result.js';
import type { ScaleName } from '../scores/scale.js';
import { textFault } from '../text-fault.js';
import { trimmed } from '../trimmed.js';

export interface SurveyDraft {
  readonly name?: string | null | undefined;
  /** As it is put to the customer. */
  readonly question?: string | null | undefined;
  /** Default `zero-to-ten`. */
  readonly scale?: ScaleName | null | undefined;
}

export interface CheckedSurvey {
  readonly name: string;
  readonly question: string;
  readonly scale: ScaleName;
}

type SurveyTextField = 'name' | 'question';

export type SurveyRefusal =
  | { readonly kind: 'survey/name-missing' }
  | { readonly kind: 'survey/question-missing' }
  | {
      readonly kind: 'survey/text-too-long';
      readonly field: SurveyTextField;
      readonly length: number;
      readonly limit: number;
    }
  /** It holds U+0000 or half of a surrogate pair. */
  | { readonly kind: 'survey/text-not-storable'; readonly field: SurveyTextField };

/** There is no such survey in this workspace, or its id is malformed: no difference is shown. */
export interface SurveyNotFound {
  readonly kind: 'survey/not-found';
}

/** Another survey of the workspace has this name. */
export interface SurveyNameTaken {
  readonly kind: 'survey/name-taken';
}

/** Most characters of a name and of a question. */
export const surveyLimits: Readonly<Record<'nameLength' | 'questionLength', number>> = {
  nameLength: 200,
  questionLength: 1_000,
};

/**
 * A survey, checked: a name, a question and a scale.
 *
 * @returns name and question trimmed; refuses `survey/name-missing`, `survey/question-missing`,
 *   `survey/text-too-long`, `survey/text-not-storable`
 * @example
 * checkSurvey({ name: 'After delivery', question: 'How likely are you to recommend us?' });
 */
export function checkSurvey(draft: SurveyDraft): Result<CheckedSurvey, SurveyRefusal> {
  const name = checkText(draft.name, 'name', surveyLimits.nameLength);
  if (!name.ok) return name;
  const question = checkText(draft.question, 'question', surveyLimits.questionLength);
  if (!question.ok) return question;
  return ok({ name: name.value, question: question.value, scale: draft.scale ?? 'zero-to-ten' });
}

function checkText(
  text: string | null | undefined,
  field: SurveyTextField,
  limit: number,
): Result<string, SurveyRefusal> {
  const value = trimmed(text ?? '');
  if (value === '') return refuse({ kind: field === 'name' ? 'survey/name-missing' : 'survey/question-missing' });
  const found = textFault(value, limit);
  if (found === null) return ok(value);
  if (found.fault === 'not-storable') return refuse({ kind: 'survey/text-not-storable', field });
  return refuse({ kind: 'survey/text-too-long', field, length: found.length, limit });
}
