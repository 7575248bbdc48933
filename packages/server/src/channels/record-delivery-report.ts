import type { DeliveryRefusal } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../orm.js';
import { DeliveryRow } from './delivery.entity.js';

/** What somebody said of a message after its provider had taken it. */
export type DeliveryReport =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'bounced'; readonly refusal: DeliveryRefusal }
  /** The customer called it spam. */
  | { readonly kind: 'complained' };

/**
 * Writes down what came back of a message. A report may come twice, late and in any order: a complaint stays a complaint, a
 * bounce stays a bounce, and what only passed by changes nothing.
 *
 * @param em - inside a transaction
 * @returns the delivery as it is now, `null` when there is none; and whether this report changed it, so that its effects are had once
 */
export async function recordDeliveryReport(
  em: EntityManager,
  { workspaceId, messageKey, report, now }: {
    readonly workspaceId: string; readonly messageKey: string; readonly report: DeliveryReport; readonly now: Date;
  },
): Promise<{ readonly delivery: DeliveryRow; readonly changed: boolean } | null> {
  const row = await em.findOne(DeliveryRow, { workspaceId, messageKey }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (row === null) return null;
  if (!isNews(row, report)) return { delivery: row, changed: false };
  row.state = report.kind;
  row.reason = report.kind === 'bounced' ? report.refusal.reason : report.kind === 'complained' ? 'opted-out' : null;
  row.code = report.kind === 'bounced' ? report.refusal.code : null;
  row.claimedUntil = null;
  row.updatedAt = now;
  await em.flush();
  return { delivery: row, changed: true };
}

const RANK = { arrived: 1, bounced: 2, complained: 3 } as const;

function isNews({ state }: DeliveryRow, report: DeliveryReport): boolean {
  if (report.kind === 'bounced' && report.refusal.kind === 'delivery/failed-for-now') return false;
  // Nothing comes back of what was never handed over; what is given up as unknown may well have arrived.
  if (state === 'waiting' || state === 'sending') return false;
  const known = state === 'arrived' || state === 'bounced' || state === 'complained' ? RANK[state] : 0;
  return RANK[report.kind] > known;
}
