import type { AskRules } from './ask-rules.js';
import { type AskableCustomer, checkEligibility, type Eligibility, type SurveyAsk } from './check-eligibility.js';
import type { Contact } from './contact.js';

/** A contact that is planned for a customer and has not gone out. */
export interface PlannedContact {
  readonly id: string;
  readonly surveyId: string;
  readonly scheduledAt: Date;
}

/** What becomes of an occasion, as far as it can be told today. */
export interface AskPlan {
  /** `wait`: nobody knows until when, as a complaint has to be settled first. */
  readonly outcome: Eligibility['outcome'];
  readonly channel: Eligibility['channel'];
  /** When it goes out; `null` when it is not planned for an instant. */
  readonly scheduledAt: Date | null;
  /** What stands in the way, or put it off: each in the words of the first instant at which it did. */
  readonly reasons: Eligibility['reasons'];
}

/**
 * When a survey asks a customer about an occasion if nothing else happens, beside what is planned for the customer already: what
 * goes out before it counts as if it had gone out, so that two surveys do not plan the same days. What is planned for later does
 * not count; it is looked at again when its time comes.
 *
 * @param from - the instant it is planned for, as `planSending` gives it
 * @throws RangeError as `checkEligibility` does
 * @example
 * planAsk(customer, planned, ask, rules, plan.sendAt).scheduledAt; // 2026-12-07T10:00:00.000Z
 */
export function planAsk(
  customer: AskableCustomer, planned: readonly PlannedContact[], ask: SurveyAsk, rules: AskRules, from: Date,
): AskPlan {
  const reasons = new Map<string, Eligibility['reasons'][number]>();
  for (let at = from; ;) {
    const contacts = [...customer.contacts, ...planned.filter(({ scheduledAt }) => scheduledAt <= at).map(contactOf)];
    const eligibility = checkEligibility({ ...customer, contacts }, ask, rules, at);
    const { outcome, channel, nextAllowedAt } = eligibility;
    for (const reason of eligibility.reasons) {
      // All but the instant says which it is: two limits are two reasons, one clock is one, though another survey is asked meanwhile.
      const key = JSON.stringify({ ...reason, until: null });
      if (!reasons.has(key)) reasons.set(key, reason);
    }
    if (outcome !== 'wait' || nextAllowedAt === null) {
      return { outcome, channel, scheduledAt: outcome === 'ask' ? at : null, reasons: [...reasons.values()] };
    }
    at = nextAllowedAt;
  }
}

function contactOf({ id, surveyId, scheduledAt }: PlannedContact): Contact {
  return { id, kind: 'survey', surveyId, remindsOf: null, sentAt: scheduledAt, shownAt: null, answeredAt: null, declinedAt: null };
}
