import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import type { ContactBudgetDraft } from './check-contact-budget.js';
import { contactKinds, type Contact, type ContactedCustomer, type ContactKind } from './contact.js';
import { contactRules } from './contact-rules.js';
import { mayContact } from './may-contact.js';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date('2026-11-27T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * day);
const ahead = (days: number) => ago(-days);

const anyHour = { quietHours: null, limits: [] } as const;
const rulesOf = (draft: ContactBudgetDraft = anyHour, timeZone = 'UTC') => valueOf(contactRules(draft, timeZone));
const rules = rulesOf();

let lastId = 0;
function contact(kind: Contact['kind'], given: Partial<Contact> = {}): Contact {
  lastId += 1;
  return {
    id: `contact ${lastId}`, kind, remindsOf: null, sentAt: null, shownAt: null, answeredAt: null, declinedAt: null, ...given,
  };
}
const customerWith = (...contacts: readonly Contact[]): ContactedCustomer => ({
  contacts, unsubscribedFrom: [], hasOpenCase: false,
});
const nobody = customerWith();

const allowedNow = { allowed: true, reasons: [], nextAllowedAt: now };
const tooSoon = (since: string, until: Date) => ({
  allowed: false, reasons: [{ kind: 'contact/too-soon', since, until }], nextAllowedAt: until,
});

describe('who was never contacted', () => {
  it.each(['survey', 'reviewAsk', 'referralInvite', 'clubMail', 'transactional'] as const)('may get a %s', (kind) => {
    expect(mayContact(nobody, { kind }, rules, now)).toEqual(allowedNow);
    expect(mayContact(nobody, { kind }, rulesOf({}), now)).toEqual(allowedNow);
  });

  it('has nothing to be reminded of', () => {
    const decision = { allowed: false, reasons: [{ kind: 'contact/nothing-to-remind' }], nextAllowedAt: null };
    expect(mayContact(nobody, { kind: 'reminder' }, rules, now)).toEqual(decision);
    expect(mayContact(nobody, { kind: 'reminder', remindsOf: 'constructor' }, rules, now)).toEqual(decision);
  });
});

describe('two contacts lie a day apart', () => {
  it.each(contactKinds)('when the first was a %s, and the second any kind', (first) => {
    const customer = customerWith(contact(first, { sentAt: ago(0.5) }));
    for (const kind of ['reviewAsk', 'referralInvite', 'clubMail'] as const) {
      expect(mayContact(customer, { kind }, rules, now)).toEqual(tooSoon('guard', ahead(0.5)));
    }
  });

  it('to the millisecond', () => {
    const customer = customerWith(contact('clubMail', { sentAt: ago(1) }));
    expect(mayContact(customer, { kind: 'survey' }, rules, now)).toEqual(allowedNow);
    expect(mayContact(customer, { kind: 'survey' }, rules, new Date(now.getTime() - 1))).toEqual(tooSoon('guard', now));
  });

  it('but for what the customer waits for', () => {
    const receipt = contact('transactional', { sentAt: now });
    expect(mayContact(customerWith(receipt), { kind: 'survey' }, rules, now)).toEqual(allowedNow);
    expect(mayContact(customerWith(contact('survey', { sentAt: now })), { kind: 'transactional' }, rules, now)).toEqual(allowedNow);
  });
});

describe('from one survey to the next', () => {
  const survey = (given: Partial<Contact>) => mayContact(customerWith(contact('survey', given)), { kind: 'survey' }, rules, now);

  it.each([
    ['it was sent', { sentAt: ago(29) }, 'quarantine', ahead(1)],
    ['it was shown', { shownAt: ago(10) }, 'quarantine', ahead(20)],
    ['it was shown after it was sent', { sentAt: ago(40), shownAt: ago(20) }, 'quarantine', ahead(10)],
    ['it was sent after it was shown', { sentAt: ago(20), shownAt: ago(40) }, 'quarantine', ahead(10)],
    ['it was answered, without having been sent', { answeredAt: ago(89) }, 'answer', ahead(1)],
    ['it was dismissed', { shownAt: ago(31), declinedAt: ago(29) }, 'decline', ahead(1)],
  ] as const)('time passes from when %s', (_, given, since, until) => {
    expect(survey(given)).toEqual(tooSoon(since, until));
  });

  it.each([
    ['was sent 30 days ago', { sentAt: ago(30) }],
    ['was answered 90 days ago', { sentAt: ago(91), answeredAt: ago(90) }],
    ['was dismissed 30 days ago', { sentAt: ago(31), declinedAt: ago(30) }],
    ['did not go out', {}],
  ])('none need pass when it %s', (_, given) => {
    expect(survey(given)).toEqual(allowedNow);
  });

  it('all reasons are told, and the last one to pass decides', () => {
    expect(survey({ sentAt: ago(0.5), answeredAt: ago(0.25), declinedAt: ago(0.25) })).toEqual({
      allowed: false,
      reasons: [
        { kind: 'contact/too-soon', since: 'guard', until: ahead(0.5) },
        { kind: 'contact/too-soon', since: 'quarantine', until: ahead(29.5) },
        { kind: 'contact/too-soon', since: 'answer', until: ahead(89.75) },
        { kind: 'contact/too-soon', since: 'decline', until: ahead(29.75) },
      ],
      nextAllowedAt: ahead(89.75),
    });
  });

  it('the latest of several counts, in whatever order they come', () => {
    const contacts = [ago(50), ago(20), ago(80)].map((sentAt) => contact('survey', { sentAt }));
    expect(mayContact(customerWith(...contacts), { kind: 'survey' }, rules, now)).toEqual(tooSoon('quarantine', ahead(10)));
  });

  it('the budget says how long', () => {
    const customer = customerWith(contact('survey', { sentAt: ago(20), answeredAt: ago(20), declinedAt: ago(20) }));
    const ask = (draft: ContactBudgetDraft) => mayContact(customer, { kind: 'survey' }, rulesOf({ ...anyHour, ...draft }), now);
    const zero = { quarantineDays: 7, afterAnswerDays: 0, afterDeclineDays: 0 };
    expect(ask(zero)).toEqual(allowedNow);
    expect(ask({ ...zero, quarantineDays: 21 })).toEqual(tooSoon('quarantine', ahead(1)));
    expect(ask({ ...zero, afterAnswerDays: 22 })).toEqual(tooSoon('answer', ahead(2)));
    expect(ask({ ...zero, afterDeclineDays: 23 })).toEqual(tooSoon('decline', ahead(3)));
  });

  it('nothing else waits for it, once a day has passed', () => {
    const customer = customerWith(contact('survey', { sentAt: ago(1), answeredAt: ago(1), declinedAt: ago(1) }));
    expect(mayContact(customer, { kind: 'clubMail' }, rules, now)).toEqual(allowedNow);
  });

  it('an answer to something else does not count', () => {
    const customer = customerWith(contact('reviewAsk', { sentAt: ago(2), answeredAt: ago(2), declinedAt: ago(2) }));
    expect(mayContact(customer, { kind: 'survey' }, rules, now)).toEqual(allowedNow);
  });
});

/** Sends each ask that is allowed, as a server would that looks again right before sending. */
function sentOf(asks: readonly { readonly kind: ContactKind; readonly at: Date }[], draft: ContactBudgetDraft): readonly Contact[] {
  const rules = rulesOf(draft);
  const contacts: Contact[] = [];
  for (const { kind, at } of [...asks].sort((one, other) => one.at.getTime() - other.at.getTime())) {
    if (mayContact(customerWith(...contacts), { kind }, rules, at).allowed) contacts.push(contact(kind, { sentAt: at }));
  }
  return contacts;
}
const gaps = (contacts: readonly Contact[]) =>
  contacts.slice(1).map(({ sentAt }, index) => (sentAt?.getTime() ?? 0) - (contacts[index]?.sentAt?.getTime() ?? 0));

const anyAsk = (kinds: readonly ContactKind[]) => fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.integer({ min: 0, max: 400 * 24 }).map((hours) => new Date(now.getTime() + hours * hour)),
});

