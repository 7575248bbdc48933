import {
  checkBatchSize, type BatchRefusal, checkReason, compositeOf, correctAnswers, correctResponse as corrected, excludeResponse as excluded,
  type ExclusionRefusal, type IdempotencyKeyMalformed, type IdempotencyKeyReused, ok, refuse,
  type ResponseChanges, type ResponseNotFound, type ResponseRefusal,
  type ResponseTextRefusal, type Result,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { dimensionColumns } from '../dimensions/dimension-columns.js';
import { once } from '../idempotency/once.js';
import type { EntityManager } from '../orm.js';
import { checkedResponseOf } from './checked-response-of.js';
import { formerValues, recordChange } from './record-change.js';
import { ResponseChangeRow } from './response-change.entity.js';
import type { ResponseInput } from './response.graphql.js';
import { ResponseRow } from './response.entity.js';
import { type SubmitRefusal, submitResponses as store } from './submit-responses.js';

type Submitted = Result<ResponseRow, SubmitRefusal | ResponseNotFound>;
type KeyRefusal = IdempotencyKeyReused | IdempotencyKeyMalformed;

export async function submitResponse(
  context: Context,
  input: ResponseInput,
  key: string | null | undefined,
): Promise<Result<ResponseRow, SubmitRefusal | ResponseNotFound | KeyRefusal>> {
  const submitted = await submit(context, 'submitResponse', [input], key);
  if (!submitted.ok) return submitted;
  return submitted.value[0] ?? refuse({ kind: 'response/not-found' });
}

export async function submitResponses(
  context: Context,
  inputs: readonly ResponseInput[],
  key: string | null | undefined,
): Promise<Result<readonly Submitted[], BatchRefusal | KeyRefusal>> {
  const size = checkBatchSize(inputs.length);
  return size.ok ? submit(context, 'submitResponses', inputs, key) : size;
}

function submit(
  context: Context,
  operation: string,
  inputs: readonly ResponseInput[],
  key: string | null | undefined,
): Promise<Result<readonly Submitted[], KeyRefusal>> {
  return context.em.transactional(async (em) => {
    const first = await once(context, em, { operation, key, input: inputs }, () => store(context, em, inputs));
    return first.ok ? ok(await present(context, em, first.value)) : first;
  });
}

/** The rows behind the ids. An answer that was deleted since a first submission is gone for its repetition, too. */
async function present(
  context: Context,
  em: EntityManager,
  results: readonly Result<string, SubmitRefusal>[],
): Promise<readonly Submitted[]> {
  const ids = results.flatMap((result) => (result.ok ? [result.value] : []));
  const { workspaceId } = context.viewer;
  const rows = ids.length === 0 ? [] : await em.find(ResponseRow, { workspaceId, id: { $in: ids } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return results.map((result): Submitted => {
    if (!result.ok) return result;
    const row = byId.get(result.value);
    return row === undefined ? refuse({ kind: 'response/not-found' }) : ok(row);
  });
}

export function correctResponse(
  context: Context,
  id: string,
  changes: ResponseChanges,
  reason: string | null | undefined,
): Promise<Result<ResponseRow, ResponseRefusal | ResponseNotFound>> {
  return changing(context, id, reason, async (em, row, why) => {
    const before = await checkedResponseOf(em, row);
    const decided = corrected(before, changes, row.surveyVersion.scale, context.now);
    if (!decided.ok) return decided;
    const { branch: _branch, staff: _staff, product: _product, channel: _channel, ...fields } = decided.value;
    const columnsOf = await dimensionColumns(context, em, [decided.value]);
    await recordChange(context, em, row, 'corrected', why, formerValues(before, decided.value));
    const answers = row.answers === null ? null : correctAnswers(row.surveyVersion.definition, row.answers, decided.value);
    const composite = answers === null ? null : compositeOf(row.surveyVersion.definition.questions, answers);
    em.assign(row, { ...fields, ...columnsOf(decided.value), answers, composite, updatedAt: context.now });
    return ok(row);
  });
}

export function excludeResponse(
  context: Context,
  id: string,
  reason: string,
): Promise<Result<ResponseRow, ResponseNotFound | ExclusionRefusal>> {
  return changing(context, id, reason, async (em, row, why) => {
    const decided = excluded(reason);
    if (!decided.ok) return decided;
    await recordChange(context, em, row, 'excluded', why, [
      { field: 'exclusionReason', value: row.exclusionReason },
    ]);
    em.assign(row, { ...decided.value, updatedAt: context.now });
    return ok(row);
  });
}

export function includeResponse(
  context: Context,
  id: string,
  reason: string | null | undefined,
): Promise<Result<ResponseRow, ResponseNotFound | ResponseTextRefusal>> {
  return changing(context, id, reason, async (em, row, why) => {
    if (!row.excludedFromScore) return ok(row);
    await recordChange(context, em, row, 'included', why, [{ field: 'exclusionReason', value: row.exclusionReason }]);
    em.assign(row, { excludedFromScore: false, exclusionReason: null, updatedAt: context.now });
    return ok(row);
  });
}

/** Removes the answer for good; that it was there, and who removed it and why, is kept without what it said. */
export function deleteResponse(
  context: Context,
  id: string,
  reason: string | null | undefined,
): Promise<Result<ResponseChangeRow, ResponseNotFound | ResponseTextRefusal>> {
  return changing(context, id, reason, async (em, row, why) => {
    // What earlier corrections replaced goes as well, or the words of somebody who wants to be forgotten would stay.
    await em.nativeUpdate(ResponseChangeRow, { workspaceId: row.workspaceId, responseId: id }, { before: [] });
    const change = await recordChange(context, em, row, 'deleted', why, []);
    em.remove(row);
    return ok(change);
  });
}

/** Locks an answer, lets it be changed for a reason that can be kept, and writes what came of it. */
function changing<T, R extends { readonly kind: string }>(
  context: Context,
  id: string,
  reason: string | null | undefined,
  change: (em: EntityManager, row: ResponseRow, why: string | null) => Result<T, R> | Promise<Result<T, R>>,
): Promise<Result<T, R | ResponseNotFound | ResponseTextRefusal>> {
  return context.em.transactional(async (em) => {
    const { workspaceId } = context.viewer;
    const why = checkReason(reason);
    if (!why.ok) return why;
    if (!isUuid(id)) return refuse({ kind: 'response/not-found' });
    // The lock comes before the rule: two people may correct at once, and the record must show both steps.
    const row = await em.findOne(
      ResponseRow,
      { workspaceId, id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (row === null) return refuse({ kind: 'response/not-found' });
    const result = await change(em, row, why.value);
    await em.flush();
    return result;
  });
}
