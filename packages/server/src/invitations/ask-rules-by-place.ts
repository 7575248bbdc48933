import { type AskRules, askRules, type PreparedTrigger, weekendOf } from '@goodword/core';
import { countryOf } from '../customers/country-of.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { countryOfTimeZone } from '../workspaces/country-of-time-zone.js';
import type { AskSetting } from './ask-setting.js';

export type PlacedCustomer = Pick<CustomerRow, 'timeZone' | 'locale'>;

/**
 * The rules of a survey for customers wherever they live, made once for each place: in the customer's zone, or that of the workspace
 * where none is known or this server does not know it; with the days of rest of the customer's country, or of that of the workspace, and the workspace's holidays.
 */
export function askRulesByPlace(survey: PreparedTrigger, { budget, clock, holidays }: AskSetting): (customer: PlacedCustomer) => AskRules {
  const { workingDaysOnly } = survey.trigger;
  const made = new Map<string, AskRules>();
  return (customer) => {
    const { timeZone, locale } = customer;
    const place = JSON.stringify([timeZone, workingDaysOnly ? locale : null]);
    const known = made.get(place);
    if (known !== undefined) return known;
    const rules = rulesAt(customer);
    made.set(place, rules);
    return rules;
  };

  function rulesAt(customer: PlacedCustomer): AskRules {
    const country = workingDaysOnly ? countryOf(customer) ?? countryOfTimeZone(clock.timeZone) : null;
    const restDays = country === null ? undefined : weekendOf(country);
    for (const timeZone of [customer.timeZone, clock.timeZone]) {
      const rules = timeZone === null ? null : askRules(survey, budget, { timeZone, restDays, holidays });
      if (rules?.ok === true) return rules.value;
    }
    throw new TypeError('the contact budget of a workspace was checked before it was stored');
  }
}