describe('"once in 90 days"', () => {
  it('holds with two surveys, whenever either is due', () => {
    const due = fc.array(anyAsk(['survey']), { minLength: 2, maxLength: 40 });
    fc.assert(fc.property(due, due, (service, purchase) => {
      const sent = sentOf([...service, ...purchase], { ...anyHour, quarantineDays: 90 });
      expect(sent.length).toBeGreaterThan(0);
      for (const gap of gaps(sent)) expect(gap).toBeGreaterThanOrEqual(90 * day);
    }));
  });

  it('would not hold if each survey counted for itself', () => {
    // The planted fault: the history of the other survey is not there.
    const at = [0, 45, 90, 135].map((days) => ahead(days));
    const each = [0, 1].map((survey) => sentOf(at.filter((_, index) => index % 2 === survey).map((at) => ({ kind: 'survey', at })), {
      ...anyHour, quarantineDays: 90,
    }));
    const both = each.flat().sort((one, other) => (one.sentAt?.getTime() ?? 0) - (other.sentAt?.getTime() ?? 0));
    expect(gaps(both)).toEqual([45 * day, 45 * day, 45 * day]);
  });
});

describe('a limit', () => {
  const limits = [{ kinds: ['clubMail', 'referralInvite'], atMost: 2, days: 30 }] as const;
  const limited = rulesOf({ quietHours: null, limits });
  const mails = (...days: readonly number[]) => customerWith(...days.map((count) => contact('clubMail', { sentAt: ago(count) })));
  const reached = (until: Date) => ({
    allowed: false, reasons: [{ kind: 'contact/limit-reached', atMost: 2, days: 30, until }], nextAllowedAt: until,
  });

  it('lets through as many as it says', () => {
    expect(mayContact(mails(5), { kind: 'clubMail' }, limited, now)).toEqual(allowedNow);
    expect(mayContact(mails(5, 10), { kind: 'clubMail' }, limited, now)).toEqual(reached(ahead(20)));
    expect(mayContact(mails(10, 2, 5), { kind: 'clubMail' }, limited, now)).toEqual(reached(ahead(25)));
  });

  it('rolls on: what is as old as its days no longer counts', () => {
    expect(mayContact(mails(5, 30), { kind: 'clubMail' }, limited, now)).toEqual(allowedNow);
    expect(mayContact(mails(5, 29.5), { kind: 'clubMail' }, limited, now)).toEqual(reached(ahead(0.5)));
  });

  it('is shared by its kinds, and holds for no other', () => {
    const customer = customerWith(contact('referralInvite', { sentAt: ago(3) }), contact('clubMail', { sentAt: ago(4) }));
    for (const kind of ['referralInvite', 'clubMail'] as const) {
      expect(mayContact(customer, { kind }, limited, now)).toEqual(reached(ahead(26)));
    }
    expect(mayContact(customer, { kind: 'reviewAsk' }, limited, now)).toEqual(allowedNow);
  });

  it('does not count what did not go out, other kinds, and what the customer waits for', () => {
    const customer = customerWith(
      contact('clubMail', { sentAt: ago(3) }), contact('clubMail'),
      contact('survey', { sentAt: ago(4) }), contact('transactional', { sentAt: ago(4) }),
    );
    expect(mayContact(customer, { kind: 'clubMail' }, limited, now)).toEqual(allowedNow);
  });

  it('is told for each that is reached', () => {
    const both = rulesOf({ quietHours: null, limits: [...limits, { kinds: ['clubMail'], atMost: 1, days: 7 }] });
    expect(mayContact(mails(5, 10), { kind: 'clubMail' }, both, now)).toEqual({
      allowed: false,
      reasons: [
        { kind: 'contact/limit-reached', atMost: 2, days: 30, until: ahead(20) },
        { kind: 'contact/limit-reached', atMost: 1, days: 7, until: ahead(2) },
      ],
      nextAllowedAt: ahead(20),
    });
  });

  it('is never exceeded in any window', () => {
    fc.assert(fc.property(fc.array(anyAsk(['clubMail', 'referralInvite', 'survey']), { maxLength: 60 }), (asks) => {
      const times = sentOf(asks, { quietHours: null, limits })
        .filter(({ kind }) => kind !== 'survey').map(({ sentAt }) => sentAt?.getTime() ?? 0);
      for (const time of times) {
        expect(times.filter((other) => other <= time && other > time - 30 * day).length).toBeLessThanOrEqual(2);
      }
    }));
  });

  it.each([
    ['reviewAsk', 1, 90],
    ['referralInvite', 1, 90],
    ['clubMail', 2, 30],
  ] as const)('of the default budget lets %s through %d times in %d days', (kind, atMost, days) => {
    const byDefault = rulesOf({ quietHours: null });
    const customer = customerWith(...Array.from({ length: atMost }, (_, index) => contact(kind, { sentAt: ago(2 + 2 * index) })));
    const until = ahead(days - 2 * atMost);
    expect(mayContact(customer, { kind }, byDefault, now).reasons).toEqual([{ kind: 'contact/limit-reached', atMost, days, until }]);
  });
});

