import type { CheckedResponse } from '@goodword/core';
import type { Context } from '../context.js';
import { emit } from '../events/emit.js';
import type { EntityManager } from '../orm.js';
import { type ChangeKind, type FormerValue, ResponseChangeRow } from './response-change.entity.js';
import type { ResponseRow } from './response.entity.js';

/** Notes who changed an answer and what it said before, and tells of it. */
export async function recordChange(
  context: Pick<Context, 'viewer' | 'newId' | 'now'>,
  em: EntityManager,
  row: ResponseRow,
  kind: ChangeKind,
  reason: string | null,
  before: readonly FormerValue[],
): Promise<ResponseChangeRow> {
  const change = em.create(ResponseChangeRow, {
    workspaceId: row.workspaceId,
    id: context.newId(),
    responseId: row.id,
    surveyId: row.survey.id,
    sourceKey: row.sourceKey,
    kind,
    actor: context.viewer.actor,
    actorName: context.viewer.name,
    at: context.now,
    reason,
    before,
  });
  em.persist(change);
  await emit(context, em, [{ kind: `response/${kind}`, responseId: row.id, surveyId: row.survey.id }]);
  return change;
}

/** Those fields that read otherwise now, as they were. */
export function formerValues(before: CheckedResponse, after: CheckedResponse): readonly FormerValue[] {
  const fields = Object.keys(after) as (keyof CheckedResponse)[]; // core's own literal: no other keys
  return fields
    .map((field) => ({ field, value: asText(before[field]), now: asText(after[field]) }))
    .filter(({ value, now }) => value !== now)
    .map(({ field, value }) => ({ field, value }));
}

function asText(value: CheckedResponse[keyof CheckedResponse]): string | null {
  if (value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
