import { isBusinessTime } from '../calendars/business-time.js';
import type { SendingChannel } from '../channels/sending-channel.js';
import type { Facts } from '../rules/define-facts.js';
import { evaluate } from '../rules/evaluate.js';
import type { AskRules } from './ask-rules.js';
import { chooseChannel, type Reach } from './choose-channel.js';
import type { Contact, ContactedCustomer } from './contact.js';
import type { ContactRefusal } from './contact-refusal.js';
import { answeredAt, contactedAt, declinedAt, instantOf, latest } from './contact-times.js';
import type { EligibilityRefusal } from './eligibility-refusal.js';
import { firstOpenAt } from './first-open-at.js';
import { isSampled } from './is-sampled.js';
import { mayContact } from './may-contact.js';
import type { QuotaUse } from './quota-windows.js';
import type { AskAgain } from './survey-trigger.js';

/** A customer, as far as it matters whether a survey asks them. The contacts of a survey carry its id. */
export interface AskableCustomer extends ContactedCustomer {
  readonly id: string;
  readonly reaches: readonly Reach[];
}

/** What a survey would ask a customer about. */
export interface SurveyAsk {
  /** The interaction, or the wave of a list: one occasion is asked about once. */
  readonly occasionId: string;
  /** `null` for a list. */
  readonly interactionType: string | null;
  /** What is known for the condition of the trigger. */
  readonly facts: Facts;
  /** Not before, as `planSending` says. */
  readonly dueAt: Date;
  /** Not later. */
  readonly latestAt: Date;
  /** As far as they are used up; those of another window than now do not matter. */
  readonly quotas: readonly QuotaUse[];
  /** The invitation that a reminder repeats. Sample, condition, quotas and the clock of the survey were asked before that one. */
  readonly remindsOf?: string | null | undefined;
}

export interface Eligibility {
  /** `wait`: until `nextAllowedAt`, or until the open case is closed. `skip`: this occasion passes without an ask. */
  readonly outcome: 'ask' | 'wait' | 'skip';
  /** Through which it goes, or would go; `null` when none reaches the customer. */
  readonly channel: SendingChannel | null;
  /** All that stands in the way, not only the first; empty when it asks. */
  readonly reasons: readonly (ContactRefusal | EligibilityRefusal)[];
  /**
   * The first instant at which it asks if nothing else happens: `now` when it does; `null` when waiting alone does not help, or it
   * would be too late by then.
   */
  readonly nextAllowedAt: Date | null;
}

const day = 24 * 3_600_000;

/**
 * Whether a survey asks a customer now, through which channel, all reasons why not, and when next.
 *
 * Two clocks run: that of the budget over all surveys, by `mayContact`, and that of this survey, `askAgain` of its trigger. `now` is
 * when it would be sent, `ask.dueAt` when it was meant to be: what is late is judged by the hour at which it gets out. Ask when an
 * invitation is planned and again right before it is sent, with the customer locked, and store the contact before the lock is
 * released: what is only planned does not count.
 *
 * @param rules - of the customer's place
 * @throws RangeError as `mayContact` and `evaluate` do
 * @example
 * checkEligibility(customer, ask, rules, new Date('2026-11-27T10:00:00Z')).outcome; // 'wait'
 */
export function checkEligibility(customer: AskableCustomer, ask: SurveyAsk, rules: AskRules, now: Date): Eligibility {
  const isReminder = (ask.remindsOf ?? null) !== null;
  const kind = isReminder ? 'reminder' : 'survey';
  const { channel, faults } = chooseChannel(rules.trigger, customer.reaches);
  const reasons: (ContactRefusal | EligibilityRefusal)[] = [
    ...(isReminder ? [] : unmeant(customer.id, ask, rules, now)),
    ...(channel === null ? [{ kind: 'eligibility/no-channel', tried: faults } as const] : []),
    ...mayContact(customer, { kind, remindsOf: ask.remindsOf }, rules.contact, now).reasons,
    ...(customer.hasOpenCase && rules.trigger.duringOpenCase === 'wait' ? [{ kind: 'contact/case-open' } as const] : []),
    ...(isReminder ? [] : askedBefore(customer.contacts, rules, now)),
    ...(isReminder ? [] : ask.quotas.filter((quota) => isUsedUp(quota, now)).map(quotaReached)),
    ...unfitTime(ask.dueAt, rules, now),
  ];
  const next = nextOf(reasons, rules, now);
  if ((next ?? now).getTime() <= instantOf(ask.latestAt)) {
    return { outcome: outcomeOf(reasons), channel, reasons, nextAllowedAt: next };
  }
  return {
    outcome: 'skip', channel, reasons: [...reasons, { kind: 'eligibility/too-late', latestAt: ask.latestAt }], nextAllowedAt: null,
  };
}

