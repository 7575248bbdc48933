import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { caseIn, later, monday, office, opened } from '../../test/recovery-cases.js';
import type { CaseStatus } from './case-status.js';
import { closeNotRecovered } from './close-not-recovered.js';
import { closeWithoutContact, type ClosingDraft } from './close-without-contact.js';
import type { CaseDraft } from './open-case.js';
import { recordContact } from './record-contact.js';
import type { RecoveryCase } from './recovery-case.js';
import { recoveryStatistics } from './recovery-statistics.js';
import { startWait } from './start-wait.js';

// Opened on a Monday at nine, a case is due on the next Monday at twelve: 171 hours later.
const dueAt = later(171);
const long = later(1_000);

let count = 0;
const draft = (): Partial<CaseDraft> => {
  count += 1;
  return { id: `c${count}`, customerId: `u${count}` };
};
const each = (...statuses: readonly CaseStatus[]): readonly RecoveryCase[] => statuses.map((status) => caseIn(status, draft()));
const closedBecause = (because: ClosingDraft['because']): RecoveryCase =>
  valueOf(closeWithoutContact({ ...opened(draft()), history: Array.from({ length: 3 }, () => ({ what: 'attempted', at: monday, by: 'ana', note: null })) }, { by: 'ana', because, note: 'x' }, later(1)));
const contactedAt = (at: Date, current = opened(draft())): RecoveryCase => valueOf(recordContact(current, { by: 'ana' }, at));

describe('contacted in time', () => {
  it.each<[string, () => RecoveryCase, Date, number, number]>([
    ['at the deadline', () => contactedAt(dueAt), long, 1, 1],
    ['a moment later', () => contactedAt(new Date(dueAt.getTime() + 1)), long, 0, 1],
    ['never', () => opened(draft()), long, 0, 1],
    ['never, and closed', () => closedBecause('declined'), long, 0, 1],
    ['never, and the deadline lies ahead', () => opened(draft()), later(100), 0, 0],
    ['at once, and the deadline lies ahead', () => contactedAt(later(1)), later(100), 0, 0],
    ['at once, and the deadline is now', () => contactedAt(later(1)), dueAt, 0, 0],
    ['at once, and the deadline has just passed', () => contactedAt(later(1)), new Date(dueAt.getTime() + 1), 1, 1],
  ])('%s', (_, make, now, events, n) => {
    const { contactedInTime, notYetDue } = recoveryStatistics([make()], office, now);
    expect([contactedInTime.events, contactedInTime.n, notYetDue]).toEqual([events, n, 1 - n]);
  });

  it('is measured by the deadline that a wait has moved', () => {
    const waiting = valueOf(startWait(opened(draft()), { by: 'ana', until: later(4), reason: 'x' }, monday));
    expect(recoveryStatistics([contactedAt(later(175), waiting)], office, long).contactedInTime.events).toBe(1);
    expect(recoveryStatistics([contactedAt(later(175.5), waiting)], office, long).contactedInTime.events).toBe(0);
  });

  it('is a share with an interval', () => {
    const cases = [...each('contacted', 'remedied', 'recovered'), opened(draft())];
    expect(recoveryStatistics(cases, office, long).contactedInTime).toEqual({
      events: 3, n: 4, share: 0.75, reliability: 'very-low',
      // Wilson (1927) for 3 of 4
      interval: { lower: expect.closeTo(0.3006418, 6), upper: expect.closeTo(0.9544127, 6), level: 0.95, method: 'wilson' },
    });
    expect(recoveryStatistics(cases, office, long, { level: 0.9 }).contactedInTime.interval?.level).toBe(0.9);
  });
});

