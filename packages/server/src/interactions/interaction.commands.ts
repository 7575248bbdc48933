import {
  type BatchRefusal, cancelInteraction as cancelled, checkBatchSize, type IdempotencyKeyMalformed, type IdempotencyKeyReused,
  type InteractionEnding, type InteractionEndingRefusal, type InteractionNotFound, type InteractionState, ok, refundInteraction as refunded,
  refuse, type RefundDraft, type RefundRefusal, type Result,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { emit } from '../events/emit.js';
import { once } from '../idempotency/once.js';
import { cancelInvitationsAbout } from '../invitations/cancel-invitations-about.js';
import type { EntityManager } from '../orm.js';
import type { InteractionInput } from './interaction.graphql.js';
import { InteractionRow } from './interaction.entity.js';
import { moneyOf } from './money-of.js';
import { type Recorded, recordInteractions as store, type RecordRefusal } from './record-interactions.js';

type KeyRefusal = IdempotencyKeyReused | IdempotencyKeyMalformed;

/** An interaction with whether it was recorded before. */
export interface RecordedRow {
  readonly row: InteractionRow;
  readonly repeated: boolean;
}

type RecordedResult = Result<RecordedRow, RecordRefusal | InteractionNotFound>;

export async function recordInteraction(
  context: Context,
  input: InteractionInput,
  key: string | null | undefined,
): Promise<Result<InteractionRow, RecordRefusal | InteractionNotFound | KeyRefusal>> {
  const recorded = await record(context, 'recordInteraction', [input], key);
  if (!recorded.ok) return recorded;
  const [first = refuse({ kind: 'interaction/not-found' })] = recorded.value;
  return first.ok ? ok(first.value.row) : first;
}

export async function recordInteractions(
  context: Context,
  inputs: readonly InteractionInput[],
  key: string | null | undefined,
): Promise<Result<readonly RecordedResult[], BatchRefusal | KeyRefusal>> {
  const size = checkBatchSize(inputs.length);
  return size.ok ? record(context, 'recordInteractions', inputs, key) : size;
}

function record(
  context: Context,
  operation: string,
  inputs: readonly InteractionInput[],
  key: string | null | undefined,
): Promise<Result<readonly RecordedResult[], KeyRefusal>> {
  return context.em.transactional(async (em) => {
    const first = await once(context, em, { operation, key, input: inputs }, () => store(context, em, inputs));
    return first.ok ? ok(await present(context, em, first.value)) : first;
  });
}

/** The rows behind the ids. What an undone import took away is gone for a repetition of the request, too. */
async function present(
  context: Context,
  em: EntityManager,
  results: readonly Result<Recorded, RecordRefusal>[],
): Promise<readonly RecordedResult[]> {
  const ids = results.flatMap((result) => (result.ok ? [result.value.id] : []));
  const { workspaceId } = context.viewer;
  const rows = ids.length === 0 ? [] : await em.find(InteractionRow, { workspaceId, id: { $in: ids } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return results.map((result): RecordedResult => {
    if (!result.ok) return result;
    const row = byId.get(result.value.id);
    return row === undefined ? refuse({ kind: 'interaction/not-found' }) : ok({ row, repeated: result.value.repeated });
  });
}

/** Parts add up, so a request that may be sent twice needs its key. */
export function refundInteraction(
  context: Context,
  id: string,
  draft: RefundDraft,
  key: string | null | undefined,
): Promise<Result<InteractionRow, RefundRefusal | InteractionNotFound | KeyRefusal>> {
  return context.em.transactional(async (em) => {
    const request = { operation: 'refundInteraction', key, input: [id, draft] };
    const first = await once(context, em, request, () =>
      ending(context, em, id, 'interaction/refunded', (interaction) => refunded(interaction, draft, context.now)));
    if (!first.ok) return first;
    if (!first.value.ok) return first.value;
    return ok(await em.findOneOrFail(InteractionRow, { workspaceId: context.viewer.workspaceId, id }));
  });
}

export function cancelInteraction(
  context: Context,
  id: string,
  at: Date | null,
): Promise<Result<InteractionRow, InteractionEndingRefusal | InteractionNotFound>> {
  return context.em.transactional(async (em) => {
    const ended = await ending(context, em, id, 'interaction/cancelled', (interaction) => cancelled(interaction, at, context.now));
    return ended.ok ? ok(await em.findOneOrFail(InteractionRow, { workspaceId: context.viewer.workspaceId, id })) : ended;
  });
}

/** Locks an interaction, lets it be ended and writes what came of it; yields its id. */
async function ending<R extends { readonly kind: string }>(
  context: Context,
  em: EntityManager,
  id: string,
  kind: 'interaction/refunded' | 'interaction/cancelled',
  decide: (interaction: InteractionState) => Result<InteractionEnding, R>,
): Promise<Result<string, R | InteractionNotFound>> {
  const { workspaceId } = context.viewer;
  if (!isUuid(id)) return refuse({ kind: 'interaction/not-found' });
  // The lock comes before the rule: two refunds at once must not give back more than was paid.
  const row = await em.findOne(
    InteractionRow,
    { workspaceId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (row === null) return refuse({ kind: 'interaction/not-found' });
  const decided = decide({ ...row, amount: moneyOf(row) });
  if (!decided.ok) return decided;
  const { status, refundedAmount, endedAt } = decided.value;
  em.assign(row, { status, refundedAmount, endedAt, updatedAt: context.now });
  await em.flush();
  // What was given back in part still took place.
  if (status !== 'completed') await cancelInvitationsAbout(context, em, id);
  await emit(context, em, [{ kind, interactionId: id }]);
  return ok(id);
}
