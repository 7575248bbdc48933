import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../result.js';
import type { Score } from '../scores/score.js';
import { later, monday, office, opened, response } from '../../test/recovery-cases.js';
import { addCaseNote } from './add-case-note.js';
import { assignCase } from './assign-case.js';
import { instantAfter } from './case-deadline.js';
import type { CaseRefusal } from './case-refusal.js';
import { caseTransitions, finalStatuses, type CaseStatus } from './case-status.js';
import { pausesOf } from './case-waits.js';
import { closeNotRecovered } from './close-not-recovered.js';
import { closeWithoutContact } from './close-without-contact.js';
import { confirmCause } from './confirm-cause.js';
import { endWait } from './end-wait.js';
import { grantApology } from './grant-apology.js';
import { joinResponse } from './join-response.js';
import { openCase } from './open-case.js';
import { placeResponse } from './place-response.js';
import { recordAttempt } from './record-attempt.js';
import { recordContact } from './record-contact.js';
import { recordOutcome } from './record-outcome.js';
import { recordRemedy } from './record-remedy.js';
import { recordResurvey } from './record-resurvey.js';
import { reopenCase } from './reopen-case.js';
import { startWait } from './start-wait.js';
import type { CaseEvent, CaseResponse, RecoveryCase } from './recovery-case.js';

/** Hours after the opening, who acts, and a number from which a step takes what else it needs. */
interface Choice {
  readonly hours: number;
  readonly by: string;
  readonly pick: number;
}

type Step = (current: RecoveryCase, choice: Choice) => Result<RecoveryCase, CaseRefusal>;

const policy = { currency: 'EUR', limit: 1_500, budgetLeft: 2_000 };

/** What may be done with a case, and the change that each writes. */
const steps = {
  assigned: (current, { hours, by, pick }) => assignCase(current, { to: by, by: 'eva', reason: pick % 3 === 0 ? null : 'x' }, later(hours)),
  attempted: (current, { hours, by }) => recordAttempt(current, { by }, later(hours)),
  contacted: (current, { hours, by }) => recordContact(current, { by }, later(hours)),
  waitStarted: (current, { hours, by, pick }) => startWait(current, { by, until: later(hours + pick * 10), reason: 'x' }, later(hours)),
  waitEnded: (current, { hours, by }) => endWait(current, { by }, later(hours)),
  causeConfirmed: (current, { hours, by, pick }) => confirmCause(current, { by, cause: pick === 0 ? 'no-such' : 'rude-staff', scope: 'single' }, later(hours)),
  remedied: (current, { hours, by }) => recordRemedy(current, { by, remedy: 'x' }, later(hours)),
  resurveyed: (current, { hours }) => recordResurvey(current, {}, later(hours)),
  apologised: (current, { hours, by, pick }) => grantApology(current, { by, amount: 1 + pick * 100, currency: 'EUR' }, [], policy, later(hours)),
  joined: (current, { hours, pick }) => joinResponse(current, response(0, later(hours), `r${pick}`), later(hours)),
  decided: (current, { hours, pick }) => recordOutcome(current, response(pick > 10 ? 9 : 2, later(hours), `o${pick}`), later(hours)),
  lost: (current, { hours, by }) => closeNotRecovered(current, { by, because: 'left' }, later(hours)),
  given: (current, { hours, by, pick }) => closeWithoutContact(current, { by, because: pick > 10 ? 'unreachable' : 'declined' }, later(hours)),
  noted: (current, { hours, by }) => addCaseNote(current, { by, note: 'x' }, later(hours)),
} as const satisfies Record<string, Step>;

type StepName = keyof typeof steps;

const day = 86_400_000;
const waitedDays = ({ waits }: RecoveryCase): number =>
  pausesOf(waits).reduce((sum, { from, until }) => sum + until.getTime() - from.getTime(), 0) / day;
const contactDue = (current: RecoveryCase): number => instantAfter(current, current.contactWithinHours, office).getTime();

const hasSameClock = (one: RecoveryCase, other: RecoveryCase): boolean =>
  one.openedAt === other.openedAt && one.waits === other.waits && one.contactWithinHours === other.contactWithinHours;

/** The laws that a step broke; none when all is well. */
function broken(before: RecoveryCase, after: RecoveryCase, event: CaseEvent | undefined): readonly string[] {
  const laws: readonly (readonly [string, boolean])[] = [
    ['the table', after.status === before.status || caseTransitions[before.status].includes(after.status)],
    ['final stays', !finalStatuses.includes(before.status) || (after.status === before.status && event?.what === 'noted')],
    ['one line of history', after.history.length === before.history.length + 1],
    ['history stays', before.history.every((line, at) => after.history[at] === line)],
    ['deadline', event?.what === 'waitStarted' || hasSameClock(before, after) || contactDue(after) <= contactDue(before)],
    ['14 days', waitedDays(after) <= 14],
    ['owner', after.ownerId === before.ownerId || before.ownerId === null || event?.what === 'assigned'],
    ['hand-over says why', event?.what !== 'assigned' || before.contactedAt === null || event.note !== null],
    ['answers stay', before.responses.every((known, at) => after.responses[at] === known)],
    ['one apology', before.apology === null || after.apology === before.apology],
    ['apology after cause', after.apology === null || after.cause !== null],
    ['contact is kept', before.contactedAt === null || after.contactedAt === before.contactedAt],
    ['closed has a reason', finalStatuses.includes(after.status) === (after.closedAt !== null && after.closedBecause !== null)],
    ['opening stays', after.openedAt === before.openedAt && after.incidentId === before.incidentId && after.id === before.id],
  ];
  return laws.flatMap(([law, holds]) => (holds ? [] : [law]));
}

