import type { FilterQuery } from '@mikro-orm/core';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { InvitationRow } from './invitation.entity.js';
import { orderReminders, orderSending } from './order-sending.js';
import { takeStep } from './take-step.js';

/** So long a job may be late, or a message be on its way, before anybody wonders. */
const PATIENCE_MS = 10 * 60_000;
const AT_ONCE = 1_000;

type KeepUpContext = Pick<Context, 'em' | 'viewer' | 'now'>;

/**
 * Puts in again what is due and has no job any more: of a survey that is live again, or that was closed, and what was lost with its
 * job; and lets links expire whose time is over. What has a job is not put in twice.
 */
export async function keepUp(context: KeepUpContext): Promise<void> {
  const { now } = context;
  const late = new Date(now.getTime() - PATIENCE_MS);
  const planned: FilterQuery<InvitationRow> = {
    status: 'scheduled', $or: [{ scheduledAt: { $lte: late }, survey: { status: 'live' } }, { survey: { status: 'closed' } }],
  };
  await everyPage(context, planned, async (em, rows) => orderSending(em, rows));
  await everyPage(context, { underWaySince: { $lte: late } }, async (em, rows) => orderSending(em, rows));
  await everyPage(context, { remindAt: { $lte: late } }, async (em, rows) => orderReminders(em, rows));
  await expireLinks(context);
}

/** All that satisfy the condition, page by page in the order of their ids, a transaction each. */
async function everyPage(
  { em: outer, viewer: { workspaceId } }: KeepUpContext,
  condition: FilterQuery<InvitationRow>,
  order: (em: EntityManager, rows: readonly { readonly id: string }[]) => Promise<void>,
): Promise<void> {
  for (let last: string | null = null; ;) {
    const rows: readonly { readonly id: string }[] = await outer.fork().transactional(async (em) => {
      const where: FilterQuery<InvitationRow> = { $and: [{ workspaceId }, condition, ...(last === null ? [] : [{ id: { $gt: last } }])] };
      const page = await em.find(InvitationRow, where, { fields: ['id'], orderBy: { id: 'asc' }, limit: AT_ONCE });
      const ids = page.map(({ id }) => ({ id }));
      await order(em, ids);
      return ids;
    });
    last = rows.at(-1)?.id ?? null;
    if (rows.length < AT_ONCE || last === null) return;
  }
}

async function expireLinks({ em: outer, viewer: { workspaceId }, now }: KeepUpContext): Promise<void> {
  for (let found = AT_ONCE; found === AT_ONCE;) {
    found = await outer.fork().transactional(async (em) => {
      // What somebody answers at this moment is left to the next time.
      const rows = await em.find(
        InvitationRow, { workspaceId, status: { $in: ['sent', 'opened', 'bounced'] }, expiresAt: { $lte: now } },
        { orderBy: { id: 'asc' }, limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
      );
      for (const row of rows) {
        takeStep(row, { to: 'expired' }, now);
        row.underWaySince = null;
        row.remindAt = null;
      }
      await em.flush();
      return rows.length;
    });
  }
}
