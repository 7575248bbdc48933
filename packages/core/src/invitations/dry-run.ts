import type { AskRules } from './ask-rules.js';
import { checkEligibility, type AskableCustomer, type Eligibility, type SurveyAsk } from './check-eligibility.js';

/** One customer of a list, with the rules of their place. */
export interface DryRunSubject {
  readonly customer: AskableCustomer;
  readonly ask: SurveyAsk;
  readonly rules: AskRules;
}

/** What would become of one customer. */
export interface DryRunLine {
  readonly customerId: string;
  readonly eligibility: Eligibility;
}

/**
 * Whom a survey would ask now, who would wait, who not, and why; nothing is sent or stored. It looks at one customer at a time and
 * keeps none, so that a list may be of any length. Whoever is asked takes their place in the quotas, so the order of the list counts
 * when those are short.
 *
 * @param subjects - of one survey
 * @param alreadyAsked - in the part of the list that was looked at before
 * @throws RangeError as `checkEligibility` does
 * @example
 * for (const { customerId, eligibility } of dryRun(subjects, now)) console.log(customerId, eligibility.outcome); // ana ask
 */
export function* dryRun(subjects: Iterable<DryRunSubject>, now: Date, alreadyAsked: number = 0): Generator<DryRunLine, void> {
  let asked = alreadyAsked;
  for (const { customer, ask, rules } of subjects) {
    const quotas = ask.quotas.map((quota) => ({ ...quota, sent: quota.sent + asked }));
    const eligibility = checkEligibility(customer, { ...ask, quotas }, rules, now);
    if (eligibility.outcome === 'ask') asked += 1;
    yield { customerId: customer.id, eligibility };
  }
}