const names = Object.keys(steps) as StepName[];

/** Chance alone would bring few cases far. */
const next: Readonly<Record<CaseStatus, StepName>> = {
  opened: 'contacted', contacted: 'causeConfirmed', causeConfirmed: 'remedied', remedied: 'resurveyed', resurveyed: 'decided',
  recovered: 'noted', notRecovered: 'noted', closedWithoutContact: 'noted',
};

const anyCommands = fc.array(
  fc.tuple(
    fc.constantFrom(...names, ...names, 'forward' as const, 'forward' as const, 'forward' as const, 'forward' as const, 'forward' as const),
    fc.record({ hours: fc.integer({ min: 0, max: 40 }), by: fc.constantFrom('ana', 'ana', 'ana', 'ben'), pick: fc.integer({ min: 0, max: 20 }) }),
  ),
  { minLength: 8, maxLength: 40, size: 'max' },
);

/** Runs commands, time going on, and hands each accepted step to `look`. */
function run(commands: readonly (readonly [StepName | 'forward', Choice])[], take: Readonly<Record<StepName, Step>>, look: (before: RecoveryCase, after: RecoveryCase) => void): RecoveryCase {
  let current = opened();
  let hours = 0;
  for (const [name, choice] of commands) {
    hours += choice.hours;
    const [step, by] = name === 'forward' ? [next[current.status], current.ownerId ?? choice.by] : [name, choice.by];
    const result = take[step](current, { ...choice, by, hours });
    if (!result.ok) continue;
    look(current, result.value);
    current = result.value;
  }
  return current;
}

describe('whatever people do with a case', () => {
  it('it keeps its laws, reaches every status, and takes every step', { timeout: 20_000 }, () => {
    const [statuses, changes] = [new Set<string>(), new Set<string>()];
    fc.assert(fc.property(anyCommands, (commands) => {
      run(commands, steps, (before, after) => {
        const event = after.history.at(-1);
        expect(broken(before, after, event)).toEqual([]);
        statuses.add(after.status);
        changes.add(event?.what ?? '');
      });
    }), { numRuns: 600 });
    expect([...statuses].sort()).toEqual(Object.keys(caseTransitions).sort());
    expect(changes.size).toBe(12);
  });

  it('an answer is taken by the step that its place names', () => {
    const places = new Set<string>();
    const take = {
      open: () => openCase({ id: 'c2', customerId: 'u1' }, monday),
      join: joinResponse,
      outcome: recordOutcome,
      reopen: (current: RecoveryCase, answer: CaseResponse, now: Date) => reopenCase(current, { id: 'c2', response: answer }, now),
      none: () => ok(null),
    } as const;
    const anyAnswer = fc.record({ score: fc.integer({ min: 0, max: 10 }), hours: fc.integer({ min: 0, max: 4_000 }), id: fc.constantFrom('r1', 'r2', 'o2', 'x') });
    fc.assert(fc.property(anyCommands, anyAnswer, (commands, { score, hours, id }) => {
      const current = run(commands, steps, () => {});
      const answer = response(score as Score, later(hours), id);
      const { place } = placeResponse([current], answer);
      places.add(place);
      expect(take[place](current, answer, later(hours)).ok).toBe(true);
    }), { numRuns: 500 });
    expect([...places].sort()).toEqual(['join', 'none', 'open', 'outcome', 'reopen']);
  });

  it('it can be stored as JSON and read again, at any time', () => {
    const revive = (_: string, value: unknown): unknown =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;
    fc.assert(fc.property(anyCommands, (commands) => {
      const current = run(commands, steps, () => {});
      expect(JSON.parse(JSON.stringify(current), revive)).toEqual(current);
    }), { numRuns: 100 });
  });
});

describe('a step that breaks a law', () => {
  const planted: readonly (readonly [string, StepName, (before: RecoveryCase, after: RecoveryCase) => RecoveryCase])[] = [
    ['the table', 'contacted', (_, after) => ({ ...after, status: 'recovered', closedAt: monday, closedBecause: 'answer' })],
    ['final stays', 'noted', (before, after) => (finalStatuses.includes(before.status) ? { ...after, status: 'opened' } : after)],
    ['one line of history', 'joined', (before, after) => ({ ...after, history: before.history })],
    ['history stays', 'attempted', (_, after) => ({ ...after, history: after.history.map((line) => ({ ...line })) })],
    ['deadline', 'joined', (_, after) => ({ ...after, contactWithinHours: after.contactWithinHours + 48 })],
    ['14 days', 'waitStarted', (_, after) => ({ ...after, waits: after.waits.map((wait) => ({ ...wait, until: later(500 + 40 * 40) })) })],
    ['owner', 'causeConfirmed', (_, after) => ({ ...after, ownerId: 'eva' })],
    ['answers stay', 'joined', (_, after) => ({ ...after, responses: after.responses.slice(-1) })],
    ['closed has a reason', 'lost', (_, after) => ({ ...after, closedBecause: null })],
    ['opening stays', 'contacted', (_, after) => ({ ...after, openedAt: monday, incidentId: 'c0' })],
  ];

  it.each(planted)('is found: %s', (law, name, fault) => {
    const take: Readonly<Record<StepName, Step>> = {
      ...steps,
      [name]: (current: RecoveryCase, choice: Choice) => {
        const result = steps[name](current, choice);
        return result.ok ? { ok: true, value: fault(current, result.value) } : result;
      },
    };
    const found = fc.check(fc.property(anyCommands, (commands) => {
      run(commands, take, (before, after) => {
        expect(broken(before, after, after.history.at(-1))).not.toContain(law);
      });
    }), { numRuns: 1_000, endOnFailure: true });
    expect(found.failed).toBe(true);
  });
});
