import {
  type AnswersRefusal, type CheckedAnswers, continueResponse as continued, type GivenAnswers, ok, refuse, type ResponseEditWindowOver,
  type ResponseNotFound, type ResponseRefusal, type Result, type StoredAnswers,
} from '@goodword/core';
import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { emit } from '../events/emit.js';
import type { EntityManager } from '../orm.js';
import { answerColumns } from './answer-columns.js';
import { checkedResponseOf } from './checked-response-of.js';
import { formerValues, recordChange } from './record-change.js';
import type { FormerValue } from './response-change.entity.js';
import { ResponseRow } from './response.entity.js';

/**
 * Stores what a customer says after their first answer. What is new is added and told of as `response/completed`; where something
 * else was said before, that is kept in the record of changes like any correction. What was said already, as by a second click, is
 * told of no second time.
 *
 * @param em - inside a transaction; the answer is locked, so that two tabs come one after the other
 * @param language - in which the page is read, for conditions
 */
export async function continueResponse(
  context: Pick<Context, 'viewer' | 'newId' | 'now'>, em: EntityManager, id: string, more: GivenAnswers, language: string | null,
): Promise<Result<CheckedAnswers, ResponseNotFound | AnswersRefusal | ResponseRefusal | ResponseEditWindowOver>> {
  const { viewer: { workspaceId }, now } = context;
  const row = await em.findOne(ResponseRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (row === null) return refuse({ kind: 'response/not-found' });
  const before = await checkedResponseOf(em, row);
  const { answers: kept, passedOver, contactAddress } = row;
  const decided = continued(
    row.surveyVersion.definition, { ...before, answers: kept ?? {}, passedOver: passedOver ?? [], contactAddress }, more, language, now,
  );
  if (!decided.ok) return decided;
  const { response, answers } = decided.value;
  const { score, rescaledFrom, rescaledBy, comment, reasons } = response;
  const columns = { score, rescaledFrom, rescaledBy, comment, reasons, ...answerColumns(answers) };
  const names = Object.keys(columns) as (keyof typeof columns)[]; // a literal's: no other keys
  if (names.every((name) => isDeepStrictEqual(columns[name], row[name]))) return ok(answers);
  const replaced = [
    ...formerValues(before, response).filter(({ value }) => value !== null && value !== '[]'),
    ...formerAnswers({ surveyVersion: row.surveyVersion, comment: before.comment }, kept ?? {}, columns.answers ?? {}),
  ];
  if (replaced.length > 0) await recordChange(context, em, row, 'corrected', null, replaced);
  else await emit(context, em, [{ kind: 'response/completed', responseId: id, surveyId: row.survey.id }]);
  em.assign(row, { ...columns, updatedAt: now }, { mergeObjectProperties: false });
  await em.flush();
  return ok(answers);
}

/** Those answers that read otherwise now and are in no field of the response, as they were; an address is in none of them. */
function formerAnswers({ surveyVersion, comment }: Pick<ResponseRow, 'surveyVersion' | 'comment'>, before: StoredAnswers, after: StoredAnswers): readonly FormerValue[] {
  return surveyVersion.definition.questions.flatMap(({ id, kind }) => {
    const answer = Object.hasOwn(before, id) ? before[id] : undefined;
    if (answer === undefined || kind === 'nps' || kind === 'reasons' || (kind === 'comment' && answer === comment)) return [];
    if (isDeepStrictEqual(answer, after[id])) return [];
    return [{ field: `answers.${id}`, value: typeof answer === 'object' ? JSON.stringify(answer) : String(answer) }];
  });
}
