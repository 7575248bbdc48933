import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askOf, contactOf, customerWith, day, hour, noon, rulesOf } from '../../test/asked-customers.ts';
import type { AskRules } from './ask-rules.js';
import { checkEligibility, type AskableCustomer } from './check-eligibility.js';
import type { Contact } from './contact.js';

// A model of a workspace with three surveys and one customer: whatever happens, in whatever order, and though its clock jumps, the
// rule is asked and what it allows is sent, as a server does. Then everything that was sent is held against what was promised.

const surveyIds = ['after purchase', 'after support', 'once'] as const;
type SurveyId = (typeof surveyIds)[number];

const budget = {
  quarantineDays: 30, afterAnswerDays: 90, afterDeclineDays: 45, reminderDays: 5, quietHours: { from: '21:00', until: '09:00' },
};
const spans = {
  'after purchase': { afterSentDays: 60, afterAnswerDays: 120, afterDeclineDays: 200 },
  'after support': { afterSentDays: 10, afterAnswerDays: 10, afterDeclineDays: 100 },
  once: { afterSentDays: null, afterAnswerDays: null, afterDeclineDays: null },
} as const;
const rules: Readonly<Record<SurveyId, AskRules>> = {
  'after purchase': rulesOf({ askAgain: spans['after purchase'], reminderAfterDays: 7 }, budget, { timeZone: 'UTC' }, 'after purchase'),
  'after support': rulesOf({ askAgain: spans['after support'], workingDaysOnly: true }, budget, { timeZone: 'UTC' }, 'after support'),
  once: rulesOf({ askAgain: spans.once, reminderAfterDays: null }, budget, { timeZone: 'UTC' }, 'once'),
};

type Happening =
  | { readonly do: 'interaction'; readonly survey: SurveyId; readonly delayHours: number }
  /** Of what went out; 0 is the last. */
  | { readonly do: 'remind' | 'answer' | 'decline' | 'bounce'; readonly which: number }
  | { readonly do: 'unsubscribe' | 'withdraw' | 'openCase' | 'closeCase' }
  /** Hours; below 0 the clock was set back. */
  | { readonly do: 'pass'; readonly hours: number };

const days = (least: number, most: number) => fc.integer({ min: least, max: most }).map((count) => count * 24);
const hoursPassing = fc.oneof(
  { weight: 4, arbitrary: days(1, 9) }, { weight: 4, arbitrary: days(20, 130) }, { weight: 2, arbitrary: fc.nat({ max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: -24 * 60, max: 0 }) },
);
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('interaction' as const), survey: fc.constantFrom(...surveyIds), delayHours: fc.constantFrom(0, 0, 1, 24, 50) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: hoursPassing }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('remind', 'remind', 'remind', 'answer', 'decline', 'bounce'), which: fc.constantFrom(0, 0, 0, 1, 2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('unsubscribe', 'withdraw', 'openCase', 'closeCase') }) },
);

/** Something that went out or was said, in the order in which it happened, which is not that of a clock that jumps. */
interface LogEntry {
  readonly what: 'survey' | 'reminder' | 'answer' | 'decline' | 'no';
  readonly survey: SurveyId | null;
  /** The invitation. */
  readonly of: string | null;
  readonly at: number;
}

type Decide = typeof checkEligibility;

