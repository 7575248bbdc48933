import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { at, caseIn, later, monday, office, opened } from '../../test/recovery-cases.js';
import { caseDeadline } from './case-deadline.js';
import { isWaiting } from './case-waits.js';
import { closeWithoutContact } from './close-without-contact.js';
import { endWait } from './end-wait.js';
import { recordContact } from './record-contact.js';
import { startWait } from './start-wait.js';
import type { RecoveryCase } from './recovery-case.js';

const waiting = (until: Date, now: Date = monday, current: RecoveryCase = opened()): RecoveryCase =>
  valueOf(startWait(current, { by: 'ana', until, reason: ' on Monday ' }, now));

const days = (count: number): Date => later(24 * count);
const dueOf = (current: RecoveryCase): string | undefined => caseDeadline(current, office)?.dueAt.toISOString();

describe('a wait', () => {
  it('stands in the case and in its history with its reason', () => {
    const current = waiting(later(2), later(1));
    expect(current.waits).toEqual([{ from: later(1), until: later(2), endedAt: null }]);
    expect(current.history.at(-1)).toEqual({ what: 'waitStarted', until: later(2), at: later(1), by: 'ana', note: 'on Monday' });
  });

  it('runs until its planned end, which is not part of it', () => {
    const current = waiting(later(2));
    expect([isWaiting(current, monday), isWaiting(current, new Date(later(2).getTime() - 1)), isWaiting(current, later(2))]).toEqual([true, true, false]);
    expect(isWaiting(opened(), monday)).toBe(false);
  });

  it('moves the deadline by the business time in it', () => {
    expect(dueOf(opened())).toBe('2026-11-30T12:00:00.000Z');
    expect(dueOf(waiting(later(2)))).toBe('2026-11-30T14:00:00.000Z');
    // From Monday nine to Tuesday nine lies one working day of nine hours.
    expect(dueOf(waiting(days(1)))).toBe('2026-12-01T12:00:00.000Z');
  });

  it('that is ended early gives back the rest', () => {
    const current = valueOf(endWait(waiting(days(1)), { by: 'ana', note: 'called us' }, later(1)));
    expect(dueOf(current)).toBe('2026-11-30T13:00:00.000Z');
    expect(current.waits).toEqual([{ from: monday, until: days(1), endedAt: later(1) }]);
    expect(current.history.at(-1)).toEqual({ what: 'waitEnded', at: later(1), by: 'ana', note: 'called us' });
    expect(isWaiting(current, later(1))).toBe(false);
    expect(refusalOf(endWait(current, { by: 'ana' }, later(1)))).toEqual({ kind: 'case/not-waiting' });
  });

  it('ends with the contact', () => {
    const current = valueOf(recordContact(waiting(days(1)), { by: 'ana' }, later(3)));
    expect(current.waits).toEqual([{ from: monday, until: days(1), endedAt: later(3) }]);
  });

  it('ends with the case', () => {
    const closed = valueOf(closeWithoutContact(waiting(days(1)), { by: 'ana', because: 'left' }, later(3)));
    expect(isWaiting(closed, later(4))).toBe(false);
  });

  it('that is over is not ended again', () => {
    const current = waiting(later(2));
    expect(refusalOf(endWait(current, { by: 'ana' }, later(2)))).toEqual({ kind: 'case/not-waiting' });
    expect(valueOf(recordContact(current, { by: 'ana' }, later(3))).waits).toEqual(current.waits);
  });

  it('never ends before it began, although clocks of two machines differ', () => {
    const current = valueOf(endWait(waiting(later(2)), { by: 'ana' }, later(-1)));
    expect(current.waits).toEqual([{ from: monday, until: later(2), endedAt: monday }]);
    expect(dueOf(current)).toBe(dueOf(opened()));
  });

  it('of a deadline that has passed changes nothing', () => {
    const late = at('2026-12-02T10:00:00Z');
    expect(dueOf(waiting(at('2026-12-04T10:00:00Z'), late))).toBe(dueOf(opened()));
  });

  it('needs a reason', () => {
    expect(refusalOf(startWait(opened(), { by: 'ana', until: later(2), reason: ' ' }, monday))).toEqual({
      kind: 'case/text-malformed', field: 'reason', fault: 'missing', limit: 10_000,
    });
    expect(refusalOf(startWait(opened(), { by: 'ana', until: later(2), reason: 'x'.repeat(10_001) }, monday))).toEqual({
      kind: 'case/text-malformed', field: 'reason', fault: 'too-long', limit: 10_000,
    });
  });

  it('does not begin within another', () => {
    const current = waiting(later(2));
    expect(refusalOf(startWait(current, { by: 'ana', until: later(5), reason: 'x' }, later(1)))).toEqual({
      kind: 'case/waiting', until: later(2),
    });
    expect(waiting(later(5), later(2), current).waits).toHaveLength(2);
  });

  it.each(['remedied', 'resurveyed'] as const)('stops nothing once the case is %s', (status) => {
    expect(refusalOf(startWait(caseIn(status), { by: 'ana', until: days(1), reason: 'x' }, later(5)))).toEqual({
      kind: 'case/status', status, needed: ['opened', 'contacted', 'causeConfirmed'],
    });
  });
});

describe('all waits of a case', () => {
  it.each([
    ['now', monday],
    ['in the past', later(-1)],
    ['14 days and a moment ahead', new Date(days(14).getTime() + 1)],
  ])('a wait that ends %s is refused', (_, until) => {
    expect(refusalOf(startWait(opened(), { by: 'ana', until, reason: 'x' }, monday))).toEqual({
      kind: 'case/wait-out-of-range', latest: days(14),
    });
  });

  it('may take 14 days together, so that no chain of waits puts a deadline off for ever', () => {
    const spent = waiting(days(14));
    expect(refusalOf(startWait(spent, { by: 'ana', until: days(21), reason: 'x' }, days(20)))).toEqual({
      kind: 'case/wait-out-of-range', latest: days(20),
    });
    const half = waiting(days(10));
    expect(refusalOf(startWait(half, { by: 'ana', until: days(17), reason: 'x' }, days(12)))).toEqual({
      kind: 'case/wait-out-of-range', latest: days(16),
    });
    expect(waiting(days(16), days(12), half).waits).toHaveLength(2);
  });

  it('that were ended early leave the rest for later', () => {
    const ended = valueOf(endWait(waiting(days(14)), { by: 'ana' }, days(1)));
    expect(waiting(days(15), days(2), ended).waits).toHaveLength(2);
    expect(refusalOf(startWait(ended, { by: 'ana', until: days(16), reason: 'x' }, days(2)))).toEqual({
      kind: 'case/wait-out-of-range', latest: days(15),
    });
  });

  it('need an end that is a date', () => {
    expect(() => startWait(opened(), { by: 'ana', until: new Date(NaN), reason: 'x' }, monday)).toThrow('until: it is not a date');
  });
});
