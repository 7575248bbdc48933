import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago, ahead, askOf, contactOf, customerWith, day, noon, rulesOf } from '../../test/asked-customers.ts';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { calendarClock } from '../calendars/calendar-clock.js';
import { weekendOf } from '../calendars/weekend.js';
import { askRules } from './ask-rules.js';
import { checkEligibility, type AskableCustomer, type SurveyAsk } from './check-eligibility.js';
import type { SurveyTriggerDraft } from './check-survey-trigger.js';
import type { ContactBudgetDraft } from './check-contact-budget.js';
import type { Contact } from './contact.js';
import { quotaWindows } from './quota-windows.js';

const ana = customerWith();
const asks = { outcome: 'ask', channel: 'email', reasons: [], nextAllowedAt: noon };
const waits = (until: Date, ...reasons: readonly object[]) => ({ outcome: 'wait', channel: 'email', reasons, nextAllowedAt: until });
const skips = (...reasons: readonly object[]) => ({ outcome: 'skip', channel: 'email', reasons, nextAllowedAt: null });
const tooSoon = (since: string, until: Date) => ({ kind: 'contact/too-soon', since, until });
const askedBefore = (since: string, until: Date | null) => ({ kind: 'eligibility/asked-before', since, until });

/** What the rule says at noon of a customer with these contacts. */
const decide = (contacts: readonly Contact[], trigger: SurveyTriggerDraft = {}, budget: ContactBudgetDraft = {}) =>
  checkEligibility(customerWith(contacts), askOf(), rulesOf(trigger, budget), noon);

describe('who was never asked', () => {
  it('is asked', () => {
    expect(checkEligibility(ana, askOf(), rulesOf(), noon)).toEqual(asks);
  });

  it('is asked by a list, which is about no interaction', () => {
    expect(checkEligibility(ana, askOf({ interactionType: null }), rulesOf({ interactionTypes: [] }), noon)).toEqual(asks);
  });
});

describe('two clocks run', () => {
  const other = { surveyId: 'onboarding' };

  it('that of the budget counts all surveys', () => {
    const budget = { quarantineDays: 30, afterAnswerDays: 90, afterDeclineDays: 60 };
    expect(decide([contactOf({ ...other, sentAt: ago(29) })], {}, budget)).toEqual(waits(ahead(1), tooSoon('quarantine', ahead(1))));
    expect(decide([contactOf({ ...other, answeredAt: ago(89) })], {}, budget)).toEqual(waits(ahead(1), tooSoon('answer', ahead(1))));
    expect(decide([contactOf({ ...other, declinedAt: ago(59) })], {}, budget)).toEqual(waits(ahead(1), tooSoon('decline', ahead(1))));
  });

  it('that of the survey counts itself, with a span of its own for each', () => {
    const askAgain = { afterSentDays: 100, afterAnswerDays: 200, afterDeclineDays: 300 };
    expect(decide([contactOf({ sentAt: ago(99) })], { askAgain })).toEqual(waits(ahead(1), askedBefore('sent', ahead(1))));
    expect(decide([contactOf({ shownAt: ago(99) })], { askAgain })).toEqual(waits(ahead(1), askedBefore('sent', ahead(1))));
    expect(decide([contactOf({ answeredAt: ago(199) })], { askAgain })).toEqual(waits(ahead(1), askedBefore('answer', ahead(1))));
    expect(decide([contactOf({ declinedAt: ago(299) })], { askAgain })).toEqual(waits(ahead(1), askedBefore('decline', ahead(1))));
    expect(decide([contactOf({ sentAt: ago(100), answeredAt: ago(200), declinedAt: ago(300) })], { askAgain })).toEqual(asks);
    expect(decide([contactOf({ ...other, sentAt: ago(99), answeredAt: ago(99), declinedAt: ago(99) })], { askAgain })).toEqual(asks);
    expect(decide([contactOf({ kind: 'clubMail', sentAt: ago(99) })], { askAgain })).toEqual(asks);
  });

  it('the later of the two decides, and both are told', () => {
    const contacts = [contactOf({ sentAt: ago(20) })];
    const both = (surveyDays: number) => decide(contacts, { askAgain: { afterSentDays: surveyDays } }, { quarantineDays: 30 });
    expect(both(25)).toEqual(waits(ahead(10), tooSoon('quarantine', ahead(10)), askedBefore('sent', ahead(5))));
    expect(both(45)).toEqual(waits(ahead(25), tooSoon('quarantine', ahead(10)), askedBefore('sent', ahead(25))));
  });

  it('a survey may ask nobody twice', () => {
    const askAgain = { afterSentDays: null, afterAnswerDays: null, afterDeclineDays: null };
    expect(decide([contactOf({ sentAt: ago(3_000), answeredAt: ago(2_999) })], { askAgain }))
      .toEqual(skips(askedBefore('sent', null), askedBefore('answer', null)));
    expect(decide([contactOf({ sentAt: null })], { askAgain })).toEqual(asks);
  });

  it('what is said to a reminder is said to the survey, and a reminder is no survey', () => {
    const askAgain = { afterSentDays: 30, afterAnswerDays: 60, afterDeclineDays: 90 };
    const survey = contactOf({ id: 'A', sentAt: ago(40) });
    const reminder = (given: Partial<Contact>) => contactOf({ kind: 'reminder', surveyId: null, remindsOf: 'A', sentAt: ago(20), ...given });
    expect(decide([survey, reminder({})], { askAgain })).toEqual(asks);
    expect(decide([survey, reminder({ answeredAt: ago(20) })], { askAgain })).toEqual(waits(ahead(40), askedBefore('answer', ahead(40))));
    expect(decide([survey, reminder({ declinedAt: ago(20) })], { askAgain })).toEqual(waits(ahead(70), askedBefore('decline', ahead(70))));
    expect(decide([survey, reminder({ remindsOf: 'B', answeredAt: ago(20) })], { askAgain })).toEqual(asks);
  });
});

