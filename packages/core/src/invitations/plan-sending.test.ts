import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahead, askOf, contactOf, customerWith, day, noon, rulesOf } from '../../test/asked-customers.ts';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { calendarClock } from '../calendars/calendar-clock.js';
import { checkEligibility } from './check-eligibility.js';
import { planReminder, planSending } from './plan-sending.js';
import type { Quota } from './quota-windows.js';

const at = (text: string) => new Date(text);
const quietHours = { from: '21:00', until: '09:00' };
const night = { quietHours };

describe('an ask is planned', () => {
  it('after the delay', () => {
    expect(valueOf(planSending(noon, rulesOf({ delayMinutes: 90, askWithinDays: 14 }), noon))).toEqual({
      dueAt: at('2026-11-27T13:30:00Z'), sendAt: at('2026-11-27T13:30:00Z'), latestAt: at('2026-12-11T13:30:00Z'),
    });
  });

  it('after the night of the customer, not that of the server', () => {
    const evening = at('2026-11-27T20:30:00Z');
    const sendAt = (timeZone: string) => valueOf(planSending(evening, rulesOf({ delayMinutes: 60 }, night, { timeZone }), evening)).sendAt;
    expect(sendAt('UTC')).toEqual(at('2026-11-28T09:00:00Z'));
    expect(sendAt('Asia/Tehran')).toEqual(at('2026-11-28T05:30:00Z'));
    expect(sendAt('America/Los_Angeles')).toEqual(at('2026-11-27T21:30:00Z'));
  });

  it('after the weekend and the holidays', () => {
    const rules = rulesOf({ delayMinutes: 0, workingDaysOnly: true }, night, { timeZone: 'UTC', holidays: ['2026-11-30'] });
    expect(valueOf(planSending(at('2026-11-27T22:00:00Z'), rules, noon)).sendAt).toEqual(at('2026-12-01T09:00:00Z'));
  });

  it('now, when it was due before', () => {
    expect(valueOf(planSending(ahead(-2), rulesOf({ delayMinutes: 60 }), noon)).sendAt).toEqual(noon);
  });

  it('not at all, when nobody remembers', () => {
    const rules = rulesOf({ delayMinutes: 0, askWithinDays: 7 }, night);
    expect(valueOf(planSending(ahead(-7), rules, noon)).sendAt).toEqual(noon);
    expect(refusalOf(planSending(ahead(-7), rules, ahead(0.0001)))).toEqual({ kind: 'eligibility/too-late', latestAt: noon });
    // It is time, but night until it no longer is.
    const midnight = at('2026-11-21T00:00:00Z');
    expect(refusalOf(planSending(midnight, rules, at('2026-11-27T23:30:00Z')))).toMatchObject({ kind: 'eligibility/too-late' });
  });

  it('a date that is none is a bug of the caller', () => {
    for (const [happenedAt, now] of [[at('never'), noon], [noon, at('never')]] as const) {
      expect(() => planSending(happenedAt, rulesOf(), now)).toThrow(RangeError);
    }
  });
});

describe('with quotas it is planned', () => {
  const clock = valueOf(calendarClock({ timeZone: 'UTC' }));
  const rules = rulesOf({ delayMinutes: 0, perDay: 2, perPeriod: { atMost: 5, unit: 'week' }, askWithinDays: 14 }, night);

  it('in the first window with room', () => {
    const planned: Date[] = [];
    const taken = ({ window }: Quota) => planned.filter((sendAt) => window.from <= sendAt && sendAt < window.until).length;
    for (let customer = 0; customer < 9; customer += 1) planned.push(valueOf(planSending(noon, rules, noon, { clock, taken })).sendAt);
    // Friday to Sunday have room for six, the week for five.
    expect(planned.map((sendAt) => sendAt.toISOString().slice(5, 13))).toEqual([
      '11-27T12', '11-27T12', '11-28T09', '11-28T09', '11-29T09', '11-30T09', '11-30T09', '12-01T09', '12-01T09',
    ]);
  });

  it('not at all, when every window is full', () => {
    expect(refusalOf(planSending(noon, rules, noon, { clock, taken: () => 1_000 }))).toEqual({ kind: 'eligibility/too-late', latestAt: ahead(14) });
  });
});

describe('a reminder is planned', () => {
  const sent = { sentAt: noon, expiresAt: ahead(30) };

  it('after the days of the survey or of the budget', () => {
    const sendAt = (reminderAfterDays: number, reminderDays: number) =>
      planReminder(sent, rulesOf({ reminderAfterDays }, { reminderDays }), noon);
    expect(sendAt(7, 5)).toMatchObject({ ok: true, value: { dueAt: ahead(7), sendAt: ahead(7) } });
    expect(sendAt(3, 5)).toMatchObject({ ok: true, value: { sendAt: ahead(5) } });
  });

  it('not when there is none', () => {
    expect(planReminder(sent, rulesOf({ reminderAfterDays: null }), noon)).toBeNull();
    expect(planReminder(sent, rulesOf({ reminderAfterDays: 7 }, { reminders: 0 }), noon)).toBeNull();
  });

  it('not when the link would have expired', () => {
    const remind = (expiresAt: Date) => planReminder({ ...sent, expiresAt }, rulesOf({ reminderAfterDays: 7 }), noon);
    expect(remind(new Date(ahead(7).getTime() + 1))).toMatchObject({ ok: true });
    expect(remind(ahead(7))).toMatchObject({ ok: false, refusal: { kind: 'eligibility/too-late' } });
  });

  it('from dates, and one that is none is a bug of the caller', () => {
    for (const wrong of [{ sentAt: at('never') }, { expiresAt: at('never') }]) {
      expect(() => planReminder({ ...sent, ...wrong }, rulesOf({ reminderAfterDays: 7 }), noon)).toThrow(RangeError);
    }
  });
});

it('what was planned may go out then, unless something happens', () => {
  const anyRules = fc.constantFrom(...['UTC', 'Asia/Tehran', 'America/Los_Angeles', 'Pacific/Auckland'].flatMap((timeZone) => [
    rulesOf({ delayMinutes: 90, workingDaysOnly: true, reminderAfterDays: 6 }, night, { timeZone }),
    rulesOf({ delayMinutes: 10_000, reminderAfterDays: 6 }, night, { timeZone }),
  ]));
  fc.assert(fc.property(anyRules, fc.integer({ min: -20 * 24, max: 200 * 24 }), (rules, hours) => {
    const happenedAt = new Date(noon.getTime() + hours * day / 24);
    const { dueAt, sendAt, latestAt } = valueOf(planSending(happenedAt, rules, happenedAt));
    const ask = askOf({ dueAt, latestAt });
    expect(checkEligibility(customerWith(), ask, rules, sendAt).outcome).toBe('ask');
    if (sendAt > dueAt) expect(checkEligibility(customerWith(), ask, rules, new Date(sendAt.getTime() - 1)).outcome).toBe('wait');
    const reminder = planReminder({ sentAt: sendAt, expiresAt: new Date(sendAt.getTime() + 30 * day) }, rules, sendAt);
    if (reminder === null) return;
    const asked = customerWith([contactOf({ id: 'A', sentAt: sendAt })]);
    const plan = valueOf(reminder);
    expect(checkEligibility(asked, { ...ask, ...plan, remindsOf: 'A' }, rules, plan.sendAt).outcome).toBe('ask');
  }), { numRuns: 200 });
});
