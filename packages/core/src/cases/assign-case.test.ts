import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { caseIn, later, opened } from '../../test/recovery-cases.js';
import { assignCase } from './assign-case.js';
import { finalStatuses, openStatuses } from './case-status.js';

const now = later(10);

describe('before anybody spoke with the customer', () => {
  it('a case is given to somebody, by a rule as well', () => {
    const assigned = valueOf(assignCase(opened(), { to: 'ana' }, now));
    expect(assigned.ownerId).toBe('ana');
    expect(assigned.history.at(-1)).toEqual({ what: 'assigned', from: null, to: 'ana', at: now, by: null, note: null });
  });

  it('a case is given to another without a reason, or with one', () => {
    const assigned = valueOf(assignCase(opened({ ownerId: 'ana' }), { to: 'ben', by: 'eva', reason: ' knows her ' }, now));
    expect(assigned.history.at(-1)).toEqual({ what: 'assigned', from: 'ana', to: 'ben', at: now, by: 'eva', note: 'knows her' });
  });

  it('a reason that cannot be kept is refused as one', () => {
    expect(refusalOf(assignCase(opened(), { to: 'ana', reason: '\0' }, now))).toEqual({
      kind: 'case/text-malformed', field: 'reason', fault: 'not-storable', limit: 10_000,
    });
  });
});

describe('an owner cannot be changed in silence after contact', () => {
  it.each(openStatuses.slice(1))('in the status %s', (status) => {
    for (const reason of [undefined, null, ' \u200f']) {
      expect(refusalOf(assignCase(caseIn(status), { to: 'ben', by: 'ana', reason }, now))).toEqual({
        kind: 'case/text-malformed', field: 'reason', fault: 'missing', limit: 10_000,
      });
    }
    const handed = valueOf(assignCase(caseIn(status), { to: 'ben', by: 'ana', reason: 'on leave' }, now));
    expect([handed.status, handed.ownerId]).toEqual([status, 'ben']);
    expect(handed.history.at(-1)).toEqual({ what: 'assigned', from: 'ana', to: 'ben', at: now, by: 'ana', note: 'on leave' });
  });
});

it('to the owner it is a repetition', () => {
  expect(refusalOf(assignCase(opened({ ownerId: 'ana' }), { to: 'ana' }, now))).toEqual({ kind: 'case/unchanged', what: 'owner' });
});

it.each(finalStatuses)('nobody gets a case that is %s', (status) => {
  expect(refusalOf(assignCase(caseIn(status), { to: 'ben', reason: 'x' }, now))).toEqual({ kind: 'case/status', status, needed: openStatuses });
});

it('an id has to be one', () => {
  expect(() => assignCase(opened(), { to: '' }, now)).toThrow('to: it is not an id of 1 to 200 characters');
  expect(() => assignCase(opened(), { to: 'ana', by: '' }, now)).toThrow('by: it is not an id of 1 to 200 characters');
});