describe('the instant of sending is judged, not that of planning', () => {
  it('before it is due nothing goes', () => {
    const ask = askOf({ dueAt: ahead(2) });
    expect(checkEligibility(ana, ask, rulesOf(), noon)).toEqual(waits(ahead(2), { kind: 'eligibility/not-due', until: ahead(2) }));
    expect(checkEligibility(ana, ask, rulesOf(), ahead(2))).toEqual({ ...asks, nextAllowedAt: ahead(2) });
  });

  it('what is late goes while somebody remembers', () => {
    const ask = askOf({ dueAt: ago(10), latestAt: noon });
    expect(checkEligibility(ana, ask, rulesOf(), noon)).toEqual(asks);
    expect(checkEligibility(ana, ask, rulesOf(), new Date(noon.getTime() + 1)))
      .toEqual(skips({ kind: 'eligibility/too-late', latestAt: noon }));
  });

  it('what would be too late when it may go does not wait for it', () => {
    const customer = customerWith([contactOf({ sentAt: ago(20) })]);
    const rules = rulesOf({}, { quarantineDays: 30 });
    expect(checkEligibility(customer, askOf({ latestAt: ahead(9) }), rules, noon))
      .toEqual(skips(tooSoon('quarantine', ahead(10)), { kind: 'eligibility/too-late', latestAt: ahead(9) }));
    expect(checkEligibility(customer, askOf({ latestAt: ahead(10) }), rules, noon).outcome).toBe('wait');
  });

  it('what was due at noon and gets out at night waits for the morning', () => {
    const rules = rulesOf({}, { quietHours: { from: '21:00', until: '09:00' } });
    const night = new Date('2026-11-27T23:00:00Z');
    const morning = new Date('2026-11-28T09:00:00Z');
    expect(checkEligibility(ana, askOf({ dueAt: noon }), rules, night)).toEqual(waits(morning, { kind: 'contact/quiet-hours', until: morning }));
  });
});

