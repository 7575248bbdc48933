import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { caseIn, later, response } from '../../test/recovery-cases.js';
import { finalStatuses, openStatuses } from './case-status.js';
import { reopenCase } from './reopen-case.js';

const now = later(100);

it.each(finalStatuses)('a case that is %s is reopened as a new case, and stays as it is', (status) => {
  const previous = caseIn(status, { contactWithinHours: 8, remedyWithinHours: 40 });
  const copy = structuredClone(previous);
  const again = valueOf(reopenCase(previous, { id: 'c2', by: 'ben', note: 'called again', response: response(1, now, 'r5') }, now));
  expect(again).toMatchObject({
    id: 'c2', customerId: 'u1', status: 'opened', openedAt: now, reopens: 'c1', incidentId: 'c1', ownerId: 'ana',
    contactWithinHours: 8, remedyWithinHours: 40, responses: [response(1, now, 'r5')], waits: [], cause: null, closedAt: null,
  });
  expect(again.history).toEqual([{ what: 'reopened', caseId: 'c1', responseId: 'r5', at: now, by: 'ben', note: 'called again' }]);
  expect(previous).toEqual(copy);
});

it('the third case of a chain belongs to the first one’s incident', () => {
  const second = { ...caseIn('notRecovered'), id: 'c2', reopens: 'c1', incidentId: 'c1' };
  expect(valueOf(reopenCase(second, { id: 'c3' }, now))).toMatchObject({ reopens: 'c2', incidentId: 'c1' });
});

it('another owner and other hours may be given, or none', () => {
  const previous = caseIn('recovered', { remedyWithinHours: 40 });
  const draft = { id: 'c2', ownerId: null, contactWithinHours: 4, remedyWithinHours: null };
  expect(valueOf(reopenCase(previous, draft, now))).toMatchObject({ ownerId: null, contactWithinHours: 4, remedyWithinHours: null });
  expect(valueOf(reopenCase(previous, { id: 'c2' }, now)).history[0]).toMatchObject({ responseId: null, by: null });
});

it.each(openStatuses)('a case that is %s needs no reopening', (status) => {
  expect(refusalOf(reopenCase(caseIn(status), { id: 'c2' }, now))).toEqual({ kind: 'case/status', status, needed: finalStatuses });
});

it('needs an id of its own and a note that can be kept', () => {
  const previous = caseIn('recovered');
  expect(() => reopenCase(previous, { id: 'c1' }, now)).toThrow('reopenCase: the new case needs an id of its own');
  expect(refusalOf(reopenCase(previous, { id: 'c2', note: '\0' }, now))).toEqual({
    kind: 'case/text-malformed', field: 'note', fault: 'not-storable', limit: 10_000,
  });
});
