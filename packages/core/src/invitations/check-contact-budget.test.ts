import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkContactBudget, contactGuardHours, defaultContactBudget, type ContactBudgetDraft } from './check-contact-budget.js';
import { contactKinds, type ContactKind } from './contact.js';
import type { QuietHours } from './quiet-hours.js';

const limit = { kinds: ['clubMail'] as readonly ContactKind[], atMost: 2, days: 30 };

describe('a contact budget', () => {
  it('is the default one where nothing is said', () => {
    expect(valueOf(checkContactBudget({}))).toEqual(defaultContactBudget);
    expect(valueOf(checkContactBudget({ quarantineDays: undefined, limits: undefined, quietHours: undefined })))
      .toEqual(defaultContactBudget);
  });

  it('has the defaults that the documentation names', () => {
    expect(defaultContactBudget).toEqual({
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
    });
    expect(contactGuardHours).toBe(24);
  });

  it('may have no quiet hours and no limits', () => {
    const budget = valueOf(checkContactBudget({ quietHours: null, limits: [] }));
    expect(budget.quietHours).toBeNull();
    expect(budget.limits).toEqual([]);
  });

  it.each<[string, 'unknown' | 'malformed', unknown]>([
    ['quarantineDay', 'unknown', { quarantineDay: 90 }],
    ['constructor', 'unknown', { constructor: 1 }],
    ['__proto__', 'unknown', JSON.parse('{ "__proto__": { "quarantineDays": 90 } }')],
    ['quarantineDay', 'unknown', { quarantineDay: 90, reminders: 99 }],
    ['limits.1.day', 'unknown', { limits: [limit, { kinds: ['survey'], atMost: 1, day: 90 }] }],
    ['limits.0', 'malformed', { limits: [null] }],
    ['limits.0', 'malformed', { limits: ['survey'] }],
    ['limits.0', 'malformed', { limits: [7] }],
    ['limits.0', 'malformed', { limits: Array(1) }],
    ['quietHours.to', 'unknown', { quietHours: { from: '21:00', to: '09:00' } }],
    ['quietHours', 'malformed', { quietHours: '21:00' }],
    ['quietHours', 'malformed', { quietHours: ['21:00', '09:00'] }],
    ['', 'malformed', null],
    ['', 'malformed', undefined],
    ['', 'malformed', []],
    ['', 'malformed', new Map([['quarantineDays', 90]])],
    ['x'.repeat(100), 'unknown', { ['x'.repeat(1_000)]: 1 }],
  ])('is refused at %j, which is %s', (path, fault, draft) => {
    expect(refusalOf(checkContactBudget(draft as ContactBudgetDraft))).toEqual({ kind: 'contact-budget/malformed', path, fault });
  });
});

const ranges = [
  ['quarantineDays', 7, 365],
  ['afterAnswerDays', 0, 365],
  ['afterDeclineDays', 0, 365],
  ['reminderDays', 1, 90],
  ['reminders', 0, 5],
] as const;

describe.each(ranges)('%s', (field, lowest, highest) => {
  it('holds both ends of its range', () => {
    for (const value of [lowest, highest]) {
      expect(valueOf(checkContactBudget({ [field]: value }))).toEqual({ ...defaultContactBudget, [field]: value });
    }
  });

  it.each([lowest - 1, highest + 1, 10.5, Number.NaN, Infinity, '30', [], {}, null])('refuses %j', (value) => {
    expect(refusalOf(checkContactBudget({ [field]: value })))
      .toEqual({ kind: 'contact-budget/out-of-range', field, lowest, highest });
  });
});

it('a budget has no -0, which JSON knows', () => {
  const budget = valueOf(checkContactBudget({ afterAnswerDays: -0, afterDeclineDays: -0, reminders: -0 }));
  expect([budget.afterAnswerDays, budget.afterDeclineDays, budget.reminders]).toEqual([0, 0, 0]);
});

describe('a limit', () => {
  const check = (given: object) => checkContactBudget({ limits: [limit, { ...limit, ...given }] });

  it.each([
    ['atMost', 1, 100],
    ['days', 1, 365],
  ] as const)('has a range for %s', (field, lowest, highest) => {
    for (const value of [lowest, highest]) expect(check({ [field]: value }).ok).toBe(true);
    for (const value of [lowest - 1, highest + 1, 1.5, Number.NaN, '2', undefined]) {
      expect(refusalOf(check({ [field]: value })))
        .toEqual({ kind: 'contact-budget/out-of-range', field, lowest, highest });
    }
  });

  it.each([[[]], [[...contactKinds, 'survey']], [undefined], ['survey'], [{ length: 1 }]])('is not of the kinds %j', (kinds) => {
    expect(refusalOf(check({ kinds })))
      .toEqual({ kind: 'contact-budget/out-of-range', field: 'kinds', lowest: 1, highest: 5 });
  });

  it.each(['transactional', 'constructor', '__proto__', 7, null])('does not know the kind %j', (kind) => {
    expect(refusalOf(check({ kinds: [kind] }))).toEqual({ kind: 'contact-budget/kind-unknown' });
    expect(refusalOf(check({ kinds: ['survey', kind] }))).toEqual({ kind: 'contact-budget/kind-unknown' });
  });

  it('has no hole for a kind', () => {
    expect(refusalOf(check({ kinds: Array(1) }))).toEqual({ kind: 'contact-budget/kind-unknown' });
  });

  it('may be of all kinds together', () => {
    expect(check({ kinds: contactKinds }).ok).toBe(true);
  });

  it('is copied: who keeps the draft cannot change the budget', () => {
    const kinds: ContactKind[] = ['clubMail'];
    const limits = [{ kinds, atMost: 2, days: 30 }];
    const budget = valueOf(checkContactBudget({ limits }));
    kinds.push('survey');
    limits.pop();
    expect(budget.limits).toEqual([{ kinds: ['clubMail'], atMost: 2, days: 30 }]);
  });

  it('may be one of at most twenty', () => {
    const limits = (count: number) => checkContactBudget({ limits: Array.from({ length: count }, () => limit) });
    expect(limits(20).ok).toBe(true);
    const refusal = { kind: 'contact-budget/out-of-range', field: 'limits', lowest: 0, highest: 20 };
    expect(refusalOf(limits(21))).toEqual(refusal);
    for (const broken of [null, 'none', { length: 0 }]) {
      expect(refusalOf(checkContactBudget({ limits: broken as never }))).toEqual(refusal);
    }
  });
});

describe('quiet hours', () => {
  it.each([['21:00', '09:00'], ['00:00', '07:30'], ['13:00', '15:00'], ['20:00', '24:00']])(
    'may be from %s until %s', (from, until) => {
      expect(valueOf(checkContactBudget({ quietHours: { from, until } })).quietHours).toEqual({ from, until });
    },
  );

  it.each([['9', '21:00'], ['21:00', '25:00'], ['21:00', '21:00'], ['00:00', '24:00'], ['', ''], [undefined, '09:00'], [['21:00'], '09:00'], ['21:00', ['09:00']]])(
    'are not from %j until %j', (from, until) => {
      expect(refusalOf(checkContactBudget({ quietHours: { from, until } as QuietHours })))
        .toEqual({ kind: 'contact-budget/quiet-hours-malformed' });
    },
  );
});
