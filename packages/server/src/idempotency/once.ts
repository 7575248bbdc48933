import { createHash } from 'node:crypto';
import { checkIdempotencyKey, type IdempotencyKeyMalformed, type IdempotencyKeyReused, ok, refuse, type Result } from '@goodword/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { IdempotencyKeyRow } from './idempotency-key.entity.js';
import { answerKept, keptAnswer } from './kept-answer.js';

const KEPT_DAYS = 30;

/**
 * Does a piece of work once for its key and gives the first answer to every repetition.
 *
 * @param em - inside the transaction of the work, so that key and effect are there together or not at all
 * @param input - compared with the first one's; the order of its fields does not matter
 * @param work - its answer must survive `keptAnswer`
 */
export async function once<Answer>(
  context: Context,
  em: EntityManager,
  request: { readonly operation: string; readonly key: string | null | undefined; readonly input: unknown },
  work: () => Promise<Answer>,
): Promise<Result<Answer, IdempotencyKeyReused | IdempotencyKeyMalformed>> {
  const { operation, key, input } = request;
  if (key === null || key === undefined) return ok(await work());
  const checked = checkIdempotencyKey(key);
  if (!checked.ok) return checked;
  const { workspaceId } = context.viewer;
  const inputHash = createHash('sha256').update(canonicalJson(input)).digest('base64url');
  const oldest = new Date(context.now.getTime() - KEPT_DAYS * 86_400_000);
  await em.nativeDelete(IdempotencyKeyRow, { workspaceId, createdAt: { $lt: oldest } });
  // A second request with the same key waits here until the first has committed, and then finds its answer.
  const [claimed] = await em.execute<{ key: string }[]>(
    `insert into idempotency_key (workspace_id, operation, key, input_hash, answer, created_at)
     values (?, ?, ?, ?, 'null', ?) on conflict do nothing returning key`,
    [workspaceId, operation, key, inputHash, context.now],
  );
  const row = await em.findOneOrFail(IdempotencyKeyRow, { workspaceId, operation, key }, { refresh: true });
  if (claimed === undefined) {
    // Written by this function under the same operation, so it is an answer of this work.
    return row.inputHash === inputHash ? ok(answerKept(row.answer) as Answer) : refuse({ kind: 'idempotency/key-reused' });
  }
  const answer = await work();
  await em.nativeUpdate(IdempotencyKeyRow, { workspaceId, operation, key }, { answer: keptAnswer(answer) });
  return ok(answer);
}

/** JSON with the names of each object in order, so that equal inputs are equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part);
}