/** Everything that happened, with what the decision let out. */
function logOf(happenings: readonly Happening[], decide: Decide): readonly LogEntry[] {
  const log: LogEntry[] = [];
  let contacts: readonly Contact[] = [];
  let customer: AskableCustomer = customerWith();
  let now = noon.getTime();

  const change = (id: string, given: Partial<Contact>) => {
    contacts = contacts.map((contact) => (contact.id === id ? { ...contact, ...given } : contact));
  };
  const surveyOf = (contact: Contact): SurveyId => {
    const original = contacts.find(({ id }) => id === (contact.remindsOf ?? contact.id));
    return surveyIds.find((id) => id === original?.surveyId) ?? 'once';
  };
  const ask = (survey: SurveyId, remindsOf: string | null, dueAt: number) => {
    const at = new Date(now);
    const occasion = askOf({ occasionId: `occasion ${log.length}`, dueAt: new Date(dueAt), latestAt: new Date(Date.UTC(2200, 0)), remindsOf });
    if (decide({ ...customer, contacts }, occasion, rules[survey], at).outcome !== 'ask') return;
    const kind = remindsOf === null ? 'survey' : 'reminder';
    const sent = contactOf({ kind, surveyId: survey, remindsOf, sentAt: at });
    contacts = [...contacts, sent];
    log.push({ what: kind, survey, of: remindsOf ?? sent.id, at: now });
  };

  for (const happening of happenings) {
    switch (happening.do) {
      case 'pass':
        now += happening.hours * hour;
        break;
      case 'interaction':
        ask(happening.survey, null, now + happening.delayHours * hour);
        // The job that looks again when it was due.
        now += happening.delayHours * hour;
        ask(happening.survey, null, now);
        break;
      case 'unsubscribe':
        customer = { ...customer, unsubscribedFrom: ['survey'] };
        log.push({ what: 'no', survey: null, of: null, at: now });
        break;
      case 'withdraw':
        customer = { ...customer, reaches: customer.reaches.map((reach) => ({ ...reach, consent: 'withdrawn' })) };
        log.push({ what: 'no', survey: null, of: null, at: now });
        break;
      case 'openCase':
      case 'closeCase':
        customer = { ...customer, hasOpenCase: happening.do === 'openCase' };
        break;
      default: {
        const contact = contacts.at(-1 - happening.which);
        if (contact === undefined) break;
        const survey = surveyOf(contact);
        if (happening.do === 'remind') ask(survey, contact.id, now);
        if (happening.do === 'bounce' && contact.answeredAt === null && contact.declinedAt === null) {
          change(contact.id, { sentAt: null });
          const index = log.findIndex((entry) => entry.of === (contact.remindsOf ?? contact.id) && entry.what === contact.kind);
          if (index !== -1) log.splice(index, 1);
        }
        // As the life of an invitation has it: an answer is final, and what was said once is not said again.
        const isOver = contact.sentAt === null || contact.answeredAt !== null || (happening.do === 'decline' && contact.declinedAt !== null);
        if ((happening.do === 'answer' || happening.do === 'decline') && !isOver) {
          change(contact.id, { [happening.do === 'answer' ? 'answeredAt' : 'declinedAt']: new Date(now) });
          log.push({ what: happening.do, survey, of: contact.remindsOf ?? contact.id, at: now });
        }
      }
    }
  }
  return log;
}

/** What was promised and is not kept; `null` when all is well. */
function brokenPromise(log: readonly LogEntry[]): string | null {
  for (const [index, entry] of log.entries()) {
    if (entry.what !== 'survey' && entry.what !== 'reminder') continue;
    const before = log.slice(0, index);
    const own = entry.survey === null ? null : spans[entry.survey];
    const within = (what: LogEntry['what'], days: number | null | undefined, survey?: SurveyId | null) =>
      before.some((other) => other.what === what && (survey === undefined || other.survey === survey)
        && (days === null || days === undefined || entry.at < other.at + days * day));
    if (before.some(({ what }) => what === 'no')) return 'asked who said no';
    if (within('survey', 1) || within('reminder', 1)) return 'two messages in a day';
    const wakes = new Date(entry.at).getUTCHours();
    if (wakes < 9 || wakes >= 21) return 'sent in the night';
    if (entry.survey === 'after support' && [0, 6].includes(new Date(entry.at).getUTCDay())) return 'sent on a day of rest';
    if (within('answer', budget.afterAnswerDays)) return 'asked too soon after an answer';
    if (within('decline', budget.afterDeclineDays)) return 'asked too soon after a decline';
    if (entry.what === 'reminder') {
      const about = before.filter(({ of }) => of === entry.of);
      if (about.some(({ what }) => what !== 'survey')) return 'reminded twice, or of what is settled';
      continue;
    }
    if (within('survey', budget.quarantineDays)) return 'broke the quarantine over all surveys';
    if (within('survey', own?.afterSentDays, entry.survey)) return 'broke the clock of the survey';
    if (within('answer', own?.afterAnswerDays, entry.survey)) return 'asked the same again too soon after an answer';
    if (within('decline', own?.afterDeclineDays, entry.survey)) return 'asked the same again too soon after a decline';
  }
  return null;
}