describe('what the survey is about', () => {
  const notMeant = (by: string) => ({ kind: 'eligibility/not-meant', by });

  it('is the interactions that it names', () => {
    expect(checkEligibility(ana, askOf({ interactionType: 'delivery' }), rulesOf(), noon)).toEqual(skips(notMeant('interactionType')));
  });

  it('is what satisfies its condition; unknown is no yes', () => {
    const rules = rulesOf({ when: { op: 'gte', path: 'interaction.amount', value: 5_000 } });
    const of = (facts: SurveyAsk['facts']) => checkEligibility(ana, askOf({ facts }), rules, noon);
    expect(of({ 'interaction.amount': 5_000 })).toEqual(asks);
    expect(of({ 'interaction.amount': 4_999 })).toEqual(skips(notMeant('condition')));
    expect(of({})).toEqual(skips(notMeant('condition')));
  });

  it('is those who are drawn', () => {
    expect(checkEligibility(ana, askOf(), rulesOf({ sampleShare: 0 }), noon)).toEqual(skips({ kind: 'eligibility/not-sampled', share: 0 }));
    const third = rulesOf({ sampleShare: 0.33 });
    const drawn = Array.from({ length: 300 }, (_, at) => checkEligibility(customerWith([], { id: `c${at}` }), askOf(), third, noon).outcome);
    expect(drawn.filter((outcome) => outcome === 'ask').length).toBeGreaterThan(60);
    expect(drawn.filter((outcome) => outcome === 'skip').length).toBeGreaterThan(150);
  });
});

describe('who said no', () => {
  it('is not asked: unsubscribed', () => {
    const customer = customerWith([], { unsubscribedFrom: ['survey'] });
    expect(checkEligibility(customer, askOf(), rulesOf(), noon)).toEqual(skips({ kind: 'contact/unsubscribed', from: 'survey' }));
  });

  it.each(['withdrawn', 'bounced', 'address', 'consent'] as const)('is not asked: %s', (fault) => {
    const customer = customerWith([], {
      reaches: [{ channel: 'email', hasAddress: fault !== 'address', consent: fault === 'withdrawn' ? fault : null, bounced: fault === 'bounced' }],
    });
    expect(checkEligibility(customer, askOf(), rulesOf({ channels: ['email'], consent: fault === 'consent' ? 'opt-in' : 'opt-out' }), noon)).toEqual({
      outcome: 'skip', channel: null, reasons: [{ kind: 'eligibility/no-channel', tried: [{ channel: 'email', fault }] }], nextAllowedAt: null,
    });
  });

  it('is asked through the next channel when only one is lost', () => {
    const reaches = [
      { channel: 'email', hasAddress: true, consent: null, bounced: true }, { channel: 'sms', hasAddress: true, consent: null, bounced: false },
    ] as const;
    expect(checkEligibility(customerWith([], { reaches }), askOf(), rulesOf(), noon)).toEqual({ ...asks, channel: 'sms' });
  });
});

describe('an open case', () => {
  const unhappy = customerWith([], { hasOpenCase: true });

  it('is waited for, without a date', () => {
    const rules = rulesOf({ duringOpenCase: 'wait' });
    expect(checkEligibility(unhappy, askOf(), rules, noon))
      .toEqual({ outcome: 'wait', channel: 'email', reasons: [{ kind: 'contact/case-open' }], nextAllowedAt: null });
    expect(checkEligibility(ana, askOf(), rules, noon)).toEqual(asks);
    expect(checkEligibility(unhappy, askOf({ latestAt: ago(1) }), rules, noon).outcome).toBe('skip');
  });

  it('does not keep the survey away that asks whether it was made good', () => {
    expect(checkEligibility(unhappy, askOf(), rulesOf({ duringOpenCase: 'ask' }), noon)).toEqual(asks);
  });
});