describe('recovered', () => {
  it('is a share of the incidents with an outcome, and what is unknown spans the bounds', () => {
    const cases = each('recovered', 'recovered', 'notRecovered', 'resurveyed', 'opened', 'contacted', 'causeConfirmed', 'remedied');
    const { recovered } = recoveryStatistics(cases, office, long);
    expect(recovered).toMatchObject({ events: 2, n: 3, share: 2 / 3, unanswered: 1, inProgress: 4, bounds: { lower: 0.5, upper: 0.75 } });
    expect(recovered.interval?.lower).toBeCloseTo(0.2076596, 6);
  });

  it.each<[string, () => RecoveryCase, Partial<ReturnType<typeof recoveryStatistics>['recovered']>]>([
    ['left after the contact', () => valueOf(closeNotRecovered(caseIn('remedied', draft()), { by: 'ana', because: 'left' }, later(9))), { n: 1, unanswered: 0 }],
    ['declined after the contact', () => valueOf(closeNotRecovered(caseIn('contacted', draft()), { by: 'ana', because: 'declined' }, later(9))), { n: 1, unanswered: 0 }],
    ['left before', () => closedBecause('left'), { n: 1, unanswered: 0 }],
    ['declined before', () => closedBecause('declined'), { n: 0, unanswered: 1 }],
    ['could not be reached', () => closedBecause('unreachable'), { n: 0, unanswered: 1 }],
    ['is silent', () => caseIn('resurveyed', draft()), { n: 0, unanswered: 1 }],
  ])('is not who %s', (_, make, expected) => {
    expect(recoveryStatistics([make()], office, long).recovered).toMatchObject({ events: 0, inProgress: 0, ...expected });
  });

  it('has the bounds 0 and 1 when all are silent, and none when nothing has ended', () => {
    expect(recoveryStatistics(each('resurveyed'), office, long).recovered.bounds).toEqual({ lower: 0, upper: 1 });
    expect(recoveryStatistics(each('remedied'), office, long).recovered.bounds).toBeNull();
  });

  it('is decided by the last case of an incident, in whatever order they come', () => {
    const first = caseIn('notRecovered', draft());
    const second = { ...caseIn('recovered', draft(), later(200)), incidentId: first.incidentId, reopens: first.id, customerId: first.customerId };
    const third = { ...caseIn('opened', draft(), later(400)), incidentId: first.incidentId, reopens: second.id, customerId: first.customerId };
    for (const cases of [[first, second], [second, first]]) {
      expect(recoveryStatistics(cases, office, long)).toMatchObject({ cases: 2, incidents: 1, recovered: { events: 1, n: 1 }, contactedInTime: { n: 2 }, brokenAssumptions: [] });
    }
    expect(recoveryStatistics([third, first, second], office, long).recovered).toMatchObject({ events: 0, n: 0, inProgress: 1 });
    const mistaken = { ...third, status: 'closedWithoutContact', closedBecause: 'mistake' } as const;
    expect(recoveryStatistics([mistaken, first, second], office, long).recovered).toMatchObject({ events: 1, n: 1 });
  });

  it('is decided by the one that reopens, of two that were opened at the same instant', () => {
    const first = caseIn('notRecovered', draft());
    const second = { ...caseIn('recovered', draft()), incidentId: first.incidentId, reopens: first.id };
    for (const cases of [[first, second], [second, first]]) expect(recoveryStatistics(cases, office, long).recovered.events).toBe(1);
  });
});

describe('the statistics', () => {
  it('of nothing claim nothing', () => {
    const none = { events: 0, n: 0, share: null, interval: null, reliability: 'none' };
    expect(recoveryStatistics([], office, monday)).toEqual({
      cases: 0, incidents: 0, mistakes: 0, contactedInTime: none, notYetDue: 0,
      recovered: { ...none, unanswered: 0, inProgress: 0, bounds: null }, brokenAssumptions: [],
    });
  });

  it('count mistakes apart and nowhere else', () => {
    expect(recoveryStatistics([closedBecause('mistake'), ...each('recovered')], office, long)).toMatchObject({
      cases: 1, incidents: 1, mistakes: 1, contactedInTime: { n: 1 }, recovered: { n: 1 },
    });
  });

  it('say when customers have several incidents', () => {
    const [one, other] = [caseIn('recovered', draft()), caseIn('recovered', draft())];
    expect(recoveryStatistics([one, { ...other, customerId: one.customerId }], office, long).brokenAssumptions).toEqual(['independent-values']);
  });

  it('take no case twice, and need a time', () => {
    const twice = caseIn('recovered', draft());
    expect(() => recoveryStatistics([twice, twice], office, long)).toThrow('recoveryStatistics: a case stands twice');
    expect(() => recoveryStatistics([], office, new Date(NaN))).toThrow('now: it is not a date');
    expect(() => recoveryStatistics([], office, long, { level: 95 })).toThrow('level: 95 is not between 0 and 1');
  });
});