describe('a reminder', () => {
  const survey = (given: Partial<Contact> = {}) => contact('survey', { id: 'A', sentAt: ago(6), ...given });
  const reminder = (given: Partial<Contact> = {}) => contact('reminder', { remindsOf: 'A', ...given });
  const remind = (customer: ContactedCustomer, draft: ContactBudgetDraft = {}) =>
    mayContact(customer, { kind: 'reminder', remindsOf: 'A' }, rulesOf({ ...anyHour, ...draft }), now);
  const nothing = { allowed: false, reasons: [{ kind: 'contact/nothing-to-remind' }], nextAllowedAt: null };

  it('may go after five days, whatever the quarantine', () => {
    expect(remind(customerWith(survey()))).toEqual(allowedNow);
    expect(remind(customerWith(survey({ sentAt: ago(5) })))).toEqual(allowedNow);
    expect(remind(customerWith(survey({ sentAt: ago(4) })))).toEqual(tooSoon('reminder', ahead(1)));
    expect(remind(customerWith(survey({ sentAt: ago(6), shownAt: ago(3) })))).toEqual(tooSoon('reminder', ahead(2)));
  });

  it.each([
    ['was answered', survey({ answeredAt: ago(1) })],
    ['was dismissed', survey({ declinedAt: ago(1) })],
    ['did not go out', survey({ sentAt: null })],
    ['asked for nothing', contact('transactional', { id: 'A', sentAt: ago(6) })],
    ['was a reminder', contact('reminder', { id: 'A', sentAt: ago(6) })],
    ['was another one', survey({ id: 'B' })],
  ])('may not go when the ask %s', (_, original) => {
    expect(remind(customerWith(original))).toEqual(nothing);
  });

  it('goes once', () => {
    expect(remind(customerWith(survey({ sentAt: ago(12) }), reminder({ sentAt: ago(6) })))).toEqual(nothing);
    expect(remind(customerWith(survey({ sentAt: ago(12) }), reminder()))).toEqual(allowedNow);
    const ofAnother = reminder({ remindsOf: 'B', sentAt: ago(6) });
    expect(remind(customerWith(survey({ sentAt: ago(12) }), ofAnother))).toEqual(allowedNow);
    const another = contact('survey', { remindsOf: 'A', sentAt: ago(6) });
    expect(remind(customerWith(survey({ sentAt: ago(12) }), another))).toEqual(allowedNow);
  });

  it('goes as often as the budget says, and never when it says 0', () => {
    const customer = customerWith(survey({ sentAt: ago(12) }), reminder({ sentAt: ago(4) }));
    expect(remind(customer, { reminders: 2, reminderDays: 4 })).toEqual(allowedNow);
    expect(remind(customer, { reminders: 2 })).toEqual(tooSoon('reminder', ahead(1)));
    expect(remind(customerWith(survey()), { reminders: 0 })).toEqual(nothing);
  });

  it('keeps the distance of a day, and is kept at it', () => {
    const customer = customerWith(survey(), contact('clubMail', { sentAt: ago(0.75) }));
    expect(remind(customer)).toEqual(tooSoon('guard', ahead(0.25)));
  });

  it('does not prolong the quarantine', () => {
    const customer = customerWith(survey({ sentAt: ago(30) }), reminder({ sentAt: ago(20) }));
    expect(mayContact(customer, { kind: 'survey' }, rules, now)).toEqual(allowedNow);
  });

  it('counts for a limit that names it', () => {
    const limits = [{ kinds: ['reminder'], atMost: 1, days: 30 }] as const;
    const customer = customerWith(survey(), reminder({ remindsOf: 'B', sentAt: ago(10) }));
    expect(remind(customer, { limits }).reasons).toEqual([
      { kind: 'contact/limit-reached', atMost: 1, days: 30, until: ahead(20) },
    ]);
  });

  it('of a survey does not go to who has answered or dismissed another one meanwhile', () => {
    const answered = contact('survey', { answeredAt: ago(1) });
    expect(remind(customerWith(survey(), answered))).toEqual(tooSoon('answer', ahead(89)));
    const declined = contact('survey', { declinedAt: ago(1) });
    expect(remind(customerWith(survey(), declined))).toEqual(tooSoon('decline', ahead(29)));
    const invite = contact('referralInvite', { id: 'A', sentAt: ago(6) });
    expect(remind(customerWith(invite, answered, declined))).toEqual(allowedNow);
  });
});

