import { businessCalendar } from '../calendars/business-calendar.js';
import { fieldsOf, jsonReading, type FaultyField, type FieldFault } from '../json-fields.js';
import { ok, refuse, type Result } from '../result.js';
import { contactKinds, type ContactKind } from './contact.js';
import { hoursOutside, type QuietHours } from './quiet-hours.js';

/** At most so many contacts of these kinds together in any so many days. */
export interface ContactLimit {
  readonly kinds: readonly ContactKind[];
  /** 1 to 100. */
  readonly atMost: number;
  /** Any time of so many times 24 hours, not a calendar month: 1 to 365. */
  readonly days: number;
}

/** How often a customer may be asked or written to. Plain data, for a form and for storage; a day is 24 hours. */
export interface ContactBudget {
  /** From one survey, sent or shown, to the next, whichever survey either is: 7 to 365 days. */
  readonly quarantineDays: number;
  /** From an answer to the next survey: 0 to 365. */
  readonly afterAnswerDays: number;
  /** From a dismissed survey to the next: 0 to 365. */
  readonly afterDeclineDays: number;
  /** From an ask to its reminder, and from there to the next: 1 to 90. */
  readonly reminderDays: number;
  /** Most reminders of one ask: 0 to 5. */
  readonly reminders: number;
  /** At most 20. */
  readonly limits: readonly ContactLimit[];
  /** `null`: any hour will do. */
  readonly quietHours: QuietHours | null;
}

/** A budget in which what is left out, or `undefined`, is as in `defaultContactBudget`. */
export type ContactBudgetDraft = { readonly [Field in keyof ContactBudget]?: ContactBudget[Field] | undefined };

type BudgetField = keyof ContactBudget | keyof ContactLimit;

export type ContactBudgetRefusal =
  /** A field that nobody knows, or what is no object: `limits.0.day`. */
  | { readonly kind: 'contact-budget/malformed'; readonly path: string; readonly fault: FieldFault }
  /** `field` is not a whole number in the range; for `limits` and `kinds`, that many entries. */
  | {
      readonly kind: 'contact-budget/out-of-range';
      readonly field: BudgetField;
      readonly lowest: number;
      readonly highest: number;
    }
  /** A limit names what is no kind of contact. */
  | { readonly kind: 'contact-budget/kind-unknown' }
  /** They cannot be read, end where they begin, or leave no hour of the day. */
  | { readonly kind: 'contact-budget/quiet-hours-malformed' };

/** Hours between any two contacts, of whatever kind and through whatever channel. No budget can lower it. */
export const contactGuardHours = 24;

/**
 * Quarantine, days after an answer and after a decline, and the reminder are what most survey tools start with. The
 * limits and quiet hours are our own choice: an invitation to review or to refer once a quarter, club mail twice a month.
 */
export const defaultContactBudget: ContactBudget = {
  quarantineDays: 30,
  afterAnswerDays: 90,
  afterDeclineDays: 30,
  reminderDays: 5,
  reminders: 1,
  limits: [
    { kinds: ['reviewAsk'], atMost: 1, days: 90 },
    { kinds: ['referralInvite'], atMost: 1, days: 90 },
    { kinds: ['clubMail'], atMost: 2, days: 30 },
    { kinds: ['survey', 'reviewAsk', 'referralInvite', 'clubMail'], atMost: 4, days: 30 },
  ],
  quietHours: { from: '21:00', until: '09:00' },
};

const ranges = {
  quarantineDays: [7, 365],
  afterAnswerDays: [0, 365],
  afterDeclineDays: [0, 365],
  reminderDays: [1, 90],
  reminders: [0, 5],
} as const;

const mostLimits = 20;

const limitRanges = { atMost: [1, 100], days: [1, 365] } as const;

/**
 * A contact budget, checked; what is left out is as in `defaultContactBudget`.
 *
 * @returns refuses `contact-budget/malformed` with the path of a field that nobody knows, `contact-budget/out-of-range`,
 *   `contact-budget/kind-unknown`, `contact-budget/quiet-hours-malformed`
 * @example
 * checkContactBudget({ quarantineDays: 90, quietHours: null }).ok; // true
 * checkContactBudget(JSON.parse('{ "quarantineDay": 90 }'));
 * // { ok: false, refusal: { kind: 'contact-budget/malformed', path: 'quarantineDay', fault: 'unknown' } }
 */