describe('a quota', () => {
  const clock = valueOf(calendarClock({ timeZone: 'Europe/Lisbon' }));
  const quotas = (sent: number) =>
    quotaWindows({ perDay: 2, perPeriod: { atMost: 5, unit: 'week' } }, noon, clock).map((quota) => ({ ...quota, sent }));
  const reached = (unit: string, atMost: number, until: Date) => ({ kind: 'eligibility/quota-reached', unit, atMost, until });
  const midnight = new Date('2026-11-28T00:00:00Z');
  const monday = new Date('2026-11-30T00:00:00Z');

  it('has the windows of the calendar of the workspace', () => {
    expect(quotas(0).map(({ unit, atMost, window }) => [unit, atMost, window.until])).toEqual([['day', 2, midnight], ['week', 5, monday]]);
    expect(quotaWindows({ perDay: null, perPeriod: null }, noon, clock)).toEqual([]);
  });

  it('lets through as many as it says, then waits for the next window', () => {
    expect(checkEligibility(ana, askOf({ quotas: quotas(1) }), rulesOf(), noon)).toEqual(asks);
    expect(checkEligibility(ana, askOf({ quotas: quotas(2) }), rulesOf(), noon)).toEqual(waits(midnight, reached('day', 2, midnight)));
    expect(checkEligibility(ana, askOf({ quotas: quotas(5) }), rulesOf(), noon))
      .toEqual(waits(monday, reached('day', 2, midnight), reached('week', 5, monday)));
  });

  it('of another window does not matter', () => {
    for (const at of [midnight, new Date('2026-11-26T23:59:59.999Z')]) {
      expect(checkEligibility(ana, askOf({ dueAt: ago(9), quotas: quotas(2) }), rulesOf(), at).outcome).toBe('ask');
    }
  });
});

describe('working days', () => {
  const at = (text: string) => new Date(text);
  const saturday = at('2026-11-28T12:00:00Z');
  const place = { timeZone: 'UTC' };

  it('are those of the customer', () => {
    const rules = rulesOf({ workingDaysOnly: true });
    const monday = at('2026-11-30T00:00:00Z');
    expect(checkEligibility(ana, askOf(), rules, saturday)).toEqual(waits(monday, { kind: 'eligibility/day-off', until: monday }));
    expect(checkEligibility(ana, askOf(), rules, noon)).toEqual(asks);
    const iran = rulesOf({ workingDaysOnly: true }, {}, { timeZone: 'Asia/Tehran', restDays: weekendOf('IR') });
    expect(checkEligibility(ana, askOf(), iran, saturday).outcome).toBe('ask');
    const tehranSaturday = at('2026-11-27T20:30:00Z');
    expect(checkEligibility(ana, askOf(), iran, noon)).toEqual(waits(tehranSaturday, { kind: 'eligibility/day-off', until: tehranSaturday }));
  });

  it('leave holidays out, and the morning comes after the quiet hours', () => {
    const rules = rulesOf({ workingDaysOnly: true }, { quietHours: { from: '21:00', until: '09:00' } }, { ...place, holidays: ['2026-11-30'] });
    const tuesday = at('2026-12-01T00:00:00Z');
    expect(checkEligibility(ana, askOf(), rules, saturday))
      .toEqual(waits(at('2026-12-01T09:00:00Z'), { kind: 'eligibility/day-off', until: tuesday }));
  });

  it('do not reach into a day of rest with the hours after noon', () => {
    // Quiet at noon: what is open from 15:00 on is not open until 13:00 of the next day.
    const rules = rulesOf({ workingDaysOnly: true }, { quietHours: { from: '13:00', until: '15:00' } });
    const nextOf = (now: string) => checkEligibility(ana, askOf(), rules, at(now)).nextAllowedAt;
    expect(nextOf('2026-11-27T14:00:00Z')).toEqual(at('2026-11-27T15:00:00Z'));
    expect(nextOf('2026-11-28T08:00:00Z')).toEqual(at('2026-11-30T00:00:00Z'));
  });

  it.each([
    [{ timeZone: 'Nowhere' }, 'calendar/time-zone-unknown'],
    [{ timeZone: 'UTC', holidays: ['2026-02-30'] }, 'calendar/day-malformed'],
    [{ timeZone: 'UTC', restDays: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] }, 'calendar/no-hours'],
  ] as const)('cannot be those of %j', (given, kind) => {
    for (const quietHours of [null, { from: '21:00', until: '09:00' }]) {
      const rules = askRules(rulesOf({ workingDaysOnly: true }), { quietHours }, given);
      expect(refusalOf(rules)).toMatchObject({ kind });
    }
  });

  it('do not matter when any day will do', () => {
    expect(askRules(rulesOf(), {}, { timeZone: 'UTC', holidays: ['2026-02-30'] }).ok).toBe(true);
    expect(refusalOf(askRules(rulesOf(), { quarantineDays: 1 }, place))).toMatchObject({ kind: 'contact-budget/out-of-range' });
  });
});