describe('what a customer says to a reminder', () => {
  const survey = (given: Partial<Contact> = {}) => contact('survey', { id: 'A', sentAt: ago(40), ...given });
  const reminder = (given: Partial<Contact> = {}) => contact('reminder', { remindsOf: 'A', sentAt: ago(35), ...given });
  const askAgain = (...contacts: readonly Contact[]) => mayContact(customerWith(...contacts), { kind: 'survey' }, rules, now);

  it('is said to the survey', () => {
    expect(askAgain(survey(), reminder({ answeredAt: ago(34) }))).toEqual(tooSoon('answer', ahead(56)));
    expect(askAgain(survey(), reminder({ declinedAt: ago(1) }))).toEqual(tooSoon('decline', ahead(29)));
  });

  it('is nothing to a survey when the reminder was of something else', () => {
    expect(askAgain(survey(), reminder({ remindsOf: 'B', answeredAt: ago(34), declinedAt: ago(1) }))).toEqual(allowedNow);
    expect(askAgain(survey(), contact('clubMail', { remindsOf: 'A', answeredAt: ago(34) }))).toEqual(allowedNow);
  });

  it.each(['answeredAt', 'declinedAt'])('leaves nothing to remind of: %s', (said) => {
    const customer = customerWith(contact('referralInvite', { id: 'A', sentAt: ago(40) }), reminder({ [said]: ago(34) }));
    expect(mayContact(customer, { kind: 'reminder', remindsOf: 'A' }, rulesOf({ ...anyHour, reminders: 2 }), now))
      .toEqual({ allowed: false, reasons: [{ kind: 'contact/nothing-to-remind' }], nextAllowedAt: null });
  });
});