export function checkContactBudget(draft: ContactBudgetDraft): Result<ContactBudget, ContactBudgetRefusal> {
  const unfit = misnamed(draft);
  if (unfit !== null) return refuse({ kind: 'contact-budget/malformed', ...unfit });
  const standard = defaultContactBudget;
  const { limits = standard.limits, quietHours = standard.quietHours } = draft;
  const numbers = {
    quarantineDays: numberOr(standard.quarantineDays, draft.quarantineDays),
    afterAnswerDays: numberOr(standard.afterAnswerDays, draft.afterAnswerDays),
    afterDeclineDays: numberOr(standard.afterDeclineDays, draft.afterDeclineDays),
    reminderDays: numberOr(standard.reminderDays, draft.reminderDays),
    reminders: numberOr(standard.reminders, draft.reminders),
  };
  const fault = outOfRange(numbers, ranges) ?? faultOfLimits(limits);
  if (fault !== null) return refuse(fault);
  if (quietHours !== null && !areQuietHours(quietHours)) {
    return refuse({ kind: 'contact-budget/quiet-hours-malformed' });
  }
  return ok({
    ...numbers,
    limits: limits.map(({ kinds, atMost, days }) => ({ kinds: [...kinds], atMost, days })),
    quietHours: quietHours === null ? null : { from: quietHours.from, until: quietHours.until },
  });
}

/** The first name that nobody knows, in the budget, in a limit or in the quiet hours; or what has no names. */
function misnamed(draft: ContactBudgetDraft): FaultyField | null {
  const reading = jsonReading();
  const { values } = fieldsOf(draft, '', Object.keys(defaultContactBudget), reading);
  const [limits, quietHours] = [values.get('limits'), values.get('quietHours') ?? null];
  if (Array.isArray(limits) && limits.length <= mostLimits) {
    for (const [at, limit] of limits.entries()) fieldsOf(limit, `limits.${at}`, ['kinds', 'atMost', 'days'], reading);
  }
  if (quietHours !== null) fieldsOf(quietHours, 'quietHours', ['from', 'until'], reading);
  return reading.firstFault();
}

/** JSON knows -0. What is no number stays what it is, and is found out of range. */
function numberOr(otherwise: number, value: number = otherwise): number {
  return value === 0 ? 0 : value;
}

/** Texts, and hours that leave some of the day: `['21:00']` reads like an hour, and is none. */
function areQuietHours(quietHours: QuietHours): boolean {
  const { from, until } = quietHours;
  return typeof from === 'string' && typeof until === 'string' && businessCalendar(hoursOutside(quietHours, 'UTC')).ok;
}

function faultOfLimits(limits: readonly ContactLimit[]): ContactBudgetRefusal | null {
  if (!Array.isArray(limits) || limits.length > mostLimits) {
    return { kind: 'contact-budget/out-of-range', field: 'limits', lowest: 0, highest: mostLimits };
  }
  for (const limit of limits) {
    const { kinds } = limit;
    if (!Array.isArray(kinds) || kinds.length === 0 || kinds.length > contactKinds.length) {
      return { kind: 'contact-budget/out-of-range', field: 'kinds', lowest: 1, highest: contactKinds.length };
    }
    // A copy has no holes, which `some` would skip.
    if ([...kinds].some((kind) => !contactKinds.includes(kind))) return { kind: 'contact-budget/kind-unknown' };
    const fault = outOfRange(limit, limitRanges);
    if (fault !== null) return fault;
  }
  return null;
}

function outOfRange<Field extends BudgetField>(
  numbers: Readonly<Record<Field, number>>,
  ranges: Readonly<Record<Field, readonly [lowest: number, highest: number]>>,
): ContactBudgetRefusal | null {
  // TypeScript does not assume that the keys of a literal are all of its keys.
  for (const field of Object.keys(ranges) as Field[]) {
    const [lowest, highest] = ranges[field];
    const value = numbers[field];
    if (!Number.isInteger(value) || value < lowest || value > highest) {
      return { kind: 'contact-budget/out-of-range', field, lowest, highest };
    }
  }
  return null;
}
