import { businessCalendar, type BusinessCalendar } from '../calendars/business-calendar.js';
import { ok, refuse, type Result } from '../result.js';
import {
  checkContactBudget, type ContactBudget, type ContactBudgetDraft, type ContactBudgetRefusal,
} from './check-contact-budget.js';
import { hoursOutside } from './quiet-hours.js';

/** A budget that was checked, in the time zone of a customer. `contactRules` makes it; keep one for each zone, as that takes time. */
export interface ContactRules {
  readonly budget: ContactBudget;
  /** The hours that are not quiet; `null` when all are. */
  readonly hours: BusinessCalendar | null;
}

export type ContactRulesRefusal = ContactBudgetRefusal | { readonly kind: 'calendar/time-zone-unknown' };

/**
 * A contact budget, checked and ready to decide with, for customers of one time zone.
 *
 * @param timeZone - the customer's, or your own where it is not known: `Asia/Tehran`
 * @returns refuses `calendar/time-zone-unknown` and all that `checkContactBudget` does
 * @example
 * contactRules({ quarantineDays: 90 }, 'Asia/Bangkok').ok; // true
 */
export function contactRules(draft: ContactBudgetDraft, timeZone: string): Result<ContactRules, ContactRulesRefusal> {
  const budget = checkContactBudget(draft);
  if (!budget.ok) return budget;
  const { quietHours } = budget.value;
  if (quietHours === null) return ok({ budget: budget.value, hours: null });
  const hours = businessCalendar(hoursOutside(quietHours, timeZone));
  // The hours themselves were found good, so it is the zone.
  return hours.ok ? ok({ budget: budget.value, hours: hours.value }) : refuse({ kind: 'calendar/time-zone-unknown' });
}
