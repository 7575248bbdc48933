import type { BusinessCalendar } from '../calendars/business-calendar.js';
import { contactGuardHours, type ContactBudget } from './check-contact-budget.js';
import { answeredAt, contactedAt, declinedAt, instantOf, latest } from './contact-times.js';
import { contactKinds, type Contact, type ContactAsk, type ContactedCustomer, type ContactKind } from './contact.js';
import type { ContactRefusal } from './contact-refusal.js';
import type { ContactRules } from './contact-rules.js';
import { firstOpenAt } from './first-open-at.js';

export interface ContactDecision {
  readonly allowed: boolean;
  /** All that stands in the way, not only the first; empty when it is allowed. */
  readonly reasons: readonly ContactRefusal[];
  /**
   * The first instant at which it will be allowed if nothing else happens: `now` when it is; `null` when waiting alone does
   * not help.
   */
  readonly nextAllowedAt: Date | null;
}

const hour = 3_600_000;
const day = 24 * hour;

/** A review is asked of everybody alike, so it is none: a case would keep it from the unhappy (docs/reviews.md). */
const advertisements: readonly ContactKind[] = ['referralInvite', 'clubMail'];

/**
 * Whether a customer may be contacted now, by one budget over all surveys, invitations, mails and channels.
 *
 * Ask when something is planned and again right before it is sent, with the customer locked: what is only planned does not
 * count, so two that were planned at once would both go out. A contact counts from when it was sent or, if that is later,
 * shown; one that did not go out never counts, an answer always does. Reminders count for the 24 hours between any two
 * contacts and for limits that name them, not for the quarantine. Transactional messages are always allowed.
 *
 * @param rules - of the customer's time zone
 * @throws RangeError when there is no such kind of contact, or a date is none or not of the years 1970 to 9000
 * @example
 * mayContact(customer, { kind: 'survey' }, rules, new Date('2026-11-27T10:00:00Z')).nextAllowedAt; // 2026-12-24T09:30:00.000Z
 */
export function mayContact(
  customer: ContactedCustomer,
  ask: ContactAsk,
  rules: ContactRules,
  now: Date,
): ContactDecision {
  const at = instantOf(now);
  if (ask.kind !== 'transactional' && !contactKinds.includes(ask.kind)) throw new RangeError('mayContact: there is no such kind of contact');
  if (ask.kind === 'transactional') return { allowed: true, reasons: [], nextAllowedAt: now };
  const reasons = [...standing(customer, ask, ask.kind, rules.budget, at), ...quiet(now, rules.hours)];
  return { allowed: reasons.length === 0, reasons, nextAllowedAt: nextOf(reasons, now, rules.hours) };
}

/** All but the quiet hours: what comes to an end once, and for good. */
function* standing(
  customer: ContactedCustomer,
  ask: ContactAsk,
  kind: ContactKind,
  budget: ContactBudget,
  now: number,
): Generator<ContactRefusal> {
  const { contacts, unsubscribedFrom, hasOpenCase } = customer;
  const original = kind === 'reminder' ? remindable(contacts, ask.remindsOf, budget) : null;
  const about = original?.kind ?? kind;
  const surveys = contacts.filter((contact) => contact.kind === 'survey');
  const surveyIds = new Set<string | null>(surveys.map(({ id }) => id));
  // What is said to a reminder is said to the survey.
  const asked = contacts.filter((contact) => contact.kind === 'survey' || (contact.kind === 'reminder' && surveyIds.has(contact.remindsOf)));

  const waits = [
    ['guard', true, latest(contacts.filter(spends).map(contactedAt)) + contactGuardHours * hour],
    ['quarantine', kind === 'survey', latest(surveys.map(contactedAt)) + budget.quarantineDays * day],
    // Who has answered one survey is not reminded of another either.
    ['answer', about === 'survey', latest(asked.map(answeredAt)) + budget.afterAnswerDays * day],
    ['decline', about === 'survey', latest(asked.map(declinedAt)) + budget.afterDeclineDays * day],
    ['reminder', original !== null, (original?.lastAt ?? -Infinity) + budget.reminderDays * day],
  ] as const;
  for (const [since, applies, until] of waits) {
    if (applies && until > now) yield { kind: 'contact/too-soon', since, until: new Date(until) };
  }

  for (const { kinds, atMost, days } of budget.limits) {
    if (!kinds.includes(kind)) continue;
    const times = contacts.filter(spends).filter((contact) => kinds.includes(contact.kind)).map(contactedAt);
    // There is room again when the last but so many has grown too old to count.
    const until = (times.sort((one, other) => other - one)[atMost - 1] ?? -Infinity) + days * day;
    if (until > now) yield { kind: 'contact/limit-reached', atMost, days, until: new Date(until) };
  }

  if (kind === 'reminder' && original === null) yield { kind: 'contact/nothing-to-remind' };
  for (const from of new Set([kind, about])) {
    if (unsubscribedFrom.includes(from)) yield { kind: 'contact/unsubscribed', from };
  }
  if (hasOpenCase && advertisements.includes(about)) yield { kind: 'contact/case-open' };
}

/** What a reminder would be about, and when it or a reminder of it last went out; `null` when none is due, ever. */
function remindable(
  contacts: readonly Contact[],
  id: string | null | undefined,
  budget: ContactBudget,
): { readonly kind: ContactKind; readonly lastAt: number } | null {
  const original = contacts.find((contact) => contact.id === id);
  if (original === undefined || !spends(original) || original.kind === 'reminder') return null;
  const reminders = contacts.filter((contact) => contact.kind === 'reminder' && contact.remindsOf === id);
  if ([original, ...reminders].some((contact) => contact.answeredAt !== null || contact.declinedAt !== null)) return null;
  const times = reminders.map(contactedAt).filter((time) => time > -Infinity);
  const firstAt = contactedAt(original);
  if (firstAt === -Infinity || times.length >= budget.reminders) return null;
  return { kind: original.kind, lastAt: latest([firstAt, ...times]) };
}

function quiet(now: Date, hours: BusinessCalendar | null): readonly ContactRefusal[] {
  const until = firstOpenAt(now, hours);
  return until.getTime() === now.getTime() ? [] : [{ kind: 'contact/quiet-hours', until }];
}

function nextOf(reasons: readonly ContactRefusal[], now: Date, hours: BusinessCalendar | null): Date | null {
  let next = now;
  for (const reason of reasons) {
    if (!('until' in reason)) return null;
    if (reason.until > next) next = reason.until;
  }
  return firstOpenAt(next, hours);
}

/** Whether it is of a kind that the budget counts. */
function spends(contact: Contact): contact is Contact & { readonly kind: ContactKind } {
  return contact.kind !== 'transactional';
}
