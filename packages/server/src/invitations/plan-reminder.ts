import { type AskRules, planReminder } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import type { InvitationRow } from './invitation.entity.js';
import { orderReminders } from './order-sending.js';
import { storedReason } from './stored-reason.js';

/**
 * Plans the one reminder of an invitation that goes out, where its survey has one. Should that bounce, it is dropped again.
 *
 * @param row - locked, and sent
 */
export async function planReminderOf(em: EntityManager, row: InvitationRow, rules: AskRules, now: Date): Promise<void> {
  const { sentAt, expiresAt } = row;
  const planned = sentAt === null || expiresAt === null ? null : planReminder({ sentAt, expiresAt }, rules, now);
  if (planned === null) return;
  if (!planned.ok) {
    row.reminderReasons = [storedReason(planned.refusal)];
    return;
  }
  row.remindAt = planned.value.sendAt;
  await orderReminders(em, [{ id: row.id, dueAt: row.remindAt }]);
}