describe('a reminder', () => {
  const survey = contactOf({ id: 'A', sentAt: ago(6) });
  const remind = (trigger: SurveyTriggerDraft, budget: ContactBudgetDraft = {}, given: Partial<AskableCustomer> = {}) =>
    checkEligibility(customerWith([survey], given), askOf({ remindsOf: 'A' }), rulesOf(trigger, budget), noon);
  const nothing = skips({ kind: 'contact/nothing-to-remind' });

  it('goes after the days of the survey, or of the budget if those are more', () => {
    expect(remind({ reminderAfterDays: 6 })).toEqual(asks);
    expect(remind({ reminderAfterDays: 7 })).toEqual(waits(ahead(1), tooSoon('reminder', ahead(1))));
    expect(remind({ reminderAfterDays: 1 }, { reminderDays: 8 })).toEqual(waits(ahead(2), tooSoon('reminder', ahead(2))));
  });

  it('goes once, and never when the survey or the budget has none', () => {
    expect(remind({ reminderAfterDays: null })).toEqual(nothing);
    expect(remind({ reminderAfterDays: 6 }, { reminders: 0 })).toEqual(nothing);
    const twice = customerWith([contactOf({ id: 'A', sentAt: ago(20) }), contactOf({ kind: 'reminder', remindsOf: 'A', sentAt: ago(10) })]);
    expect(checkEligibility(twice, askOf({ remindsOf: 'A' }), rulesOf({}, { reminders: 5 }), noon)).toEqual(nothing);
  });

  it('is not drawn again, and asks neither the condition, the quota nor the clock of the survey', () => {
    const strict: SurveyTriggerDraft = { sampleShare: 0, when: { op: 'gte', path: 'interaction.amount', value: 1 }, askAgain: { afterSentDays: null } };
    const full = { unit: 'day', atMost: 1, sent: 1, window: { from: ago(1), until: ahead(1) } } as const;
    const ask = askOf({ remindsOf: 'A', interactionType: 'delivery', quotas: [full] });
    expect(checkEligibility(customerWith([survey]), ask, rulesOf(strict), noon)).toEqual(asks);
  });

  it('does not go to who said no meanwhile, nor through what no longer reaches them', () => {
    expect(remind({}, {}, { unsubscribedFrom: ['survey'] })).toEqual(skips({ kind: 'contact/unsubscribed', from: 'survey' }));
    expect(remind({ channels: ['email'] }, {}, { reaches: [] }).reasons).toEqual([
      { kind: 'eligibility/no-channel', tried: [{ channel: 'email', fault: 'address' }] },
    ]);
    expect(remind({ duringOpenCase: 'wait' }, {}, { hasOpenCase: true }).outcome).toBe('wait');
  });
});

it('all reasons are told, not only the first', () => {
  const customer = customerWith([contactOf({ sentAt: ago(0.5) })], { unsubscribedFrom: ['survey'], hasOpenCase: true, reaches: [] });
  const rules = rulesOf({ sampleShare: 0, duringOpenCase: 'wait', workingDaysOnly: true, askAgain: { afterSentDays: 100 } }, {
    quietHours: { from: '21:00', until: '09:00' },
  });
  const ask = askOf({ interactionType: 'delivery', dueAt: ahead(2), latestAt: ago(2) });
  const { outcome, reasons } = checkEligibility(customer, ask, rules, new Date('2026-11-28T23:00:00Z'));
  expect(outcome).toBe('skip');
  expect(reasons.map(({ kind }) => kind)).toEqual([
    'eligibility/not-meant', 'eligibility/not-sampled', 'eligibility/no-channel', 'contact/too-soon', 'contact/unsubscribed',
    'contact/quiet-hours', 'contact/case-open', 'eligibility/asked-before', 'eligibility/not-due', 'eligibility/day-off', 'eligibility/too-late',
  ]);
});

