import { ok, refuse, type Result } from '../result.js';
import { checkInteractionDate } from './check-interaction.js';
import type { InteractionEndingRefusal } from './interaction-refusal.js';
import { interactionTransitions, type InteractionEnding, type InteractionState } from './interaction-status.js';

/**
 * An interaction that did not take place after all: an order that was never delivered, a visit that was recorded by mistake.
 * What it had brought is taken back as by a refund of all that is left.
 *
 * @param at - when it was cancelled; `null` is now
 * @returns refuses `interaction/already-over` and a date out of range
 */
export function cancelInteraction(interaction: InteractionState, at: Date | null, now: Date): Result<InteractionEnding, InteractionEndingRefusal> {
  const { status, amount, refundedAmount } = interaction;
  if (!interactionTransitions[status].includes('cancelled')) return refuse({ kind: 'interaction/already-over', status });
  // It may be called off before its time, so only the year 2000 bounds it.
  const endedAt = checkInteractionDate(at ?? now, now);
  if (!endedAt.ok) return endedAt;
  const takenBack = amount === null ? null : { ...amount, amount: amount.amount - refundedAmount };
  return ok({ status: 'cancelled', refundedAmount, endedAt: endedAt.value, takenBack });
}
