import {
  type AskableCustomer, type AskPlan, type AskRules, askRules, type ContactBudgetDraft, defaultContactBudget, ok, planAsk, type PlannedSending,
  planSending, type PreparedTrigger, type Result, type SendingTooLate, type SurveyAsk,
} from '@goodword/core';
import type { CustomerRow } from '../customers/customer.entity.js';
import type { InteractionRow } from '../interactions/interaction.entity.js';
import type { AskedCustomer } from './askable-customers.js';

const budget: ContactBudgetDraft = defaultContactBudget;

/** Where a customer lives: the customer's zone, or that of the workspace where none is known or this server does not know it. */
export function rulesFor(survey: PreparedTrigger, customer: Pick<CustomerRow, 'timeZone'>, workspaceTimeZone: string): AskRules {
  for (const timeZone of [customer.timeZone, workspaceTimeZone, 'UTC']) {
    const rules = timeZone === null ? null : askRules(survey, budget, { timeZone });
    if (rules?.ok === true) return rules.value;
  }
  throw new TypeError('the contact budget of the server is not one');
}

type AskedInteraction = Pick<InteractionRow, 'id' | 'type' | 'occurredAt'>;

/** What becomes of an interaction for a survey; without one, as if there were none that it asks about. */
export function askAbout(
  { customer, planned }: AskedCustomer, interaction: AskedInteraction | null, rules: AskRules, now: Date,
): AskPlan {
  const ask = surveyAskOf(customer, interaction, rules, now);
  if (!ask.ok) return { outcome: 'skip', channel: null, scheduledAt: null, reasons: [ask.refusal] };
  return planAsk(customer, planned, ask.value, rules, ask.value.sendAt);
}

/** What a survey would ask a customer about, and when. */
export function surveyAskOf(
  { id }: Pick<AskableCustomer, 'id'>, interaction: AskedInteraction | null, rules: AskRules, now: Date,
): Result<SurveyAsk & PlannedSending, SendingTooLate> {
  const { interactionTypes } = rules.trigger;
  const sending = planSending(interaction?.occurredAt ?? now, rules, now);
  if (!sending.ok) return sending;
  return ok({
    ...sending.value,
    occasionId: interaction?.id ?? id,
    // A survey that asks lists only is about no interaction; what none of them is, it is not about.
    interactionType: interaction?.type ?? (interactionTypes.length === 0 ? null : ''),
    facts: {},
    quotas: [],
  });
}
