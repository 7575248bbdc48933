import { planReminder } from '@goodword/core';
import type { Context } from '../context.js';
import { CustomerRow } from '../customers/customer.entity.js';
import type { EntityManager } from '../orm.js';
import { askRulesByPlace } from './ask-rules-by-place.js';
import { askSettingOf } from './ask-setting.js';
import type { InvitationRow } from './invitation.entity.js';
import { orderReminders } from './order-sending.js';
import { preparedTrigger } from './prepared-trigger.js';
import { storedReason } from './stored-reason.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

/**
 * Plans the one reminder of an invitation that is on its way to the customer, where its survey has one.
 *
 * @param row - locked, and sent
 */
export async function planReminderOf({ now }: Pick<Context, 'now'>, em: EntityManager, row: InvitationRow): Promise<void> {
  const { workspaceId, sentAt, expiresAt } = row;
  if (sentAt === null || expiresAt === null || row.remindAt !== null || row.remindedAt !== null) return;
  const trigger = await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: row.survey.id } });
  if (trigger === null) return;
  const customer = await em.findOneOrFail(CustomerRow, { workspaceId, id: row.customer.id });
  const rules = askRulesByPlace(preparedTrigger(trigger), await askSettingOf(em, workspaceId))(customer);
  const planned = planReminder({ sentAt, expiresAt }, rules, now);
  if (planned === null) return;
  if (!planned.ok) {
    row.reminderReasons = [storedReason(planned.refusal)];
    return;
  }
  row.remindAt = planned.value.sendAt;
  await orderReminders(em, [{ id: row.id, dueAt: row.remindAt }]);
}
