import type { Contact, ContactAsk, ContactedCustomer, ContactKind } from './contact.js';
import type { ContactOutranked, ContactRefusal } from './contact-refusal.js';
import type { ContactRules } from './contact-rules.js';
import { mayContact } from './may-contact.js';
import { contactGuardHours } from './check-contact-budget.js';

/** One of several things that wait to be sent to the same customer. */
export interface WaitingAsk extends ContactAsk {
  readonly id: string;
  readonly kind: ContactKind;
  /** The higher goes first; equal ones in the order of their ids. */
  readonly priority: number;
}

/** An ask that does not go out now, all that stands in its way, and when that will be over if nothing else happens. */
export interface HeldBackAsk {
  readonly ask: WaitingAsk;
  readonly reasons: readonly (ContactRefusal | ContactOutranked)[];
  /** As after the one that goes before it; `null` when waiting alone does not help. */
  readonly nextAllowedAt: Date | null;
}

export interface ContactPlan {
  /** The one to send now, since no two contacts lie within a day; `null` when none may go. */
  readonly send: WaitingAsk | null;
  /** All others, by priority. */
  readonly wait: readonly HeldBackAsk[];
}

/**
 * Which of several asks goes to a customer now, and what the others wait for.
 *
 * The one with the highest priority among those that `mayContact` allows. One thing more: it does not go when one with a higher
 * priority could go within the next 24 hours and would then have to wait longer; a club mail in the morning would keep the
 * survey about this afternoon's visit from going out until tomorrow.
 *
 * @param asks - with different ids; the order does not matter
 * @param rules - of the customer's time zone
 * @throws RangeError when two asks have one id, a priority is not a number, or as `mayContact` does
 * @example
 * contactPlan(customer, [
 *   { id: 'news', kind: 'clubMail', priority: 1 }, { id: 'visit', kind: 'survey', priority: 5 },
 * ], rules, now).send?.id; // 'visit'
 */
export function contactPlan(
  customer: ContactedCustomer,
  asks: readonly WaitingAsk[],
  rules: ContactRules,
  now: Date,
): ContactPlan {
  const ranked = inRank(asks);
  const decisions = new Map(ranked.map((ask) => [ask, mayContact(customer, ask, rules, now)]));
  const allowed = ranked.filter((ask) => decisions.get(ask)?.allowed);
  /** What an ask that is allowed gives way to, and when that goes. */
  const wayTo = new Map<WaitingAsk, Departure>();
  let send: WaitingAsk | null = null;
  for (const ask of allowed) {
    const first = send === null ? firstDelayed(ask) : { ask: send, at: now };
    if (first === null) send = ask;
    else wayTo.set(ask, first);
  }

  const afterwards = send === null ? customer : afterSending(customer, { ask: send, at: now });
  const wait = ranked.filter((ask) => ask !== send).map((ask): HeldBackAsk => {
    const first = wayTo.get(ask);
    const then = first === undefined || first.ask === send ? afterwards : afterSending(afterwards, first);
    const { reasons, nextAllowedAt } = mayContact(then, ask, rules, now);
    return {
      ask,
      reasons: first === undefined ? reasons : [...reasons, { kind: 'contact/outranked', by: first.ask.id }],
      nextAllowedAt,
    };
  });
  return { send, wait };

  /** The highest ask that could go within a day, and would go later if this one went now. */
  function firstDelayed(ask: WaitingAsk): Departure | null {
    const then = afterSending(customer, { ask, at: now });
    for (const other of ranked.slice(0, ranked.indexOf(ask))) {
      // One that gives way itself does not go so soon.
      const at = wayTo.has(other) ? null : decisions.get(other)?.nextAllowedAt ?? null;
      if (at === null || at.getTime() > now.getTime() + contactGuardHours * 3_600_000) continue;
      const next = mayContact(then, other, rules, now).nextAllowedAt;
      if (next === null || next > at) return { ask: other, at };
    }
    return null;
  }
}

interface Departure {
  readonly ask: WaitingAsk;
  readonly at: Date;
}

function afterSending(customer: ContactedCustomer, { ask, at }: Departure): ContactedCustomer {
  const sent: Contact = {
    id: ask.id, kind: ask.kind, remindsOf: ask.remindsOf ?? null,
    sentAt: at, shownAt: null, answeredAt: null, declinedAt: null,
  };
  return { ...customer, contacts: [...customer.contacts, sent] };
}

function inRank(asks: readonly WaitingAsk[]): readonly WaitingAsk[] {
  const ids = new Set<string>();
  for (const { id, priority } of asks) {
    if (!Number.isFinite(priority)) throw new RangeError(`contactPlan: priority ${priority} is not a number`);
    if (ids.has(id)) throw new RangeError('contactPlan: two asks have the same id');
    ids.add(id);
  }
  return [...asks].sort((one, other) => other.priority - one.priority || (one.id < other.id ? -1 : 1));
}
