import { isPlainRecord } from '../plain-record.js';
import type { Condition } from '../rules/condition.js';
import { conditionFault } from '../rules/condition-fault.js';
import { factTypeAt, type FactSchema } from '../rules/define-facts.js';
import { factsAskedBy } from '../rules/facts-asked-by.js';
import { partsOf } from '../rules/prepare-condition.js';
import type { SurveyQuestion } from './survey-definition.js';
import { surveyFacts } from './survey-facts.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';

/**
 * Why a question cannot have such a condition: above all because it reads what is not known yet.
 *
 * @param before - the questions that come before
 * @param ids - of all questions of the survey, so that one that comes later can be named
 */
export function whenFault(
  when: unknown, before: readonly SurveyQuestion[], ids: readonly unknown[], at: string,
): SurveyDefinitionRefusal | null {
  if (when === undefined) return null;
  const schema = surveyFacts(before);
  const fault = conditionFault(when, schema, [], at);
  if (fault === null || fault.kind !== 'rule/name-unknown' || fault.what !== 'fact') return fault;
  const later = laterAnswer(when, schema, ids);
  return later === null ? fault : { kind: 'survey/condition-looks-ahead', path: fault.path, question: later };
}

/** The question of this survey whose answer a condition asks for though it is not known yet. */
function laterAnswer(when: unknown, schema: FactSchema, ids: readonly unknown[]): string | null {
  // Its first fault is a fact, so the nodes before that have their form; others may not.
  const open: unknown[] = [when];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    if (!isPlainRecord(node)) continue;
    const condition = node as unknown as Condition; // read by two functions that look at `op`, `path` and `of` alone
    for (const path of factsAskedBy(condition, [])) {
      if (factTypeAt(schema, path) !== null) continue;
      return ids.find((id): id is string => typeof id === 'string' && path === `answer.${id}`) ?? null;
    }
    open.unshift(...(Array.isArray(node['of']) || node['op'] === 'not' ? partsOf(condition) : []));
  }
  return null;
}
