import { describe, expect, it } from 'vitest';
import { caseStatuses, caseTransitions, finalStatuses, openStatuses, statusesBefore, type CaseStatus } from './case-status.js';

type Table = Readonly<Record<string, readonly string[]>>;

function unreachable(table: Table, start: string): readonly string[] {
  const reached = new Set([start]);
  for (const status of reached) for (const next of table[status] ?? []) reached.add(next);
  return Object.keys(table).filter((status) => !reached.has(status));
}

describe('the table of transitions', () => {
  it('reaches every status from the first', () => {
    expect(unreachable(caseTransitions, 'opened')).toEqual([]);
  });

  it('would show a status that nothing leads to', () => {
    const planted: Table = { ...caseTransitions, remedied: ['notRecovered'] };
    expect(unreachable(planted, 'opened')).toEqual(['resurveyed', 'recovered']);
  });

  it('ends in three statuses without a successor, and never elsewhere', () => {
    expect(finalStatuses).toEqual(['recovered', 'notRecovered', 'closedWithoutContact']);
    expect(openStatuses).toEqual(['opened', 'contacted', 'causeConfirmed', 'remedied', 'resurveyed']);
    expect([...openStatuses, ...finalStatuses]).toEqual(caseStatuses);
  });

  it('has no way back and none that stays', () => {
    for (const status of caseStatuses) {
      for (const next of caseTransitions[status]) expect(caseStatuses.indexOf(next)).toBeGreaterThan(caseStatuses.indexOf(status));
    }
  });

  it.each<[CaseStatus, readonly CaseStatus[]]>([
    ['opened', []],
    ['contacted', ['opened']],
    ['closedWithoutContact', ['opened']],
    ['causeConfirmed', ['contacted']],
    ['remedied', ['causeConfirmed']],
    ['resurveyed', ['remedied']],
    ['recovered', ['resurveyed']],
    ['notRecovered', ['contacted', 'causeConfirmed', 'remedied', 'resurveyed']],
  ])('comes to %s from %j', (next, before) => {
    expect(statusesBefore(next)).toEqual(before);
  });
});
