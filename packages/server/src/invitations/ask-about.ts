import {
  type AskPlan, type AskRules, type Facts, ok, planAsk, type PlannedSending, planSending, type QuotaUse, type Result, type SendingTooLate,
  type SurveyAsk,
} from '@goodword/core';
import type { AskedCustomer } from './askable-customers.js';
import type { AskedInteraction } from './asked-interactions.js';

/** What a survey would ask a customer about. */
export interface Occasion {
  /** One occasion is asked about once. */
  readonly id: string;
  /** `null` for a list. */
  readonly interactionType: string | null;
  readonly happenedAt: Date;
}

/** What is known beside the customer. */
export interface Circumstances {
  readonly facts: Facts;
  /** Quotas without room. */
  readonly full: readonly QuotaUse[];
}

/** The occasion of an interaction; without one, as if there were none that the survey asks about. */
export function occasionOf(
  interaction: Pick<AskedInteraction, 'id' | 'type' | 'occurredAt'> | null, customerId: string, { trigger }: Pick<AskRules, 'trigger'>, now: Date,
): Occasion {
  if (interaction !== null) return { id: interaction.id, interactionType: interaction.type, happenedAt: interaction.occurredAt };
  // A survey that asks lists only is about no interaction; what none of them is, it is not about.
  return { id: customerId, interactionType: trigger.interactionTypes.length === 0 ? null : '', happenedAt: now };
}

/** What becomes of an occasion, with the instant for which it was meant. */
export interface AskDecision extends AskPlan {
  /** When it would go out if nothing stood in the way; `null` when there is no such time any more. */
  readonly meantFor: Date | null;
}

/** What becomes of an occasion for a survey. */
export function askAbout(
  { customer, planned }: AskedCustomer, occasion: Occasion, rules: AskRules, now: Date, circumstances: Circumstances,
): AskDecision {
  const ask = surveyAskOf(occasion, rules, now, circumstances);
  if (!ask.ok) return { outcome: 'skip', channel: null, scheduledAt: null, reasons: [ask.refusal], meantFor: null };
  return { ...planAsk(customer, planned, ask.value, rules, ask.value.sendAt), meantFor: ask.value.sendAt };
}

/** What a survey would ask a customer about, and when. */
export function surveyAskOf(
  { id, interactionType, happenedAt }: Occasion, rules: AskRules, now: Date, { facts, full }: Circumstances,
): Result<SurveyAsk & PlannedSending, SendingTooLate> {
  const sending = planSending(happenedAt, rules, now);
  return sending.ok ? ok({ ...sending.value, occasionId: id, interactionType, facts, quotas: full }) : sending;
}