describe('who has unsubscribed', () => {
  it('gets none of that kind, ever, and all others', () => {
    const customer: ContactedCustomer = { ...nobody, unsubscribedFrom: ['clubMail'] };
    expect(mayContact(customer, { kind: 'clubMail' }, rules, now)).toEqual({
      allowed: false, reasons: [{ kind: 'contact/unsubscribed', from: 'clubMail' }], nextAllowedAt: null,
    });
    expect(mayContact(customer, { kind: 'survey' }, rules, now)).toEqual(allowedNow);
  });

  it('is not reminded either', () => {
    const customer: ContactedCustomer = {
      ...customerWith(contact('survey', { id: 'A', sentAt: ago(6) })), unsubscribedFrom: ['reminder', 'survey'],
    };
    expect(mayContact(customer, { kind: 'reminder', remindsOf: 'A' }, rules, now)).toEqual({
      allowed: false,
      reasons: [{ kind: 'contact/unsubscribed', from: 'reminder' }, { kind: 'contact/unsubscribed', from: 'survey' }],
      nextAllowedAt: null,
    });
  });

  it('still gets what was ordered', () => {
    const customer: ContactedCustomer = { ...nobody, unsubscribedFrom: contactKinds, hasOpenCase: true };
    expect(mayContact(customer, { kind: 'transactional' }, rulesOf({}), new Date('2026-11-27T03:00:00Z')).allowed).toBe(true);
  });
});

