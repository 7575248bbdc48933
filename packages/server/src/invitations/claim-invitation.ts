import { checkEligibility, chooseChannel, type Eligibility, firstOpenAt, linkExpiresAt, type SendingChannel } from '@goodword/core';
import type { DeliveryOrder } from '../channels/deliver.js';
import { possibleArrival } from '../channels/possible-arrival.js';
import type { EntityManager } from '../orm.js';
import { surveyAskOf } from './ask-about.js';
import { deliveryOrderOf } from './delivery-order-of.js';
import type { InvitationRow } from './invitation.entity.js';
import { lockInvitation } from './lock-invitation.js';
import { LOOKS_AGAIN_MS } from './looks-again.js';
import { orderSending } from './order-sending.js';
import { planReminderOf } from './plan-reminder.js';
import { recordSending } from './record-sending.js';
import { sendingKeyOf } from './sending-key.js';
import { type SendingContext, type SendingSituation, sendingSituation } from './sending-situation.js';
import { storedReason } from './stored-reason.js';
import { takeSureStep } from './take-step.js';

/**
 * Decides at this very instant whether an invitation goes out, and if so counts it as sent before anybody sends it: whoever looks
 * at this customer next finds the contact, whatever becomes of this process. One that was counted and is not known to be handed over
 * is taken up again, through the channel that it had come to.
 *
 * @param em - inside a transaction, which ends before anything is sent
 * @returns what to hand over; `null` when there is nothing, for now or for good
 */
export async function claimInvitation(context: SendingContext, em: EntityManager, id: string): Promise<DeliveryOrder | null> {
  const { viewer: { workspaceId }, now } = context;
  const locked = await lockInvitation(em, workspaceId, id);
  if (locked === null) return null;
  const { row } = locked;
  const isPlanned = row.status === 'scheduled';
  if (!isPlanned && row.underWaySince === null) return null;
  if (!isPlanned && row.status !== 'sent') {
    // Its page was seen, or it was taken back: in either case there is nothing left to hand over.
    row.underWaySince = null;
    return null;
  }
  // Nobody took it up for so long that its link leads nowhere: the sweep lets it expire.
  if (row.expiresAt !== null && row.expiresAt <= now) return null;
  if (isPlanned && row.scheduledAt !== null && row.scheduledAt > now) {
    // It was put off since this job was put in, or the clock of the database is ahead.
    await orderSending(em, [{ id, dueAt: row.scheduledAt }]);
    return null;
  }
  const situation = await sendingSituation(context, em, locked);
  if (situation === 'paused') return null;
  if (situation === 'over') {
    takeSureStep(row, { to: 'cancelled' }, now);
    row.underWaySince = null;
    row.remindAt = null;
    return null;
  }
  const via = isPlanned ? await decide(context, em, row, situation) : nextReachable(row, situation);
  if (!isPlanned && via !== row.channel && await hasPerhapsArrived(context, em, row)) return null;
  const channel = via === null ? undefined : situation.channels.get(via);
  if (channel === undefined) {
    if (!isPlanned) {
      row.failureReason ??= hasSaidNo(row, situation) ? 'opted-out' : 'address-unusable';
      row.underWaySince = null;
      row.remindAt = null;
      takeSureStep(row, { to: 'bounced' }, now);
    }
    return null;
  }
  const opensAt = firstOpenAt(now, situation.rules.sendingHours);
  if (opensAt > now) {
    // It was counted by day, and comes to be tried again at night.
    await orderSending(em, [{ id, dueAt: opensAt }]);
    return null;
  }
  row.channel = channel.kind;
  return deliveryOrderOf(context, em, locked, channel, false);
}

/** @returns the channel through which it goes now; else the row says what becomes of it */
async function decide(
  context: SendingContext, em: EntityManager, row: InvitationRow, { customer, occasion, circumstances, rules }: SendingSituation,
): Promise<SendingChannel | null> {
  const { now } = context;
  const ask = surveyAskOf(occasion, rules, now, circumstances);
  const { outcome, channel, reasons, nextAllowedAt }: Eligibility = ask.ok
    ? checkEligibility(customer, ask.value, rules, now)
    : { outcome: 'skip', channel: null, reasons: [ask.refusal], nextAllowedAt: null };
  if (outcome === 'ask' && channel !== null) {
    takeSureStep(row, { to: 'sent', expiresAt: linkExpiresAt(now, rules.trigger) }, now);
    row.underWaySince = now;
    await planReminderOf(em, row, rules, now);
    return channel;
  }
  row.reasons = reasons.map(storedReason);
  if (outcome === 'wait' && channel !== null) {
    row.channel = channel;
    row.scheduledAt = nextAllowedAt ?? new Date(now.getTime() + LOOKS_AGAIN_MS);
    await orderSending(em, [{ id: row.id, dueAt: row.scheduledAt }]);
  } else takeSureStep(row, { to: 'skipped' }, now);
  return null;
}

/** What the customer may have by the channel that it is to leave is out, or nobody knows yet: either is written down. */
async function hasPerhapsArrived(context: SendingContext, em: EntityManager, { workspaceId, id, channel }: InvitationRow): Promise<boolean> {
  if (channel === null) return false;
  const idempotencyKey = sendingKeyOf({ of: 'invitation', id, channel });
  const outcome = await possibleArrival(em, { workspaceId, idempotencyKey, now: context.now });
  if (outcome === null) return false;
  await recordSending(context, em, { id, via: channel, outcome });
  return true;
}

function hasSaidNo({ channel }: InvitationRow, { customer: { unsubscribedFrom, reaches } }: SendingSituation): boolean {
  return unsubscribedFrom.includes('survey') || reaches.some((reach) => reach.channel === channel && reach.consent === 'withdrawn');
}

/** Of the channels from the one that it had come to, the first that still reaches the customer; who wants no surveys is left alone. */
function nextReachable({ channel }: InvitationRow, { customer, rules: { trigger } }: SendingSituation): SendingChannel | null {
  if (channel === null || customer.unsubscribedFrom.includes('survey')) return null;
  const place = trigger.channels.indexOf(channel);
  const left = place === -1 ? [channel] : trigger.channels.slice(place);
  return chooseChannel({ ...trigger, channels: left }, customer.reaches).channel;
}
