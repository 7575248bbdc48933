import { describe, expect, it } from 'vitest';
import type { Result } from '../result.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { caseIn, later, opened } from '../../test/recovery-cases.js';
import type { CaseRefusal } from './case-refusal.js';
import { caseStatuses, openStatuses, type CaseStatus } from './case-status.js';
import { closeNotRecovered } from './close-not-recovered.js';
import { closeWithoutContact } from './close-without-contact.js';
import { confirmCause } from './confirm-cause.js';
import { endWait } from './end-wait.js';
import { recordAttempt } from './record-attempt.js';
import { recordContact } from './record-contact.js';
import { recordRemedy } from './record-remedy.js';
import { startWait } from './start-wait.js';
import type { RecoveryCase } from './recovery-case.js';

const now = later(10);
const until = later(20);

type Step = (current: RecoveryCase, by: string, at?: Date) => Result<RecoveryCase, CaseRefusal>;

/** Each step that only the owner takes, and the statuses in which it may be taken. */
const steps: readonly (readonly [string, Step, readonly CaseStatus[], CaseStatus | null])[] = [
  ['recordAttempt', (current, by, at = now) => recordAttempt(current, { by }, at), ['opened'], 'opened'],
  ['recordContact', (current, by, at = now) => recordContact(current, { by }, at), ['opened'], 'contacted'],
  ['startWait', (current, by, at = now) => startWait(current, { by, until, reason: 'x' }, at), ['opened', 'contacted', 'causeConfirmed'], null],
  ['confirmCause', (current, by, at = now) => confirmCause(current, { by, cause: 'rude-staff', scope: 'single' }, at), ['contacted', 'causeConfirmed'], 'causeConfirmed'],
  ['recordRemedy', (current, by, at = now) => recordRemedy(current, { by, remedy: 'x' }, at), ['causeConfirmed'], 'remedied'],
  ['closeNotRecovered', (current, by, at = now) => closeNotRecovered(current, { by, because: 'left' }, at), ['contacted', 'causeConfirmed', 'remedied', 'resurveyed'], 'notRecovered'],
  ['closeWithoutContact', (current, by, at = now) => closeWithoutContact(current, { by, because: 'left' }, at), ['opened'], 'closedWithoutContact'],
];

describe.each(steps)('%s', (_, step, from, to) => {
  it.each(caseStatuses)('in the status %s', (status) => {
    const before = caseIn(status);
    const result = step(before, 'ana');
    if (from.includes(status)) expect(valueOf(result).status).toBe(to ?? status);
    else expect(refusalOf(result)).toEqual({ kind: 'case/status', status, needed: from });
  });

  it('is for the owner alone', () => {
    const [status = 'opened'] = from;
    const owned = caseIn(status, { ownerId: 'ana' });
    expect(refusalOf(step(owned, 'ben'))).toEqual({ kind: 'case/not-owner', owner: 'ana' });
    expect(valueOf(step(owned, 'ana')).ownerId).toBe('ana');
  });

  it('writes one line of history with its time and person, and changes nothing that was there', () => {
    const before = caseIn(from[0] ?? 'opened');
    const copy = structuredClone(before);
    const { history } = valueOf(step(before, 'ana'));
    expect(before).toEqual(copy);
    expect(history.slice(0, -1)).toEqual(before.history);
    expect(history.at(-1)).toMatchObject({ at: now, by: 'ana' });
  });

  it('needs a person and a time', () => {
    const unowned = { ...caseIn(from[0] ?? 'opened'), ownerId: null };
    for (const by of ['', undefined as any, null as any, 'x'.repeat(201)]) {
      expect(() => step(unowned, by)).toThrow('by: it is not an id of 1 to 200 characters');
    }
    expect(() => step(unowned, 'ana', new Date(NaN))).toThrow(RangeError);
  });
});

describe('the first caller of a case without an owner owns it', () => {
  it.each(steps.filter(([, , from]) => from.includes('opened')))('%s', (_, step) => {
    expect(valueOf(step(opened(), 'ben')).ownerId).toBe('ben');
  });
});

describe('ending a wait', () => {
  it.each(openStatuses)('needs one that runs, in the status %s', (status) => {
    expect(refusalOf(endWait(caseIn(status), { by: 'ana' }, now))).toEqual({ kind: 'case/not-waiting' });
  });

  it('is for the owner alone, and of no use in a closed case', () => {
    expect(refusalOf(endWait(caseIn('contacted'), { by: 'ben' }, now))).toEqual({ kind: 'case/not-owner', owner: 'ana' });
    expect(refusalOf(endWait(caseIn('recovered'), { by: 'ana' }, now))).toEqual({ kind: 'case/status', status: 'recovered', needed: openStatuses });
  });
});

