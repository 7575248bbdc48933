import type { SendingChannel } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { DeliveryOutcome } from '../channels/deliver.js';
import type { EntityManager } from '../orm.js';
import { InvitationRow } from './invitation.entity.js';
import { orderReminders, orderSending } from './order-sending.js';
import type { SendingContext } from './sending-situation.js';
import { type AskRefusal, storedReason } from './stored-reason.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { takeStep } from './take-step.js';

/** What was handed over, and what became of it. */
export interface SendingOutcome {
  /** Of the invitation. */
  readonly id: string;
  readonly via: SendingChannel;
  readonly outcome: DeliveryOutcome;
}

/**
 * Writes down what became of an invitation that was handed over, or was not.
 *
 * @param em - inside a transaction
 * @returns whether it is to be tried at once through another channel
 */
export async function recordSending(context: SendingContext, em: EntityManager, { id, via, outcome }: SendingOutcome): Promise<boolean> {
  const { viewer: { workspaceId }, now } = context;
  const row = await em.findOne(InvitationRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  // Two may have come to the same outcome, and the first has written it down.
  if (row === null || row.underWaySince === null || row.channel !== via) return false;
  if (outcome.state === 'waiting' || outcome.state === 'under-way') {
    await orderSending(em, [{ id, dueAt: lookedAtAgain(outcome) }]);
    return false;
  }
  row.failureReason = outcome.state === 'sent' ? null : outcome.refusal.reason;
  if (hasArrived(outcome)) {
    row.underWaySince = null;
    return false;
  }
  const next = await channelAfter(em, row, via);
  if (next !== null) {
    row.channel = next;
    return true;
  }
  row.underWaySince = null;
  row.remindAt = null;
  // A page that was opened meanwhile arrived, whatever is said here.
  takeStep(row, { to: 'bounced' }, now);
  return false;
}

/** The same for a reminder, which has no other channel. */
export async function recordReminder(context: SendingContext, em: EntityManager, { id, outcome }: SendingOutcome): Promise<boolean> {
  const { viewer: { workspaceId } } = context;
  const row = await em.findOne(InvitationRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (row === null || row.remindAt === null || row.remindedAt === null) return false;
  if (outcome.state === 'waiting' || outcome.state === 'under-way') await orderReminders(em, [{ id, dueAt: lookedAtAgain(outcome) }]);
  else if (hasArrived(outcome)) row.remindAt = null;
  else if (row.channel !== null) dropReminder(row, { kind: 'eligibility/no-channel', tried: [{ channel: row.channel, fault: 'bounced' }] });
  return false;
}

/** A reminder that was counted did not get out after all. */
export function dropReminder(row: InvitationRow, reason: AskRefusal): void {
  row.remindAt = null;
  row.remindedAt = null;
  row.reminderReasons = [storedReason(reason)];
}

function lookedAtAgain(outcome: Extract<DeliveryOutcome, { readonly state: 'waiting' | 'under-way' }>): Date {
  return outcome.state === 'waiting' ? outcome.retryAt : outcome.until;
}

/** What may have arrived counts as if it had: nobody is asked twice. */
function hasArrived(outcome: Extract<DeliveryOutcome, { readonly state: 'sent' | 'failed' }>): boolean {
  return outcome.state === 'sent' || outcome.refusal.reason === 'outcome-unknown';
}

async function channelAfter(em: EntityManager, { workspaceId, survey }: InvitationRow, via: SendingChannel): Promise<SendingChannel | null> {
  const row = await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: survey.id } });
  const channels = row?.trigger.channels ?? [];
  return channels[channels.indexOf(via) + 1] ?? null;
}
