import { fromKysely, type KyselyTransactionLike } from 'pg-boss';
import { validate as isUuid } from 'uuid';
import type { EntityManager } from '../orm.js';
import { WORKSPACE_SETTING } from '../workspaces/workspace-policy.js';
import { checkedPayload } from './checked-payload.js';
import type { Queue } from './queue.js';
import { queueClientOf } from './queue-client.js';

/** A job to be done. */
export interface Order<Payload extends object> {
  readonly payload: Payload;
  /** Not before this instant by the clock of the database; at once if left out. */
  readonly dueAt?: Date | undefined;
  /** What `forEachKey` counts by, within the workspace. */
  readonly key?: string | undefined;
}

const ORDERS_PER_STATEMENT = 5_000;

/**
 * Puts a job in, **in the transaction of the entity manager**: it is there when what was decided is there, and a rollback
 * takes both. It runs for the workspace of that entity manager.
 *
 * @param em - inside a transaction of one workspace
 * @returns whether it was taken in; `false` only for a queue with one job for each key where there is one already
 * @throws TypeError outside of a transaction, without a workspace, and for a payload that the queue does not carry
 * @example
 * await enqueue(em, sendInvitations, { payload: { invitationId }, dueAt: invitation.dueAt });
 */
export async function enqueue<Payload extends object>(em: EntityManager, queue: Queue<Payload>, order: Order<Payload>): Promise<boolean> {
  return (await enqueueAll(em, queue, [order])) === 1;
}

/**
 * The same for many jobs, with a statement for each 5,000.
 *
 * @returns how many were taken in
 */
export async function enqueueAll<Payload extends object>(
  em: EntityManager,
  queue: Queue<Payload>,
  orders: readonly Order<Payload>[],
): Promise<number> {
  const workspaceId = em.getSessionContext()?.variables?.[WORKSPACE_SETTING];
  if (!isUuid(workspaceId)) throw new TypeError(`queue "${queue.name}": a job belongs to one workspace, and this entity manager to none`);
  const transaction = em.getTransactionContext<KyselyTransactionLike>();
  if (transaction === undefined) throw new TypeError(`queue "${queue.name}": a job is put in inside the transaction that decided it`);
  const rows = orders.map(({ payload, dueAt, key }) => ({
    data: { workspaceId, payload: checkedPayload(queue, payload) },
    ...(dueAt === undefined ? {} : { startAfter: dueAt }),
    ...(key === undefined ? {} : { singletonKey: `${String(workspaceId)}/${key}` }),
  }));
  if (queue.forEachKey !== 'any-number' && orders.some(({ key }) => key === undefined)) throw new TypeError(`queue "${queue.name}": each job needs a key`);
  if (rows.length === 0) return 0;
  const client = await queueClientOf(em);
  await client.declare(queue);
  const db = fromKysely(transaction);
  let taken = 0;
  for (let start = 0; start < rows.length; start += ORDERS_PER_STATEMENT) {
    const ids = await client.boss.insert(queue.name, rows.slice(start, start + ORDERS_PER_STATEMENT), { db, returnId: true });
    taken += ids?.length ?? 0;
  }
  return taken;
}
