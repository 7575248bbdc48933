import { ok, refuse, type Result } from '../result.js';
import { checkInteractionDate } from './check-interaction.js';
import type { RefundRefusal } from './interaction-refusal.js';
import { interactionTransitions, type InteractionEnding, type InteractionState } from './interaction-status.js';
import { parseMoney, type MoneyDraft } from './parse-money.js';

/** A refund, as it came in. */
export interface RefundDraft {
  /** What this refund gives back, at least 1; `null` and absent are all that is left. */
  readonly amount?: MoneyDraft | null | undefined;
  /** When; `null` and absent are now, or when the interaction happened, where that lies a little ahead. */
  readonly at?: Date | null | undefined;
}

/**
 * An interaction after its customer got money back. Parts add up; when nothing is left, it is refunded.
 *
 * @param now - the present; a refund may lie five minutes after it, and not before the interaction
 * @returns refuses `interaction/already-over`, a date out of range, an amount that cannot be read or is 0, one of another
 *   currency, one of more than what is left (`interaction/refund-too-large`), and a part where there is no amount
 * @example
 * const bought = { status: 'completed', occurredAt: now, amount: { amount: 1990, currency: 'EUR' }, refundedAmount: 0, endedAt: null } as const;
 * const step = refundInteraction(bought, { amount: { amount: 990, currency: 'EUR' } }, now);
 * step.ok && step.value; // { status: 'completed', refundedAmount: 990, endedAt: null, takenBack: { amount: 990, currency: 'EUR' } }
 */
export function refundInteraction(interaction: InteractionState, draft: RefundDraft, now: Date): Result<InteractionEnding, RefundRefusal> {
  const { status, amount, occurredAt, refundedAmount } = interaction;
  if (!interactionTransitions[status].includes('refunded')) return refuse({ kind: 'interaction/already-over', status });
  // The clock of whoever recorded it may have been ahead of ours.
  const at = checkInteractionDate(draft.at ?? (now < occurredAt ? occurredAt : now), now, occurredAt);
  if (!at.ok) return at;
  if (draft.amount === null || draft.amount === undefined) {
    const takenBack = amount === null ? null : { ...amount, amount: amount.amount - refundedAmount };
    return ok({ status: 'refunded', refundedAmount: amount?.amount ?? 0, endedAt: at.value, takenBack });
  }
  const part = parseMoney(draft.amount);
  if (!part.ok) return part;
  if (part.value.amount === 0) return refuse({ kind: 'interaction/amount-malformed' });
  if (amount === null) return refuse({ kind: 'interaction/amount-unknown' });
  const { currency } = amount;
  if (part.value.currency !== currency) return refuse({ kind: 'interaction/currency-differs', currency });
  const left = amount.amount - refundedAmount;
  if (part.value.amount > left) return refuse({ kind: 'interaction/refund-too-large', left: { amount: left, currency } });
  const isWhole = part.value.amount === left;
  return ok({
    status: isWhole ? 'refunded' : status,
    refundedAmount: refundedAmount + part.value.amount,
    endedAt: isWhole ? at.value : null,
    takenBack: part.value,
  });
}
