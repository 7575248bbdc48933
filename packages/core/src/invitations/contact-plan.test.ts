import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import type { Contact, ContactedCustomer, ContactKind } from './contact.js';
import { contactPlan, type WaitingAsk } from './contact-plan.js';
import { contactRules } from './contact-rules.js';
import { mayContact } from './may-contact.js';

const day = 24 * 3_600_000;
const now = new Date('2026-11-27T12:00:00Z');
const ahead = (days: number) => new Date(now.getTime() + days * day);

const rules = valueOf(contactRules({ quietHours: null, limits: [] }, 'UTC'));
const sent = (kind: ContactKind, daysAgo: number): Contact => ({
  id: `${kind} ${daysAgo}`, kind, remindsOf: null, sentAt: ahead(-daysAgo), shownAt: null, answeredAt: null, declinedAt: null,
});
const nobody: ContactedCustomer = { contacts: [], unsubscribedFrom: [], hasOpenCase: false };
const after = (...contacts: readonly Contact[]): ContactedCustomer => ({ ...nobody, contacts });
const ask = (id: string, kind: ContactKind, priority: number): WaitingAsk => ({ id, kind, priority });

const survey = ask('visit', 'survey', 5);
const review = ask('review', 'reviewAsk', 3);
const mail = ask('news', 'clubMail', 1);
const guard = (until: Date) => ({ kind: 'contact/too-soon', since: 'guard', until });
const outranked = (by: string) => ({ kind: 'contact/outranked', by });

describe('of several asks', () => {
  it('none is sent when there is none', () => {
    expect(contactPlan(nobody, [], rules, now)).toEqual({ send: null, wait: [] });
  });

  it('the one with the highest priority goes, and the others wait a day for it', () => {
    expect(contactPlan(nobody, [mail, survey, review], rules, now)).toEqual({
      send: survey,
      wait: [
        { ask: review, reasons: [guard(ahead(1)), outranked('visit')], nextAllowedAt: ahead(1) },
        { ask: mail, reasons: [guard(ahead(1)), outranked('visit')], nextAllowedAt: ahead(1) },
      ],
    });
  });

  it('the next one goes when the first may not', () => {
    const plan = contactPlan({ ...nobody, unsubscribedFrom: ['survey'] }, [mail, survey], rules, now);
    expect(plan).toEqual({
      send: mail,
      wait: [{
        ask: survey,
        reasons: [guard(ahead(1)), { kind: 'contact/unsubscribed', from: 'survey' }],
        nextAllowedAt: null,
      }],
    });
  });

  it('equal ones go in the order of their ids', () => {
    const [one, other] = [ask('a', 'clubMail', 1), ask('b', 'clubMail', 1)];
    expect(contactPlan(nobody, [other, one], rules, now).send).toBe(one);
    expect(contactPlan(nobody, [one, other], rules, now).send).toBe(one);
  });

  it('each waits for all that stands in its way', () => {
    const customer = after(sent('clubMail', 0.25), sent('survey', 20));
    expect(contactPlan(customer, [mail, survey], rules, now)).toEqual({
      send: null,
      wait: [
        {
          ask: survey,
          reasons: [guard(ahead(0.75)), { kind: 'contact/too-soon', since: 'quarantine', until: ahead(10) }],
          nextAllowedAt: ahead(10),
        },
        { ask: mail, reasons: [guard(ahead(0.75))], nextAllowedAt: ahead(0.75) },
      ],
    });
  });

  it('a second survey is held back as long as the quarantine of the first', () => {
    const other = ask('support', 'survey', 4);
    expect(contactPlan(nobody, [other, survey], rules, now).wait).toEqual([{
      ask: other,
      reasons: [guard(ahead(1)), { kind: 'contact/too-soon', since: 'quarantine', until: ahead(30) }, outranked('visit')],
      nextAllowedAt: ahead(30),
    }]);
  });
});

