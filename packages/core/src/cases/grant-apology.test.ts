import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { caseIn, later, monday } from '../../test/recovery-cases.js';
import { caseStatuses } from './case-status.js';
import { grantApology, type ApologyDraft, type ApologyPolicy } from './grant-apology.js';
import type { Apology, RecoveryCase } from './recovery-case.js';

const now = later(10);
const policy: ApologyPolicy = { currency: 'EUR', limit: 2_000, budgetLeft: 5_000 };
const draft: ApologyDraft = { by: 'ana', amount: 1_000, currency: 'EUR' };
const confirmed = caseIn('causeConfirmed');

const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);

function apology(grantedAt: Date, incidentId = 'c0'): Apology {
  return { caseId: incidentId, incidentId, amount: 500, currency: 'EUR', grantedBy: 'ana', approvedBy: null, grantedAt };
}

const grant = (
  change: Partial<ApologyDraft> = {}, previous: readonly Apology[] = [], other: Partial<ApologyPolicy> = {}, current: RecoveryCase = confirmed,
) => grantApology(current, { ...draft, ...change }, previous, { ...policy, ...other }, now);

describe('an apology', () => {
  it('stands in the case and in its history', () => {
    const granted = valueOf(grant({ note: 'for the wait', approvedBy: 'eva' }));
    const expected = { caseId: 'c1', incidentId: 'c1', amount: 1_000, currency: 'EUR', grantedBy: 'ana', approvedBy: 'eva', grantedAt: now };
    expect(granted).toEqual({
      ...confirmed, apology: expected,
      history: [...confirmed.history, { what: 'apologised', apology: expected, at: now, by: 'ana', note: 'for the wait' }],
    });
    expect(valueOf(grant()).apology?.approvedBy).toBeNull();
  });

  it.each(caseStatuses)('comes after the cause: in the status %s', (status) => {
    const needed = ['causeConfirmed', 'remedied', 'resurveyed'];
    const result = grant({}, [], {}, caseIn(status));
    if (needed.includes(status)) expect(valueOf(result).status).toBe(status);
    else expect(refusalOf(result)).toEqual({ kind: 'case/status', status, needed });
  });

  it('is the owner’s to give', () => {
    expect(refusalOf(grant({ by: 'ben' }))).toEqual({ kind: 'case/not-owner', owner: 'ana' });
  });

  it('is given once for an incident: not by the same case', () => {
    const granted = valueOf(grant());
    expect(refusalOf(grant({ approvedBy: 'eva' }, [], {}, granted))).toEqual({ kind: 'case/apology-granted', at: now });
  });

  it('is given once for an incident: not by a case that reopens it, however long after', () => {
    const again = { ...confirmed, id: 'c2', reopens: 'c1', incidentId: 'c1' };
    const before = apology(days(-400), 'c1');
    expect(refusalOf(grant({ approvedBy: 'eva' }, [apology(days(-500)), before], {}, again))).toEqual({
      kind: 'case/apology-granted', at: before.grantedAt,
    });
  });
});