describe('the next instant', () => {
  const instant = fc.integer({ min: -200 * 24 * 60, max: 60 }).map((minutes) => new Date(noon.getTime() + minutes * 60_000));
  const anyContact = fc.record({
    id: fc.constantFrom('A', 'B', 'C'), kind: fc.constantFrom<Contact['kind']>('survey', 'survey', 'reminder', 'clubMail', 'transactional'),
    surveyId: fc.constantFrom('after purchase', 'onboarding'), remindsOf: fc.constantFrom(null, 'A', 'B'),
    sentAt: fc.option(instant), shownAt: fc.option(instant), answeredAt: fc.option(instant), declinedAt: fc.option(instant),
  });
  const anyCustomer = fc.record({
    contacts: fc.array(anyContact, { maxLength: 8 }), hasOpenCase: fc.boolean(), unsubscribed: fc.nat({ max: 9 }),
  }).map(({ contacts, hasOpenCase, unsubscribed }) => customerWith(contacts, { hasOpenCase, unsubscribedFrom: unsubscribed === 0 ? ['survey'] : [] }));
  const anyRules = fc.constantFrom(...['UTC', 'Asia/Tehran', 'America/Los_Angeles'].flatMap((timeZone) => [
    rulesOf({ workingDaysOnly: true, duringOpenCase: 'wait' }, { quietHours: { from: '21:00', until: '09:00' }, quarantineDays: 30, afterAnswerDays: 90 }, { timeZone }),
    rulesOf({ askAgain: { afterSentDays: 60, afterDeclineDays: null } }, { quietHours: { from: '12:30', until: '14:00' } }, { timeZone, holidays: ['2026-12-25'] }),
  ]));
  const anyAsk = fc.record({
    due: fc.integer({ min: -5, max: 5 }), latest: fc.integer({ min: 6, max: 200 }), isReminder: fc.boolean(), sent: fc.nat({ max: 2 }),
  }).map(({ due, latest, isReminder, sent }) => askOf({
    dueAt: ahead(due), latestAt: ahead(latest), remindsOf: isReminder ? 'A' : null,
    quotas: [{ unit: 'day', atMost: 2, sent, window: { from: ago(0.5), until: ahead(0.5) } }],
  }));

  it('is the first at which it asks', () => {
    fc.assert(fc.property(anyCustomer, anyAsk, anyRules, (customer, ask, rules) => {
      const { outcome, reasons, nextAllowedAt } = checkEligibility(customer, ask, rules, noon);
      expect(outcome === 'ask').toBe(reasons.length === 0);
      if (outcome === 'ask') expect(nextAllowedAt).toEqual(noon);
      if (outcome === 'skip') expect(nextAllowedAt).toBeNull();
      if (outcome !== 'wait' || nextAllowedAt === null) return;
      expect(nextAllowedAt.getTime()).toBeGreaterThan(noon.getTime());
      expect(checkEligibility(customer, ask, rules, nextAllowedAt).outcome).toBe('ask');
      expect(checkEligibility(customer, ask, rules, new Date(nextAllowedAt.getTime() - 1)).outcome).toBe('wait');
    }), { numRuns: 300 });
  });

  it('never comes after a skip', () => {
    fc.assert(fc.property(anyCustomer, anyAsk, anyRules, fc.integer({ min: 0, max: 210 * 24 }), (customer, ask, rules, hours) => {
      if (checkEligibility(customer, ask, rules, noon).outcome !== 'skip') return;
      expect(checkEligibility(customer, ask, rules, new Date(noon.getTime() + hours * day / 24)).outcome).toBe('skip');
    }), { numRuns: 200 });
  });
});

it('a date that is none is a bug of the caller', () => {
  const broken = new Date(Number.NaN);
  expect(() => checkEligibility(ana, askOf(), rulesOf(), broken)).toThrow(RangeError);
  expect(() => checkEligibility(ana, askOf({ dueAt: broken }), rulesOf(), noon)).toThrow(RangeError);
  expect(() => checkEligibility(ana, askOf({ latestAt: broken }), rulesOf(), noon)).toThrow(RangeError);
});