describe('an open case', () => {
  const unhappy: ContactedCustomer = {
    ...customerWith(contact('clubMail', { id: 'mail', sentAt: ago(6) }), contact('survey', { id: 'survey', sentAt: ago(6) })),
    hasOpenCase: true,
  };
  const blocked = { allowed: false, reasons: [{ kind: 'contact/case-open' }], nextAllowedAt: null };

  it.each([
    { kind: 'clubMail' }, { kind: 'referralInvite' }, { kind: 'reminder', remindsOf: 'mail' },
  ] as const)('keeps advertisements away: $kind', (ask) => {
    expect(mayContact(unhappy, ask, rules, now)).toEqual(blocked);
  });

  it('does not keep the survey away that asks whether it was made good, nor its reminder', () => {
    expect(mayContact(unhappy, { kind: 'survey' }, rules, ahead(24))).toEqual({ ...allowedNow, nextAllowedAt: ahead(24) });
    expect(mayContact(unhappy, { kind: 'reminder', remindsOf: 'survey' }, rules, now)).toEqual(allowedNow);
  });

  it('does not keep the review ask away, which the happy and the unhappy get alike', () => {
    expect(mayContact(unhappy, { kind: 'reviewAsk' }, rules, now)).toEqual(allowedNow);
  });
});

describe('quiet hours', () => {
  const at = (time: string) => new Date(`2026-11-27T${time}Z`);
  const night = (timeZone: string) => rulesOf({ limits: [] }, timeZone);
  const quiet = (until: Date) => ({
    allowed: false, reasons: [{ kind: 'contact/quiet-hours', until }], nextAllowedAt: until,
  });

  it('are those of the customer, not of the server', () => {
    const noon = at('12:00');
    expect(mayContact(nobody, { kind: 'survey' }, night('Europe/Lisbon'), noon).allowed).toBe(true);
    expect(mayContact(nobody, { kind: 'survey' }, night('America/Los_Angeles'), noon)).toEqual(quiet(at('17:00')));
    expect(mayContact(nobody, { kind: 'survey' }, night('Pacific/Auckland'), noon)).toEqual(quiet(at('20:00')));
  });

  it('begin on the minute and end on the minute', () => {
    const decide = (time: string) => mayContact(nobody, { kind: 'survey' }, night('UTC'), at(time));
    expect(decide('20:59:59.999').allowed).toBe(true);
    expect(decide('21:00')).toEqual(quiet(new Date('2026-11-28T09:00:00Z')));
    expect(decide('08:59:59.999')).toEqual(quiet(at('09:00')));
    expect(decide('09:00').allowed).toBe(true);
  });

  it('put off what would be due in them', () => {
    const customer = customerWith(contact('survey', { sentAt: new Date('2026-11-01T22:15:00Z') }));
    expect(mayContact(customer, { kind: 'survey' }, night('UTC'), at('12:00'))).toEqual({
      allowed: false,
      reasons: [{ kind: 'contact/too-soon', since: 'quarantine', until: new Date('2026-12-01T22:15:00Z') }],
      nextAllowedAt: new Date('2026-12-02T09:00:00Z'),
    });
  });

  it('end an hour earlier or later where the clocks change in them', () => {
    const lisbon = night('Europe/Lisbon');
    expect(mayContact(nobody, { kind: 'survey' }, lisbon, new Date('2026-10-24T22:00:00Z')))
      .toEqual(quiet(new Date('2026-10-25T09:00:00Z')));
    expect(mayContact(nobody, { kind: 'survey' }, lisbon, new Date('2026-03-28T22:00:00Z')))
      .toEqual(quiet(new Date('2026-03-29T08:00:00Z')));
  });
});