/** What no waiting changes: this occasion, and the draw for it. */
function* unmeant(customerId: string, ask: SurveyAsk, rules: AskRules, now: Date): Generator<EligibilityRefusal> {
  const { surveyId, trigger, condition, hash } = rules;
  const { occasionId, interactionType } = ask;
  if (interactionType !== null && !trigger.interactionTypes.includes(interactionType)) {
    yield { kind: 'eligibility/not-meant', by: 'interactionType' };
  }
  if (condition !== null && evaluate(condition, ask.facts, now) !== true) yield { kind: 'eligibility/not-meant', by: 'condition' };
  if (!isSampled({ surveyId, customerId, occasionId }, trigger.sampleShare, hash)) {
    yield { kind: 'eligibility/not-sampled', share: trigger.sampleShare };
  }
}

/** The clock of this survey. */
function* askedBefore(contacts: readonly Contact[], { surveyId, trigger }: AskRules, now: Date): Generator<EligibilityRefusal> {
  const own = contacts.filter((contact) => contact.kind === 'survey' && contact.surveyId === surveyId);
  const ids = new Set<string | null>(own.map(({ id }) => id));
  // What is said to a reminder is said to the survey. When it was sent is not: a reminder asks nothing new.
  const reminders = contacts.filter((contact) => contact.kind === 'reminder' && ids.has(contact.remindsOf));
  const heard = [...own, ...reminders];
  const clocks: readonly (readonly ['sent' | 'answer' | 'decline', number, keyof AskAgain])[] = [
    ['sent', latest(own.map(contactedAt)), 'afterSentDays'],
    ['answer', latest(heard.map(answeredAt)), 'afterAnswerDays'],
    ['decline', latest(heard.map(declinedAt)), 'afterDeclineDays'],
  ];
  for (const [since, at, setting] of clocks) {
    const days = trigger.askAgain[setting];
    if (at === -Infinity) continue;
    const until = days === null ? null : new Date(at + days * day);
    if (until === null || until > now) yield { kind: 'eligibility/asked-before', since, until };
  }
}

function isUsedUp({ window, sent, atMost }: QuotaUse, now: Date): boolean {
  return sent >= atMost && window.from <= now && now < window.until;
}

function quotaReached({ unit, atMost, window }: QuotaUse): EligibilityRefusal {
  return { kind: 'eligibility/quota-reached', unit, atMost, until: window.until };
}

function* unfitTime(dueAt: Date, { workingDays }: AskRules, now: Date): Generator<EligibilityRefusal> {
  if (instantOf(dueAt) > now.getTime()) yield { kind: 'eligibility/not-due', until: dueAt };
  if (workingDays !== null && !isBusinessTime(now, workingDays)) {
    yield { kind: 'eligibility/day-off', until: firstOpenAt(now, workingDays) };
  }
}

function untilOf(reason: ContactRefusal | EligibilityRefusal): Date | null {
  return 'until' in reason ? reason.until : null;
}

/** `null` when something stands in the way that does not pass by itself. */
function nextOf(reasons: Eligibility['reasons'], { sendingHours }: AskRules, now: Date): Date | null {
  let next = now;
  for (const reason of reasons) {
    const until = untilOf(reason);
    if (until === null) return null;
    if (until > next) next = until;
  }
  // Whatever else there is passes once and for good; nights and days of rest come back.
  return firstOpenAt(next, sendingHours);
}

function outcomeOf(reasons: Eligibility['reasons']): Eligibility['outcome'] {
  if (reasons.length === 0) return 'ask';
  return reasons.every((reason) => untilOf(reason) !== null || reason.kind === 'contact/case-open') ? 'wait' : 'skip';
}
