import { type AskRules, checkEligibility, chooseChannel, type Eligibility, firstOpenAt, planReminder } from '@goodword/core';
import type { DeliveryOrder } from '../channels/deliver.js';
import { possibleArrival } from '../channels/possible-arrival.js';
import type { EntityManager } from '../orm.js';
import type { Occasion } from './ask-about.js';
import { deliveryOrderOf } from './delivery-order-of.js';
import type { InvitationRow } from './invitation.entity.js';
import { lockInvitation } from './lock-invitation.js';
import { LOOKS_AGAIN_MS } from './looks-again.js';
import { orderReminders } from './order-sending.js';
import { dropReminder, recordReminder } from './record-sending.js';
import { sendingKeyOf } from './sending-key.js';
import { type SendingContext, type SendingSituation, sendingSituation } from './sending-situation.js';
import { storedReason } from './stored-reason.js';

/**
 * The same for a reminder: it repeats the ask through the channel by which that went out, as long as nothing was said to it. Its
 * link lasts no longer.
 *
 * @param em - inside a transaction, which ends before anything is sent
 * @returns what to hand over; `null` when there is nothing, for now or for good
 */
export async function claimReminder(context: SendingContext, em: EntityManager, id: string): Promise<DeliveryOrder | null> {
  const { viewer: { workspaceId }, now } = context;
  const locked = await lockInvitation(em, workspaceId, id);
  if (locked === null || locked.row.remindAt === null) return null;
  const { row } = locked;
  // What is not out yet is not repeated.
  if (row.underWaySince !== null) return null;
  if (row.remindedAt === null && row.remindAt !== null && row.remindAt > now) {
    await orderReminders(em, [{ id, dueAt: row.remindAt }]);
    return null;
  }
  const situation = row.status === 'sent' || row.status === 'opened' ? await sendingSituation(context, em, locked) : 'over';
  if (situation === 'paused') return null;
  if (situation === 'over') {
    row.remindAt = null;
    return null;
  }
  const { rules } = situation;
  // It went through one channel, and the reminder does, too: a second one would be a second ask.
  const channels = row.channel === null ? [] : [row.channel];
  const narrowed = { ...situation, rules: { ...rules, trigger: { ...rules.trigger, channels } } };
  const goesOut = row.remindedAt === null ? await decide(context, em, row, narrowed) : await isTakenUp(context, em, row, narrowed);
  if (!goesOut) return null;
  row.remindedAt ??= now;
  const channel = row.channel === null ? undefined : situation.channels.get(row.channel);
  return channel === undefined ? null : deliveryOrderOf(context, em, locked, channel, true);
}

/** @returns whether it goes out now; else the row says what becomes of it */
async function decide(
  { now }: SendingContext, em: EntityManager, row: InvitationRow, { occasion, rules, customer }: SendingSituation,
): Promise<boolean> {
  const { outcome, reasons, nextAllowedAt } = eligibilityOf(row, occasion, rules, customer, now);
  if (outcome === 'ask') return true;
  if (outcome === 'wait') {
    row.remindAt = nextAllowedAt ?? new Date(now.getTime() + LOOKS_AGAIN_MS);
    await orderReminders(em, [{ id: row.id, dueAt: row.remindAt }]);
  } else {
    row.remindAt = null;
    row.reminderReasons = reasons.map(storedReason);
  }
  return false;
}

/** The same for one that was counted and may not have left yet: who said no meanwhile is left alone, as is who sleeps. */
async function isTakenUp(
  context: SendingContext, em: EntityManager, row: InvitationRow, { rules, customer }: SendingSituation,
): Promise<boolean> {
  const { now } = context;
  const { workspaceId, id, channel: via, expiresAt } = row;
  if (expiresAt !== null && expiresAt <= now) {
    row.remindAt = null;
    return false;
  }
  const { channel, faults } = chooseChannel(rules.trigger, customer.reaches);
  const hasSaidNo = customer.unsubscribedFrom.includes('survey');
  if (via === null || channel === null || hasSaidNo) {
    const outcome = via && await possibleArrival(em, { workspaceId, idempotencyKey: sendingKeyOf({ of: 'reminder', id, channel: via }), now });
    if (outcome) await recordReminder(context, em, { id, via, outcome });
    else dropReminder(row, hasSaidNo ? { kind: 'contact/unsubscribed', from: 'survey' } : { kind: 'eligibility/no-channel', tried: faults });
    return false;
  }
  const opensAt = firstOpenAt(now, rules.sendingHours);
  if (opensAt > now) await orderReminders(em, [{ id, dueAt: opensAt }]);
  return opensAt <= now;
}

function eligibilityOf(
  { id, sentAt, expiresAt }: InvitationRow,
  { id: occasionId, interactionType }: Occasion,
  rules: AskRules,
  customer: SendingSituation['customer'],
  now: Date,
): Pick<Eligibility, 'outcome' | 'reasons' | 'nextAllowedAt'> {
  const none = { outcome: 'skip', reasons: [], nextAllowedAt: null } as const;
  if (sentAt === null || expiresAt === null) return none;
  const planned = planReminder({ sentAt, expiresAt }, rules, now);
  // The survey has no reminder any more.
  if (planned === null) return none;
  if (!planned.ok) return { ...none, reasons: [planned.refusal] };
  // Condition and quotas were asked before the invitation itself.
  return checkEligibility(customer, { ...planned.value, occasionId, interactionType, facts: {}, quotas: [], remindsOf: id }, rules, now);
}
