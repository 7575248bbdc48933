import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { monday, response } from '../../test/recovery-cases.js';
import { openCase } from './open-case.js';

describe('a new case', () => {
  it('rests on an answer, has 48 business hours, and nobody owns it', () => {
    expect(valueOf(openCase({ id: 'c1', customerId: 'u1', response: response(3), note: ' by a rule ' }, monday))).toEqual({
      id: 'c1', customerId: 'u1', status: 'opened', openedAt: monday, reopens: null, incidentId: 'c1',
      responses: [{ responseId: 'r1', score: 3, respondedAt: monday }],
      ownerId: null, contactWithinHours: 48, remedyWithinHours: null, waits: [],
      contactedAt: null, cause: null, remediedAt: null, apology: null, resurveyedAt: null, closedAt: null, closedBecause: null,
      history: [{ what: 'opened', responseId: 'r1', at: monday, by: null, note: 'by a rule' }],
    });
  });

  it('may be opened by hand, for somebody, with deadlines of its own and without an answer', () => {
    const draft = { id: 'c1', customerId: 'u1', ownerId: 'ana', by: 'ben', contactWithinHours: 4, remedyWithinHours: 16 };
    expect(valueOf(openCase(draft, monday))).toMatchObject({
      ownerId: 'ana', contactWithinHours: 4, remedyWithinHours: 16, responses: [],
      history: [{ what: 'opened', responseId: null, at: monday, by: 'ben', note: null }],
    });
  });

  it('keeps nothing of a stored answer but what it needs', () => {
    const stored = { ...response(3), comment: 'what a stranger wrote' };
    expect(valueOf(openCase({ id: 'c1', customerId: 'u1', response: stored }, monday)).responses).toEqual([response(3)]);
  });

  it.each([
    ['x'.repeat(10_001), 'too-long'],
    ['a\0', 'not-storable'],
  ] as const)('is refused with a note that cannot be kept', (note, fault) => {
    expect(refusalOf(openCase({ id: 'c1', customerId: 'u1', note }, monday))).toEqual({
      kind: 'case/text-malformed', field: 'note', fault, limit: 10_000,
    });
  });

  it.each([
    [{ id: '' }, 'id: it is not an id'],
    [{ id: 'x'.repeat(201) }, 'id: it is not an id'],
    [{ customerId: ' ' }, 'customerId: it is not an id'],
    [{ ownerId: '\0' }, 'ownerId: it is not an id'],
    [{ by: '' }, 'by: it is not an id'],
    [{ id: 7 as any }, 'id: it is not an id'],
    [{ note: 7 as any }, 'note: it is not a text'],
    [{ response: { ...response(3), score: 11 as any } }, 'response: 11 is not a score'],
    [{ response: { ...response(3), responseId: '' } }, 'responseId: it is not an id'],
    [{ response: { ...response(3), respondedAt: new Date(NaN) } }, 'respondedAt: it is not a date'],
    [{ response: { ...response(3), respondedAt: '2026-11-23' as any } }, 'respondedAt: it is not a date'],
    [{ contactWithinHours: 0 }, 'contactWithinHours: 0 is not a number of hours up to 10000'],
    [{ contactWithinHours: 10_001 }, 'contactWithinHours: 10001 is not'],
    [{ contactWithinHours: NaN }, 'contactWithinHours: NaN is not'],
    [{ remedyWithinHours: -1 }, 'remedyWithinHours: -1 is not'],
  ])('cannot be made of %j', (draft, message) => {
    expect(() => openCase({ id: 'c1', customerId: 'u1', ...draft }, monday)).toThrow(message);
    expect(() => openCase({ id: 'c1', customerId: 'u1', ...draft }, monday)).toThrow(RangeError);
  });

  it('takes the longest id and the most hours', () => {
    const longest = valueOf(openCase({ id: 'x'.repeat(200), customerId: 'u1', contactWithinHours: 10_000 }, monday));
    expect([longest.id.length, longest.contactWithinHours]).toEqual([200, 10_000]);
  });

  it('cannot be opened at no time', () => {
    expect(() => openCase({ id: 'c1', customerId: 'u1' }, new Date(NaN))).toThrow('now: it is not a date');
  });
});
