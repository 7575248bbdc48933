import { describe, expect, it } from 'vitest';
import type { Score } from '../scores/score.js';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { caseIn, later, opened, response } from '../../test/recovery-cases.js';
import { caseStatuses, type CaseStatus } from './case-status.js';
import { joinResponse } from './join-response.js';
import { outcomeOf } from './outcome-of.js';
import { recordOutcome } from './record-outcome.js';
import { recordResurvey } from './record-resurvey.js';

// Asked again four hours after the opening.
const asked = caseIn('resurveyed');

describe('the next answer', () => {
  it.each<[Score, 'recovered' | 'notRecovered', number]>([
    [0, 'notRecovered', -3], [6, 'notRecovered', 3], [7, 'recovered', 4], [10, 'recovered', 7],
  ])('of %i means %s', (score, outcome, change) => {
    const answer = response(score, later(5), 'r2');
    expect(outcomeOf(asked, [answer])).toEqual({ outcome, response: answer, change });
  });

  it('decides, not the best', () => {
    const [low, high] = [response(2, later(5), 'r2'), response(10, later(6), 'r3')];
    expect(outcomeOf(asked, [high, low])).toMatchObject({ outcome: 'notRecovered', response: low });
  });

  it('is the lower one of two at the same instant', () => {
    const [low, high] = [response(2, later(5), 'r2'), response(10, later(5), 'r3')];
    expect(outcomeOf(asked, [high, low])?.response).toEqual(low);
    expect(outcomeOf(asked, [low, high])?.response).toEqual(low);
  });

  it('is none that was given before the customer was asked again, or belongs to the case', () => {
    expect(outcomeOf(asked, [response(9, later(4), 'r2'), response(9, later(3), 'r3'), response(9, later(5), 'r1')])).toBeNull();
    expect(outcomeOf(asked, [])).toBeNull();
  });

  it('says nothing of a case whose customer was not asked again', () => {
    expect(outcomeOf(caseIn('remedied'), [response(9, later(9), 'r2')])).toBeNull();
  });

  it('can be asked for more: promoters only', () => {
    const answer = response(8, later(5), 'r2');
    expect(outcomeOf(asked, [answer], { recoveredFrom: 9 })?.outcome).toBe('notRecovered');
    expect(outcomeOf(asked, [answer], { recoveredFrom: 8 })?.outcome).toBe('recovered');
    expect(() => outcomeOf(asked, [answer], { recoveredFrom: 11 as any })).toThrow('recoveredFrom: 11 is not a score');
  });

  it('is compared with the lowest answer of the case, where there is one', () => {
    const answer = response(8, later(5), 'r9');
    const joined = { ...asked, responses: [response(3), response(1, later(1), 'r2'), response(2, later(2), 'r3')] };
    expect(outcomeOf(joined, [answer])?.change).toBe(7);
    expect(outcomeOf({ ...asked, responses: [] }, [answer])?.change).toBeNull();
  });
});

describe('recording the outcome', () => {
  it.each([[9, 'recovered'], [4, 'notRecovered']] as const)('after a %i the case is %s', (score, status) => {
    const closed = valueOf(recordOutcome(asked, response(score, later(5), 'r2'), later(6)));
    expect(closed).toMatchObject({ status, closedAt: later(6), closedBecause: 'answer' });
    expect(closed.responses).toEqual(asked.responses);
    expect(closed.history.at(-1)).toEqual({ what: 'closed', status, because: 'answer', responseId: 'r2', at: later(6), by: null, note: null });
  });

  it('takes the same threshold', () => {
    expect(valueOf(recordOutcome(asked, response(8, later(5), 'r2'), later(6), { recoveredFrom: 9 })).status).toBe('notRecovered');
  });

  it.each(caseStatuses.filter((status) => status !== 'resurveyed'))('is refused in the status %s', (status) => {
    expect(refusalOf(recordOutcome(caseIn(status), response(9, later(9), 'r2'), later(9)))).toEqual({
      kind: 'case/status', status, needed: ['resurveyed'],
    });
  });

  it('takes no answer twice and none from before', () => {
    expect(refusalOf(recordOutcome(asked, response(9, later(5), 'r1'), later(6)))).toEqual({ kind: 'case/unchanged', what: 'response' });
    expect(refusalOf(recordOutcome(asked, response(9, later(4), 'r2'), later(6)))).toEqual({ kind: 'case/answer-too-early', askedAt: later(4) });
  });

  it('takes no answer that is none', () => {
    expect(() => recordOutcome(asked, response(12 as any, later(5), 'r2'), later(6))).toThrow('response: 12 is not a score');
    expect(() => recordOutcome(asked, response(9, later(5), 'r2'), new Date(NaN))).toThrow('now: it is not a date');
  });
});

describe('asking again', () => {
  it('is done by a person or by a rule, once something was done', () => {
    expect(valueOf(recordResurvey(caseIn('remedied'), {}, later(4)))).toMatchObject({ status: 'resurveyed', resurveyedAt: later(4) });
    const { history } = valueOf(recordResurvey(caseIn('remedied'), { by: 'ben', note: 'by phone' }, later(4)));
    expect(history.at(-1)).toEqual({ what: 'resurveyed', at: later(4), by: 'ben', note: 'by phone' });
  });

  it.each(caseStatuses.filter((status) => status !== 'remedied'))('is refused in the status %s', (status) => {
    expect(refusalOf(recordResurvey(caseIn(status), {}, later(4)))).toEqual({ kind: 'case/status', status, needed: ['remedied'] });
  });

  it('is refused with a note that cannot be kept', () => {
    expect(refusalOf(recordResurvey(caseIn('remedied'), { note: '\0' }, later(4)))).toMatchObject({ field: 'note', fault: 'not-storable' });
  });
});

describe('a second low answer', () => {
  const joinable: readonly CaseStatus[] = ['opened', 'contacted', 'causeConfirmed', 'remedied'];

  it.each(joinable)('joins a case that is %s and changes nothing else', (status) => {
    const before = caseIn(status);
    const second = { ...response(1, later(1), 'r2'), comment: 'what a stranger wrote' };
    const joined = valueOf(joinResponse(before, second, later(6)));
    expect(joined).toEqual({
      ...before,
      responses: [response(3), response(1, later(1), 'r2')],
      history: [...before.history, { what: 'joined', responseId: 'r2', at: later(6), by: null, note: null }],
    });
  });

  it.each(caseStatuses.filter((status) => !joinable.includes(status)))('does not join a case that is %s', (status) => {
    expect(refusalOf(joinResponse(caseIn(status), response(1, later(1), 'r2'), later(6)))).toEqual({ kind: 'case/status', status, needed: joinable });
  });

  it('joins once', () => {
    expect(refusalOf(joinResponse(opened(), response(1, later(1), 'r1'), later(6)))).toEqual({ kind: 'case/unchanged', what: 'response' });
    const joined = valueOf(joinResponse(opened(), response(1, later(1), 'r2'), later(6)));
    expect(refusalOf(joinResponse(joined, response(1, later(1), 'r1'), later(7)))).toEqual({ kind: 'case/unchanged', what: 'response' });
  });

  it('has to be an answer, at a time', () => {
    expect(() => joinResponse(opened(), response(-1 as any, later(1), 'r2'), later(6))).toThrow('response: -1 is not a score');
    expect(() => joinResponse(opened(), response(1, later(1), 'r2'), new Date(NaN))).toThrow('now: it is not a date');
  });
});
