import { businessCalendar, type BusinessCalendar, type BusinessHoursRefusal } from '../calendars/business-calendar.js';
import type { Weekday } from '../calendars/weekend.js';
import { ok, type Result } from '../result.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { prepareCondition, type PreparedCondition } from '../rules/prepare-condition.js';
import type { ContactBudgetDraft, ContactBudgetRefusal } from './check-contact-budget.js';
import { contactRules, type ContactRules } from './contact-rules.js';
import { hoursOutside } from './quiet-hours.js';
import type { SurveyTrigger } from './survey-trigger.js';

/** A survey with its trigger, ready to decide with. `prepareTrigger` makes it; keep it. */
export interface PreparedTrigger {
  readonly surveyId: string;
  readonly trigger: SurveyTrigger;
  readonly condition: PreparedCondition | null;
  /** For the sample. */
  readonly hash: (text: string) => string;
}

/**
 * A survey with its trigger, made ready for `askRules`: once for each survey.
 *
 * @param survey - `trigger` as `checkSurveyTrigger` gives it; `hash` for the sample, such as `sha256Hex` of `@goodword/core/hash`
 * @throws RangeError when the condition does not fit the vocabulary
 */
export function prepareTrigger(survey: {
  readonly surveyId: string;
  readonly trigger: SurveyTrigger;
  readonly vocabulary: Vocabulary;
  readonly hash: (text: string) => string;
}): PreparedTrigger {
  const { surveyId, trigger, vocabulary: { facts, conditionKinds }, hash } = survey;
  const condition = trigger.when === null ? null : prepareCondition(trigger.when, facts, conditionKinds);
  return { surveyId, trigger, condition, hash };
}

/** Where a customer lives, as far as clocks and calendars go. */
export interface CustomerPlace {
  /** The customer's, or your own where it is not known: `Asia/Tehran`. */
  readonly timeZone: string;
  /** Of every week, such as `weekendOf` proposes; Saturday and Sunday when it is left out. Only for `workingDaysOnly`. */
  readonly restDays?: readonly Weekday[] | undefined;
  /** Days, `YYYY-MM-DD`; none when it is left out. Only for `workingDaysOnly`. */
  readonly holidays?: readonly string[] | undefined;
}

/** All rules for asking customers of one place for one survey. `askRules` makes it; keep one for each place. */
export interface AskRules extends PreparedTrigger {
  /** The budget, with the reminders that the survey leaves of it. */
  readonly contact: ContactRules;
  /** The days that are no days of rest, from midnight to midnight; `null` when all will do. */
  readonly workingDays: BusinessCalendar | null;
  /** When something may be sent: quiet hours and days of rest left out; `null` when any time will do. */
  readonly sendingHours: BusinessCalendar | null;
}

const weekend: readonly Weekday[] = ['saturday', 'sunday'];

/**
 * The rules of a survey and the budget over all surveys, for customers of one place.
 *
 * @returns refuses what `checkContactBudget` does; `calendar/time-zone-unknown`; with `workingDaysOnly` also `calendar/no-hours` when
 *   every day is one of rest, and `calendar/day-malformed` for a holiday
 * @example
 * askRules(survey, {}, { timeZone: 'Asia/Tehran', restDays: weekendOf('IR') }).ok; // true
 */
export function askRules(
  survey: PreparedTrigger, budget: ContactBudgetDraft, place: CustomerPlace,
): Result<AskRules, ContactBudgetRefusal | BusinessHoursRefusal> {
  const { timeZone, restDays = weekend, holidays = [] } = place;
  const contact = contactRules(budget, timeZone);
  if (!contact.ok) return contact;
  const { workingDaysOnly, reminderAfterDays } = survey.trigger;
  const { reminders, reminderDays, quietHours } = contact.value.budget;
  const narrowed: ContactRules = {
    ...contact.value,
    budget: {
      ...contact.value.budget,
      reminders: reminderAfterDays === null ? 0 : Math.min(reminders, 1),
      reminderDays: Math.max(reminderDays, reminderAfterDays ?? 0),
    },
  };
  const always = { ...survey, contact: narrowed, workingDays: null, sendingHours: contact.value.hours };
  if (!workingDaysOnly) return ok(always);
  const rest = { weekdays: restDays, holidays };
  const workingDays = businessCalendar(hoursOutside(null, timeZone, rest));
  if (!workingDays.ok) return workingDays;
  const sendingHours = businessCalendar(hoursOutside(quietHours, timeZone, rest));
  return sendingHours.ok ? ok({ ...always, workingDays: workingDays.value, sendingHours: sendingHours.value }) : sendingHours;
}