describe('its cost', () => {
  it.each([
    ['as much as one may', { amount: 2_000 }, {}, null],
    ['more than one may', { amount: 2_001 }, {}, { limitedBy: 'limit', largest: 2_000 }],
    ['all that is left', { amount: 1_500 }, { budgetLeft: 1_500 }, null],
    ['more than is left', { amount: 1_501 }, { budgetLeft: 1_500 }, { limitedBy: 'budget', largest: 1_500 }],
    ['more than both', { amount: 3_000 }, { budgetLeft: 1 }, { limitedBy: 'limit', largest: 2_000 }],
    ['something of an overdrawn budget', {}, { budgetLeft: -7 }, { limitedBy: 'budget', largest: 0 }],
    ['something of a negative limit', {}, { limit: -7 }, { limitedBy: 'limit', largest: 0 }],
    ['much without a budget', { amount: 2_000 }, { budgetLeft: null }, null],
  ])('may be %s, or not', (_, change, other, refused) => {
    const result = grant(change, [], other);
    if (refused === null) expect(valueOf(result).apology).toMatchObject(change);
    else expect(refusalOf(result)).toEqual({ kind: 'case/apology-too-large', currency: 'EUR', ...refused });
  });

  it.each([
    [{ amount: 0 }, {}, 'amount: 0 is not a whole number above 0'],
    [{ amount: -1 }, {}, 'amount: -1 is not'],
    [{ amount: 0.5 }, {}, 'amount: 0.5 is not'],
    [{ amount: '1000' as any }, {}, 'amount: 1000 is not'],
    [{}, { limit: NaN }, 'limit: NaN is not a whole number'],
    [{}, { budgetLeft: 0.5 }, 'budgetLeft: 0.5 is not a whole number'],
    [{ currency: 'USD' }, {}, 'currency: it is not EUR, that of the policy'],
    [{ currency: 'euro' }, { currency: 'euro' }, 'currency: that of the policy is not three capital letters'],
    [{ currency: 'EURO' }, { currency: 'EURO' }, 'currency: that of the policy is not three capital letters'],
    [{ currency: 'xEUR' }, { currency: 'xEUR' }, 'currency: that of the policy is not three capital letters'],
    [{ approvedBy: '' }, {}, 'approvedBy: it is not an id of 1 to 200 characters'],
    [{}, { secondPersonWithinDays: -1 }, 'secondPersonWithinDays: -1 is not a number of days'],
    [{}, { secondPersonWithinDays: NaN }, 'secondPersonWithinDays: NaN is not a number of days'],
    [{}, { secondPersonWithinDays: Infinity }, 'secondPersonWithinDays: Infinity is not a number of days'],
  ])('%j under %j is a mistake of the program', (change, other, message) => {
    expect(() => grant(change, [], other)).toThrow(message);
  });
});

describe('nobody farms apologies: a second one', () => {
  const recent = apology(days(-89));

  it.each([undefined, null, 'ana'])('within 90 days needs a second person, and %j is none', (approvedBy) => {
    expect(refusalOf(grant({ approvedBy }, [recent]))).toEqual({ kind: 'case/second-person-needed', since: recent.grantedAt });
  });

  it('within 90 days is given with one', () => {
    expect(valueOf(grant({ approvedBy: 'eva' }, [recent])).apology?.approvedBy).toBe('eva');
  });

  it('is recorded with nobody’s consent where the owner gives their own', () => {
    expect(valueOf(grant({ approvedBy: 'ana' })).apology?.approvedBy).toBeNull();
  });

  it('after 90 days needs none', () => {
    expect(valueOf(grant({}, [apology(days(-90))])).apology?.amount).toBe(1_000);
    expect(refusalOf(grant({}, [apology(new Date(days(-90).getTime() + 1))])).kind).toBe('case/second-person-needed');
  });

  it('counts from the latest before, in any order', () => {
    for (const previous of [[recent, apology(days(-400), 'a')], [apology(days(-400), 'a'), recent]]) {
      expect(refusalOf(grant({}, previous))).toEqual({ kind: 'case/second-person-needed', since: recent.grantedAt });
    }
  });

  it('may be kept apart for other times, or never', () => {
    expect(refusalOf(grant({}, [apology(days(-100))], { secondPersonWithinDays: 120 })).kind).toBe('case/second-person-needed');
    expect(valueOf(grant({}, [apology(now)], { secondPersonWithinDays: 0 })).apology?.amount).toBe(1_000);
  });

  it('is refused for its size first: that can be put right at once', () => {
    expect(refusalOf(grant({ amount: 9_000 }, [recent])).kind).toBe('case/apology-too-large');
  });
});

it('an apology needs a time', () => {
  expect(() => grantApology(confirmed, draft, [], policy, new Date(NaN))).toThrow('now: it is not a date');
  expect(valueOf(grantApology(confirmed, draft, [], policy, monday)).apology?.grantedAt).toEqual(monday);
});
