import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../rules/define-facts.js';
import { evaluate } from '../rules/evaluate.js';
import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { nextLookAt } from './next-look-at.js';
import { prepareSegment, type PreparedSegment } from './prepare-segment.js';
import { readySegments } from './ready-segments.js';
import { segment } from './segment.js';
import { segmentChanges } from './segment-changes.js';

const vocabulary = productVocabulary({ currency: 'EUR' });
const day = 86_400_000;
const now = new Date('2026-11-27T12:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * day);

const fans = prepareSegment(
  segment(vocabulary, { id: 'fans', name: 'Fans', of: 'customer', when: ({ gte }) => gte('customer.score', 9) }), vocabulary,
);
const fresh = prepareSegment(readySegments(vocabulary, { valuableFrom: 1 })['new-customers'], vocabulary);

describe('those who change', () => {
  it('enter and leave, and nobody is in who is not known to be', () => {
    expect(segmentChanges(fans, [
      { id: 'enters', isMember: false, facts: { 'customer.score': 9 } },
      { id: 'stays', isMember: true, facts: { 'customer.score': 10 } },
      { id: 'leaves', isMember: true, facts: { 'customer.score': 8 } },
      { id: 'outside', isMember: false, facts: { 'customer.score': 0 } },
      { id: 'forgotten', isMember: true, facts: {} },
      { id: 'unknown', isMember: false, facts: { 'customer.score': null } },
      { id: 'gone', isMember: true, facts: null },
      { id: 'never', isMember: false, facts: null },
    ], now)).toEqual({ entered: ['enters'], left: ['leaves', 'forgotten', 'gone'], unknown: ['forgotten', 'unknown'], looks: [] });
  });

  it('are nobody when nothing is given', () => {
    expect(segmentChanges(fans, [], now)).toEqual({ entered: [], left: [], unknown: [], looks: [] });
  });

  it('are given once each', () => {
    const row = { id: 'ana', isMember: false, facts: {} };
    expect(() => segmentChanges(fans, [row, row], now)).toThrow('rows: an id is there twice');
  });

  it('are looked at again when time alone moves them', () => {
    const rows = [{ id: 'ana', isMember: false, facts: { 'customer.since': inDays(-1) } }];
    expect(segmentChanges(fresh, rows, now)).toEqual({
      entered: ['ana'], left: [], unknown: [], looks: [{ id: 'ana', at: inDays(29) }],
    });
  });
});

describe('the next look', () => {
  it.each<readonly [string, Facts, Date | null]>([
    ['is when the window closes', { 'customer.since': inDays(-29) }, inDays(1)],
    ['is when it opens, for what lies ahead', { 'customer.since': inDays(5) }, inDays(5)],
    ['is not needed when it has closed', { 'customer.since': inDays(-30) }, null],
    ['is not needed when nothing is known', {}, null],
    ['is not needed for what is no instant', { 'customer.since': '2026-11-27' }, null],
  ])('%s', (_what, facts, at) => {
    expect(nextLookAt(fresh, facts, now)).toEqual(at);
  });

  it('is none beyond the end of time', () => {
    const last = new Date(8_640_000_000_000_000);
    expect(nextLookAt(fresh, { 'customer.since': last }, now)).toEqual(last);
    expect(nextLookAt(fresh, { 'customer.since': last }, last)).toBeNull();
  });

  it('needs to know when now is', () => {
    expect(() => nextLookAt(fresh, {}, new Date(Number.NaN))).toThrow('now: the value is not an instant');
  });

  it('is the first of several', () => {
    const silent = prepareSegment(readySegments(vocabulary, { valuableFrom: 1 })['silent-promoters'], vocabulary);
    const facts = { 'customer.lastReferralAskAt': inDays(-60), 'customer.lastReviewAskAt': inDays(-80) };
    expect(nextLookAt(silent, facts, now)).toEqual(inDays(10));
  });
});

const moments = fc.integer({ min: -50, max: 20 }).map(inDays);
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  'customer.score': fc.integer({ min: 0, max: 10 }), 'customer.since': moments, 'customer.referrals': fc.constantFrom(0, 1),
  'customer.lastReferralAskAt': moments, 'customer.lastReviewAskAt': moments, 'customer.scoreChange': fc.integer({ min: -10, max: 10 }),
}, { requiredKeys: [] });
const steps = fc.array(fc.record({
  hours: fc.integer({ min: 0, max: 24 * 40 }),
  changes: fc.dictionary(fc.constantFrom('ana', 'ben', 'cho', 'dia'), fc.option(anyFacts)),
}), { maxLength: 12 });

describe.each(Object.values(readySegments(vocabulary, { valuableFrom: 1_000, newDays: 30, silentDays: 40 })))('the members of $id', (ready) => {
  const prepared = prepareSegment(ready, vocabulary);

  it('kept step by step are those of a full count', () => {
    fc.assert(fc.property(steps, (history) => {
      expect(keptMembers(prepared, history, true)).toBeNull();
    }), { numRuns: 150 });
  });
});

it('a keeper who never looks again would keep wrong members', () => {
  const history = [{ hours: 0, changes: { ana: { 'customer.since': now } } }, { hours: 24 * 31, changes: {} }];
  expect(keptMembers(fresh, history, true)).toBeNull();
  expect(keptMembers(fresh, history, false)).toBe('ana');
});

/** Keeps members by changes and looks alone; returns the first id that a full count puts elsewhere, or `null`. */
function keptMembers(
  prepared: PreparedSegment, history: readonly { hours: number; changes: Readonly<Record<string, Facts | null>> }[], looksAgain: boolean,
): string | null {
  const known = new Map<string, Facts>();
  const members = new Set<string>();
  const looks = new Map<string, number>();
  let at = now.getTime();
  for (const { hours, changes } of history) {
    at += hours * 3_600_000;
    const due = [...looks].filter(([, look]) => looksAgain && look <= at).map(([id]) => id);
    for (const [id, facts] of Object.entries(changes)) {
      if (facts === null) known.delete(id);
      else known.set(id, facts);
    }
    const rows = [...new Set([...due, ...Object.keys(changes)])].map((id) => ({ id, isMember: members.has(id), facts: known.get(id) ?? null }));
    const changed = segmentChanges(prepared, rows, new Date(at));
    for (const { id } of rows) looks.delete(id);
    for (const look of changed.looks) looks.set(look.id, look.at.getTime());
    for (const id of changed.entered) members.add(id);
    for (const id of changed.left) members.delete(id);
    for (const id of ['ana', 'ben', 'cho', 'dia']) {
      const facts = known.get(id);
      const belongs = facts !== undefined && evaluate(prepared.condition, facts, new Date(at)) === true;
      if (belongs !== members.has(id)) return id;
    }
  }
  return null;
}
