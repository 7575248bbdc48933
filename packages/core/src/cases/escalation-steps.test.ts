import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { at, caseIn, later, monday, office, opened } from '../../test/recovery-cases.js';
import { isOverdue } from './case-deadline.js';
import { escalationSteps } from './escalation-steps.js';
import { startWait } from './start-wait.js';

describe('the steps of an escalation', () => {
  it('are three by default: half time, over, twice over', () => {
    expect(escalationSteps(opened(), office, at('2026-11-30T12:00:00Z'))).toEqual([
      { to: 'owner', afterShare: 0.5, stage: 'contact', at: at('2026-11-25T15:00:00Z'), isReached: true, dedupeKey: 'escalation:c1:contact:owner:0.5' },
      { to: 'manager', afterShare: 1, stage: 'contact', at: at('2026-11-30T12:00:00Z'), isReached: false, dedupeKey: 'escalation:c1:contact:manager:1' },
      { to: 'director', afterShare: 2, stage: 'contact', at: at('2026-12-07T15:00:00Z'), isReached: false, dedupeKey: 'escalation:c1:contact:director:2' },
    ]);
  });

  it('at the whole time is reached when the case is overdue, and not before', () => {
    for (const now of [at('2026-11-30T12:00:00Z'), at('2026-11-30T12:00:00.001Z')]) {
      const [step] = escalationSteps(opened(), office, now, [{ to: 'eva', afterShare: 1 }]);
      expect(step?.isReached).toBe(isOverdue(opened(), office, now));
    }
  });

  it('come in the order of time, whatever the order of the rules', () => {
    const rules = [{ to: 'late', afterShare: 3 }, { to: 'early', afterShare: 0.1 }, { to: 'middle', afterShare: 1 }];
    expect(escalationSteps(opened(), office, monday, rules).map(({ to }) => to)).toEqual(['early', 'middle', 'late']);
  });

  it('wait with the case', () => {
    const waiting = valueOf(startWait(opened(), { by: 'ana', until: later(24), reason: 'x' }, monday));
    expect(escalationSteps(waiting, office, monday)[0]?.at).toEqual(at('2026-11-26T15:00:00Z'));
  });

  it('of the remedy have keys of their own', () => {
    const keys = escalationSteps(caseIn('contacted', { remedyWithinHours: 9 }), office, monday).map(({ dedupeKey }) => dedupeKey);
    expect(keys).toEqual(['escalation:c1:remedy:owner:0.5', 'escalation:c1:remedy:manager:1', 'escalation:c1:remedy:director:2']);
  });

  it('are none when nothing is due', () => {
    expect(escalationSteps(caseIn('contacted'), office, monday)).toEqual([]);
    expect(escalationSteps(opened(), office, monday, [])).toEqual([]);
  });

  it.each([0, -1, NaN, 100.1])('after a share of %s do not exist', (afterShare) => {
    expect(() => escalationSteps(caseIn('recovered'), office, monday, [{ to: 'x', afterShare }])).toThrow(RangeError);
  });

  it('may come as late as a hundred times the deadline', () => {
    const [step] = escalationSteps(opened({ contactWithinHours: 9 }), office, monday, [{ to: 'x', afterShare: 100 }]);
    expect(step?.at).toEqual(at('2027-04-09T18:00:00Z'));
  });
});