const anySchedule = fc.array(anyHappening, { minLength: 3, maxLength: 60, size: 'max' });
const law = (decide: Decide) => fc.property(anySchedule, (happenings) => brokenPromise(logOf(happenings, decide)) === null);

describe('whatever happens', () => {
  it('no quarantine is broken, and nobody is asked who said no', () => {
    fc.assert(law(checkEligibility), { numRuns: 200 });
  }, 30_000);

  it('people are asked at all: several times, by each survey, and reminded', () => {
    const logs = fc.sample(anySchedule, { seed: 5, numRuns: 300 }).map((happenings) => logOf(happenings, checkEligibility));
    for (const survey of surveyIds) expect(logs.some((log) => log.some((entry) => entry.what === 'survey' && entry.survey === survey))).toBe(true);
    expect(logs.some((log) => log.filter(({ what }) => what === 'survey').length > 2)).toBe(true);
    expect(logs.some((log) => log.some(({ what }) => what === 'reminder'))).toBe(true);
  });
});

/** The rule, of a customer of whom it does not know all. */
const knowing = (less: (customer: AskableCustomer, rules: AskRules, now: Date) => Partial<AskableCustomer>): Decide =>
  (customer, ask, ownRules, now) => checkEligibility({ ...customer, ...less(customer, ownRules, now) }, ask, ownRules, now);
const contactsAs = (change: (contact: Contact, rules: AskRules, now: Date) => Contact | null): Decide =>
  knowing(({ contacts }, ownRules, now) => ({ contacts: contacts.map((contact) => change(contact, ownRules, now)).filter((contact) => contact !== null) }));

const faults: Readonly<Record<string, Decide>> = {
  'whose quarantine looks at one survey only': contactsAs((contact, { surveyId }) => (contact.surveyId === surveyId ? contact : null)),
  'that forgets what was answered': contactsAs((contact) => ({ ...contact, answeredAt: null })),
  'that forgets what was declined': contactsAs((contact) => ({ ...contact, declinedAt: null })),
  'that does not hear what is said to a reminder': contactsAs((contact) =>
    (contact.kind === 'reminder' ? { ...contact, answeredAt: null, declinedAt: null } : contact)),
  'that does not know which survey it was': contactsAs((contact) => ({ ...contact, surveyId: null })),
  'that looks at the last contact alone': knowing(({ contacts }) => ({ contacts: contacts.slice(-1) })),
  'that counts only what its clock says is past': contactsAs((contact, _, now) => (contact.sentAt !== null && contact.sentAt > now ? null : contact)),
  'that has no reminders in view': contactsAs((contact) => (contact.kind === 'reminder' ? null : contact)),
  'that does not see who has unsubscribed': knowing(() => ({ unsubscribedFrom: [] })),
  'that does not see who has withdrawn': knowing(({ reaches }) => ({ reaches: reaches.map((reach) => ({ ...reach, consent: null })) })),
  'that judges the hour that was planned': (customer, ask, ownRules, now) =>
    checkEligibility(customer, ask, ownRules, new Date(Math.max(now.getTime(), ask.dueAt.getTime()))),
  'that knows no clock of the survey': (customer, ask, ownRules, now) =>
    checkEligibility(customer, ask, { ...ownRules, trigger: { ...ownRules.trigger, askAgain: rulesOf().trigger.askAgain } }, now),
  'that knows no night': (customer, ask, ownRules, now) =>
    checkEligibility(customer, ask, { ...ownRules, contact: { ...ownRules.contact, hours: null } }, now),
  'that knows no day of rest': (customer, ask, ownRules, now) => checkEligibility(customer, ask, { ...ownRules, workingDays: null }, now),
};

describe('the same law finds a rule', () => {
  // The seed and the stop at the first failure keep it short: a fault is found or not, its smallest example is nobody's concern.
  it.each(Object.entries(faults))('%s', (_, decide) => {
    expect(fc.check(law(decide), { numRuns: 2_000, seed: 7, endOnFailure: true }).failed).toBe(true);
  });
});