describe('what a contact leaves', () => {
  it('is its time and what was said', () => {
    const contacted = valueOf(recordContact(opened(), { by: 'ana', note: ' no bell ' }, now));
    expect(contacted.contactedAt).toEqual(now);
    expect(contacted.history.at(-1)).toEqual({ what: 'contacted', at: now, by: 'ana', note: 'no bell' });
  });

  it('is refused with a note that is too long', () => {
    expect(refusalOf(recordContact(opened(), { by: 'ana', note: 'x'.repeat(10_001) }, now))).toEqual({
      kind: 'case/text-malformed', field: 'note', fault: 'too-long', limit: 10_000,
    });
  });
});

describe('a remedy', () => {
  it('has a time and a text', () => {
    const remedied = valueOf(recordRemedy(caseIn('causeConfirmed'), { by: 'ana', remedy: ' sent again ' }, now));
    expect(remedied.remediedAt).toEqual(now);
    expect(remedied.history.at(-1)).toEqual({ what: 'remedied', remedy: 'sent again', at: now, by: 'ana', note: null });
  });

  it('is none without a text', () => {
    expect(refusalOf(recordRemedy(caseIn('causeConfirmed'), { by: 'ana', remedy: ' ' }, now))).toEqual({
      kind: 'case/text-malformed', field: 'remedy', fault: 'missing', limit: 10_000,
    });
  });
});

describe('a customer who was contacted and is lost', () => {
  it.each(['left', 'declined'] as const)('has %s', (because) => {
    const lost = valueOf(closeNotRecovered(caseIn('contacted'), { by: 'ana', because, note: 'moved' }, now));
    expect(lost).toMatchObject({ status: 'notRecovered', closedAt: now, closedBecause: because });
    expect(lost.history.at(-1)).toEqual({
      what: 'closed', status: 'notRecovered', because, responseId: null, at: now, by: 'ana', note: 'moved',
    });
  });

  it('is not lost for another reason', () => {
    expect(() => closeNotRecovered(caseIn('contacted'), { by: 'ana', because: 'mistake' as any }, now)).toThrow(RangeError);
  });
});

describe('a case that is closed without contact', () => {
  const tried = (times: number): RecoveryCase => {
    let current = opened();
    for (let count = 0; count < times; count += 1) current = valueOf(recordAttempt(current, { by: 'ana' }, later(count)));
    return current;
  };

  it.each(['left', 'declined'] as const)('because the customer has %s', (because) => {
    const closed = valueOf(closeWithoutContact(opened(), { by: 'ana', because }, now));
    expect(closed).toMatchObject({ status: 'closedWithoutContact', closedAt: now, closedBecause: because, contactedAt: null });
    expect(closed.history.at(-1)).toEqual({
      what: 'closed', status: 'closedWithoutContact', because, responseId: null, at: now, by: 'ana', note: null,
    });
  });

  it('takes three attempts to call a customer unreachable', () => {
    for (const attempts of [0, 2]) {
      expect(refusalOf(closeWithoutContact(tried(attempts), { by: 'ana', because: 'unreachable' }, now))).toEqual({
        kind: 'case/too-few-attempts', attempts, needed: 3,
      });
    }
    expect(valueOf(closeWithoutContact(tried(3), { by: 'ana', because: 'unreachable' }, now)).closedBecause).toBe('unreachable');
  });

  it('takes a note to call it a mistake', () => {
    expect(refusalOf(closeWithoutContact(opened(), { by: 'ana', because: 'mistake' }, now))).toEqual({
      kind: 'case/text-malformed', field: 'note', fault: 'missing', limit: 10_000,
    });
    const closed = valueOf(closeWithoutContact(opened(), { by: 'ana', because: 'mistake', note: 'our own test' }, now));
    expect(closed.history.at(-1)).toMatchObject({ because: 'mistake', note: 'our own test' });
  });

  it('is not closed for another reason', () => {
    expect(() => closeWithoutContact(opened(), { by: 'ana', because: 'busy' as any }, now)).toThrow(
      'because: it is none of unreachable, left, declined, mistake',
    );
  });
});