describe('the next instant', () => {
  const instant = fc.integer({ min: -200 * 24 * 60, max: 60 }).map((minutes) => new Date(now.getTime() + minutes * 60_000));
  const anyContact = fc.record({
    id: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constantFrom<Contact['kind']>(...contactKinds, 'transactional'),
    remindsOf: fc.constantFrom(null, 'A', 'B'),
    sentAt: fc.option(instant), shownAt: fc.option(instant), answeredAt: fc.option(instant), declinedAt: fc.option(instant),
  });
  const anyCustomer = fc.record({
    contacts: fc.array(anyContact, { maxLength: 12 }),
    unsubscribedFrom: fc.subarray([...contactKinds], { maxLength: 1 }),
    hasOpenCase: fc.boolean(),
  });
  const anyKind = fc.constantFrom(...contactKinds);
  const zones = ['UTC', 'Asia/Tehran', 'America/Los_Angeles'].map((zone) => rulesOf({}, zone));

  it('is the first at which it is allowed', () => {
    fc.assert(fc.property(anyCustomer, anyKind, fc.constantFrom(...zones), (customer, kind, rules) => {
      const ask = { kind, remindsOf: 'A' };
      const { allowed, reasons, nextAllowedAt } = mayContact(customer, ask, rules, now);
      expect(allowed).toBe(reasons.length === 0);
      if (allowed) expect(nextAllowedAt).toEqual(now);
      if (allowed || nextAllowedAt === null) return;
      expect(nextAllowedAt.getTime()).toBeGreaterThan(now.getTime());
      expect(mayContact(customer, ask, rules, nextAllowedAt).allowed).toBe(true);
      expect(mayContact(customer, ask, rules, new Date(nextAllowedAt.getTime() - 1)).allowed).toBe(false);
    }), { numRuns: 300 });
  });

  it('is none when waiting alone does not help', () => {
    fc.assert(fc.property(anyCustomer, anyKind, fc.constantFrom(...zones), (customer, kind, rules) => {
      const ask = { kind, remindsOf: 'A' };
      const lasting = mayContact(customer, ask, rules, now).reasons.some((reason) => !('until' in reason));
      expect(mayContact(customer, ask, rules, now).nextAllowedAt === null).toBe(lasting);
      expect(mayContact(customer, ask, rules, new Date(now.getTime() + 3_000 * day)).allowed || !lasting).toBe(!lasting);
    }), { numRuns: 100 });
  });

  it('does not depend on the order of the contacts', () => {
    fc.assert(fc.property(anyCustomer, anyKind, (customer, kind) => {
      const unlike = customer.contacts.map((contact, index) => ({ ...contact, id: `${contact.id}${index}` }));
      const turned = { ...customer, contacts: [...unlike].reverse() };
      const ask = { kind, remindsOf: 'A0' };
      expect(mayContact(turned, ask, rules, now)).toEqual(mayContact({ ...customer, contacts: unlike }, ask, rules, now));
    }), { numRuns: 100 });
  });
});

describe('a date that is none', () => {
  const broken = new Date(Number.NaN);
  it.each([
    ['now', nobody, broken],
    ['before 1970', nobody, new Date(-1)],
    ['after 9000', nobody, new Date(Date.UTC(9001, 0))],
    ['sent', customerWith(contact('survey', { sentAt: broken })), now],
    ['answered', customerWith(contact('survey', { answeredAt: broken })), now],
  ])('is a bug of the caller: %s', (_, customer, at) => {
    expect(() => mayContact(customer, { kind: 'survey' }, rules, at)).toThrow(RangeError);
  });

  it('so is a kind of contact that there is not', () => {
    for (const kind of ['reviewask', '__proto__', undefined]) {
      expect(() => mayContact(nobody, { kind: kind as 'survey' }, rules, now)).toThrow('there is no such kind of contact');
    }
  });

  it('is taken up to the last day of the year 9000', () => {
    const last = new Date(Date.UTC(9001, 0) - 1);
    expect(mayContact(nobody, { kind: 'survey' }, rules, last).allowed).toBe(true);
    expect(mayContact(nobody, { kind: 'survey' }, rules, new Date(0)).allowed).toBe(true);
  });
});