describe('a higher ask that may go within a day', () => {
  it('is not held up by a lower one', () => {
    // The quarantine of the survey ends in the afternoon.
    const customer = after(sent('survey', 29.75));
    expect(contactPlan(customer, [mail, survey], rules, now)).toEqual({
      send: null,
      wait: [
        {
          ask: survey,
          reasons: [{ kind: 'contact/too-soon', since: 'quarantine', until: ahead(0.25) }],
          nextAllowedAt: ahead(0.25),
        },
        { ask: mail, reasons: [guard(ahead(1.25)), outranked('visit')], nextAllowedAt: ahead(1.25) },
      ],
    });
  });

  it('lets a lower one go that is over before', () => {
    expect(contactPlan(after(sent('survey', 29)), [mail, survey], rules, now).send).toBe(mail);
  });

  it('stands for the next day only: nothing waits a month for a survey', () => {
    expect(contactPlan(after(sent('survey', 28.5)), [mail, survey], rules, now).send).toBe(mail);
  });

  it('goes before a lower one that would use up their common limit', () => {
    const limits = [{ kinds: ['clubMail', 'referralInvite'], atMost: 1, days: 30 }] as const;
    const tight = valueOf(contactRules({ quietHours: null, limits }, 'UTC'));
    const invite = ask('invite', 'referralInvite', 9);
    const reminder = { ...ask('again', 'reminder', 20), remindsOf: 'survey 4' };
    const customer = after(sent('survey', 4), sent('clubMail', 29.5));
    const plan = contactPlan(customer, [reminder, invite, mail, review], tight, now);
    // The reminder may go in a day, the invitation in half a day: the review ask would hold up both.
    expect(plan.send).toBeNull();
    expect(plan.wait.map(({ ask }) => ask.id)).toEqual(['again', 'invite', 'review', 'news']);
    expect(plan.wait[2]?.reasons).toEqual([guard(ahead(1.5)), outranked('invite')]);
  });

  it('may go in exactly a day, and what does not hold it up may go now', () => {
    const limits = [
      { kinds: ['referralInvite'], atMost: 1, days: 30 },
      { kinds: ['referralInvite', 'reviewAsk'], atMost: 1, days: 7 },
    ] as const;
    const tight = valueOf(contactRules({ quietHours: null, limits }, 'UTC'));
    const invite = ask('invite', 'referralInvite', 9);
    const customer = after(sent('referralInvite', 29));
    const limit = { kind: 'contact/limit-reached', atMost: 1, days: 7, until: ahead(8) };
    // The review ask would begin the seven days anew; the mail is a day old by then.
    expect(contactPlan(customer, [invite, review, mail], tight, now)).toEqual({
      send: mail,
      wait: [
        {
          ask: invite,
          reasons: [guard(ahead(1)), { kind: 'contact/limit-reached', atMost: 1, days: 30, until: ahead(1) }],
          nextAllowedAt: ahead(1),
        },
        { ask: review, reasons: [guard(ahead(2)), limit, outranked('invite')], nextAllowedAt: ahead(8) },
      ],
    });
    expect(contactPlan(after(sent('referralInvite', 29 - 1 / 86_400_000)), [invite, review], tight, now).send).toBe(review);
  });

  it('is not waited for when it never may', () => {
    const customer = { ...after(sent('survey', 29.75)), unsubscribedFrom: ['survey'] as const };
    expect(contactPlan(customer, [mail, survey], rules, now).send).toBe(mail);
  });
});

describe('a plan', () => {
  const kinds = ['survey', 'reviewAsk', 'referralInvite', 'clubMail'] as const;
  const anyAsks = fc.uniqueArray(
    fc.record({ id: fc.string({ maxLength: 2 }), kind: fc.constantFrom(...kinds), priority: fc.integer({ min: 0, max: 3 }) }),
    { selector: ({ id }) => id, maxLength: 6 },
  );
  const anyHistory = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 120 * 24 })), { maxLength: 4 })
    .map((pairs) => after(...pairs.map(([kind, hours]) => sent(kind, hours / 24))));
  const byDefault = valueOf(contactRules({}, 'Asia/Bangkok'));

  it('sends nothing that may not be sent, forgets nothing, and does not depend on the order', () => {
    fc.assert(fc.property(anyHistory, anyAsks, (customer, asks) => {
      const plan = contactPlan(customer, asks, byDefault, now);
      if (plan.send !== null) expect(mayContact(customer, plan.send, byDefault, now).allowed).toBe(true);
      const all = [...(plan.send === null ? [] : [plan.send]), ...plan.wait.map(({ ask }) => ask)];
      expect(new Set(all)).toEqual(new Set(asks));
      expect(all.length).toBe(asks.length);
      for (const { reasons } of plan.wait) expect(reasons.length).toBeGreaterThan(0);
      const turned = [...asks].reverse();
      const before = [...turned];
      expect(contactPlan(customer, turned, byDefault, now)).toEqual(plan);
      expect(turned).toEqual(before);
    }), { numRuns: 200 });
  });
});

describe('who plans again each time that something may go', () => {
  const kinds = ['survey', 'reviewAsk', 'referralInvite', 'clubMail'] as const;
  const anyAsks = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 3 })), { maxLength: 6 })
    .map((pairs) => pairs.map(([kind, priority], index) => ask(`ask ${index}`, kind, priority)));
  const anyHistory = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 120 * 24 })), { maxLength: 4 })
    .map((pairs) => after(...pairs.map(([kind, hours]) => sent(kind, hours / 24))));
  const byDefault = valueOf(contactRules({}, 'America/Los_Angeles'));

  it('sends everything in the end, nothing within a day of another', () => {
    fc.assert(fc.property(anyHistory, anyAsks, (customer, asks) => {
      let [contacts, waiting, at] = [customer.contacts, asks, now];
      const times: number[] = [];
      for (let step = 0; waiting.length > 0; step += 1) {
        expect(step).toBeLessThan(60);
        const { send, wait } = contactPlan({ ...customer, contacts }, waiting, byDefault, at);
        if (send === null) {
          const next = Math.min(...wait.map(({ nextAllowedAt }) => nextAllowedAt?.getTime() ?? Infinity));
          expect(next).toBeGreaterThan(at.getTime());
          at = new Date(next);
        } else {
          times.push(at.getTime());
          contacts = [...contacts, { ...sent(send.kind, 0), id: send.id, sentAt: at }];
          waiting = waiting.filter((other) => other !== send);
        }
      }
      expect(times.length).toBe(asks.length);
      for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(day);
    }), { numRuns: 100 });
  });
});

describe('asks that cannot be planned are a bug of the caller', () => {
  it.each([Number.NaN, Infinity])('with priority %d', (priority) => {
    expect(() => contactPlan(nobody, [ask('a', 'survey', priority)], rules, now)).toThrow(RangeError);
  });

  it('with the same id', () => {
    expect(() => contactPlan(nobody, [mail, { ...survey, id: mail.id }], rules, now)).toThrow(RangeError);
  });
});
