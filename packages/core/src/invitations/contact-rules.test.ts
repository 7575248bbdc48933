import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { isBusinessTime } from '../calendars/business-time.js';
import { defaultContactBudget } from './check-contact-budget.js';
import { contactRules } from './contact-rules.js';

it('rules have the budget and the hours that are not quiet, on the clock of the zone', () => {
  const { budget, hours } = valueOf(contactRules({}, 'Asia/Tehran'));
  expect(budget).toEqual(defaultContactBudget);
  // 09:00 in Tehran is 05:30 in Greenwich, 21:00 is 17:30.
  const open = ['05:29', '05:30', '17:29', '17:30'].map((time) => hours !== null && isBusinessTime(new Date(`2026-11-27T${time}Z`), hours));
  expect(open).toEqual([false, true, true, false]);
});

it('rules without quiet hours need no zone', () => {
  expect(valueOf(contactRules({ quietHours: null }, 'Mars/Olympus')).hours).toBeNull();
});

it('rules are refused in a zone that nobody knows, and with a budget that is wrong', () => {
  expect(refusalOf(contactRules({}, 'Mars/Olympus'))).toEqual({ kind: 'calendar/time-zone-unknown' });
  expect(refusalOf(contactRules({ reminders: 6 }, 'Mars/Olympus')))
    .toEqual({ kind: 'contact-budget/out-of-range', field: 'reminders', lowest: 0, highest: 5 });
});
